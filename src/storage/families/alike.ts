import type { Birth, Person } from '../../core/children/people.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb } from '../database.ts';

/** Somebody the desk knows, as far as a possible duplicate is shown. */
export interface KnownPerson extends Pick<Person, 'givenName' | 'familyName' | 'role'> {
  readonly personId: PersonId;
  readonly familyId: FamilyId;
  readonly family: string;
  readonly reference: string;
  readonly birthKnown: Birth['known'];
  readonly bornOn: LocalDate | null;
}
const knownPeopleSql = `
  SELECT p.id AS personId, p.family_id AS familyId, f.name AS family, f.reference, p.role, p.given_name AS givenName,
    p.family_name AS familyName, p.birth_known AS birthKnown, p.birth_on AS bornOn
  FROM person p JOIN family f ON f.id = p.family_id ORDER BY p.family_name COLLATE NOCASE, p.given_name COLLATE NOCASE, p.id`;
export const knownPeople = (db: ReadableDb): ReadonlyArray<KnownPerson> => db.prepare<[], KnownPerson>(knownPeopleSql).all();

export interface KnownHome {
  readonly personId: PersonId;
  /** JSON. */
  readonly lines: string;
  readonly postcode: string;
}
/** Where people live or lived, but for confidential addresses: those have no readable text (X2). */
const knownHomesSql = `
  SELECT r.person_id AS personId, a.lines, a.postcode
  FROM residence r JOIN address a ON a.id = r.address_id WHERE a.lines IS NOT NULL`;
export const knownHomes = (db: ReadableDb): ReadonlyArray<KnownHome> => db.prepare<[], KnownHome>(knownHomesSql).all();
