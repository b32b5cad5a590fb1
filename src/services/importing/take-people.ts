import type { AddressText, Person } from '../../core/children/people.ts';
import { firstHiddenFrom } from '../../core/disclosure/first-audiences.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import { personOf } from '../../core/importing/match-people.ts';
import type { ReadHome, ReadPerson } from '../../core/importing/read-person.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { isParentKind } from '../../core/returned/relation-words.ts';
import { saveAddress, saveResidence } from '../../storage/families/addresses.ts';
import { familyFile, findFamilyByReference, insertFamily } from '../../storage/families/families.ts';
import { keepNameBefore } from '../../storage/families/former-names.ts';
import { savePerson } from '../../storage/families/people.ts';
import { personOfNumber, savePersonNumber } from '../../storage/families/person-numbers.ts';
import { saveRelationship } from '../../storage/families/relationships.ts';
import { numberThing, relationshipThing, residenceThing } from '../../storage/importing/import-things.ts';
import type { OpenDesk } from '../open-desk.ts';
import { addressOpener, sealAddress } from '../restricted-addresses.ts';
import type { Journal } from './journal.ts';
import type { PeopleRow } from './people-rows.ts';

export interface PeopleTaken {
  readonly added: number;
  readonly changed: number;
  readonly addressLeftOut: ReadonlyArray<number>;
}

interface Newcomer {
  readonly line: number;
  readonly person: Person;
  readonly read: ReadPerson;
}

/** Takes in the chosen rows of people. `all` are the rows of the whole file: what one of them says of an address holds for all. */
export const takePeople = (desk: OpenDesk, journal: Journal, all: ReadonlyArray<PeopleRow>, today: LocalDate): PeopleTaken => {
  const { tx, keep } = journal;
  const chosen = all.filter(({ shown }) => shown.choice !== 'leave');
  const names = namesOfFirstChildren(chosen);
  const newcomers = new Map<FamilyId, Newcomer[]>();
  let changed = 0;
  let added = 0;
  for (const { shown, read, verdict: judged } of chosen) {
    if (read === undefined) continue;
    // Of somebody who is perhaps here a person said whether it is the one.
    const verdict = judged.outcome === 'near' && shown.choice === 'same-as-here' ? judged.asSame : judged;
    if (verdict.outcome === 'changed') {
      keep('person', verdict.known.person.id, () => savePerson(tx, verdict.changed), false);
      keepNameBefore(tx, verdict.known.person, verdict.changed, today);
      keepNumbers(journal, verdict.changed, verdict.addedNumbers);
      changed += 1;
    } else if (verdict.outcome === 'new' || verdict.outcome === 'near') {
      const familyId = familyOf(desk, journal, read, names);
      const person = personOf(read, { id: desk.newId(), familyId });
      keep('person', person.id, () => savePerson(tx, person));
      keepNumbers(journal, person, read.numbers);
      const others = newcomers.get(familyId) ?? [];
      others.push({ line: shown.line, person, read });
      newcomers.set(familyId, others);
      added += 1;
    }
  }
  const restricted = restrictedHomes(all);
  const known = knownStayers(all);
  const addressLeftOut = [...newcomers].flatMap(([familyId, people]) => {
    for (const one of people) relate(journal, familyId, one, people);
    return takeHomes(desk, journal, familyId, people, { restricted, known, today });
  });
  return { added, changed, addressLeftOut: addressLeftOut.sort((a, b) => a - b) };
};

/** A child's council number is part of the child; every other number stands beside the person. */
const keepNumbers = ({ tx, keep }: Journal, person: Person, numbers: ReadPerson['numbers']): void => {
  for (const { kind, number } of numbers) {
    if (kind === 'council' && person.child !== null) continue;
    keep('number', numberThing(kind, number), () => savePersonNumber(tx, { personId: person.id, kind, number }));
  }
};

/** The family of this reference, made where it is new and called by the name of its first child. */
const familyOf = (desk: OpenDesk, { tx, keep }: Journal, read: ReadPerson, names: ReadonlyMap<string, string>): FamilyId => {
  const reference = read.familyReference;
  const here = findFamilyByReference(tx, reference);
  if (here !== undefined) return here.id;
  const family = { id: desk.newId<FamilyId>(), reference, name: names.get(reference) ?? read.familyName };
  keep('family', family.id, () => insertFamily(tx, family));
  return family.id;
};

/** The family name of the first child of each reference. */
const namesOfFirstChildren = (chosen: ReadonlyArray<PeopleRow>): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { read } of chosen)
    if (read?.role === 'child' && !names.has(read.familyReference)) names.set(read.familyReference, read.familyName);
  return names;
};

/** Only what the row says of one child: who is the mother of one is not taken for the mother of all. */
const relate = (
  { tx, keep }: Journal,
  familyId: FamilyId,
  { person, read }: Newcomer,
  newcomers: ReadonlyArray<Newcomer>,
): void => {
  if (read.relationship === undefined) return;
  const { kind, childNumber, responsibility, ground, from, evidence, basis } = read.relationship;
  const childId =
    newcomers.find(({ person: { child } }) => child !== null && child.laChildId === childNumber)?.person.id ??
    childHere(tx, familyId, childNumber);
  if (childId === undefined) return;
  const relationship = {
    adultId: person.id,
    childId,
    kind,
    parental: isParentKind(kind),
    parentalResponsibility: responsibility,
    basis,
    held: { ground, from, evidence, seenOn: null, seenBy: '' },
  };
  keep('relationship', relationshipThing(person.id, childId), () => saveRelationship(tx, relationship));
};

