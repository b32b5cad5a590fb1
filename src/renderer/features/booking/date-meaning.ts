import type { ConferenceView } from '../../../contract/sitting-answers.ts';
import { daysBetween, type LocalDate, longDate } from '../../../core/local-date.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';

export interface DateMeaning {
  /** `Working day 12 of 15 for Rowan, Wren and Ash.` One sentence for each limit. */
  readonly sentences: ReadonlyArray<string>;
  /** The earliest limit that this date misses, with the child it belongs to; null where it meets all of them. */
  readonly late: { readonly due: LocalDate; readonly child: string } | null;
}

/**
 * What a date would mean for each child's own limit, said once for children whose limit is the same; and for the limit that a stopped
 * conference had before, which has not moved for its new day (C-09).
 */
export const meaningOf = (heldOn: LocalDate, conferences: ReadonlyArray<ConferenceView>): DateMeaning => {
  const limits = new Map<string, { readonly due: Due; readonly names: string[] }>();
  for (const { due, child } of conferences) {
    if (due === null) continue;
    const key = `${due.rule} ${due.due}`;
    const known = limits.get(key);
    if (known === undefined) limits.set(key, { due, names: [child.givenName] });
    else known.names.push(child.givenName);
  }
  const firstMissed = new Map<LocalDate, string[]>();
  for (const { child, conference } of conferences) {
    const firstDue = conference.resumes?.firstDueOn ?? null;
    if (firstDue !== null && heldOn > firstDue)
      firstMissed.set(firstDue, [...(firstMissed.get(firstDue) ?? []), child.givenName]);
  }
  const byDate = [...limits.values()].sort((a, b) => (a.due.due < b.due.due ? -1 : 1));
  const first = [...firstMissed].map(([due, names]) => ({ due, names }));
  const [missed] = [
    ...byDate.map(({ due, names }) => ({ due: due.due, names })).filter(({ due }) => heldOn > due),
    ...first,
  ].sort((a, b) => (a.due < b.due ? -1 : 1));
  return {
    sentences: [
      ...byDate.map(({ due, names }) => `${placeOf(heldOn, due)} for ${list.format(names)}.`),
      ...first.map(
        ({ due, names }) =>
          `After ${longDate(due)}, when the conference itself was due, for ${list.format(names)}. That has not moved.`,
      ),
    ],
    late: missed === undefined ? null : { due: missed.due, child: missed.names[0] ?? '' },
  };
};

const list = new Intl.ListFormat('en-GB');

const placeOf = (heldOn: LocalDate, due: Due): string => {
  if (heldOn > due.due) return `After the last day, ${longDate(due.due)},`;
  if (heldOn < due.anchorOn) return `Before ${longDate(due.anchorOn)}, the day it is counted from,`;
  const counted = due.steps.find((step) => step.date === heldOn)?.counted;
  const last = due.steps.findLast((step) => step.counted !== null)?.counted;
  if (due.unit === 'working-day' && counted != null && last != null) return `Working day ${counted} of ${last}`;
  const left = daysBetween(heldOn, due.due);
  return left === 0
    ? `The last day, ${longDate(due.due)},`
    : `${left} ${left === 1 ? 'day' : 'days'} before the last day, ${longDate(due.due)},`;
};
