import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { SlotOffer, schedulingApi } from '../../contract/scheduling.ts';
import type { Room } from '../../core/agencies/directory.ts';
import type { ConferenceKind, ConferenceRequest, Sitting } from '../../core/conferences/sitting.ts';
import type { PractitionerId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { dueDate } from '../../core/procedures/deadlines.ts';
import { conferenceTypeOf } from '../../core/procedures/milestones.ts';
import { err, ok } from '../../core/result.ts';
import { whatToRelax } from '../../core/scheduling/relax.ts';
import { givesUpInWords, relaxInWords } from '../../core/scheduling/slot-words.ts';
import {
  bestSlots,
  isLate,
  type RoomFeature,
  type Slot,
  type SlotQuestion,
  slotsFor,
  usualDuration,
} from '../../core/scheduling/slots.ts';
import { practitioners, rooms } from '../../storage/agencies/agencies.ts';
import { availabilityOf } from '../../storage/booking/availability.ts';
import { openBookings } from '../../storage/booking/bookings.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import type { Procedures } from '../procedures/procedures-files.ts';
import { agreedDayOf } from './agreed-day.ts';
import { askedTo } from './asked-agencies.ts';
import { gapsAndWays, lastChairOf } from './clashes.ts';
import { independentChairs } from './independent-chairs.ts';
import { needsOf, seatsExpected } from './room-needs.ts';

type Api = typeof schedulingApi;

/** Working days that are looked at after the last day in time. */
const beyond = 10;
const lastDayThereIs = '9999-12-31' as LocalDate;

/** The slots of one sitting, the best five in words; where none is in time, what to do without first (SC02). */
export const findSlots = (
  desk: OpenDesk,
  { sittingId, durationMinutes }: InputOf<Api['sitting.slots']>,
): Supplied<Api['sitting.slots']> => {
  const sitting = findSitting(desk.db, sittingId);
  const request = sitting === undefined ? undefined : findRequest(desk.db, sitting.requestId);
  if (sitting === undefined || request === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const needs = needsOf(desk, desk.db, sitting, request);
  const question = questionFor(desk, sitting, request, durationMinutes, [...needs.keys()]);
  const slots = slotsFor(question);
  const inTime = slots.filter((slot) => !isLate(slot)).length;
  const named = namesIn(desk.db);
  const lastChair = question.lastChairId === null ? '' : (named.chair(question.lastChairId) ?? '');
  return ok({
    durationMinutes: question.durationMinutes,
    total: slots.length,
    inTime,
    needs: [...needs].map(([feature, why]) => ({ feature, why })),
    offers: bestSlots(slots, 5).map((slot) => offerOf(slot, lastChair, named)),
    relax: inTime > 0 ? [] : whatToRelax(question).map(({ rule, slots: n }) => ({ words: relaxInWords(rule), slots: n })),
  });
};

/** Chairs who are not independent of the family are not asked (R-CH-02). */
const questionFor = (
  desk: OpenDesk,
  sitting: Sitting,
  request: ConferenceRequest,
  durationMinutes: number | null,
  needs: ReadonlyArray<RoomFeature>,
): SlotQuestion => {
  const { db } = desk;
  const { calendar } = proceduresFor(desk, sitting);
  const chairs = independentChairs(db, sitting.familyId, request, proceduresFor(desk, sitting).profile.chair.lcppWhoInvestigated);
  const conferences = conferencesOfSitting(db, sitting.id);
  const [holdBy = null] = conferences.flatMap((one) => one.holdBy ?? []).sort();
  const today = todayAt(desk);
  return {
    sittingId: sitting.id,
    today,
    holdBy,
    isReview: request.kind === 'review',
    agreedOn: request.kind === 'review' ? agreedDayOf(desk, db, sitting) : null,
    beyond,
    durationMinutes: durationMinutes ?? usualDuration(conferences.length),
    chairs: availabilityOf(db, chairs.ids),
    enquiryDoubts: chairs.doubts,
    chairsToSay: availabilityOf(db, chairs.toSay),
    lastChairId: lastChairOf(db, sitting.familyId, sitting.id),
    rooms: withEnoughSeats(rooms(db), seatsExpected(desk, db, sitting)),
    needs,
    bookings: openBookings(db, today, lastDayThereIs),
    gaps: gapsAndWays(db),
    calendar,
    reportsDueOn: reportsDueOn(proceduresFor(desk, sitting), request.kind),
    asked: askedTo(desk, db, sitting),
  };
};

/** Rooms that hold everyone who is expected, and those whose seats nobody has counted; all of them where none does. */
const withEnoughSeats = (all: ReadonlyArray<Room>, expected: number): ReadonlyArray<Room> => {
  const large = all.filter(({ seats }) => seats === 0 || seats >= expected);
  return large.length === 0 ? all : large;
};

/** The first of the reports that the profile wants before a conference of this kind (T-05 to T-08). */
export const reportsDueOn = ({ profile, calendar }: Procedures, kind: ConferenceKind): SlotQuestion['reportsDueOn'] => {
  const type = conferenceTypeOf(kind, 'initial');
  const rules = Object.values(profile.deadlines).filter(
    (rule) =>
      rule.key.startsWith('report.') &&
      rule.anchor === 'conference' &&
      rule.within.direction === 'before' &&
      (rule.conferenceTypes === null || (type !== undefined && rule.conferenceTypes.includes(type))),
  );
  return (heldOn) => {
    const dates = rules.flatMap((rule) => {
      const due = dueDate(rule, { conference: heldOn }, calendar);
      return due.ok ? [due.value.due] : [];
    });
    return dates.sort()[0] ?? null;
  };
};

interface Names {
  readonly chair: (id: PractitionerId) => string | undefined;
  readonly room: (id: Room['id']) => Room | undefined;
}
const namesIn = (db: ReadableDb): Names => {
  const chairs = new Map(practitioners(db).map((one) => [one.id, one.name]));
  const places = new Map(rooms(db).map((one) => [one.id, one]));
  return { chair: (id) => chairs.get(id), room: (id) => places.get(id) };
};

const offerOf = (slot: Slot, lastChair: string, named: Names): SlotOffer => {
  const { heldOn, startsAt, endsAt, chairId, roomId } = slot;
  const room = roomId === null ? undefined : named.room(roomId);
  return {
    heldOn,
    startsAt,
    endsAt,
    chairId,
    chairName: named.chair(chairId) ?? '',
    roomId,
    roomName: room?.name ?? '',
    place: room === undefined ? '' : [room.name, room.place].filter((part) => part !== '').join(', '),
    givesUp: slot.givesUp.map((one) => givesUpInWords(one, lastChair)),
  };
};
