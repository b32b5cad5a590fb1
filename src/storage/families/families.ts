import type { Family, FamilyFile } from '../../core/children/people.ts';
import type { FamilyId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { addressesOfFamily, type OpenAddress, residencesOfFamily } from './addresses.ts';
import { formerNamesOf } from './former-names.ts';
import { peopleOfFamily } from './people.ts';
import { relationshipsOfFamily } from './relationships.ts';

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
