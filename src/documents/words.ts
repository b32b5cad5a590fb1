import type { Birth, Category, Sex } from '../core/children/people.ts';
import { keepsPlan } from '../core/conferences/decide.ts';
import {
  type DecisionOutcome,
  type ExclusionGround,
  type Limb,
  type Mode,
  modes,
  type Participation,
  type StatementKind,
} from '../core/conferences/record.ts';
import { type ConferenceKind, kindName } from '../core/conferences/sitting.ts';
import type { CopyAttendee, CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { dateOf, fullDate, type LocalDate, type LocalDateTime, type LocalTime, shortDate, timeOf } from '../core/local-date.ts';

/** `Rowan, Wren and Ash`. */
export const listed = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Ends a sentence that somebody may have typed without a full stop. */
export const ended = (text: string): string => (text === '' || /[.!?…”"]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

export const onDate = (date: LocalDate | null): string => (date === null ? 'to be confirmed' : fullDate(date));
export const inTable = (date: LocalDate | null): string => (date === null ? '' : shortDate(date));

export const atMoment = (moment: LocalDateTime): string => `${timeOf(moment)} on ${fullDate(dateOf(moment))}`;

/** `10:15 to 12:00`, as far as it is known. */
export const fromTo = (from: LocalTime | null, until: LocalTime | null): string =>
  from === null ? '' : until === null ? from : `${from} to ${until}`;

/** `initial conference`, or `initial conference and review` where siblings differ (D-07). */
export const kindsOf = (copy: ReaderCopy): string => {
  const kinds = [...new Set(copy.children.map((child) => child.conference.kind))];
  return listed((kinds.length === 0 ? [copy.request.kind] : kinds).map(kindName));
};

export const isReview = (kind: ConferenceKind): boolean => kind === 'review' || kind === 'early-review';

/** Children by the names they are called by, those this copy is about first. */
export const givenNames = (copy: ReaderCopy): string =>
  listed(copy.children.filter((child) => child.inFull).map((child) => child.givenName));

export const birthWords = (birth: Birth | null): string => {
  switch (birth?.known) {
    case 'date':
      return shortDate(birth.on);
    case 'year':
      return String(birth.year);
    case 'expected':
      return `due ${shortDate(birth.on)}`;
    case 'no':
    case undefined:
      return '';
  }
};

export const sexWords: { readonly [S in Sex]: string } = { female: 'female', male: 'male', unknown: 'not stated' };

export const categoryName: { readonly [C in Category]: string } = {
  neglect: 'Neglect',
  physical: 'Physical abuse',
  sexual: 'Sexual abuse',
  emotional: 'Emotional abuse',
  multiple: 'Multiple categories',
};

export const outcomeName: { readonly [O in DecisionOutcome]: string } = {
  plan: 'Child protection plan',
  'no-plan-cin': 'No child protection plan. Child in need or family help plan',
  'no-plan-earlyhelp': 'No child protection plan. Early help',
  'no-plan-nfa': 'No child protection plan. No further action',
  adjourned: 'Adjourned: no decision yet',
  'inquorate-no-decision': 'No decision: too few agencies were there',
  continue: 'Child protection plan continues',
  'continue-category-changed': 'Child protection plan continues, in another category',
  'end-cin': 'Child protection plan ends. Child in need or family help plan',
  'end-earlyhelp': 'Child protection plan ends. Early help',
  'end-nfa': 'Child protection plan ends. No further action',
  'end-lookedafter': 'Child protection plan ends: the child is looked after',
  'end-transferred': 'Child protection plan ends: another council has taken it over',
  'end-18': 'Child protection plan ends: the child is 18',
  'end-died': 'Child protection plan ends: the child has died',
  'end-left-uk': 'Child protection plan ends: the child has left the United Kingdom for good',
};

export const hasPlan = (child: CopyChild): boolean => keepsPlan(child.decision?.outcome ?? null);

export const outcomeOf = (child: CopyChild): string =>
  child.decision?.outcome == null ? 'Not yet decided' : outcomeName[child.decision.outcome];

export const categoryOf = (child: CopyChild): string =>
  child.decision?.category == null ? (child.decision?.outcome == null ? '' : 'None') : categoryName[child.decision.category];

export const limbName: { readonly [L in Limb]: string } = {
  A: 'A: harm has happened and more is likely',
  B: 'B: harm is likely',
  both: 'A and B: harm has happened, and harm is likely',
  neither: 'Neither limb is met',
};

export const kindLabel: { readonly [K in StatementKind]: string } = {
  fact: 'Fact',
  opinion: 'Opinion',
  allegation: 'Allegation',
  disputed: 'Disputed',
  verbatim: 'Own words',
  strength: 'Strength',
  worry: 'Worry',
  'grey-area': 'Not known',
  view: 'View',
  analysis: 'Analysis',
  danger: 'Danger statement',
  action: 'Action',
  'to-check': 'To check',
};

export const groundName: { readonly [G in ExclusionGround]: string } = {
  welfare: "their presence might seriously prejudice the child's welfare",
  violence: 'violence, threats or oppressive conduct were likely, or they would not have been fit to take part',
  'child-asks': 'the child asked for it',
  'stops-contribution': 'their presence would have stopped someone from contributing',
  'confidential-information': 'confidential information was needed',
  'family-conflict': 'of conflict between family members, so that they attended separately',
};

export const participationName: { readonly [P in Participation]: string } = {
  PN0: 'PN0: under 4 years old',
  PN1: 'PN1: attended and spoke for themselves',
  PN2: 'PN2: attended, and an advocate spoke for them',
  PN3: 'PN3: attended and gave views without words',
  PN4: 'PN4: attended and did not contribute',
  PN5: 'PN5: did not attend, and briefed an advocate',
  PN6: 'PN6: did not attend, and gave views in another way',
  PN7: 'PN7: did not attend and gave no views',
};

export const modeName: { readonly [M in Mode]: string } = {
  'in-person': 'in person',
  video: 'by video',
  phone: 'by phone',
  hybrid: 'partly in person',
};

/** `14 in person, 4 by video, 1 not said`: how those who are named take part, each mode that there is (SC07). */
export const modesInWords = (attendees: ReadonlyArray<Pick<CopyAttendee, 'mode'>>): string =>
  [...modes, null]
    .map((mode) => ({ mode, count: attendees.filter((one) => one.mode === mode).length }))
    .filter(({ count }) => count > 0)
    .map(({ mode, count }) => `${count} ${mode === null ? 'not said' : modeName[mode]}`)
    .join(', ');

/** `Pippa BLACKBOARD, designated safeguarding lead, Example Oaks Primary`. */
export const called = (attendee: Pick<CopyAttendee, 'name' | 'role' | 'agencyName'>): string =>
  [attendee.name, attendee.role, attendee.agencyName].filter((part) => part !== '').join(', ');

export const nameOrAgency = (attendee: Pick<CopyAttendee, 'name' | 'agencyName'>): string =>
  attendee.name === '' ? attendee.agencyName : attendee.name;

export const contactOf = (contact: { readonly email: string; readonly phone: string } | null): string =>
  contact === null ? '' : [contact.phone, contact.email].filter((part) => part !== '').join(', ');
