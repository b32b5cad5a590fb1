import type { JudgedRow } from '../../contract/importing.ts';
import { responsibilityInWords } from '../../core/children/parental-responsibility.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { type ColumnMapping, valuesOf } from '../../core/importing/import-fields.ts';
import { firstChoice } from '../../core/importing/judged-row.ts';
import { birthInWords, type KnownPerson, type PersonVerdict, peopleMatcher } from '../../core/importing/match-people.ts';
import { type PersonNumber, type ReadPerson, type ReadRelationship, readPerson } from '../../core/importing/read-person.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { IncomingRow } from '../../incoming/table-file.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { familiesWithSealedAddress } from '../../storage/families/addresses.ts';
import { families } from '../../storage/families/families.ts';
import { everyPerson } from '../../storage/families/people.ts';
import { personNumbers } from '../../storage/families/person-numbers.ts';

/** A row of people with its verdict; what stands behind `shown`, for taking it in. */
export interface PeopleRow {
  readonly shown: JudgedRow;
  readonly read: ReadPerson | undefined;
  readonly verdict: PersonVerdict;
}

/** Judges the rows one by one against everybody who is here, in the order of the file. */
export const peopleJudge = (db: ReadableDb, mapping: ColumnMapping, today: LocalDate) => {
  const references = new Map(families(db).map(({ id, reference }) => [id, reference]));
  const known = knownPeople(db, references);
  const judge = peopleMatcher(known);
  const here: Here = { references: new Set(references.values()), sealed: new Set(familiesWithSealedAddress(db)) };
  return ({ line, cells }: IncomingRow): PeopleRow => {
    const values = valuesOf(mapping, cells);
    const read = readPerson(values, today);
    if (!read.ok) {
      const who = values.fullName ?? [values.givenName, values.surname].filter(Boolean).join(' ');
      return row(line, who, { outcome: 'refused', why: read.error.join(' ') }, undefined, read.error);
    }
    const verdict = judge(read.value, line);
    return row(line, whoIs(read.value), verdict, read.value, whatOf(verdict, read.value, here));
  };
};

/** Families that are here, by their references. */
interface Here {
  readonly references: ReadonlySet<string>;
  readonly sealed: ReadonlySet<string>;
}

const row = (
  line: number,
  who: string,
  verdict: PersonVerdict,
  read: ReadPerson | undefined,
  what: ReadonlyArray<string>,
): PeopleRow => {
  const { outcome } = verdict;
  return { shown: { line, outcome, who: who.slice(0, 300), what, choice: firstChoice(outcome) }, read, verdict };
};

const knownPeople = (db: ReadableDb, references: ReadonlyMap<string, string>): ReadonlyArray<KnownPerson> => {
  const numbers = new Map<PersonId, PersonNumber[]>();
  for (const { personId, ...number } of personNumbers(db)) {
    const held = numbers.get(personId);
    if (held === undefined) numbers.set(personId, [number]);
    else held.push(number);
  }
  return everyPerson(db).map((person) => {
    const council = person.child?.laChildId ?? '';
    const own: ReadonlyArray<PersonNumber> = council === '' ? [] : [{ kind: 'council', number: council }];
    return {
      person,
      familyReference: references.get(person.familyId) ?? '',
      numbers: [...own, ...(numbers.get(person.id) ?? [])],
    };
  });
};

const whoIs = ({ givenName, familyName, birth }: ReadPerson): string => {
  const name = `${givenName} ${familyName}`.trim();
  return birth.known === 'no' ? name : `${name}, ${birth.known === 'expected' ? '' : 'born '}${birthInWords(birth)}`;
};

const whatOf = (verdict: PersonVerdict, read: ReadPerson, here: Here): ReadonlyArray<string> => {
  if (verdict.outcome === 'refused') return [verdict.why];
  if (verdict.outcome === 'near') {
    const { asSame } = verdict;
    const change = asSame.outcome === 'changed' ? asSame.changes : asSame.outcome === 'refused' ? [asSame.why] : [];
    return [verdict.why, ...change.map((words) => `If it is the one here: ${words}`)];
  }
  if (verdict.outcome !== 'new') {
    const changes = verdict.outcome === 'changed' ? verdict.changes : [];
    return [...changes, ...verdict.notes, ...knownHomeNotes(read)];
  }
  const family = `${read.role === 'child' ? 'A child' : 'An adult'} of family ${read.familyReference}${here.references.has(read.familyReference) ? '' : ', which is new'}.`;
  const sealed = here.sealed.has(read.familyReference)
    ? ['The family has a restricted address. Check, once this person is here, whether it is to be kept from them.']
    : [];
  return [family, ...sealed, ...newHomeNotes(read), ...relationshipNotes(read)];
};

const newHomeNotes = ({ home }: ReadPerson): ReadonlyArray<string> => {
  if (home === undefined) return [];
  return home.restricted
    ? ['The address is restricted: it is kept from everyone of the family who does not live there, or left out.']
    : [];
};

/** Where somebody lives changes on a day that a list does not say, so an import never moves anybody. */
const knownHomeNotes = ({ home }: ReadPerson): ReadonlyArray<string> =>
  home?.restricted === true ? ['The file marks the address as restricted. Check with the family whom it is kept from here.'] : [];

const relationshipNotes = ({ relationship }: ReadPerson): ReadonlyArray<string> =>
  relationship === undefined
    ? []
    : [`${relationship.kind} of the child ${relationship.childNumber}; ${responsibilityNote(relationship)}.`];

const responsibilityNote = ({ responsibility, ground, from, evidence, basis }: ReadRelationship): string =>
  responsibility === 'unknown'
    ? 'whether with parental responsibility stays unknown'
    : `parental responsibility ${responsibilityInWords({
        parentalResponsibility: responsibility,
        held: { ground, from, evidence, seenOn: null, seenBy: '' },
        basis,
      })}`;
