import { likenessInWords } from '../children/alike.ts';
import { type Birth, fullName, type Person } from '../children/people.ts';
import { shortDate } from '../local-date.ts';
import { searchable } from '../searchable.ts';
import { listed } from '../words.ts';
import { nearFinder } from './near-people.ts';
import { type PersonNumber, type ReadPerson, wordFields } from './read-person.ts';

/** Somebody who is here already, with every number that means them. */
export interface KnownPerson {
  readonly person: Person;
  readonly familyReference: string;
  readonly numbers: ReadonlyArray<PersonNumber>;
}

export type PersonVerdict =
  | { readonly outcome: 'new' }
  | { readonly outcome: 'same'; readonly known: KnownPerson; readonly notes: ReadonlyArray<string> }
  | {
      readonly outcome: 'changed';
      readonly known: KnownPerson;
      readonly changed: Person;
      readonly addedNumbers: ReadonlyArray<PersonNumber>;
      /** Each change as a sentence. */
      readonly changes: ReadonlyArray<string>;
      readonly notes: ReadonlyArray<string>;
    }
  | {
      /** Perhaps `known`; `asSame` is what the row would do if a person says that it is. */
      readonly outcome: 'near';
      readonly known: KnownPerson;
      readonly why: string;
      readonly asSame: PersonVerdict;
    }
  | { readonly outcome: 'refused'; readonly why: string };

/** Judges the rows of one file in their order, against who is here and against the rows before. */
export const peopleMatcher = (known: ReadonlyArray<KnownPerson>) => {
  const nearestTo = nearFinder(known);
  const families = new Map(known.map(({ person, familyReference }) => [searchable(familyReference), person.familyId]));
  const byNumber = new Map<string, KnownPerson[]>();
  const byNameAndBirth = new Map<string, KnownPerson[]>();
  for (const one of known) {
    for (const number of one.numbers) push(byNumber, numberKey(number), one);
    const key = nameAndBirth(one.person, one.person.birth);
    if (key !== undefined) push(byNameAndBirth, key, one);
  }
  const lines = new Map<string, number>();

  return (row: ReadPerson, line: number): PersonVerdict => {
    const keys = row.numbers.map(numberKey);
    const nameKey = nameAndBirth(row, row.birth);
    // Two children of one name and birthday exist; two with one number do not.
    const inFile = [...keys, ...(nameKey === undefined ? [] : [`${nameKey}|${searchable(row.familyReference)}`])];
    const earlier = inFile.map((key) => lines.get(key)).find((at) => at !== undefined);
    if (earlier !== undefined) return refuse(`It is the same person as in line ${earlier}.`);
    for (const key of inFile) lines.set(key, line);

    const byNumbers = [...new Set(keys.flatMap((key) => byNumber.get(key) ?? []))];
    if (byNumbers.length > 1) return refuse(`Its numbers belong to several people here: ${named(byNumbers)}.`);
    const numbered = byNumbers[0];
    if (numbered !== undefined)
      return isSomebodyElse(row, numbered)
        ? refuse(`Its number belongs to ${named([numbered])} here, with another name and another birth.`)
        : judgeKnown(row, numbered);
    const alike = nameKey === undefined ? [] : (byNameAndBirth.get(nameKey) ?? []);
    if (alike.length > 1) return refuse(`Several people here have this name and date of birth: ${named(alike)}.`);
    const one = alike[0];
    if (one === undefined) {
      const near = nearestTo(row, families.get(searchable(row.familyReference)) ?? null);
      if (near === undefined) return { outcome: 'new' };
      const why = `${`${row.givenName} ${row.familyName}`.trim()} is like ${named([near.known])}, who is here: ${listed(near.why.map((reason) => likenessInWords[reason]))}.`;
      return { outcome: 'near', known: near.known, why, asSame: judgeKnown(row, near.known) };
    }
    const clash = row.numbers.find(({ kind, number }) => one.numbers.some((n) => n.kind === kind && n.number !== number));
    if (clash !== undefined) return refuse(`${named([one])} is here with another ${numberName[clash.kind]}.`);
    return judgeKnown(row, one);
  };
};

/** The person of a row, before anything else is known of them. `child` details only for a child. */
export const personOf = (row: ReadPerson, ids: Pick<Person, 'id' | 'familyId'>): Person => ({
  ...ids,
  role: row.role,
  givenName: row.givenName,
  familyName: row.familyName,
  birth: row.birth,
  sex: row.sex ?? 'unknown',
  ethnicity: '',
  religion: '',
  language: '',
  disability: '',
  interpreter: '',
  phone: '',
  email: '',
  ...row.words,
  needs: '',
  textSize: 12,
  child:
    row.role === 'child'
      ? {
          laChildId: row.numbers.find(({ kind }) => kind === 'council')?.number ?? '',
          school: '',
          schoolYear: '',
          legalStatus: '',
          previousPlans: [],
          ...row.childWords,
        }
      : null,
});

