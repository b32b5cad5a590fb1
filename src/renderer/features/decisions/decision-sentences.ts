import { type Birth, fullName, type Person, type PreviousPlan } from '../../../core/children/people.ts';
import { keepsPlan } from '../../../core/conferences/decide.ts';
import { categoryName, outcomeName } from '../../../core/conferences/decision-words.ts';
import type { Decision, Dissent } from '../../../core/conferences/record.ts';
import { dateOf, fullDate, type LocalDate, type LocalDateTime, longDate, shortDate, timeOf } from '../../../core/local-date.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';

/** `born 14 March 2015`; an unborn child is `expected 3 June 2026` and has no date of birth (rule 8525Q). */
export const bornInWords = (birth: Birth): string => {
  switch (birth.known) {
    case 'date':
      return `born ${dayMonthYear(birth.on)}`;
    case 'year':
      return `born in ${birth.year}`;
    case 'expected':
      return `expected ${dayMonthYear(birth.on)}`;
    case 'no':
      return 'date of birth not known';
  }
};

const dayMonthYear = (date: LocalDate): string => fullDate(date).replace(/^\S+ /, '');

/**
 * What the chair says when confirming: name, date of birth, outcome and category of this one child (DC01).
 *
 * Undefined while there is nothing to confirm: no outcome, or a plan without a category (D-05).
 */
export const confirmationWords = (child: Person, decision: Decision): string | undefined => {
  const { outcome, category } = decision;
  if (outcome === null || (keepsPlan(outcome) && category === null)) return undefined;
  const decided = outcomeName(outcome).replace(/^./, (first) => first.toLowerCase());
  const under = keepsPlan(outcome) && category !== null ? `, ${categoryName(category)}` : '';
  return `${fullName(child)}, ${bornInWords(child.birth)} – ${decided}${under}`;
};

/** `12 Jun 2017 to 15 May 2018, neglect` */
export const previousPlanInWords = (plan: PreviousPlan): string =>
  `${shortDate(plan.startedOn)} to ${shortDate(plan.endedOn)}, ${categoryName(plan.category)}`;

/** `Tue 21 April 2026 at 12:40` */
export const momentInWords = (moment: LocalDateTime): string => `${longDate(dateOf(moment))} at ${timeOf(moment)}`;

/** Until when a formal dissent may be raised (X-01, T-23); empty where nobody set a limit. */
export const dissentLimitInWords = (limit: Due | undefined): string =>
  limit === undefined ? '' : `One may be raised until ${untilInWords(limit)}.`;

const untilInWords = (limit: Due): string => (limit.dueAt === null ? longDate(limit.due) : momentInWords(limit.dueAt));

/** When a formal dissent was raised, against the limit in hours (X-01, T-23). */
export const dissentInWords = (dissent: Pick<Dissent, 'raisedAt'>, limit: Due | undefined): string => {
  const until = limit === undefined ? undefined : untilInWords(limit);
  if (dissent.raisedAt === null)
    return until === undefined ? 'Say when it was raised.' : `Say when it was raised: the limit is ${until}.`;
  const raised = `Raised ${momentInWords(dissent.raisedAt)}`;
  if (limit === undefined || until === undefined) return `${raised}.`;
  const late = limit.dueAt === null ? dateOf(dissent.raisedAt) > limit.due : dissent.raisedAt > limit.dueAt;
  return late
    ? `${raised}, after the limit (${until}). It is recorded all the same.`
    : `${raised}, in time (the limit is ${until}).`;
};
