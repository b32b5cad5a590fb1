import type { Room } from '../agencies/directory.ts';
import type { PractitionerId, RoomId, SittingId } from '../identifiers.ts';
import { addDays, type LocalDate, type LocalTime } from '../local-date.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../procedures/working-calendar.ts';
import { type AskedAgencies, type AwayThatDay, awayOn } from './asked-agencies.ts';
import { type Availability, absenceOn, hoursOn } from './availability.ts';
import { type Booking, type Gaps, minutesApart } from './clashes.ts';
import type { EnquiryDoubt } from './independence.ts';
import { minutesOf, timeAtMinutes } from './minutes.ts';
import { travelMinutes } from './travel.ts';

/** What a room must offer one family (SC04). */
export type RoomFeature = 'separateWaiting' | 'secondExit' | 'stepFree' | 'hearingLoop' | 'screen';

/** Everything that decides when one sitting can be held. */
export interface SlotQuestion {
  /** The sitting itself: where it is booked already, its own booking is passed over. */
  readonly sittingId: SittingId;
  readonly today: LocalDate;
  /** The earliest hold-by of its conferences; null while no clock runs, and then no slot is late. */
  readonly holdBy: LocalDate | null;
  /** A review is not held weeks before its limit, which gives weeks of the family's plan away; absent for anything else. */
  readonly isReview?: boolean;
  /** The day that everybody in the room agreed at the last conference; null or absent where none is, or it has passed. */
  readonly agreedOn?: LocalDate | null;
  /** Working days that are looked at after `holdBy`, or after today where there is none. */
  readonly beyond: number;
  readonly durationMinutes: number;
  readonly chairs: ReadonlyArray<Availability>;
  /** What is not settled about a chair's part in the section 47 enquiry, by the chair; absent where all of it is (R-CH-02). */
  readonly enquiryDoubts?: EnquiryDoubts;
  /** Chairs who may be asked once they have said that they did not take part; absent where there is none (R-CH-02). */
  readonly chairsToSay?: ReadonlyArray<Availability>;
  /** Who chaired the family's last conference (R-CH-03). */
  readonly lastChairId: PractitionerId | null;
  /** The rooms of the directory. Where there is none at all, slots are without a room. */
  readonly rooms: ReadonlyArray<Room>;
  readonly needs: ReadonlyArray<RoomFeature>;
  readonly bookings: ReadonlyArray<Booking>;
  readonly gaps: Gaps;
  readonly calendar: WorkingCalendar;
  /** The first day on which a report for a conference on that day would be due; null where no rule says. */
  readonly reportsDueOn: (heldOn: LocalDate) => LocalDate | null;
  /** Who is asked, and when they would hardly come: such a slot comes later and says so, it is not left out (SC10). */
  readonly asked: AskedAgencies;
}

/** Why a chair is asked only with a word on it. */
export type EnquiryDoubts = { readonly [chairId: PractitionerId]: EnquiryDoubt['type'] };

/** One time, one chair and one room that break no rule, with what choosing them gives up. */
export interface Slot {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId;
  readonly roomId: RoomId | null;
  readonly givesUp: ReadonlyArray<Sacrifice>;
  /** What is given up, added up: less is better. */
  readonly cost: number;
}

export type Sacrifice =
  | { readonly type: 'late'; readonly workingDays: number }
  | { readonly type: 'late-reports'; readonly dueOn: LocalDate }
  | AwayThatDay
  | { readonly type: 'another-day'; readonly agreedOn: LocalDate }
  | { readonly type: 'early'; readonly workingDays: number }
  | { readonly type: 'another-chair' }
  | { readonly type: EnquiryDoubt['type'] }
  | { readonly type: 'tight-for-chair'; readonly minutes: number; readonly reference: string; readonly way?: number }
  | { readonly type: 'tight-for-room'; readonly minutes: number; readonly reference: string }
  | { readonly type: 'second-that-day'; readonly reference: string };

/** Conferences start on the hour and on the half hour. */
export const startsEvery = 30;

/**
 * Every slot that breaks no rule, the best first (SC02).
 *
 * Working days from tomorrow to `holdBy`, and `beyond` working days after it, which are late; starts within the chair's hours on
 * the hour and half hour; no chair who is away, elsewhere or full, no room that is taken or lacks what the family needs. None is
 * missed: a test compares with trying everything.
 */
export const slotsFor = (question: SlotQuestion): ReadonlyArray<Slot> => {
  const rooms = fittingRooms(question);
  const slots = daysOf(question).flatMap((heldOn) => slotsOn(question, heldOn, rooms));
  return slots.sort(
    (a, b) => daysLate(a) - daysLate(b) || a.cost - b.cost || order(a.heldOn, b.heldOn) || order(a.startsAt, b.startsAt),
  );
};

