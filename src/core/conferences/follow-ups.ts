import { addDays, type LocalDate } from '../local-date.ts';
import { decidesNothing, keepsPlan } from './decide.ts';
import type { DecisionOutcome } from './record.ts';
import type { Conference } from './sitting.ts';

/** A sitting that has to follow from one that was closed, and the conferences that lead to it. */
export interface FollowUp {
  readonly why: 'review' | 'resume';
  readonly conferences: ReadonlyArray<Conference>;
}

/** What is known of one child when the sitting is closed. */
export interface ClosedFor {
  readonly conference: Conference;
  readonly outcome: DecisionOutcome | null;
  /** By when the next review has to be held; null while it cannot be told. */
  readonly nextReviewBy: LocalDate | null;
}

/**
 * The sittings that follow: one that takes up what was stopped or adjourned (P-11), and the reviews of the plans (IN04). Children
 * without a plan are left out.
 *
 * Brothers and sisters are reviewed together and by the earliest of their days, never later (domain.md 3.5), as long as nobody is
 * brought forward by more than four weeks for it: beyond that a child has a sitting of their own.
 */
export const followUpsOf = (closed: ReadonlyArray<ClosedFor>): ReadonlyArray<FollowUp> => {
  const stopped = closed.filter(({ outcome }) => decidesNothing(outcome)).map(({ conference }) => conference);
  const planned = closed
    .filter(({ outcome }) => keepsPlan(outcome))
    .sort((a, b) => (a.nextReviewBy ?? unknown).localeCompare(b.nextReviewBy ?? unknown));
  const together: ClosedFor[][] = [];
  for (const one of planned) {
    const group = together.at(-1);
    const earliest = group?.[0]?.nextReviewBy ?? null;
    const fits = earliest === null || one.nextReviewBy === null || one.nextReviewBy <= addDays(earliest, mostBroughtForward);
    if (group !== undefined && fits) group.push(one);
    else together.push([one]);
  }
  return [
    ...(stopped.length === 0 ? [] : [{ why: 'resume' as const, conferences: stopped }]),
    ...together.map((group) => ({ why: 'review' as const, conferences: group.map(({ conference }) => conference) })),
  ];
};

/** In days. Source: our choice [K]; the procedures say only that siblings may be aligned to the earliest date (domain.md 3.5). */
const mostBroughtForward = 28;
const unknown = '9999-12-31';
