import type { Invitee, Report } from '../conferences/record.ts';

/**
 * What an agency did about a conference, in three facts that say nothing about each other (AT05): whether it sent apologies, whom it
 * named as deputy, and whether it wrote. A report without a person informs the decision but is no attendance.
 */
export interface Represented {
  readonly attendance: Invitee['attendance'] | null;
  /** Empty or null where nobody is named. */
  readonly deputyName: string | null;
  /** Null where the reader may not know of it. */
  readonly report: { readonly status: Report['status'] | null } | null;
}

/** How much an agency took part: in person, or by its deputy; by its report alone; or not at all. */
export type TookPart = 'attended' | 'report-only' | 'absent';

/** Whether they were there, were heard in writing alone, or neither; a nil return says that there was nothing to be heard. */
export const tookPart = ({ attendance, report }: Represented): TookPart => {
  if (attendance === 'attended') return 'attended';
  return report?.status === 'received' ? 'report-only' : 'absent';
};

export const sentDeputy = ({ deputyName }: Represented): boolean => deputyName !== null && deputyName !== '';

/**
 * Of somebody who did not come, the three facts in a sentence: `sent apologies and a written report; their deputy, Teal Madeup, did
 * not come`. Nothing is said of a report that was not asked for.
 */
export const absenceInWords = (one: Represented): string => {
  const first = one.attendance === 'apologies' ? 'sent apologies' : 'sent no apologies';
  const wrote = reportInWords[one.report?.status ?? 'not-requested'];
  const facts =
    wrote === null ? first : `${first} ${one.attendance === 'apologies' || wrote.negative ? 'and' : 'but'} ${wrote.words}`;
  return sentDeputy(one) ? `${facts}; their deputy, ${one.deputyName}, did not come` : facts;
};

const reportInWords: { readonly [S in Report['status']]: { readonly words: string; readonly negative: boolean } | null } = {
  received: { words: 'a written report', negative: false },
  'nil-return': { words: 'word that nothing is known to them', negative: false },
  requested: { words: 'no report', negative: true },
  'not-requested': null,
};
