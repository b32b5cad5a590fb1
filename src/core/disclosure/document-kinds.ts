/**
 * What can be made of a sitting, with the generic words for each: they never name a person (domain.md 6.1). A calendar
 * entry is the .ics file that goes with an invitation or its withdrawal.
 */
export const documentTitles = {
  invitation: 'Invitation to a child protection conference',
  'agency-report': 'Reply and report for a child protection conference',
  'family-leaflet': 'About the conference, for families',
  'family-forms': 'What would help you to take part',
  'review-pack': 'Review pack',
  reminder: 'Reminder before a conference',
  apologies: 'Answer to apologies',
  'exclusion-letter': 'Decision about taking part in a conference',
  calendar: 'Calendar entry',
  withdrawal: 'Withdrawal of an invitation',
  'withdrawal-calendar': 'Calendar entry, cancelled',
  'interim-safety-plan': 'Interim safety plan',
  'attendance-sheet': 'Agenda and attendance sheet',
  'reception-sheet': 'Reception sheet',
  'chair-sheet': "Chair's sheet for the day",
  'cost-list': 'What to book and pay',
  'decision-letter': 'Decision letter',
  'stopped-notice': 'Notice that a conference was stopped',
  'who-is-who': 'Who is who: the people who help you',
  minutes: 'Record of a child protection conference',
  plan: 'Child protection plan',
  'plain-plan': 'Child protection plan in plain words',
  'closure-letter': 'Letter that a child protection plan has ended',
  'transfer-request': 'Request to take over a child protection plan',
  'restricted-annex': 'Restricted annex',
  'amendment-slip': 'Correction to papers',
  'marked-minutes': 'Record with its changes marked',
  'print-pack': 'Papers of a child protection conference',
  'print-run': 'Print run',
  'redaction-log': 'Redaction log',
  'core-group-form': 'Record of a core group',
  'agency-annex': 'Confidential annex to a report',
  'request-form': 'Request for a child protection conference',
  'agency-actions': 'Actions of one agency',
} as const;

export type DocumentKind = keyof typeof documentTitles;

export const documentKinds = Object.keys(documentTitles) as ReadonlyArray<DocumentKind>;

/** The .ics files: one that goes with an invitation, and one that takes its day back. */
export type CalendarKind = 'calendar' | 'withdrawal-calendar';
export const isCalendar = (kind: string): kind is CalendarKind => kind === 'calendar' || kind === 'withdrawal-calendar';

/** What is read on paper: every kind but the calendar files. */
export type PaperKind = Exclude<DocumentKind, CalendarKind>;

/**
 * What is nobody's choice among a sitting's papers: one reader's pack, the list of a run, the log of a disclosure, and what the plans
 * need between two conferences, and the form that asks for one.
 */
export type BundleKind =
  | 'print-pack'
  | 'print-run'
  | 'redaction-log'
  | 'core-group-form'
  | 'request-form'
  | 'agency-annex'
  | 'agency-actions';
const bundles: ReadonlyArray<string> = [
  'print-pack',
  'print-run',
  'redaction-log',
  'core-group-form',
  'request-form',
  'agency-annex',
  'agency-actions',
] satisfies ReadonlyArray<BundleKind>;
export const isBundle = (kind: string): kind is BundleKind => bundles.includes(kind);

/** What is about one child of the sitting, and is asked for with the child. */
export type OneChildsKind = 'plan' | 'plain-plan' | 'closure-letter' | 'transfer-request';
const oneChilds: ReadonlyArray<string> = [
  'plan',
  'plain-plan',
  'closure-letter',
  'transfer-request',
] satisfies ReadonlyArray<OneChildsKind>;
export const isOneChilds = (kind: string): kind is OneChildsKind => oneChilds.includes(kind);

/** The letter that follows a conference the next working day: what was decided, or that nothing was (T-11, D10). */
export const isOutcomeLetter = (kind: string): boolean => kind === 'decision-letter' || kind === 'stopped-notice';

/** What nobody owes anybody: it is written when somebody asks for it by itself, and never with everything else. */
export const isOnRequest = (kind: string): boolean => kind === 'transfer-request';

/**
 * What is put together from what is there on the day it is written, and lies ready until the conference: once something it was made from
 * changes, it says what is no longer so (CG04, SC11).
 */
export const goesOutOfDate = (kind: string): boolean =>
  ['interim-safety-plan', 'review-pack', 'attendance-sheet', 'reception-sheet', 'chair-sheet', 'cost-list'].includes(kind);

/** What is written to a folder: the documents, and for each recipient a draft email that carries theirs (AG04, RD07). */
export type WrittenKind = DocumentKind | 'email-draft';
