import type { PersonId, SittingId } from '../identifiers.ts';
import { fullDate, type LocalDate } from '../local-date.ts';
import { authorityInWords } from './authority-responsibility.ts';
import {
  type AddressText,
  type Birth,
  type ChildDetails,
  type FamilyFile,
  type Person,
  type Residence,
  residencesOn,
} from './people.ts';
import type { Pair } from './same-person.ts';

/** What one of two says, or the other; both, where both can be so. */
export type MergeSide = 'keep' | 'drop' | 'both';

/** What was chosen, under the key of each question. */
export type MergeChoices = { readonly [key: string]: MergeSide };

/** Something that cannot be as both of two entries say it: a person chooses (PF09). */
export interface MergeChoice {
  readonly key: string;
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly side: MergeSide; readonly words: string }>;
  /** What is taken where nobody says otherwise; null where it has to be said, as a letter or a law hangs on it. */
  readonly suggested: MergeSide | null;
}

/** A field that two entries may say differently, in words. */
export interface MergeField {
  readonly key: string;
  readonly label: string;
  readonly value: (person: Person) => string;
  /** The first with what the second says here. */
  readonly take: (into: Person, from: Person) => Person;
  /** Whether both can be kept in one: then there is nothing to choose. */
  readonly joins?: boolean;
}

type WordsOf<T> = { [Key in keyof T]: T[Key] extends string ? Key : never }[keyof T];

const ofPerson = (key: WordsOf<Person> & keyof Person, label: string, without = ''): MergeField => ({
  key,
  label,
  value: (person) => (person[key] === without ? '' : String(person[key])),
  take: (into, from) => ({ ...into, [key]: from[key] }),
});

const ofChild = (key: WordsOf<ChildDetails> & keyof ChildDetails, label: string): MergeField => ({
  key,
  label,
  value: ({ child }) => child?.[key] ?? '',
  take: (into, from) =>
    into.child === null || from.child === null ? into : { ...into, child: { ...into.child, [key]: from.child[key] } },
});

const joined = (field: Omit<MergeField, 'take' | 'joins'>): MergeField => ({ ...field, take: (into) => into, joins: true });

/** What an entry says of a person, in the order in which it is asked. */
export const mergeFields: ReadonlyArray<MergeField> = [
  ofPerson('givenName', 'Given name'),
  ofPerson('familyName', 'Family name'),
  {
    key: 'birth',
    label: 'Date of birth',
    value: ({ birth }) => birthInWords(birth),
    take: (into, from) => ({ ...into, birth: from.birth }),
  },
  ofPerson('sex', 'Sex', 'unknown'),
  ofPerson('ethnicity', 'Ethnicity'),
  ofPerson('religion', 'Religion'),
  ofPerson('language', 'First language'),
  ofPerson('disability', 'Disability'),
  joined({ key: 'needs', label: 'What they need', value: ({ needs }) => needs }),
  ofPerson('interpreter', 'Interpreter'),
  joined({ key: 'textSize', label: 'Text size of letters', value: ({ textSize }) => `${textSize} point` }),
  ofPerson('phone', 'Phone'),
  ofPerson('email', 'Email'),
  ofChild('laChildId', 'Council’s number for the child'),
  ofChild('school', 'School'),
  ofChild('schoolYear', 'School year'),
  ofChild('legalStatus', 'Legal status'),
  {
    key: 'authority',
    label: 'Authority with parental responsibility',
    value: ({ child }) => (child?.authority == null ? '' : authorityInWords(child.authority)),
    take: (into, from) =>
      into.child === null || from.child === null ? into : { ...into, child: { ...into.child, authority: from.child.authority } },
  },
  joined({ key: 'previousPlans', label: 'Earlier plans', value: ({ child }) => plansInWords(child?.previousPlans ?? []) }),
];

/** Deadlines, or who decides for a child, hang on these. */
const hangsOn: ReadonlySet<string> = new Set(['birth', 'authority']);

/** Both on the list of one conference that is still to come: two rows, of which one may be meant. */
export interface BothListed {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly kept: string;
  readonly dropped: string;
}

/** What a person has to choose, or may, before two entries become one. */
export const mergeChoices = (
  file: FamilyFile,
  { keepId, dropId }: Pair,
  { today, listed }: { readonly today: LocalDate; readonly listed: ReadonlyArray<BothListed> },
): ReadonlyArray<MergeChoice> => {
  const [keep, drop] = [keepId, dropId].map((id) => file.people.find((person) => person.id === id));
  if (keep === undefined || drop === undefined) return [];
  const fields = mergeFields.flatMap(({ key, label, value, joins = false }): ReadonlyArray<MergeChoice> => {
    const [mine, theirs] = [value(keep), value(drop)];
    if (joins || mine === '' || theirs === '' || mine === theirs) return [];
    return [{ key, label, options: either(mine, theirs), suggested: hangsOn.has(key) ? null : 'keep' }];
  });
  return [
    ...fields,
    ...homeChoice(file, { keepId, dropId }, today),
    ...tieChoices(file, { keepId, dropId }),
    ...listed.map(listChoice),
  ];
};

