import type { AddressId, PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import { type MergeChoices, type MergeSide, mergeFields, steadyHomes, tieKey } from './merge-choices.ts';
import { type ResponsibilityRecord, responsibilityInWords } from './parental-responsibility.ts';
import { type ChildDetails, type FamilyFile, fullName, type Person, type Relationship, type Residence } from './people.ts';
import type { Pair } from './same-person.ts';

/** Everything a family file holds of one or two people: what a merge changes, and what its undoing puts back. */
export interface FamilyParts {
  readonly people: ReadonlyArray<Person>;
  readonly relationships: ReadonlyArray<Relationship>;
  readonly residences: ReadonlyArray<Residence>;
  /** Which addresses may not be known to them. */
  readonly hidden: ReadonlyArray<HiddenAddress>;
}

export interface HiddenAddress {
  readonly addressId: AddressId;
  readonly personId: PersonId;
}

/** What a merge did, kept so that it can be undone. */
export interface MergeMemory extends Pair {
  readonly before: FamilyParts;
  readonly after: FamilyParts;
}

/** How long a merge can be undone, in days, the last one inclusive (PF09). */
export const undoDays = 30;

export const partsOf = (file: FamilyFile, ids: ReadonlyArray<PersonId>): FamilyParts => ({
  people: file.people.filter(({ id }) => ids.includes(id)),
  relationships: file.relationships.filter((r) => ids.includes(r.adultId) || ids.includes(r.childId)),
  residences: file.residences.filter((r) => ids.includes(r.personId)),
  hidden: file.addresses.flatMap((address) =>
    address.hiddenFrom.filter((id) => ids.includes(id)).map((personId) => ({ addressId: address.id, personId })),
  ),
});

/** Why two people of one family cannot be one, in sentences; none where they may be. */
export const mergeRefusals = (file: FamilyFile, { keepId, dropId }: Pair): ReadonlyArray<string> => {
  const [keep, drop] = [keepId, dropId].map((id) => file.people.find((person) => person.id === id));
  if (keep === undefined || drop === undefined || keepId === dropId) return ['Choose two people of this family.'];
  const refusals = [
    keep.role !== drop.role && 'One is a child and the other an adult.',
    file.relationships.some((r) => [keepId, dropId].includes(r.adultId) && [keepId, dropId].includes(r.childId)) &&
      'They are related to each other.',
    (isKeptFrom(file, keepId, dropId) || isKeptFrom(file, dropId, keepId)) &&
      'One of them lives or lived at an address that may not be known to the other.',
  ];
  return refusals.filter((refusal) => refusal !== false);
};

const isKeptFrom = (file: FamilyFile, personId: PersonId, livesThere: PersonId): boolean =>
  file.addresses.some(
    ({ id, hiddenFrom }) =>
      hiddenFrom.includes(personId) && file.residences.some((r) => r.addressId === id && r.personId === livesThere),
  );

/**
 * The two as one. What the first does not say is taken from the second, and where both say something, what was chosen: of the first where
 * nobody chose. Where they disagree about parental responsibility it is not known, which keeps the person out of every list that is made
 * by itself (PF01); and what may not be known to one may not be known to the one that is left (PF03). A home that was not chosen ends
 * `on` that day.
 */
export const mergedParts = (
  before: FamilyParts,
  { keepId, dropId }: Pair,
  choices: MergeChoices = {},
  on: LocalDate | null = null,
): FamilyParts => {
  const keep = before.people.find(({ id }) => id === keepId);
  const drop = before.people.find(({ id }) => id === dropId);
  if (keep === undefined || drop === undefined) return before;
  const renamed = (id: PersonId): PersonId => (id === dropId ? keepId : id);
  const ownFirst = <T>(rows: ReadonlyArray<T>, isDropped: (row: T) => boolean): ReadonlyArray<T> => [
    ...rows.filter((row) => !isDropped(row)),
    ...rows.filter(isDropped),
  ];
  const ties = ownFirst(before.relationships, (r) => r.adultId === dropId || r.childId === dropId);
  const homes = ownFirst(endedHomes(before, { keepId, dropId }, choices.home, on), (r) => r.personId === dropId);
  return {
    people: [chosen(combined(keep, drop), drop, choices)],
    relationships: oneForEach(
      ties.map((r) => ({ ...r, adultId: renamed(r.adultId), childId: renamed(r.childId) })),
      relationshipKey,
      (a, b) => oneTie(a, b, choices[tieKey(a.adultId === keepId ? a.childId : a.adultId)]),
    ),
    residences: oneForEach(
      homes.map((r) => ({ ...r, personId: renamed(r.personId) })),
      residenceKey,
      (a, b) => ({ ...a, until: laterEnd(a.until, b.until), pattern: a.pattern || b.pattern }),
    ),
    hidden: oneForEach(
      before.hidden.map((h) => ({ ...h, personId: renamed(h.personId) })),
      ({ addressId }) => addressId,
      (a) => a,
    ),
  };
};

/**
 * The two apart again, from how things stand `now`. What was changed since the merge stays changed, at the one who was kept. Undoing
 * tells nobody an address: what was hidden from the dropped one is hidden again, and what was hidden since then is hidden from both.
 */
export const unmergedParts = (now: FamilyParts, memory: MergeMemory): FamilyParts => {
  const { keepId, dropId, before, after } = memory;
  const [kept] = now.people;
  const was = before.people.find(({ id }) => id === keepId);
  const made = after.people.find(({ id }) => id === keepId);
  const dropped = before.people.filter(({ id }) => id === dropId);
  const renamed = (id: PersonId): PersonId => (id === dropId ? keepId : id);
  const hadHidden = (personId: PersonId, addressId: AddressId, parts: FamilyParts): boolean =>
    parts.hidden.some((h) => h.addressId === addressId && h.personId === personId);
  return {
    people: kept === undefined || was === undefined || made === undefined ? dropped : [fieldsBack(kept, made, was), ...dropped],
    relationships: rowsBack(now.relationships, before.relationships, after.relationships, relationshipKey, (r) =>
      relationshipKey({ ...r, adultId: renamed(r.adultId), childId: renamed(r.childId) }),
    ),
    residences: rowsBack(now.residences, before.residences, after.residences, residenceKey, (r) =>
      residenceKey({ ...r, personId: renamed(r.personId) }),
    ),
    hidden: [
      ...now.hidden.filter(({ addressId }) => hadHidden(keepId, addressId, before) || !hadHidden(keepId, addressId, after)),
      ...before.hidden.filter((h) => h.personId === dropId),
      ...now.hidden
        .filter(({ addressId }) => !hadHidden(keepId, addressId, after))
        .map(({ addressId }) => ({ addressId, personId: dropId })),
    ],
  };
};

/** Rows that stand as the merge left them become what they were; changed and new ones stay, and removed ones stay away. */
const rowsBack = <T extends object>(
  now: ReadonlyArray<T>,
  before: ReadonlyArray<T>,
  after: ReadonlyArray<T>,
  key: (row: T) => string,
  mergedKey: (row: T) => string,
): ReadonlyArray<T> => {
  const left = new Map(after.map((row) => [key(row), row]));
  const isAsLeft = (row: T): boolean => isSame(left.get(key(row)), row);
  const changed = now.filter((row) => !isAsLeft(row));
  const there = new Set(now.map(key));
  const taken = new Set(changed.map(key));
  return [...changed, ...before.filter((row) => there.has(mergedKey(row)) && !taken.has(key(row)))];
};

/** Every consequence of a merge in one sentence each, before it is made; what is chosen is not among them. */
export const mergeConsequences = (before: FamilyParts, pair: Pair, nameOf: (id: PersonId) => string): ReadonlyArray<string> => {
  const { keepId, dropId } = pair;
  const keep = before.people.find(({ id }) => id === keepId);
  const drop = before.people.find(({ id }) => id === dropId);
  const [one] = mergedParts(before, pair).people;
  if (keep === undefined || drop === undefined || one === undefined) return [];
  const [kept, gone] = [fullName(keep), fullName(drop)];
  const fields = mergeFields.flatMap(({ label, value }) => {
    const [mine, theirs, joined] = [value(keep), value(drop), value(one)];
    return theirs !== '' && joined !== mine ? [`${label} becomes “${joined}”.`] : [];
  });
  const ties = before.relationships.flatMap((r) => {
    if (r.adultId !== dropId && r.childId !== dropId) return [];
    const other = r.adultId === dropId ? r.childId : r.adultId;
    const own = before.relationships.find((o) => isTie(o, keepId, other));
    const words = r.adultId === dropId ? `${r.kind} of ${nameOf(other)}` : `${nameOf(other)} as ${r.kind}`;
    if (own === undefined) return [`${kept} takes over: ${words}.`];
    const isDisputed = own.parentalResponsibility !== r.parentalResponsibility;
    return isDisputed ? [`They disagree on parental responsibility (${words}): it becomes “not known”.`] : [];
  });
  const homes = before.residences.filter((r) => r.personId === dropId).length;
  const newlyHidden = before.hidden.filter(
    (h) => h.personId === dropId && !before.hidden.some((o) => o.personId === keepId && o.addressId === h.addressId),
  ).length;
  return [
    // Most people who are entered twice have one name: a sentence with it at both ends would say nothing.
    gone === kept
      ? `${kept} is listed once from now on, with everything that either entry says.`
      : `${gone} is no longer listed: everything of theirs goes to ${kept}.`,
    ...fields,
    ...ties,
    ...(homes > 0
      ? [
          gone === kept
            ? 'Where either entry says that they live or lived is kept.'
            : `${kept} takes over where ${gone} lives or lived.`,
        ]
      : []),
    ...(newlyHidden > 0
      ? [`${newlyHidden === 1 ? 'One more address' : `${newlyHidden} more addresses`} may not be known to ${kept}.`]
      : []),
  ];
};

const isTie = (r: Relationship, one: PersonId, other: PersonId): boolean =>
  (r.adultId === one && r.childId === other) || (r.childId === one && r.adultId === other);

const combined = (keep: Person, drop: Person): Person => ({
  ...keep,
  givenName: keep.givenName || drop.givenName,
  familyName: keep.familyName || drop.familyName,
  birth: keep.birth.known === 'no' ? drop.birth : keep.birth,
  sex: keep.sex === 'unknown' ? drop.sex : keep.sex,
  ethnicity: keep.ethnicity || drop.ethnicity,
  religion: keep.religion || drop.religion,
  language: keep.language || drop.language,
  disability: keep.disability || drop.disability,
  needs: bothSaid(keep.needs, drop.needs),
  interpreter: keep.interpreter || drop.interpreter,
  textSize: keep.textSize > drop.textSize ? keep.textSize : drop.textSize,
  phone: keep.phone || drop.phone,
  email: keep.email || drop.email,
  child: keep.child === null || drop.child === null ? keep.child : combinedDetails(keep.child, drop.child),
});

/** What the second says where that was chosen. */
const chosen = (one: Person, drop: Person, choices: MergeChoices): Person =>
  mergeFields.reduce((left, { key, take }) => (choices[key] === 'drop' ? take(left, drop) : left), one);

/** Where each of them lives by itself and only one of the two homes was chosen, the other one ends. */
const endedHomes = (
  { residences }: FamilyParts,
  { keepId, dropId }: Pair,
  side: MergeSide | undefined,
  on: LocalDate | null,
): ReadonlyArray<Residence> => {
  if (on === null || (side !== 'keep' && side !== 'drop')) return residences;
  const ended = steadyHomes(residences, side === 'keep' ? dropId : keepId, on);
  const stays = steadyHomes(residences, side === 'keep' ? keepId : dropId, on).map(({ addressId }) => addressId);
  return residences.map((r) => (ended.includes(r) && !stays.includes(r.addressId) ? { ...r, until: on } : r));
};

const combinedDetails = (keep: ChildDetails, drop: ChildDetails): ChildDetails => ({
  ...keep,
  laChildId: keep.laChildId || drop.laChildId,
  school: keep.school || drop.school,
  schoolYear: keep.schoolYear || drop.schoolYear,
  legalStatus: keep.legalStatus || drop.legalStatus,
  ...((keep.authority ?? drop.authority) == null ? {} : { authority: keep.authority ?? drop.authority }),
  previousPlans: oneForEach(
    [...keep.previousPlans, ...drop.previousPlans],
    ({ startedOn }) => startedOn,
    (a) => a,
  ),
});

const isSameRecord = (a: ResponsibilityRecord, b: ResponsibilityRecord): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of two records of responsibility one stays as it is; what the other says is kept in words, so that nothing of it is lost. */
const oneTie = (a: Relationship, b: Relationship, side: MergeSide | undefined): Relationship => ({
  ...a,
  kind: side === 'drop' ? b.kind : a.kind,
  parental: side === 'keep' ? a.parental : side === 'drop' ? b.parental : a.parental || b.parental,
  parentalResponsibility: a.parentalResponsibility === b.parentalResponsibility ? a.parentalResponsibility : 'unknown',
  basis: bothSaid(a.basis, a.held == null || b.held == null || isSameRecord(a.held, b.held) ? b.basis : responsibilityInWords(b)),
  ...((a.held ?? b.held) == null ? {} : { held: a.held ?? b.held }),
});

const bothSaid = (a: string, b: string): string => (b === '' || a.includes(b) ? a : a === '' ? b : `${a} ${b}`);
const laterEnd = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? null : a > b ? a : b;

const relationshipKey = (r: Relationship): string => `${r.adultId} ${r.childId}`;
const residenceKey = (r: Residence): string => `${r.personId} ${r.addressId} ${r.from}`;

const oneForEach = <T>(rows: ReadonlyArray<T>, key: (row: T) => string, both: (a: T, b: T) => T): ReadonlyArray<T> => {
  const found = new Map<string, T>();
  for (const row of rows) {
    const held = found.get(key(row));
    found.set(key(row), held === undefined ? row : both(held, row));
  }
  return [...found.values()];
};

/** Each field as it was, unless somebody changed it since the merge. */
const fieldsBack = (now: Person, after: Person, before: Person): Person =>
  Object.fromEntries(
    // Both were made from one type: the same fields stand in each.
    Object.entries(now).map(([field, value]) => {
      const [left, was] = [after[field as keyof Person], before[field as keyof Person]];
      return [field, isSame(value, left) ? was : value];
    }),
  ) as unknown as Person;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
