import type { BoardChair, BoardDay, BoardView, boardApi, MonthDay } from '../contract/board.ts';
import type { Implementation, InputOf, Supplied } from '../contract/procedure.ts';
import { stageOf } from '../core/conferences/sitting.ts';
import type { PractitionerId } from '../core/identifiers.ts';
import { addDays, dayNumber, daysBetween, type LocalDate } from '../core/local-date.ts';
import { conferenceDateFaults } from '../core/procedures/conference-date.ts';
import { ok } from '../core/result.ts';
import { absenceOn } from '../core/scheduling/availability.ts';
import { practitioners, rooms } from '../storage/agencies.ts';
import { availabilityOf } from '../storage/availability.ts';
import { type BookedSitting, bookedADay, bookedSittings } from '../storage/board.ts';
import type { ReadableDb } from '../storage/database.ts';
import { gapsOf } from './clashes.ts';
import { currentProfileId, type OpenDesk, proceduresOf } from './open-desk.ts';
import { kindsInWords } from './sitting-views.ts';

type Api = typeof boardApi;

/** What stands in the calendar (SC01). */
export const boardServices = (desk: OpenDesk): Implementation<Api> => ({
  'calendar.board': ({ from, until }): Supplied<Api['calendar.board']> => {
    const sittings = bookedSittings(desk.db, from, until);
    const view: BoardView = {
      from,
      until,
      days: daysOf(desk, { from, until }),
      chairs: chairsOf(
        desk.db,
        sittings.flatMap(({ chairId }) => chairId ?? []),
      ),
      rooms: rooms(desk.db).map(({ id, name, place }) => ({ id, name, place })),
      sittings: sittings.map(asBlock),
      gaps: gapsOf(desk.db),
    };
    return ok(view);
  },

  'calendar.month': (range): Supplied<Api['calendar.month']> => {
    const counts = new Map(bookedADay(desk.db, range.from, range.until).map((one) => [one.heldOn, one]));
    const chairs = chairsOf(desk.db, []);
    return ok(
      daysOf(desk, range).map(
        (day): MonthDay => ({
          ...day,
          sittings: counts.get(day.on)?.sittings ?? 0,
          children: counts.get(day.on)?.children ?? 0,
          chairsAway: chairs.filter((chair) => absenceOn(chair, day.on) !== undefined).length,
        }),
      ),
    );
  },
});

const asBlock = ({
  bookedAt,
  invitedAt,
  closedAt,
  approvedAt,
  distributedAt,
  cancelledAt,
  kinds,
  minuteTakerName,
  ...rest
}: BookedSitting): BoardView['sittings'][number] => ({
  ...rest,
  kind: kindsInWords(kinds),
  minuteTakerName: minuteTakerName ?? '',
  stage: stageOf({ bookedAt, invitedAt, closedAt, approvedAt, distributedAt, cancelledAt }),
  isOpen: closedAt === null,
});

/** Everybody who chairs, and whoever does not any more and still has one of these sittings, by name. */
export const chairsOf = (db: ReadableDb, alsoIds: ReadonlyArray<PractitionerId>): ReadonlyArray<BoardChair> => {
  const people = practitioners(db).filter((one) => one.chairs || alsoIds.includes(one.id));
  const names = new Map(people.map((one) => [one.id, one.name]));
  return availabilityOf(
    db,
    people.map((one) => one.id),
  ).map((one) => ({ ...one, name: names.get(one.practitionerId) ?? '' }));
};

const daysOf = (desk: OpenDesk, { from, until }: InputOf<Api['calendar.board']>): ReadonlyArray<BoardDay> => {
  const { calendar } = proceduresOf(desk, currentProfileId(desk));
  return daysFrom(from, until).map((on) => ({
    on,
    whyNot: conferenceDateFaults(on, calendar).find((fault) => fault.severity !== 'hint')?.words ?? null,
    note: calendar.bankHolidayOn(dayNumber(on)) ?? calendar.closureOn(on) ?? '',
  }));
};

/** Each day from the first to the last, both included. */
export const daysFrom = (from: LocalDate, until: LocalDate): ReadonlyArray<LocalDate> =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, days) => addDays(from, days));
