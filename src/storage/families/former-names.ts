import { type FormerName, fullName, type Person } from '../../core/children/people.ts';
import { type Pair, samePeople } from '../../core/children/same-person.ts';
import type { FamilyId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/**
 * Keeps what somebody was called before a change of `today`. Names are saved as they are typed: of one day only the first is kept, which is
 * the name that stood until then.
 */
export const keepNameBefore = (db: WritableDb, before: Person, after: Person, today: LocalDate): void => {
  if (fullName(before) === fullName(after) || fullName(before) === '') return;
  db.prepare(`
    INSERT INTO former_name (person_id, given_name, family_name, until_date)
    SELECT $id, $givenName, $familyName, $today
    WHERE NOT EXISTS (SELECT 1 FROM former_name WHERE person_id = $id AND until_date = $today)
    ON CONFLICT DO NOTHING`).run({ id: before.id, givenName: before.givenName, familyName: before.familyName, today });
};

/**
 * What people of a family were called besides: before they were born or given another name, and in entries that were merged into theirs,
 * here or where a case file came from. A name that somebody of the family has today tells of them and of nobody else.
 */
export const formerNamesOf = (
  db: ReadableDb,
  id: FamilyId,
  people: ReadonlyArray<Pick<Person, 'givenName' | 'familyName'>>,
): ReadonlyArray<FormerName> => {
  const merges = db.prepare<unknown[], Pair & { readonly before: string }>(mergedNamesSql).all({ id });
  const same = samePeople(merges.filter(({ dropId }) => dropId !== ''));
  const merged = merges.flatMap(({ keepId, before }) =>
    // Written by `insertMerge`.
    (JSON.parse(before) as { readonly people: ReadonlyArray<Pick<Person, 'givenName' | 'familyName'>> }).people.map(
      ({ givenName, familyName }): FormerName => ({ personId: same.get(keepId) ?? keepId, givenName, familyName }),
    ),
  );
  const today = new Set(people.map(fullName));
  const changed = db.prepare<unknown[], FormerName>(changedNamesSql).all({ id });
  const named = [...merged, ...changed.filter((one) => !today.has(fullName(one)))];
  return [...new Map(named.map((one) => [JSON.stringify([one.personId, one.givenName, one.familyName]), one])).values()];
};

export const mergedNamesSql =
  'SELECT kept_id AS keepId, dropped_id AS dropId, before FROM person_merge WHERE family_id = $id AND undone_on IS NULL ORDER BY rowid';

export const changedNamesSql = `
  SELECT b.child_id AS personId, b.given_name_before AS givenName, b.family_name_before AS familyName
  FROM person p JOIN birth_event b ON b.child_id = p.id WHERE p.family_id = $id
  UNION ALL
  SELECT n.person_id, n.given_name, n.family_name FROM person p JOIN former_name n ON n.person_id = p.id WHERE p.family_id = $id`;
