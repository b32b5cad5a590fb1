import type { BoardDay, BoardView, boardApi, MonthDay } from '../../contract/board.ts';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import { stageOf } from '../../core/conferences/sitting.ts';
import { dayNumber, longDate } from '../../core/local-date.ts';
import { conferenceDateFaults } from '../../core/procedures/conference-date.ts';
import { ok } from '../../core/result.ts';
import { absenceOn } from '../../core/scheduling/availability.ts';
import { latenessOf } from '../../core/scheduling/lateness.ts';
import { rooms } from '../../storage/agencies/agencies.ts';
import { type BookedSitting, bookedADay, bookedSittings, conferenceTimesBetween } from '../../storage/booking/board.ts';
import { roomClosures } from '../../storage/booking/room-closures.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { kindsInWords } from '../record/standing.ts';
import { sameChairs, shareTheWork } from './chair-reports.ts';
import { chairsOf, daysFrom } from './chairs.ts';
import { gapsAndWays } from './clashes.ts';

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
      rooms: roomsOf(desk.db),
      sittings: sittings.map(asBlock),
      gaps: gapsAndWays(desk.db),
    };
    return ok(view);
  },

  'calendar.fairness': (range) => shareTheWork(desk, range),
  'calendar.continuity': (range) => sameChairs(desk, range),
  'calendar.lateness': ({ from, until }) => ok(latenessOf(conferenceTimesBetween(desk.db, from, until))),

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

const roomsOf = (db: ReadableDb): BoardView['rooms'] => {
  const closures = roomClosures(db);
  return rooms(db).map(({ id, name, place }) => ({ id, name, place, closures: closures.filter(({ roomId }) => roomId === id) }));
};

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

const daysOf = (desk: OpenDesk, { from, until }: InputOf<Api['calendar.board']>): ReadonlyArray<BoardDay> => {
  const { calendar } = currentProcedures(desk);
  const today = todayAt(desk);
  return daysFrom(from, until).map((on) => ({
    on,
    whyNot:
      on < today
        ? `${longDate(on)} has passed.`
        : (conferenceDateFaults(on, calendar).find((fault) => fault.severity !== 'hint')?.words ?? null),
    note: calendar.bankHolidayOn(dayNumber(on)) ?? calendar.closureOn(on) ?? '',
  }));
};
