import type { Invitee } from '../conferences/record.ts';
import type { LocalTime } from '../local-date.ts';
import { listed } from '../words.ts';

/** Somebody who may have come, as far as confidentiality asks. */
export interface Acknowledging {
  readonly attendance: Invitee['attendance'] | null;
  readonly acknowledgedAt?: LocalTime | null;
}

/** Whether they came and have not said that they keep what is said to themselves (AT10): late arrivals have not heard it. */
export const hasStillToAcknowledge = ({ attendance, acknowledgedAt }: Acknowledging): boolean =>
  attendance === 'attended' && acknowledgedAt == null;

/**
 * Who acknowledged the confidentiality statement and when, in sentences: those of one minute together, the earliest first, and
 * those who came and never did. Empty where nobody was asked.
 */
export const acknowledgedInWords = <T extends Acknowledging>(
  people: ReadonlyArray<T>,
  called: (one: T) => string,
): ReadonlyArray<string> => {
  const came = people.filter(({ attendance }) => attendance === 'attended');
  const times = [...new Set(came.flatMap(({ acknowledgedAt }) => acknowledgedAt ?? []))].sort();
  if (times.length === 0) return [];
  const not = came.filter(hasStillToAcknowledge);
  return [
    ...times.map((time) => `At ${time}: ${listed(came.filter(({ acknowledgedAt }) => acknowledgedAt === time).map(called))}.`),
    ...(not.length === 0 ? [] : [`Not recorded for ${listed(not.map(called))}.`]),
  ];
};