/** The best of them for a person to choose from: one for each day, then the next best at another time or with another chair. */
export const bestSlots = (slots: ReadonlyArray<Slot>, most: number): ReadonlyArray<Slot> => {
  const firstOf = (keyOf: (slot: Slot) => string, from: ReadonlyArray<Slot>): ReadonlyArray<Slot> => {
    const seen = new Set<string>();
    return from.filter((slot) => !seen.has(keyOf(slot)) && seen.add(keyOf(slot)));
  };
  const byDay = firstOf((slot) => slot.heldOn, slots).slice(0, most);
  const chosen = new Set(byDay);
  const others = firstOf((slot) => `${slot.heldOn} ${slot.startsAt} ${slot.chairId}`, slots).filter((slot) => !chosen.has(slot));
  const filled = [...byDay, ...others.slice(0, most - byDay.length)];
  return slots.filter((slot) => filled.includes(slot));
};

/** A child's limit comes before everything that is given up besides, however much that is. */
const daysLate = ({ givesUp }: Slot): number =>
  givesUp.reduce((days, one) => days + (one.type === 'late' ? one.workingDays : 0), 0);

export const isLate = (slot: Slot): boolean => slot.givesUp.some((one) => one.type === 'late');

/** Working days on which the council is open (C-11), from tomorrow to the last day that is looked at, which is `beyond` working days after the later of hold-by and today. */
const daysOf = ({ today, holdBy, beyond, calendar }: SlotQuestion): ReadonlyArray<LocalDate> => {
  const inTimeUntil = holdBy === null || holdBy < today ? today : holdBy;
  const last = addWorkingDays(inTimeUntil, beyond, calendar);
  const days: LocalDate[] = [];
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1))
    if (isWorkingDay(day, calendar) && calendar.closureOn(day) === undefined) days.push(day);
  return days;
};

const fittingRooms = ({ rooms, needs }: SlotQuestion): ReadonlyArray<RoomId | null> =>
  rooms.length === 0 ? [null] : rooms.filter((room) => needs.every((need) => room[need] === true)).map((room) => room.id);

const slotsOn = (question: SlotQuestion, heldOn: LocalDate, rooms: ReadonlyArray<RoomId | null>): ReadonlyArray<Slot> => {
  const slots: Slot[] = [];
  const ofDay = givenUpByDay(question, heldOn);
  const others = othersOn(question, heldOn);
  for (let start = 0; start + question.durationMinutes < 24 * 60; start += startsEvery)
    slots.push(...slotsAt({ question, heldOn, rooms, ofDay, others }, start));
  return slots;
};

/** Every slot that breaks no rule at exactly this start on this day, by the same rules as `slotsFor`; none on a day nobody works. */
export const slotsStarting = (question: SlotQuestion, heldOn: LocalDate, startsAt: LocalTime): ReadonlyArray<Slot> => {
  const { calendar, today, durationMinutes } = question;
  const start = minutesOf(startsAt);
  const isOpen = heldOn > today && isWorkingDay(heldOn, calendar) && calendar.closureOn(heldOn) === undefined;
  if (!isOpen || start + durationMinutes >= 24 * 60) return [];
  const day = { ofDay: givenUpByDay(question, heldOn), others: othersOn(question, heldOn) };
  return slotsAt({ question, heldOn, rooms: fittingRooms(question), ...day }, start);
};

interface SlotDay {
  readonly question: SlotQuestion;
  readonly heldOn: LocalDate;
  readonly rooms: ReadonlyArray<RoomId | null>;
  readonly ofDay: ReadonlyArray<Sacrifice>;
  readonly others: ReadonlyArray<Booking>;
}

const othersOn = ({ bookings, sittingId }: SlotQuestion, heldOn: LocalDate): ReadonlyArray<Booking> =>
  bookings.filter((b) => b.heldOn === heldOn && b.sittingId !== sittingId);

const slotsAt = ({ question, heldOn, rooms, ofDay, others }: SlotDay, start: number): ReadonlyArray<Slot> => {
  const times = { startsAt: timeAtMinutes(start), endsAt: timeAtMinutes(start + question.durationMinutes) };
  const free = rooms.flatMap((roomId) => {
    const near = nearest(times, roomId === null ? [] : others.filter((b) => b.roomId === roomId));
    if (near !== null && near.minutes < 0) return [];
    const isTight = near !== null && near.minutes < question.gaps.room;
    return [{ roomId, tight: isTight ? [{ type: 'tight-for-room', ...near } as const] : [] }];
  });
  return question.chairs.flatMap((chair) => {
    const there = placesOfChair(chair, heldOn, times, others);
    if (there === null) return [];
    // What a chair gives up is the same in every room of one building.
    const inBuilding = new Map<string, ReadonlyArray<Sacrifice>>();
    return free.map(({ roomId, tight }): Slot => {
      const building = roomId === null ? '' : (question.gaps.travel?.buildings[roomId] ?? '');
      const ofChair = inBuilding.get(building) ?? givenUpByChair(question, chair, times, there, roomId);
      inBuilding.set(building, ofChair);
      const givesUp = [...ofDay, ...ofChair, ...tight];
      const cost = givesUp.reduce((sum, one) => sum + costOf(one), 0);
      return { heldOn, ...times, chairId: chair.practitionerId, roomId, givesUp, cost };
    });
  });
};

