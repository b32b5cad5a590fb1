import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import type { PersonNumber } from '../../core/importing/read-person.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A number that means one person; a child's council number is kept with the child instead. */
export interface KeptNumber extends PersonNumber {
  readonly personId: PersonId;
}

const personNumbersSql = 'SELECT person_id AS personId, kind, number FROM person_number';
export const personNumbers = (db: ReadableDb): ReadonlyArray<KeptNumber> => db.prepare<[], KeptNumber>(personNumbersSql).all();

const numbersOfFamilySql = `
  SELECT n.person_id AS personId, n.kind, n.number FROM person p JOIN person_number n ON n.person_id = p.id
  WHERE p.family_id = $id ORDER BY n.person_id, n.kind, n.number`;
export const numbersOfFamily = (db: ReadableDb, id: FamilyId): ReadonlyArray<KeptNumber> =>
  db.prepare<unknown[], KeptNumber>(numbersOfFamilySql).all({ id });

export const personOfNumber = (db: ReadableDb, { kind, number }: PersonNumber): PersonId | undefined =>
  db
    .prepare<unknown[], { readonly id: PersonId }>(
      'SELECT person_id AS id FROM person_number WHERE kind = $kind AND number = $number',
    )
    .get({ kind, number })?.id;

export const savePersonNumber = (db: WritableDb, { personId, kind, number }: KeptNumber): void => {
  db.prepare('INSERT INTO person_number (kind, number, person_id) VALUES ($kind, $number, $personId)').run({
    personId,
    kind,
    number,
  });
};

export const removePersonNumbers = (db: WritableDb, personId: PersonId, kind: PersonNumber['kind']): void => {
  db.prepare('DELETE FROM person_number WHERE person_id = $personId AND kind = $kind').run({ personId, kind });
};
