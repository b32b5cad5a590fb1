import { addDays, type LocalDate } from '../local-date.ts';
import { type CoreGroupQuestion, type CoreGroupSlot, coreGroupSlots, threeCoreGroupSlots } from './core-group-slots.ts';

/** One date of the series, with the last day on which it is in time and the rule that says so. */
export interface CoreGroupDate extends CoreGroupSlot {
  readonly due: LocalDate;
  readonly rule: string;
}

/** The last day and the last working day in time, both inclusive, of the core group after one on some day (T-14). */
export type NextCoreGroup = (after: LocalDate) => { readonly due: LocalDate; readonly holdBy: LocalDate; readonly rule: string };

export interface SeriesQuestion extends Omit<CoreGroupQuestion, 'holdBy'> {
  /** The limit of the first one: T-13 after a conference that started a plan, T-14 after a review. */
  readonly first: { readonly due: LocalDate; readonly holdBy: LocalDate; readonly rule: string };
  /** What was chosen for the first already, or null. */
  readonly chosen: Pick<CoreGroupSlot, 'on' | 'startsAt'> | null;
  readonly next: NextCoreGroup;
  /** The day of the review, or the last day for it: a core group that is due by then is in the series, one due later is not. */
  readonly until: LocalDate;
}

/**
 * Every core group from the conference to its review (CG01, PL-01): the first by its limit, each later one counted from the one before.
 *
 * Each is put where the fewest are known to be away, as near to its limit as that allows, and at the hour of the first where that
 * is as good. A day on which it would be late is never offered.
 */
export const coreGroupSeries = (question: SeriesQuestion): ReadonlyArray<CoreGroupDate> => {
  const { first, chosen, next, until, today } = question;
  const found: CoreGroupDate[] = [];
  const start = firstOf(question, first.holdBy, chosen);
  if (start === undefined || start.on >= until) return found;
  found.push({ ...start, due: first.due, rule: first.rule });
  for (let last = start; ; ) {
    const limit = next(last.on);
    if (limit.due >= until || limit.holdBy <= last.on) return found;
    // In the fortnight before the limit: sooner, and there would be more core groups than the plan needs.
    const from = [last.on, addDays(limit.holdBy, -fortnight), today].reduce((a, b) => (a > b ? a : b));
    const [best] = [...coreGroupSlots({ ...question, heldOn: from, holdBy: limit.holdBy })].sort(
      (a, b) =>
        a.missing.length - b.missing.length ||
        b.on.localeCompare(a.on) ||
        Number(b.startsAt === start.startsAt) - Number(a.startsAt === start.startsAt) ||
        a.startsAt.localeCompare(b.startsAt),
    );
    if (best === undefined) return found;
    found.push({ ...best, due: limit.due, rule: limit.rule });
    last = best;
  }
};

const fortnight = 14;

const firstOf = (question: SeriesQuestion, holdBy: LocalDate, chosen: SeriesQuestion['chosen']): CoreGroupSlot | undefined => {
  const offered = coreGroupSlots({ ...question, holdBy });
  const taken = chosen === null ? undefined : offered.find((one) => one.on === chosen.on && one.startsAt === chosen.startsAt);
  if (taken !== undefined) return taken;
  const [best] = [...threeCoreGroupSlots({ ...question, holdBy })].sort((a, b) => a.missing.length - b.missing.length);
  return best;
};