const givenUpByDay = (question: SlotQuestion, heldOn: LocalDate): ReadonlyArray<Sacrifice> => {
  const { holdBy, today, calendar, reportsDueOn, asked, isReview = false, agreedOn = null } = question;
  const dueOn = reportsDueOn(heldOn);
  const before = isReview && holdBy !== null && heldOn < holdBy ? workingDaysBetween(heldOn, holdBy, calendar) : 0;
  return [
    ...(holdBy !== null && heldOn > holdBy
      ? [{ type: 'late', workingDays: workingDaysBetween(holdBy, heldOn, calendar) } as const]
      : []),
    ...(dueOn !== null && dueOn < today ? [{ type: 'late-reports', dueOn } as const] : []),
    ...awayOn(asked, heldOn),
    ...(agreedOn !== null && heldOn !== agreedOn ? [{ type: 'another-day', agreedOn } as const] : []),
    ...(before > earlyFrom && heldOn !== agreedOn ? [{ type: 'early', workingDays: before } as const] : []),
  ];
};

/** What else the chair has on that day; null where they cannot take it. */
const placesOfChair = (
  chair: Availability,
  heldOn: LocalDate,
  times: Pick<Slot, 'startsAt' | 'endsAt'>,
  others: ReadonlyArray<Booking>,
): ReadonlyArray<Booking> | null => {
  const id = chair.practitionerId;
  const hours = hoursOn(chair, heldOn);
  if (hours === undefined || times.startsAt < hours.from || times.endsAt > hours.until) return null;
  if (absenceOn(chair, heldOn) !== undefined) return null;
  const own = others.filter((b) => b.chairId === id || b.minuteTakerId === id);
  if (own.filter((b) => b.chairId === id).length >= chair.pattern.conferencesADay) return null;
  return own.some((b) => minutesApart(times, b) < 0) ? null : own;
};

const givenUpByChair = (
  { gaps, lastChairId, enquiryDoubts }: SlotQuestion,
  { practitionerId: id }: Availability,
  times: Pick<Slot, 'startsAt' | 'endsAt'>,
  own: ReadonlyArray<Booking>,
  roomId: RoomId | null,
): ReadonlyArray<Sacrifice> => {
  const second = own.find((b) => b.chairId === id);
  const doubt = enquiryDoubts?.[id];
  const [tightest] = own
    .map((b) => ({ minutes: minutesApart(times, b), way: travelMinutes(gaps.travel, roomId, b.roomId), reference: b.reference }))
    .filter(({ minutes, way }) => minutes < gaps.chair + way)
    .sort((a, b) => a.minutes - a.way - (b.minutes - b.way));
  return [
    ...(doubt === undefined ? [] : [{ type: doubt } as const]),
    ...(lastChairId !== null && lastChairId !== id ? [{ type: 'another-chair' } as const] : []),
    ...(tightest === undefined ? [] : [tightForChair(tightest)]),
    ...(second === undefined ? [] : [{ type: 'second-that-day', reference: second.reference } as const]),
  ];
};

const tightForChair = ({ minutes, way, reference }: { minutes: number; way: number; reference: string }): Sacrifice =>
  way === 0 ? { type: 'tight-for-chair', minutes, reference } : { type: 'tight-for-chair', minutes, reference, way };

/** The booking with the fewest minutes between; negative where they overlap. */
const nearest = (
  times: Pick<Slot, 'startsAt' | 'endsAt'>,
  bookings: ReadonlyArray<Booking>,
): { readonly minutes: number; readonly reference: string } | null =>
  bookings.reduce<{ readonly minutes: number; readonly reference: string } | null>((near, booking) => {
    const minutes = minutesApart(times, booking);
    return near === null || minutes < near.minutes ? { minutes, reference: booking.reference } : near;
  }, null);

/** A review more than four weeks of working days before its hold-by is early. */
const earlyFrom = 20;

/** A child's limit weighs more than anything else, then what the conference is decided on, then who is there to decide it, then who chairs. */
export const costOf = (sacrifice: Sacrifice): number => {
  switch (sacrifice.type) {
    case 'late':
      return 3_000 * sacrifice.workingDays;
    case 'late-reports':
      return 2_000;
    case 'schools-shut':
      return 900;
    case 'interpreter-notice':
      return 800;
    case 'agency-away':
      return 700;
    case 'took-part':
    case 'another-day':
      return 600;
    case 'early':
      return 20 * Math.max(0, sacrifice.workingDays - earlyFrom);
    case 'another-chair':
      return 500;
    case 'tight-for-chair':
      return 100;
    case 'tight-for-room':
      return 50;
    case 'second-that-day':
      return 20;
    case 'not-said':
      return 10;
  }
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 90 minutes for one child, 30 more for each further child (SC06). */
export const usualDuration = (children: number): number => 90 + 30 * Math.max(0, children - 1);
