/**
 * What can be made of a sitting, with the generic words for each: they never name a person (domain.md 6.1). The calendar
 * entry is the .ics file that goes with an invitation.
 */
export const documentTitles = {
  invitation: 'Invitation to a child protection conference',
  calendar: 'Calendar entry',
  'attendance-sheet': 'Agenda and attendance sheet',
  'decision-letter': 'Decision letter',
  minutes: 'Record of a child protection conference',
  plan: 'Child protection plan',
  'restricted-annex': 'Restricted annex',
} as const;

export type DocumentKind = keyof typeof documentTitles;

export const documentKinds = Object.keys(documentTitles) as ReadonlyArray<DocumentKind>;

/** What is read on paper: every kind but the calendar entry. */
export type PaperKind = Exclude<DocumentKind, 'calendar'>;
