import type { SittingView } from '../../../contract/sitting-answers.ts';
import { keepsPlan } from '../../../core/conferences/decide.ts';
import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import type { Conference } from '../../../core/conferences/sitting.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';

/** The conferences of the children who have a plan after this sitting; those of everyone while nothing is decided. */
export const plannedConferences = (sitting: SittingView, record: ConferenceRecord): ReadonlyArray<Conference> => {
  const all = sitting.conferences.map((view) => view.conference);
  const planned = all.filter((conference) => keepsPlan(record.decisions[conference.id]?.outcome ?? null));
  const isAnythingDecided = all.some((conference) => (record.decisions[conference.id]?.outcome ?? null) !== null);
  return isAnythingDecided ? planned : all;
};

/** The last day for the first core group (T-13). */
export const coreGroupLimit = (deadlines: ReadonlyArray<Due>): Due | undefined =>
  deadlines.find((due) => due.source.rule === 'T-13');

/** What a date says against its limit, in words. */
export const againstLimit = (set: LocalDate | null, limit: Due | undefined): string => {
  if (limit === undefined) return '';
  const hold = limit.holdBy === limit.due ? '' : `, held by ${longDate(limit.holdBy)}`;
  if (set === null) return `The limit is ${longDate(limit.due)}${hold}.`;
  return set > limit.due
    ? `Too late: the limit is ${longDate(limit.due)}${hold}.`
    : `In time: the limit is ${longDate(limit.due)}.`;
};
