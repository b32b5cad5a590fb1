import { addDays, type LocalDate, longDate } from '../local-date.ts';
import type { LookedAfter } from './record.ts';

/** Two meetings nearer to each other than this, in days, are asked to be one [K]. */
const nearInDays = 42;

/** Whether what is typed as a legal status speaks of a child who is looked after: it is asked, never assumed. */
export const soundsLookedAfter = (legalStatus: string): boolean =>
  /looked.?after|accommodat|care order|\bICO\b|section (20|31|38)|\bs\.?\s?(20|31|38)\b/i.test(legalStatus);

/**
 * That a child has two reviews of two plans to come: how far apart they are, and what to do; empty where they are one meeting already.
 * Which is due sooner sets the day (domain.md 2.4, COMB).
 */
export const doubleMeeting = (child: string, { reviewOn, together }: LookedAfter, nextConferenceOn: LocalDate | null): string => {
  if (together) return '';
  const two = `${child} has two plans and two reviews`;
  if (reviewOn === null || nextConferenceOn === null)
    return `${two}. Say when the looked-after review is, and set the next conference beside it: one meeting can do for both where that is agreed.`;
  const [first, second] = reviewOn <= nextConferenceOn ? [reviewOn, nextConferenceOn] : [nextConferenceOn, reviewOn];
  const days = `the looked-after review on ${longDate(reviewOn)} and the conference on ${longDate(nextConferenceOn)}`;
  return addDays(first, nearInDays) < second
    ? `${two}: ${days}.`
    : `${two}: ${days}. They are near each other: hold them as one on ${longDate(first)} where that is agreed, with two records.`;
};

export const leadName: { readonly [L in NonNullable<LookedAfter['leads']>]: string } = {
  'care-plan': 'the care plan of a looked-after child',
  'protection-plan': 'the child protection plan',
};

/** `the care plan of a looked-after child leads; next looked-after review Friday 3 July 2026, together with the conference`. */
export const lookedAfterInWords = ({ leads, reviewOn, together }: LookedAfter): string =>
  [
    leads === null ? 'which plan leads is not said' : `${leadName[leads]} leads`,
    reviewOn === null ? '' : `next looked-after review ${longDate(reviewOn)}`,
    together ? 'reviewed in one meeting, with two records' : 'reviewed in two meetings',
  ]
    .filter((part) => part !== '')
    .join('; ');
