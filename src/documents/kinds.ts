/** The documents that the desk makes for a sitting, with the generic words for each (domain.md 6.1). */
export const documentTitles = {
  invitation: 'Invitation to a child protection conference',
  'attendance-sheet': 'Agenda and attendance sheet',
  'decision-letter': 'Decision letter',
  minutes: 'Record of a child protection conference',
  plan: 'Child protection plan',
  'restricted-annex': 'Restricted annex',
} as const;

export type DocumentKind = keyof typeof documentTitles;

export const documentKinds = Object.keys(documentTitles) as ReadonlyArray<DocumentKind>;
