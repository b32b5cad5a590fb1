import { addDays, addMonths, daysBetween, type LocalDate } from '../local-date.ts';

/** The ages, in completed months, at which a plan is looked at for drift (DL10; the lists of domain.md 7). */
export const rungs = [3, 6, 9, 12, 15, 18, 24] as const;
export type Rung = (typeof rungs)[number];

/** How many days before a plan reaches a rung somebody is prompted: time enough to bring a review forward. */
export const promptedDaysBefore = 28;

export interface AgeOfPlan {
  /** Completed calendar months, counted like every month here: to the same day number, or the last day of the month (C-06). */
  readonly months: number;
  /** The rung that is next and the day it is reached; null once the plan is older than all of them. */
  readonly next: { readonly months: Rung; readonly on: LocalDate } | null;
  /** The highest rung that was reached; null below the first. */
  readonly reached: Rung | null;
  /** The next rung is near enough to be prompted for. */
  readonly prompts: boolean;
}

/** How old a plan is on `on`, and where on the ladder; a plan that has not started is no months old. */
export const ageOfPlan = (startedOn: LocalDate, on: LocalDate): AgeOfPlan => {
  // No month is longer than 31 days, so at least so many are over; the count goes on from there.
  let months = Math.max(0, Math.floor(daysBetween(startedOn, on) / 31));
  while (addMonths(startedOn, months + 1) <= on) months++;
  const next = rungs.find((rung) => rung > months);
  const reachedOn = next === undefined ? undefined : addMonths(startedOn, next);
  return {
    months,
    next: next === undefined || reachedOn === undefined ? null : { months: next, on: reachedOn },
    reached: rungs.filter((rung) => rung <= months).at(-1) ?? null,
    prompts: startedOn <= on && reachedOn !== undefined && addDays(reachedOn, -promptedDaysBefore) <= on,
  };
};
