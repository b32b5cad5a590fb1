import { unbornName } from '../core/children/birth-event.ts';
import type { Birth, Sex } from '../core/children/people.ts';
import { decidesNothing, keepsPlan } from '../core/conferences/decide.ts';
import { categoryName, outcomeName } from '../core/conferences/decision-words.ts';
import { type ExclusionGround, modes } from '../core/conferences/record.ts';
import { modeNames } from '../core/conferences/record-words.ts';
import { kindName } from '../core/conferences/sitting.ts';
import { worksWithFamily } from '../core/disclosure/access.ts';
import type { ReaderClass } from '../core/disclosure/reader.ts';
import type { CopyAttendee, CopyChild, CopyWorker, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { dateOf, fullDate, type LocalDate, type LocalDateTime, type LocalTime, shortDate, timeOf } from '../core/local-date.ts';
import { listed, sentenceCase } from '../core/words.ts';

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

/** Children by the names they are called by, those this copy is about first. */
export const givenNames = (copy: ReaderCopy): string => listed(inFullOf(copy).map((child) => child.givenName));

/** The children of whom this copy says what was said and decided. */
export const inFullOf = (copy: ReaderCopy): ReadonlyArray<CopyChild> => copy.children.filter((child) => child.inFull);

export const isUnborn = ({ birth }: Pick<CopyChild, 'birth'>): boolean => birth?.known === 'expected';

/**
 * The children as their own family calls them: whoever is not born and has no name yet is `the baby`, with the day that they are due
 * where they are named the first time (IN03).
 */
export const calledInFamily = (children: ReadonlyArray<CopyChild>, due: 'with-day' | 'known' = 'known'): string => {
  const isNameless = (child: CopyChild): boolean => isUnborn(child) && child.givenName.startsWith(unbornName);
  const babies = children.filter(isNameless);
  const on = babies.find(({ birth }) => birth?.known === 'expected')?.birth;
  const when =
    due === 'known' || on?.known !== 'expected' ? '' : ` who ${babies.length === 1 ? 'is' : 'are'} due on ${onDate(on.on)}`;
  const baby = babies.length === 0 ? [] : [`${babies.length === 1 ? 'the baby' : 'the babies'}${when}`];
  return listed([...children.filter((child) => !isNameless(child)).map(({ givenName }) => givenName), ...baby]);
};

/** Who made the section 47 enquiry, for those who work with the family; empty where nobody is named (domain.md 2.3). */
export const enquiryMadeBy = ({ request: { enquiryWorker, enquiryTeam } }: ReaderCopy): ReadonlyArray<string> => {
  const who = [enquiryWorker ?? '', enquiryTeam ?? ''].filter((part) => part.trim() !== '');
  return who.length === 0 ? [] : [`The section 47 enquiry was made by ${who.join(', ')}.`];
};

/** What the request was made under, for whoever may know why it was made; the chair decides the category of a plan (domain.md 2.3). */
export const askedUnder = ({ request }: ReaderCopy): ReadonlyArray<string> =>
  request.askedCategory === null
    ? []
    : [`The conference was asked for under the category of ${categoryName(request.askedCategory)}.`];

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

/** What a sitting that decided nothing means for a child, and what holds until it is taken up again; empty where it was decided (P-10). */
export const stoppedWords = (child: CopyChild): ReadonlyArray<string> => {
  const outcome = child.decision?.outcome ?? null;
  if (!decidesNothing(outcome)) return [];
  const review = child.conference.kind === 'review' || child.conference.kind === 'early-review';
  const stopped =
    outcome === 'adjourned'
      ? `The conference for ${child.givenName} was adjourned: it continues on another day, and nothing has been decided yet.`
      : `The conference for ${child.givenName} was stopped, because too few agencies were there to make a safe decision. Nothing has been decided.`;
  const by = child.nextConferenceBy === null ? '' : ` It is to be held again by ${onDate(child.nextConferenceBy)}.`;
  const plan = review ? ` ${child.givenName}'s child protection plan stays in force meanwhile.` : '';
  const interim = child.decision?.interimPlan ?? '';
  const looked = review ? 'The plan was looked at with those who were there. Until then' : 'Until then';
  return [`${stopped}${by}${plan}`, ...(interim === '' ? [] : [`${looked}: ${ended(interim)}`])];
};

export const hasPlan = (child: CopyChild): boolean => keepsPlan(child.decision?.outcome ?? null);

/** `If this happens: … Then: …`, in one line; what was typed as one text stays one (PL03). */
export const contingencyOf = ({ plan: { contingency, contingencyTrigger } }: ReaderCopy): string => {
  const then = ended(contingency ?? '');
  const trigger = ended(contingencyTrigger ?? '');
  return trigger === '' || then === '' ? then : `If this happens: ${trigger} Then: ${then}`;
};

export const outcomeOf = (child: CopyChild): string =>
  child.decision?.outcome == null ? 'Not yet decided' : outcomeName(child.decision.outcome);

export const categoryOf = (child: CopyChild): string =>
  child.decision?.category == null
    ? child.decision?.outcome == null
      ? ''
      : 'None'
    : sentenceCase(categoryName(child.decision.category));

export const groundName: { readonly [G in ExclusionGround]: string } = {
  welfare: "their presence might seriously prejudice the child's welfare",
  violence: 'violence, threats or oppressive conduct were likely, or they would not have been fit to take part',
  'child-asks': 'the child asked for it',
  'stops-contribution': 'their presence would have stopped someone from contributing',
  'confidential-information': 'confidential information was needed',
  'family-conflict': 'of conflict between family members, so that they attended separately',
};

/** Grounds that would tell a reader of the family whose wish it was: a child's, or that of somebody who would not speak before them. */
const toldToFamily: Partial<typeof groundName> = {
  'child-asks': 'others would have found it hard to say what the conference needed to hear',
  'stops-contribution': 'others would have found it hard to say what the conference needed to hear',
};

/** The ground as a reader is told it. */
export const groundFor = (reader: ReaderClass, ground: ExclusionGround): string =>
  (worksWithFamily(reader) ? undefined : toldToFamily[ground]) ?? groundName[ground];

/** The same grounds while they are only asked for: nothing has happened yet. */
export const askedGround: typeof groundName = {
  welfare: "their presence might seriously prejudice the child's welfare",
  violence: 'violence, threats or oppressive conduct are likely, or they are not fit to take part',
  'child-asks': 'the child asks for it',
  'stops-contribution': 'their presence would stop someone from contributing',
  'confidential-information': 'confidential information is needed',
  'family-conflict': 'of conflict between family members',
};

/** `14 in person, 4 by video, 1 not said`: how those who are named take part, each mode that there is (SC07). */
export const modesInWords = (attendees: ReadonlyArray<Pick<CopyAttendee, 'mode'>>): string =>
  [...modes, null]
    .map((mode) => ({ mode, count: attendees.filter((one) => one.mode === mode).length }))
    .filter(({ count }) => count > 0)
    .map(({ mode, count }) => `${count} ${mode === null ? 'not said' : modeNames[mode]}`)
    .join(', ');

/** `Pippa BLACKBOARD, designated safeguarding lead, Example Oaks Primary`. */
export const called = (attendee: Pick<CopyAttendee, 'name' | 'role' | 'agencyName'>): string =>
  [attendee.name, attendee.role, attendee.agencyName].filter((part) => part !== '').join(', ');

export const nameOrAgency = (attendee: Pick<CopyAttendee, 'name' | 'agencyName'>): string =>
  attendee.name === '' ? attendee.agencyName : attendee.name;

export const contactOf = (contact: { readonly email: string; readonly phone: string } | null): string =>
  contact === null ? '' : [contact.phone, contact.email].filter((part) => part !== '').join(', ');

/** The first of the days that count for a report: the family has to have read it before the chair may. */
export const reportBy = ({ dates, reader }: ReaderCopy): LocalDate | null => {
  const days = [dates.reportToChairBy, dates.reportToFamilyBy, reader.attendee?.report?.dueOn ?? null];
  return days.filter((day) => day !== null).sort()[0] ?? null;
};

/** The chair as a record and a signature name them: with the number by which anybody finds them on the register (R-CH-08). */
export const chairInFull = ({ name, role, registration }: CopyWorker): string =>
  [name, role, registration === '' ? '' : `Social Work England ${registration}`].filter((part) => part !== '').join(', ');
