import type { Category } from '../children/people.ts';
import type { LocalDate } from '../local-date.ts';
import { endsPlan } from './decide.ts';
import type { Decision } from './record.ts';

/** One child protection plan of one child. `endedOn` null while it is in force. */
export interface PlanPeriod {
  /** The day of the conference that decided it, exactly (rule 2885). */
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly endReason: string | null;
  readonly initialCategory: Category;
  readonly latestCategory: Category;
  /** For a plan that began before this desk knew the child: the last review held by then; null where there was none, or for any other plan. */
  readonly reviewedOn: LocalDate | null;
}

/**
 * The child's plan after this decision, given the plan that was open before it; undefined where there is none.
 *
 * A plan starts on the day of its conference (rule 2885), keeps its initial category for good, and takes its latest from each
 * review (domain.md 5.4). A review that decides nothing leaves it as it was.
 */
export const planAfter = (open: PlanPeriod | undefined, decision: Decision, heldOn: LocalDate): PlanPeriod | undefined => {
  const { outcome, category } = decision;
  if (outcome === 'plan' && category !== null)
    return (
      open ?? {
        startedOn: heldOn,
        endedOn: null,
        endReason: null,
        initialCategory: category,
        latestCategory: category,
        reviewedOn: null,
      }
    );
  if (open === undefined) return undefined;
  if (outcome === 'continue' || outcome === 'continue-category-changed')
    return { ...open, latestCategory: category ?? open.latestCategory };
  return endsPlan(outcome) ? { ...open, endedOn: heldOn, endReason: outcome } : open;
};
