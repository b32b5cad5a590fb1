import type { ClosureId, RoomId, SittingId } from '../identifiers.ts';
import { addDays, type LocalDate, type LocalTime } from '../local-date.ts';
import type { Booking } from './clashes.ts';

/** Days on which a room is not to be had: works, another service. Both ends inclusive. */
export interface RoomClosure {
  readonly id: ClosureId;
  readonly roomId: RoomId;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** `painting`; may be empty. */
  readonly reason: string;
}

export const closureOn = (
  closures: ReadonlyArray<Pick<RoomClosure, 'roomId' | 'from' | 'until' | 'reason'>>,
  roomId: RoomId | null,
  on: LocalDate,
): Pick<RoomClosure, 'from' | 'until' | 'reason'> | undefined =>
  closures.find((one) => one.roomId === roomId && one.from <= on && on <= one.until);

/**
 * A room that is not to be had is taken for the whole day: each of its days between `from` and `until`, both inclusive, as a
 * booking that no sitting made. So whatever looks for a free room, or says why one is not, knows it by the rules it has.
 */
export const closedDays = (closures: ReadonlyArray<RoomClosure>, from: LocalDate, until: LocalDate): ReadonlyArray<Booking> =>
  closures.flatMap((closure) => {
    const days: Booking[] = [];
    const last = closure.until < until ? closure.until : until;
    for (let heldOn = closure.from > from ? closure.from : from; heldOn <= last; heldOn = addDays(heldOn, 1))
      days.push({
        sittingId: closure.id as string as SittingId,
        reference: closedWords(closure),
        heldOn,
        startsAt: '00:00' as LocalTime,
        endsAt: '23:59' as LocalTime,
        chairId: null,
        minuteTakerId: null,
        roomId: closure.roomId,
        closedFor: closure.reason.trim(),
      });
    return days;
  });

/** `Not to be had: painting`. */
export const closedWords = ({ reason }: Pick<RoomClosure, 'reason'>): string =>
  reason.trim() === '' ? 'Not to be had' : `Not to be had: ${reason.trim()}`;