const childHere = (tx: Journal['tx'], familyId: FamilyId, number: string): PersonId | undefined =>
  tx
    .prepare<unknown[], { readonly id: PersonId }>('SELECT id FROM person WHERE family_id = $familyId AND la_child_id = $number')
    .get({ familyId, number })?.id ?? personOfNumber(tx, { kind: 'council', number });

const homeKey = ({ lines, postcode }: Pick<AddressText, 'lines' | 'postcode'>): string =>
  `${lines.join(' ')} ${postcode}`.toLowerCase().replace(/[^a-z0-9]+/g, '');

const familyHome = (reference: string, home: Pick<AddressText, 'lines' | 'postcode'>): string => `${reference}|${homeKey(home)}`;

/** Addresses that any row of the file marks as restricted, by family. */
const restrictedHomes = (all: ReadonlyArray<PeopleRow>): ReadonlySet<string> =>
  new Set(all.flatMap(({ read }) => (read?.home?.restricted === true ? [familyHome(read.familyReference, read.home)] : [])));

/** What the file says of homes: which are restricted, and who of the people here lives where by it. */
interface HomesOfFile {
  readonly restricted: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, ReadonlyArray<PersonId>>;
  /** Since when people live somewhere, where the row does not say it. */
  readonly today: LocalDate;
}

/** People who are here already and live at a home of the file: it is not kept from them. */
const knownStayers = (all: ReadonlyArray<PeopleRow>): HomesOfFile['known'] => {
  const found = new Map<string, PersonId[]>();
  for (const { shown, read, verdict } of all) {
    const isHere = verdict.outcome === 'same' || verdict.outcome === 'changed' || shown.choice === 'same-as-here';
    if (read?.home === undefined || !isHere || !('known' in verdict)) continue;
    const key = familyHome(read.familyReference, read.home);
    found.set(key, [...(found.get(key) ?? []), verdict.known.person.id]);
  }
  return found;
};

/**
 * Gives each newcomer their home, one address for those who share it. Answers the lines whose address was left out: one that is
 * restricted and could be kept from nobody, or in a family whose own restricted addresses this reader may not compare (X2).
 */
const takeHomes = (
  desk: OpenDesk,
  { tx, keep }: Journal,
  familyId: FamilyId,
  newcomers: ReadonlyArray<Newcomer>,
  { restricted, known, today }: HomesOfFile,
): ReadonlyArray<number> => {
  const withHome = newcomers.flatMap((one) => (one.read.home === undefined ? [] : [{ ...one, home: one.read.home }]));
  if (withHome.length === 0) return [];
  const file = familyFile(tx, familyId, addressOpener(desk.restricted));
  if (file === undefined) throw new Error('The family of somebody who was just taken in is here');
  if (file.addresses.some(({ text }) => text === null)) return withHome.map(({ line }) => line);
  const leftOut: number[] = [];
  for (const [key, sharing] of byHome(withHome)) {
    const first = sharing[0];
    if (first === undefined) continue;
    const isRestricted = sharing.some(({ read }) => restricted.has(familyHome(read.familyReference, first.home)));
    const here = file.addresses.find(({ text }) => text !== null && homeKey(text) === key);
    const text = { lines: first.home.lines, postcode: first.home.postcode };
    const live = (addressId: NonNullable<typeof here>['id']): void => {
      for (const { person, home } of sharing) stay(keep, tx, person.id, addressId, home, today);
    };
    if (here !== undefined && (!isRestricted || here.hiddenFrom.length > 0)) {
      live(here.id);
      continue;
    }
    const inFile = sharing.flatMap(({ read }) => known.get(familyHome(read.familyReference, first.home)) ?? []);
    const stayers = new Set([...sharing.map(({ person }) => person.id), ...inFile]);
    const hiddenFrom = isRestricted
      ? file.people.map(({ id }) => id).filter((id) => !stayers.has(id))
      : firstHiddenFrom(file, stayers);
    const id = desk.newId<NonNullable<typeof here>['id']>();
    if (!isRestricted && hiddenFrom.length === 0)
      keep('address', id, () => saveAddress(tx, { id, familyId, hiddenFrom, text, sealed: null }));
    else if (here === undefined && desk.restricted !== undefined && hiddenFrom.length > 0) {
      const sealed = sealAddress(desk.restricted, id, text);
      keep('address', id, () => saveAddress(tx, { id, familyId, hiddenFrom, text: null, sealed }));
    } else {
      leftOut.push(...sharing.map(({ line }) => line));
      continue;
    }
    live(id);
  }
  return leftOut;
};

const byHome = <One extends { readonly home: ReadHome }>(all: ReadonlyArray<One>): ReadonlyMap<string, ReadonlyArray<One>> => {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const key = homeKey(one.home);
    const sharing = found.get(key);
    if (sharing === undefined) found.set(key, [one]);
    else sharing.push(one);
  }
  return found;
};

const stay = (
  keep: Journal['keep'],
  tx: Journal['tx'],
  personId: PersonId,
  addressId: Parameters<typeof saveResidence>[1]['addressId'],
  home: ReadHome,
  today: LocalDate,
): void => {
  const from = home.since ?? today;
  keep('residence', residenceThing(personId, addressId, from), () =>
    saveResidence(tx, { personId, addressId, from, until: null, pattern: '' }),
  );
};