/** Questions that have to be answered and were not, as they are asked. */
export const unanswered = (asked: ReadonlyArray<MergeChoice>, choices: MergeChoices): ReadonlyArray<string> =>
  asked
    .filter(({ key, options, suggested }) => !options.some(({ side }) => side === (choices[key] ?? suggested)))
    .map(({ label }) => label);

/** What is done: what was chosen, and what is suggested where nobody chose. */
export const settledChoices = (asked: ReadonlyArray<MergeChoice>, choices: MergeChoices): MergeChoices =>
  Object.fromEntries(
    asked.flatMap(({ key, suggested }) => {
      const side = choices[key] ?? suggested;
      return side === null ? [] : [[key, side]];
    }),
  );

/** What becomes of each question that nobody is asked, in sentences. */
export const unaskedInWords = (asked: ReadonlyArray<MergeChoice>): ReadonlyArray<string> =>
  asked.map(({ label, options, suggested }) => {
    const other = options.find(({ side }) => side === 'drop')?.words ?? '';
    const both = options.find(({ side }) => side === 'both');
    if (both !== undefined && suggested !== 'keep') return `${label}: both are kept.`;
    return `${label} stays “${options[0]?.words ?? ''}”; “${other}” is not kept.`;
  });

export const tieKey = (other: PersonId): string => `tie ${other}`;
export const listKey = (sittingId: SittingId): string => `list ${sittingId}`;

/** Where somebody lives that day, but for homes they have by turns. */
export const steadyHomes = (residences: ReadonlyArray<Residence>, id: PersonId, on: LocalDate): ReadonlyArray<Residence> =>
  residencesOn(residences, id, on).filter(({ pattern }) => pattern.trim() === '');

const either = (mine: string, theirs: string): MergeChoice['options'] => [
  { side: 'keep', words: mine },
  { side: 'drop', words: theirs },
];

// A letter goes where somebody lives: of two homes nobody but a person can say which.
const homeChoice = (file: FamilyFile, { keepId, dropId }: Pair, today: LocalDate): ReadonlyArray<MergeChoice> => {
  const [mine, theirs] = [keepId, dropId].map((id) => new Set(steadyHomes(file.residences, id, today).map((r) => r.addressId)));
  if (mine === undefined || theirs === undefined || mine.size === 0 || theirs.size === 0) return [];
  if (mine.size === theirs.size && [...mine].every((id) => theirs.has(id))) return [];
  const words = (ids: ReadonlySet<string>): string =>
    file.addresses
      .filter(({ id }) => ids.has(id))
      .map(({ text }) => addressInWords(text))
      .join('; ');
  const both = { side: 'both', words: 'Both, and letters go to the one they moved to last' } as const;
  return [{ key: 'home', label: 'Where they live now', options: [...either(words(mine), words(theirs)), both], suggested: null }];
};

const addressInWords = (text: AddressText | null): string =>
  text === null ? 'an address that is not shown here' : [...text.lines, text.postcode].filter((line) => line !== '').join(', ');

const tieChoices = (file: FamilyFile, { keepId, dropId }: Pair): ReadonlyArray<MergeChoice> =>
  file.people.flatMap(({ id, givenName }) => {
    const [mine, theirs] = [keepId, dropId].map((one) =>
      file.relationships.find((r) => (r.adultId === one && r.childId === id) || (r.childId === one && r.adultId === id)),
    );
    if (mine === undefined || theirs === undefined || (mine.kind === theirs.kind && mine.parental === theirs.parental)) return [];
    const words = ({ kind, parental }: typeof mine): string => `${kind}, ${parental ? 'a parent' : 'not a parent'}`;
    return [
      {
        key: tieKey(id),
        label: `What they and ${givenName || 'the child'} are to each other`,
        options: either(words(mine), words(theirs)),
        suggested: null,
      },
    ];
  });

const listChoice = ({ sittingId, reference, kept, dropped }: BothListed): MergeChoice => ({
  key: listKey(sittingId),
  label: `On the list of ${reference}`,
  options: [...either(kept, dropped), { side: 'both', words: 'Both rows stay, to be settled there' }],
  suggested: 'both',
});

const plansInWords = (plans: ChildDetails['previousPlans']): string =>
  plans.map(({ startedOn, endedOn }) => `${startedOn} to ${endedOn}`).join(', ');

const birthInWords = (birth: Birth): string => {
  if (birth.known === 'no') return '';
  if (birth.known === 'year') return String(birth.year);
  return birth.known === 'expected' ? `expected ${fullDate(birth.on)}` : fullDate(birth.on);
};
