import type { ConferenceKind } from '../conferences/sitting.ts';
import type { LocalDate, LocalDateTime } from '../local-date.ts';

/** The events that a time limit can count from, with the words for each (domain.md 3.1, column "From"). */
export const milestoneNames = {
  referral: 'the referral',
  'strategy-discussion': 'the strategy discussion that started the section 47 enquiry',
  'decision-to-hold': 'the decision to hold a conference',
  conference: 'the conference',
  'conference-first-sitting': 'the first sitting of the conference',
  'last-review': 'the last review',
  'inquorate-sitting': 'the sitting that was not quorate',
  'transfer-notification': 'the written notice that the family has moved here for good',
  'transfer-acceptance': 'the day we accepted the transfer',
  'expected-delivery': 'the expected date of delivery',
  birth: 'the birth',
  'last-core-group': 'the last core group',
  'last-visit': 'the last visit',
  'record-received': 'the day the record was received',
  'plan-decision': 'the decision that started or ended a plan',
  'difference-raised': 'the day the difference was raised',
  'became-looked-after': 'the day the child became looked after',
  'plan-ending-letter': 'the letter that proposes to end the plan',
  'last-supervision': 'the last supervision',
} as const;

export type Milestone = keyof typeof milestoneNames;

export const milestones = Object.keys(milestoneNames) as ReadonlyArray<Milestone>;

/**
 * When each event was, as far as it is known. A moment is only needed where the limit is in hours (C-13).
 *
 * What to pass:
 * - `strategy-discussion`: the one that started the section 47 enquiry, never a later one (T-03).
 * - `conference`: the sitting at which it was decided, with the time at which it closed (T-23 counts from the close).
 *   For limits before a conference (T-05 to T-10), the sitting that is coming.
 * - `conference-first-sitting`: only for a conference that was adjourned and reconvened. Limits that a reconvened
 *   sitting does not restart count from it (C-09).
 * - `last-review`: the day the last review was held, not the day it was due (C-08).
 */
export type Milestones = { readonly [Event in Milestone]?: LocalDate | LocalDateTime };

/** The kinds of conference that limits tell apart (domain.md 3.1, column "Types"). */
export const conferenceTypes = ['initial', 'review', 'pre-birth', 'transfer-in'] as const;
export type ConferenceType = (typeof conferenceTypes)[number];

/** An early review is held under the limits of a review; a reconvened sitting under those of the conference it continues (C-09). */
export const conferenceTypeOf = (
  kind: ConferenceKind,
  continued: Exclude<ConferenceKind, 'reconvened'> | null = null,
): ConferenceType | undefined => {
  if (kind === 'early-review') return 'review';
  if (kind === 'reconvened') return continued === null ? undefined : conferenceTypeOf(continued);
  return kind;
};
