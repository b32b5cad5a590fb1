import type { PractitionerId, RoomId, SittingId } from '../identifiers.ts';
import { type LocalDate, type LocalTime, longDate } from '../local-date.ts';
import { workingDaysBetween } from '../procedures/working-calendar.ts';
import { minutesApart } from './clashes.ts';
import { minutesOf } from './minutes.ts';
import type { QueueQuestion, Waiting } from './queue.ts';
import { featureName } from './slot-words.ts';
import { isLate, type Slot, type SlotQuestion, slotsStarting } from './slots.ts';

/** A time, a chair and a room that a sitting gave back. */
export interface FreedSlot {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId;
  /** Null where it was at a place that is not in the directory. */
  readonly roomId: RoomId | null;
  /** The sitting that gave it back: its own old time is not offered to it again. */
  readonly freedBy: SittingId;
}

/** One that waits and could take the slot. */
export interface ReserveOffer {
  readonly sittingId: SittingId;
  readonly slot: Slot;
  readonly isLate: boolean;
  /** Why it stands where it stands, in words. */
  readonly because: string;
}

/** One that waits, whose limit may be nearer, and that cannot take the slot. */
export interface PassedOver {
  readonly sittingId: SittingId;
  readonly why: string;
}

export interface Reserve {
  /** The one most at risk first. */
  readonly offers: ReadonlyArray<ReserveOffer>;
  readonly passedOver: ReadonlyArray<PassedOver>;
}

/** Whether chair and room are both still free for all of it; a slot that was taken again, or went back, is no longer one. */
export const isStillFree = (freed: FreedSlot, bookings: QueueQuestion['bookings']): boolean =>
  !bookings.some(
    (other) =>
      other.heldOn === freed.heldOn &&
      minutesApart(freed, other) < 0 &&
      (other.chairId === freed.chairId ||
        other.minuteTakerId === freed.chairId ||
        (freed.roomId !== null && other.roomId === freed.roomId)),
  );

/**
 * Who of those that wait could take a freed slot, the one most at risk first (SC09).
 *
 * At risk is who has the earliest hold-by, passed or not; who has no limit comes last, and the reference decides between equals. A
 * sitting takes it from its start for as long as it needs, with its chair and in its room, by the rules of the slot finder; it may
 * run on after the end of the slot where chair and room are free. Nothing is booked.
 */
export const reserveFor = (freed: FreedSlot, question: QueueQuestion): Reserve => {
  const offers: ReserveOffer[] = [];
  const passedOver: PassedOver[] = [];
  for (const one of question.waiting.filter(({ sittingId }) => sittingId !== freed.freedBy).sort(byRisk)) {
    const asked = questionOf(freed, one, question);
    const [slot] = slotsStarting(asked, freed.heldOn, freed.startsAt);
    if (slot === undefined) passedOver.push({ sittingId: one.sittingId, why: whyNot(freed, one, asked) });
    else offers.push({ sittingId: one.sittingId, slot, isLate: isLate(slot), because: riskInWords(one, question) });
  }
  return { offers, passedOver };
};

const byRisk = (a: Waiting, b: Waiting): number =>
  (a.holdBy ?? '9999').localeCompare(b.holdBy ?? '9999') || a.reference.localeCompare(b.reference);

const questionOf = (freed: FreedSlot, one: Waiting, question: QueueQuestion): SlotQuestion => ({
  ...question,
  ...one,
  beyond: 0,
  chairs: question.chairs.filter(
    ({ practitionerId }) => practitionerId === freed.chairId && one.chairIds.includes(practitionerId),
  ),
  rooms: question.rooms.filter(({ id }) => id === freed.roomId),
});

/** `Hold by Thu 3 December 2026: 4 working days are left.` */
const riskInWords = ({ holdBy }: Waiting, { today, calendar }: QueueQuestion): string => {
  if (holdBy === null) return 'No limit runs for it yet.';
  if (holdBy === today) return `Hold by ${longDate(holdBy)}: that is today.`;
  const [from, until] = holdBy < today ? [holdBy, today] : [today, holdBy];
  const days = workingDaysBetween(from, until, calendar);
  const inDays = days === 1 ? '1 working day' : `${days} working days`;
  return holdBy < today
    ? `Hold by ${longDate(holdBy)}: that passed ${inDays} ago.`
    : `Hold by ${longDate(holdBy)}: ${inDays} ${days === 1 ? 'is' : 'are'} left.`;
};

const whyNot = (freed: FreedSlot, one: Waiting, { rooms, chairs, needs }: SlotQuestion): string => {
  if (!one.chairIds.includes(freed.chairId)) return 'The chair may not be independent of this family (R-CH-02).';
  const [room] = rooms;
  const lacking = room === undefined ? undefined : needs.find((need) => !room[need]);
  if (lacking !== undefined) return `The room has no ${featureName(lacking).replace(/^a /, '')}.`;
  const freeFor = minutesOf(freed.endsAt) - minutesOf(freed.startsAt);
  return chairs.length > 0 && one.durationMinutes > freeFor
    ? `It takes ${one.durationMinutes} minutes, and chair and room are not both free for so long.`
    : 'The chair does not work then, or has enough conferences that day.';
};
