import { type LocalDate, longDate } from '../local-date.ts';
import { conferenceDateFaults } from '../procedures/conference-date.ts';
import type { Due } from '../procedures/deadlines.ts';
import { addWorkingDays, type WorkingCalendar } from '../procedures/working-calendar.ts';
import { isReview } from './clock.ts';
import type { Conference } from './sitting.ts';

/** The last day for the next review: the earliest among the children, as brothers and sisters may differ (T-16, T-17, D-07). */
export const nextReviewLimit = (
  deadlines: ReadonlyArray<Due>,
  conferences: ReadonlyArray<Pick<Conference, 'kind'>>,
): Due | undefined => {
  const rules = new Set<string>(conferences.map(({ kind }) => (isReview(kind) ? 'T-17' : 'T-16')));
  return deadlines
    .filter((due) => rules.has(due.rule))
    .reduce<Due | undefined>((first, due) => (first === undefined || due.due < first.due ? due : first), undefined);
};

/** The date to offer for the next review: the last working day in time on which the council is open (C-07, C-11). */
export const proposedReview = ({ holdBy, anchorOn }: Pick<Due, 'holdBy' | 'anchorOn'>, calendar: WorkingCalendar): LocalDate => {
  let on = holdBy;
  while (calendar.closureOn(on) !== undefined && on > anchorOn) on = addWorkingDays(on, -1, calendar);
  return on > anchorOn ? on : holdBy;
};

/** How the limit was counted, in words: what becomes of the end of a month, a leap year, and a day that is not worked (C-06, C-07). */
export const countedInWords = ({ steps, holdByWhy }: Pick<Due, 'steps' | 'holdByWhy'>): string =>
  [...steps.slice(-1).flatMap(({ why }) => why ?? []), ...(holdByWhy === null ? [] : [`${holdByWhy}.`])].join(' ');

/** What is wrong with a date for the next review, in words; empty where it can be kept (DL02, DL08). */
export const nextReviewFaults = (
  on: LocalDate,
  limit: Due | undefined,
  heldOn: LocalDate | null,
  calendar: WorkingCalendar,
): ReadonlyArray<string> => {
  const faults = conferenceDateFaults(on, calendar, 'target').flatMap((fault) =>
    fault.severity === 'hint' ? [] : [fault.words],
  );
  if (heldOn !== null && on <= heldOn) faults.push(`${longDate(on)} is not after this conference, ${longDate(heldOn)}.`);
  if (limit !== undefined && on > limit.due)
    faults.push(`${longDate(on)} is after the last day for the next review, ${longDate(limit.due)} (rule ${limit.rule}).`);
  return faults;
};