const numberKey = ({ kind, number }: PersonNumber): string => `${kind} ${number.toUpperCase()}`;

const numberName = { council: 'council’s number', nhs: 'NHS number', upn: 'unique pupil number' } as const;

const refuse = (why: string): PersonVerdict => ({ outcome: 'refused', why });

const named = (people: ReadonlyArray<KnownPerson>): string =>
  people.map(({ person, familyReference }) => `${fullName(person)} (family ${familyReference})`).join(' and ');

const push = (map: Map<string, KnownPerson[]>, key: string, one: KnownPerson): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
};

/** Only a whole date of birth makes a name mean one person. */
const nameAndBirth = (name: Pick<Person, 'givenName' | 'familyName'>, birth: Birth): string | undefined =>
  birth.known === 'date' ? `${searchable(name.givenName)}|${searchable(name.familyName)}|${birth.on}` : undefined;

const isSomebodyElse = (row: ReadPerson, { person }: KnownPerson): boolean =>
  row.birth.known === 'date' &&
  person.birth.known === 'date' &&
  row.birth.on !== person.birth.on &&
  searchable(row.givenName) !== searchable(person.givenName) &&
  searchable(row.familyName) !== searchable(person.familyName);

const judgeKnown = (row: ReadPerson, known: KnownPerson): PersonVerdict => {
  const { person } = known;
  if (row.role !== person.role) return refuse(`${fullName(person)} is a${person.role === 'adult' ? 'n adult' : ' child'} here.`);
  // A birth starts clocks and is recorded with its own screen (IN03).
  if (person.birth.known === 'expected' && row.birth.known === 'date')
    return refuse(`${fullName(person)} is expected here and born in the file. Record the birth with the family.`);
  const changes: string[] = [];
  const change = (name: string, from: string, to: string | undefined): string => {
    if (to === undefined || to === '' || to === from) return from;
    changes.push(`${name}: ${from === '' ? 'nothing' : from} → ${to}.`);
    return to;
  };
  const base = {
    ...person,
    givenName: change('Given name', person.givenName, row.givenName),
    familyName: change('Family name', person.familyName, row.familyName),
    birth: changedBirth(person.birth, row.birth, changes),
    sex: row.sex === undefined || row.sex === 'unknown' ? person.sex : row.sex,
  };
  if (base.sex !== person.sex) changes.push(`Sex: ${person.sex} → ${base.sex}.`);
  const words = Object.fromEntries(wordFields.map((field) => [field, change(wordNames[field], person[field], row.words[field])]));
  const addedNumbers = row.numbers.filter((n) => !known.numbers.some((held) => numberKey(held) === numberKey(n)));
  for (const { kind, number } of addedNumbers) changes.push(`A ${numberName[kind]}: ${number}.`);
  const { child } = person;
  const council = addedNumbers.find(({ kind }) => kind === 'council')?.number;
  const changed: Person = {
    ...base,
    ...words,
    child:
      child === null
        ? null
        : {
            ...child,
            laChildId: child.laChildId === '' ? (council ?? '') : child.laChildId,
            school: change('School', child.school, row.childWords.school),
            legalStatus: change('Legal status', child.legalStatus, row.childWords.legalStatus),
          },
  };
  const notes =
    searchable(row.familyReference) === searchable(known.familyReference)
      ? []
      : [`Here in family ${known.familyReference}, in the file in ${row.familyReference}: the family stays.`];
  const clash = addedNumbers.find(({ kind }) => known.numbers.some((held) => held.kind === kind));
  if (clash !== undefined) return refuse(`${named([known])} is here with another ${numberName[clash.kind]}.`);
  return changes.length === 0
    ? { outcome: 'same', known, notes }
    : { outcome: 'changed', known, changed, addedNumbers, changes, notes };
};

const wordNames = {
  ethnicity: 'Ethnicity',
  religion: 'Religion',
  language: 'Language',
  disability: 'Disability',
  interpreter: 'Interpreter',
  phone: 'Telephone',
  email: 'Email',
} as const;

const changedBirth = (held: Birth, read: Birth, changes: string[]): Birth => {
  if (read.known === 'no' || birthInWords(read) === birthInWords(held)) return held;
  // A child who was born is not expected any more, whatever an older list says.
  if (held.known === 'date' && read.known === 'expected') return held;
  changes.push(`Birth: ${birthInWords(held)} → ${birthInWords(read)}.`);
  return read;
};

export const birthInWords = (birth: Birth): string => {
  if (birth.known === 'date') return shortDate(birth.on);
  if (birth.known === 'expected') return `expected ${shortDate(birth.on)}`;
  return birth.known === 'year' ? String(birth.year) : 'not known';
};
