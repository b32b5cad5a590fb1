import type { InviteeId, SittingId } from '../identifiers.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../local-date.ts';
import type { Invitee } from './record.ts';

/** Postponed: another day is set, or still to be found. Cancelled: there will be none, and the request is closed. */
export type WithdrawalKind = 'postponed' | 'cancelled';

/**
 * Why a conference is not held on its day. What a reason tells about somebody of the family, or about how they are kept
 * safe, is told to those who work with the family and to nobody else; the rest may be told to everyone who was invited.
 */
export const withdrawalReasons = {
  'chair-unavailable': { words: 'The chair cannot be there.', tell: 'everyone', kinds: ['postponed'] },
  'worker-unavailable': { words: 'The social worker cannot be there.', tell: 'everyone', kinds: ['postponed'] },
  'too-few-agencies': { words: 'Too few agencies could come.', tell: 'everyone', kinds: ['postponed'] },
  'reports-not-ready': { words: 'The reports are not ready.', tell: 'everyone', kinds: ['postponed'] },
  'room-or-link': { words: 'The room or the video link cannot be used.', tell: 'everyone', kinds: ['postponed'] },
  'family-cannot-come': { words: 'A member of the family cannot come on that day.', tell: 'professionals', kinds: ['postponed'] },
  'help-to-take-part': {
    words: 'No interpreter, advocate or supporter could be had for that day.',
    tell: 'professionals',
    kinds: ['postponed'],
  },
  'not-safe': { words: 'It cannot be held safely on that day.', tell: 'professionals', kinds: ['postponed'] },
  'police-or-court': {
    words: 'Police or court proceedings come first.',
    tell: 'professionals',
    kinds: ['postponed', 'cancelled'],
  },
  'no-continuing-risk': {
    words: 'The section 47 enquiry no longer finds a continuing risk of significant harm.',
    tell: 'professionals',
    kinds: ['cancelled'],
  },
  'looked-after': { words: 'The children are looked after by the council now.', tell: 'professionals', kinds: ['cancelled'] },
  'moved-away': { words: 'Another authority takes over.', tell: 'professionals', kinds: ['cancelled'] },
  'booked-in-error': { words: 'It was booked in error.', tell: 'everyone', kinds: ['cancelled'] },
  /** Only where one child was given a sitting of their own (SC06): nobody chooses it. */
  'split-off': {
    words: 'A child of this conference has a conference of their own, and they come to that one.',
    tell: 'professionals',
    kinds: [],
  },
  other: { words: 'Another reason.', tell: 'nobody', kinds: ['postponed', 'cancelled'] },
} as const satisfies {
  readonly [reason: string]: {
    readonly words: string;
    readonly tell: 'everyone' | 'professionals' | 'nobody';
    readonly kinds: ReadonlyArray<WithdrawalKind>;
  };
};
export type WithdrawalReason = keyof typeof withdrawalReasons;

/** Whether somebody else may be offered its time: not where the chair or the room is what cannot be had on that day (SC09). */
export const freesItsSlot = (reason: WithdrawalReason): boolean => reason !== 'chair-unavailable' && reason !== 'room-or-link';

export const reasonsFor = (kind: WithdrawalKind): ReadonlyArray<WithdrawalReason> =>
  (Object.keys(withdrawalReasons) as ReadonlyArray<WithdrawalReason>).filter((reason) =>
    withdrawalReasons[reason].kinds.some((one) => one === kind),
  );

/**
 * A conference that was not held as booked: the chair decides together with the team manager, and everybody is told (P-16).
 *
 * Its clock runs on: postponing never restarts a time limit (C-09).
 */
export interface Withdrawal {
  readonly sittingId: SittingId;
  /** 1 for the first booking of the sitting that was withdrawn. */
  readonly number: number;
  readonly kind: WithdrawalKind;
  readonly at: LocalDateTime;
  readonly reason: WithdrawalReason;
  /** What the service wants to remember about it. No document prints it. */
  readonly words: string;
  /** The chair who decided, by name. */
  readonly decidedBy: string;
  /** The team manager with whom. */
  readonly agreedBy: string;
  /** As it was booked; null where a request was closed before it was booked. */
  readonly was: WithdrawnBooking | null;
  /** The day it was booked for instead at once; null where none is set, or none is wanted. */
  readonly replacedBy: LocalDate | null;
  /** Everybody who had been told the day, and has to be told that it is off. */
  readonly invited: ReadonlyArray<InviteeId>;
}

export interface WithdrawnBooking {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly place: string;
  readonly remoteLink: string;
  readonly bookedAt: LocalDateTime;
  readonly invitedAt: LocalDateTime | null;
}

/** Whether somebody was asked for a day, and comes on it unless they are told that it is off. Those who run it are told by hand. */
export const wasToldTheDay = ({ invitedOn, part }: Pick<Invitee, 'invitedOn' | 'part'>): boolean =>
  invitedOn !== null && part !== 'chair' && part !== 'minute-taker' && part !== 'observer';

/** Which booking of a sitting is the present one, counted from 1. */
export const bookingNumber = (withdrawals: ReadonlyArray<Withdrawal>): number => withdrawals.length + 1;
