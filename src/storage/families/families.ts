import type { AuthorityOrder } from '../../core/children/authority-responsibility.ts';
import { calledUntilNamed } from '../../core/children/birth-event.ts';
import { isRecorded, nothingRecorded, type ResponsibilityRecord } from '../../core/children/parental-responsibility.ts';
import type {
  Address,
  Birth,
  Category,
  Family,
  FamilyFile,
  Person,
  PreviousPlan,
  Relationship,
  Residence,
  Sex,
  TextSize,
} from '../../core/children/people.ts';
import type { AddressId, FamilyId, PersonId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { formerNamesOf } from './former-names.ts';

const familiesSql = 'SELECT id, reference, name FROM family ORDER BY name COLLATE NOCASE, reference';
export const families = (db: ReadableDb): ReadonlyArray<Family> => db.prepare<[], Family>(familiesSql).all();

/** What each family is found by: its name and reference, and its people's names, a line each. */
export interface FamilyWords extends Family {
  readonly people: string | null;
}
const familyWordsSql = `
  SELECT f.id, f.reference, f.name, group_concat(p.given_name || ' ' || p.family_name, char(10)) AS people
  FROM family f LEFT JOIN person p ON p.family_id = f.id GROUP BY f.id ORDER BY f.name COLLATE NOCASE, f.reference`;
export const familyWords = (db: ReadableDb): ReadonlyArray<FamilyWords> => db.prepare<[], FamilyWords>(familyWordsSql).all();

export const findFamily = (db: ReadableDb, id: FamilyId): Family | undefined =>
  db.prepare<unknown[], Family>('SELECT id, reference, name FROM family WHERE id = $id').get({ id });

export const findFamilyByReference = (db: ReadableDb, reference: string): Family | undefined =>
  db.prepare<unknown[], Family>('SELECT id, reference, name FROM family WHERE reference = $reference').get({ reference });

export const insertFamily = (db: WritableDb, family: Family): void => {
  db.prepare('INSERT INTO family (id, reference, name) VALUES ($id, $reference, $name)').run(family);
};

/** Opens the sealed text of a confidential address, or answers undefined where this reader is not entitled to it (X2). */
export type OpenAddress = (id: AddressId, sealed: Buffer) => Address['text'] | undefined;

/** Every family member, relationship and address; a confidential address stays null unless `openAddress` opens it. */
export const familyFile = (db: ReadableDb, id: FamilyId, openAddress: OpenAddress): FamilyFile | undefined => {
  const family = findFamily(db, id);
  if (family === undefined) return undefined;
  const people = peopleOfFamily(db, id);
  const formerNames = formerNamesOf(db, id, people);
  return {
    family,
    people,
    relationships: relationshipsOfFamily(db, id),
    addresses: addressesOfFamily(db, id, openAddress),
    residences: residencesOfFamily(db, id),
    ...(formerNames.length === 0 ? {} : { formerNames }),
  };
};

const personColumns = `id, family_id AS familyId, role, given_name AS givenName, family_name AS familyName, birth_known AS birthKnown,
  birth_on AS birthOn, birth_year AS birthYear, sex, ethnicity, religion, language, disability, needs, interpreter,
  text_size AS textSize, phone, email, la_child_id AS laChildId, school, school_year AS schoolYear, legal_status AS legalStatus,
  authority_order AS authorityOrder, authority_name AS authorityName, authority_from AS authorityFrom, authority_until AS authorityUntil,
  authority_evidence AS authorityEvidence, authority_seen_on AS authoritySeenOn, authority_seen_by AS authoritySeenBy`;
const peopleOfFamilySql = `SELECT ${personColumns} FROM person WHERE family_id = $id ORDER BY role DESC, birth_on, given_name`;
export const peopleOfFamily = (db: ReadableDb, id: FamilyId): ReadonlyArray<Person> =>
  db
    .prepare<unknown[], PersonRow>(peopleOfFamilySql)
    .all({ id })
    .map((row) => rowToPerson(row, previousPlans(db, row.id)));

/** What a list says of a child. */
export type ChildInList = Pick<Person, 'id' | 'familyId' | 'givenName' | 'birth'> & { readonly onPlan: boolean };
export const childrenOfFamiliesSql = `
  SELECT p.id, p.family_id AS familyId, p.given_name AS givenName, p.birth_known AS birthKnown, p.birth_on AS birthOn,
    p.birth_year AS birthYear,
    EXISTS (SELECT 1 FROM plan_period plan WHERE plan.child_id = p.id AND plan.ended_on IS NULL) AS onPlan
  FROM person p WHERE p.family_id IN (SELECT value FROM json_each($ids)) AND p.role = 'child' ORDER BY p.birth_on, p.given_name`;
/** The children of each family, as `peopleOfFamily` orders them. */
export const childrenOfFamilies = (
  db: ReadableDb,
  ids: Iterable<FamilyId>,
): ReadonlyMap<FamilyId, ReadonlyArray<ChildInList>> => {
  type Row = Pick<PersonRow, 'id' | 'familyId' | 'givenName' | 'birthKnown' | 'birthOn' | 'birthYear'> & {
    readonly onPlan: number;
  };
  const rows = db.prepare<unknown[], Row>(childrenOfFamiliesSql).all(boundIds(ids));
  const children = rows.map(({ id, familyId, givenName, birthKnown, birthOn, birthYear, onPlan }) => ({
    id,
    familyId,
    givenName,
    birth: birthOf(birthKnown, birthOn, birthYear),
    onPlan: onPlan === 1,
  }));
  return Map.groupBy(children, ({ familyId }) => familyId);
};

const findPersonSql = `SELECT ${personColumns} FROM person WHERE id = $id`;
export const findPerson = (db: ReadableDb, id: PersonId): Person | undefined => {
  const row = db.prepare<unknown[], PersonRow>(findPersonSql).get({ id });
  return row === undefined ? undefined : rowToPerson(row, previousPlans(db, id));
};

/** By whatever way somebody comes, typed, imported or brought by a file, a child has something that a sentence can call it by. */
export const savePerson = (db: WritableDb, person: Person): void => {
  db.prepare(savePersonSql).run(personToRow(calledUntilNamed(person)));
  db.prepare('DELETE FROM previous_plan WHERE child_id = $id').run({ id: person.id });
  const insert = db.prepare(
    'INSERT INTO previous_plan (child_id, started_on, ended_on, category) VALUES ($childId, $startedOn, $endedOn, $category)',
  );
  for (const plan of person.child?.previousPlans ?? []) insert.run({ ...plan, childId: person.id });
};

export const saveRelationship = (
  db: WritableDb,
  { adultId, childId, kind, parental, parentalResponsibility, basis, held }: Relationship,
): void => {
  db.prepare(`
    INSERT INTO relationship (adult_id, child_id, kind, parental, parental_responsibility, basis, ground, held_from, evidence, seen_on,
      seen_by)
    VALUES ($adultId, $childId, $kind, $parental, $parentalResponsibility, $basis, $ground, $from, $evidence, $seenOn, $seenBy)
    ON CONFLICT (adult_id, child_id) DO UPDATE SET kind = excluded.kind, parental = excluded.parental,
      parental_responsibility = excluded.parental_responsibility, basis = excluded.basis, ground = excluded.ground,
      held_from = excluded.held_from, evidence = excluded.evidence, seen_on = excluded.seen_on, seen_by = excluded.seen_by`).run({
    adultId,
    childId,
    kind,
    parental: parental ? 1 : 0,
    parentalResponsibility,
    basis,
    ...(held ?? nothingRecorded),
  });
};

export const removeRelationship = (db: WritableDb, adultId: PersonId, childId: PersonId): void => {
  db.prepare('DELETE FROM relationship WHERE adult_id = $adultId AND child_id = $childId').run({ adultId, childId });
};

/** Whose an address is, and whether its text is sealed; undefined where there is none. */
export const findAddress = (
  db: ReadableDb,
  id: AddressId,
): { readonly familyId: FamilyId; readonly sealed: boolean } | undefined => {
  const row = db
    .prepare<unknown[], { readonly familyId: FamilyId; readonly sealed: number }>(
      'SELECT family_id AS familyId, sealed IS NOT NULL AS sealed FROM address WHERE id = $id',
    )
    .get({ id });
  return row === undefined ? undefined : { familyId: row.familyId, sealed: row.sealed === 1 };
};

/** What is written of an address: readable text, or the sealed bytes of a confidential one, never both. */
export type AddressToKeep = Omit<Address, 'text'> &
  ({ readonly text: NonNullable<Address['text']>; readonly sealed: null } | { readonly text: null; readonly sealed: Buffer });

export const saveAddress = (db: WritableDb, address: AddressToKeep): void => {
  db.prepare(`
    INSERT INTO address (id, family_id, lines, postcode, sealed) VALUES ($id, $familyId, $lines, $postcode, $sealed)
    ON CONFLICT (id) DO UPDATE SET lines = excluded.lines, postcode = excluded.postcode, sealed = excluded.sealed`).run({
    id: address.id,
    familyId: address.familyId,
    lines: address.text === null ? null : JSON.stringify(address.text.lines),
    postcode: address.text?.postcode ?? null,
    sealed: address.sealed,
  });
  db.prepare('DELETE FROM address_hidden_from WHERE address_id = $id').run({ id: address.id });
  const hide = db.prepare('INSERT INTO address_hidden_from (address_id, person_id) VALUES ($addressId, $personId)');
  for (const personId of address.hiddenFrom) hide.run({ addressId: address.id, personId });
};

export const saveResidence = (db: WritableDb, residence: Residence): void => {
  db.prepare(`
    INSERT INTO residence (person_id, address_id, from_date, until_date, pattern) VALUES ($personId, $addressId, $from, $until, $pattern)
    ON CONFLICT (person_id, address_id, from_date) DO UPDATE SET until_date = excluded.until_date, pattern = excluded.pattern`).run(
    residence,
  );
};

export const removeResidence = (db: WritableDb, personId: PersonId, addressId: AddressId, from: LocalDate): void => {
  db.prepare('DELETE FROM residence WHERE person_id = $personId AND address_id = $addressId AND from_date = $from').run({
    personId,
    addressId,
    from,
  });
};

interface PersonRow extends Omit<Person, 'birth' | 'child'> {
  readonly birthKnown: Birth['known'];
  readonly birthOn: LocalDate | null;
  readonly birthYear: number | null;
  readonly laChildId: string | null;
  readonly school: string | null;
  readonly schoolYear: string | null;
  readonly legalStatus: string | null;
  readonly authorityOrder: AuthorityOrder | null;
  readonly authorityName: string;
  readonly authorityFrom: LocalDate | null;
  readonly authorityUntil: LocalDate | null;
  readonly authorityEvidence: string;
  readonly authoritySeenOn: LocalDate | null;
  readonly authoritySeenBy: string;
  readonly sex: Sex;
  readonly textSize: TextSize;
}

const savePersonSql = `
  INSERT INTO person (id, family_id, role, given_name, family_name, birth_known, birth_on, birth_year, sex, ethnicity, religion, language,
    disability, needs, interpreter, text_size, phone, email, la_child_id, school, school_year, legal_status,
    authority_order, authority_name, authority_from, authority_until, authority_evidence, authority_seen_on, authority_seen_by)
  VALUES ($id, $familyId, $role, $givenName, $familyName, $birthKnown, $birthOn, $birthYear, $sex, $ethnicity, $religion, $language,
    $disability, $needs, $interpreter, $textSize, $phone, $email, $laChildId, $school, $schoolYear, $legalStatus,
    $authorityOrder, $authorityName, $authorityFrom, $authorityUntil, $authorityEvidence, $authoritySeenOn, $authoritySeenBy)
  ON CONFLICT (id) DO UPDATE SET role = excluded.role, given_name = excluded.given_name, family_name = excluded.family_name,
    birth_known = excluded.birth_known, birth_on = excluded.birth_on, birth_year = excluded.birth_year, sex = excluded.sex,
    ethnicity = excluded.ethnicity, religion = excluded.religion, language = excluded.language, disability = excluded.disability,
    needs = excluded.needs, interpreter = excluded.interpreter, text_size = excluded.text_size, phone = excluded.phone,
    email = excluded.email, la_child_id = excluded.la_child_id, school = excluded.school, school_year = excluded.school_year,
    legal_status = excluded.legal_status, authority_order = excluded.authority_order, authority_name = excluded.authority_name,
    authority_from = excluded.authority_from, authority_until = excluded.authority_until, authority_evidence = excluded.authority_evidence,
    authority_seen_on = excluded.authority_seen_on, authority_seen_by = excluded.authority_seen_by`;

const previousPlansSql = `
  SELECT started_on AS startedOn, ended_on AS endedOn, category FROM previous_plan WHERE child_id = $id ORDER BY started_on`;
const previousPlans = (db: ReadableDb, id: PersonId): ReadonlyArray<PreviousPlan> =>
  db.prepare<unknown[], PreviousPlan & { readonly category: Category }>(previousPlansSql).all({ id });

const rowToPerson = (row: PersonRow, plans: ReadonlyArray<PreviousPlan>): Person => {
  const { birthKnown, birthOn, birthYear, laChildId, school, schoolYear, legalStatus, ...others } = row;
  const { authorityOrder: order, authorityName: authority, authorityFrom: from, authorityUntil: until, ...seen } = others;
  const { authorityEvidence: evidence, authoritySeenOn: seenOn, authoritySeenBy: seenBy, ...rest } = seen;
  return {
    ...rest,
    birth: birthOf(birthKnown, birthOn, birthYear),
    child:
      laChildId === null
        ? null
        : {
            laChildId,
            school: school ?? '',
            schoolYear: schoolYear ?? '',
            legalStatus: legalStatus ?? '',
            ...(order === null ? {} : { authority: { order, authority, from, until, evidence, seenOn, seenBy } }),
            previousPlans: plans,
          },
  };
};

const birthOf = (known: Birth['known'], on: LocalDate | null, year: number | null): Birth => {
  if (known === 'year' && year !== null) return { known, year };
  if ((known === 'date' || known === 'expected') && on !== null) return { known, on };
  return { known: 'no' };
};

const personToRow = ({ birth, child, ...rest }: Person): PersonRow => ({
  ...rest,
  birthKnown: birth.known,
  birthOn: birth.known === 'date' || birth.known === 'expected' ? birth.on : null,
  birthYear: birth.known === 'year' ? birth.year : null,
  laChildId: child?.laChildId ?? null,
  school: child?.school ?? null,
  schoolYear: child?.schoolYear ?? null,
  legalStatus: child?.legalStatus ?? null,
  authorityOrder: child?.authority?.order ?? null,
  authorityName: child?.authority?.authority ?? '',
  authorityFrom: child?.authority?.from ?? null,
  authorityUntil: child?.authority?.until ?? null,
  authorityEvidence: child?.authority?.evidence ?? '',
  authoritySeenOn: child?.authority?.seenOn ?? null,
  authoritySeenBy: child?.authority?.seenBy ?? '',
});

const relationshipsSql = `
  SELECT r.adult_id AS adultId, r.child_id AS childId, r.kind, r.parental, r.parental_responsibility AS parentalResponsibility, r.basis,
    r.ground, r.held_from AS heldFrom, r.evidence, r.seen_on AS seenOn, r.seen_by AS seenBy
  FROM relationship r JOIN person p ON p.id = r.adult_id WHERE p.family_id = $id ORDER BY r.adult_id, r.child_id`;
const relationshipsOfFamily = (db: ReadableDb, id: FamilyId): ReadonlyArray<Relationship> =>
  db
    .prepare<unknown[], RelationshipRow>(relationshipsSql)
    .all({ id })
    .map(({ parental, ground, heldFrom, evidence, seenOn, seenBy, ...row }): Relationship => {
      const held = { ground, from: heldFrom, evidence, seenOn, seenBy };
      return { ...row, parental: parental === 1, ...(isRecorded(held) ? { held } : {}) };
    });

interface RelationshipRow extends Omit<Relationship, 'parental' | 'held'>, Omit<ResponsibilityRecord, 'from'> {
  readonly parental: number;
  readonly heldFrom: ResponsibilityRecord['from'];
}

const addressesSql = 'SELECT id, family_id AS familyId, lines, postcode, sealed FROM address WHERE family_id = $id ORDER BY id';
const hiddenFromSql = 'SELECT person_id AS personId FROM address_hidden_from WHERE address_id = $id ORDER BY person_id';
interface AddressRow {
  readonly id: AddressId;
  readonly familyId: FamilyId;
  readonly lines: string | null;
  readonly postcode: string | null;
  readonly sealed: Buffer | null;
}
const addressesOfFamily = (db: ReadableDb, id: FamilyId, open: OpenAddress): ReadonlyArray<Address> =>
  db
    .prepare<unknown[], AddressRow>(addressesSql)
    .all({ id })
    .map((row) => ({
      id: row.id,
      familyId: row.familyId,
      hiddenFrom: db
        .prepare<unknown[], { readonly personId: PersonId }>(hiddenFromSql)
        .all({ id: row.id })
        .map((hidden) => hidden.personId),
      text:
        row.sealed !== null
          ? (open(row.id, row.sealed) ?? null)
          : { lines: JSON.parse(row.lines ?? '[]') as ReadonlyArray<string>, postcode: row.postcode ?? '' },
    }));

const residencesSql = `
  SELECT r.person_id AS personId, r.address_id AS addressId, r.from_date AS "from", r.until_date AS until, r.pattern
  FROM residence r JOIN person p ON p.id = r.person_id WHERE p.family_id = $id ORDER BY r.person_id, r.from_date`;
const residencesOfFamily = (db: ReadableDb, id: FamilyId): ReadonlyArray<Residence> =>
  db.prepare<unknown[], Residence>(residencesSql).all({ id });

/** Everybody of every family, for what compares a whole list with whom is here. */
const everyPersonSql = `SELECT ${personColumns} FROM person`;
export const everyPerson = (db: ReadableDb): ReadonlyArray<Person> =>
  db
    .prepare<[], PersonRow>(everyPersonSql)
    .all()
    .map((row) => rowToPerson(row, previousPlans(db, row.id)));

/** The references of families one of whose addresses is kept from somebody. */
const familiesWithSealedAddressSql =
  'SELECT DISTINCT f.reference FROM address a JOIN family f ON f.id = a.family_id WHERE a.sealed IS NOT NULL';
export const familiesWithSealedAddress = (db: ReadableDb): ReadonlyArray<string> =>
  db
    .prepare<[], { readonly reference: string }>(familiesWithSealedAddressSql)
    .all()
    .map(({ reference }) => reference);
