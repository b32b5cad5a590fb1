import { notRisenFor, outcomesOf, type RatedPlan } from './progress.ts';
import { carriedOver, type PlanThen, repeatedActions } from './repeated-actions.ts';

/** From how many plans in a row on an action that is carried over is called drift. Source: issue 5, part 4. */
const driftsFrom = 3;

/**
 * What goes nowhere in the latest of these plans, oldest first, a sentence for each: an action that stands in three plans in a row,
 * and an outcome whose scale has not risen from one conference to the next (PL05, PL08).
 */
export const driftIn = (plans: ReadonlyArray<PlanThen & RatedPlan>): ReadonlyArray<string> => [
  ...repeatedActions(plans)
    .filter((one) => one.plans.length >= driftsFrom)
    .map(carriedOver),
  ...outcomesOf(plans).flatMap((outcome) => {
    const conferences = notRisenFor(outcome);
    return conferences === null ? [] : [`“${outcome.words}” has not risen on its scale for ${conferences} conferences.`];
  }),
];
