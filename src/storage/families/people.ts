import type { AuthorityOrder } from '../../core/children/authority-responsibility.ts';
import { calledUntilNamed } from '../../core/children/birth-event.ts';
import type { Birth, Category, Person, PreviousPlan, Sex, TextSize } from '../../core/children/people.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const personColumns = `id, family_id AS familyId, role, given_name AS givenName, family_name AS familyName, birth_known AS birthKnown,
  birth_on AS birthOn, birth_year AS birthYear, sex, ethnicity, religion, language, disability, needs, interpreter,
  text_size AS textSize, phone, email, la_child_id AS laChildId, school, school_year AS schoolYear, legal_status AS legalStatus,
  authority_order AS authorityOrder, authority_name AS authorityName, authority_from AS authorityFrom, authority_until AS authorityUntil,
  authority_evidence AS authorityEvidence, authority_seen_on AS authoritySeenOn, authority_seen_by AS authoritySeenBy`;
const peopleOfFamilySql = `SELECT ${personColumns} FROM person WHERE family_id = $id ORDER BY role DESC, birth_on, given_name`;
export const peopleOfFamily = (db: ReadableDb, id: FamilyId): ReadonlyArray<Person> =>
  db
    .prepare<unknown[], StoredPerson>(peopleOfFamilySql)
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
  type Row = Pick<StoredPerson, 'id' | 'familyId' | 'givenName' | 'birthKnown' | 'birthOn' | 'birthYear'> & {
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

/** Everybody of every family, for what compares a whole list with whom is here. */
const everyPersonSql = `SELECT ${personColumns} FROM person`;
export const everyPerson = (db: ReadableDb): ReadonlyArray<Person> =>
  db
    .prepare<[], StoredPerson>(everyPersonSql)
    .all()
    .map((row) => rowToPerson(row, previousPlans(db, row.id)));

const findPersonSql = `SELECT ${personColumns} FROM person WHERE id = $id`;
export const findPerson = (db: ReadableDb, id: PersonId): Person | undefined => {
  const row = db.prepare<unknown[], StoredPerson>(findPersonSql).get({ id });
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

interface StoredPerson extends Omit<Person, 'birth' | 'child'> {
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

const rowToPerson = (row: StoredPerson, plans: ReadonlyArray<PreviousPlan>): Person => {
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

const personToRow = ({ birth, child, ...rest }: Person): StoredPerson => ({
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
