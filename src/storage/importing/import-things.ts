import type { PersonId } from '../../core/identifiers.ts';
import { findAgency, findPractitioner } from '../agencies/agencies.ts';
import { type CanonicalValue, canonicalJson } from '../canonical-json.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { findFamily } from '../families/families.ts';
import { findPerson } from '../families/people.ts';
import { personOfNumber } from '../families/person-numbers.ts';
import type { ChangedThing } from './imports.ts';

/** How one thing stands now, in canonical JSON, or null where it is not there. A sealed address stays sealed (X2). */
export const standing = (db: ReadableDb, what: ChangedThing, key: string): string | null => {
  const found = find[what](db, key);
  return found === undefined ? null : canonicalJson(JSON.parse(JSON.stringify(found)) as CanonicalValue);
};

/** Takes away a thing that an import made. False where something else holds on to it. */
export const removeThing = (db: WritableDb, what: RowThing, key: string): boolean => {
  try {
    if (what === 'address') db.prepare('DELETE FROM address_hidden_from WHERE address_id = $key').run({ key });
    if (what === 'person') db.prepare('DELETE FROM previous_plan WHERE child_id = $key').run({ key });
    db.prepare(removeSql[what]).run(partsOf(what, key));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
};

export const residenceThing = (personId: string, addressId: string, from: string): string => `${personId} ${addressId} ${from}`;
export const relationshipThing = (adultId: string, childId: string): string => `${adultId} ${childId}`;
export const inviteeThing = (sittingId: string, inviteeId: string): string => `${sittingId} ${inviteeId}`;
export const numberThing = (kind: string, number: string): string => `${kind} ${number}`;

const removeSql: { readonly [What in RowThing]: string } = {
  family: 'DELETE FROM family WHERE id = $a',
  person: 'DELETE FROM person WHERE id = $a',
  number: 'DELETE FROM person_number WHERE kind = $a AND number = $b',
  address: 'DELETE FROM address WHERE id = $a',
  residence: 'DELETE FROM residence WHERE person_id = $a AND address_id = $b AND from_date = $c',
  relationship: 'DELETE FROM relationship WHERE adult_id = $a AND child_id = $b',
  agency: 'DELETE FROM agency WHERE id = $a',
  practitioner: 'DELETE FROM practitioner WHERE id = $a',
};

/** What has a row or a few of its own; somebody on a list stands in the record of the conference, which is edited. */
export type RowThing = Exclude<ChangedThing, 'invitee'>;

const partsOf = (what: RowThing, key: string): { readonly [name: string]: string } => {
  const [a = '', b = '', c = ''] = key.split(' ');
  if (what === 'residence') return { a, b, c };
  return what === 'relationship' || what === 'number' ? { a, b } : { a };
};

const find: { readonly [What in ChangedThing]: (db: ReadableDb, key: string) => unknown } = {
  family: (db, key) => findFamily(db, key as Parameters<typeof findFamily>[1]),
  person: (db, key) => findPerson(db, key as PersonId),
  number: (db, key) => {
    const [kind = '', number = ''] = key.split(' ');
    return personOfNumber(db, { kind: kind as 'nhs', number });
  },
  address: (db, key) => {
    const row = db
      .prepare<unknown[], { readonly sealed: string | null }>(
        'SELECT lines, postcode, hex(sealed) AS sealed FROM address WHERE id = $key',
      )
      .get({ key });
    const hidden = db
      .prepare<unknown[], { readonly id: string }>(
        'SELECT person_id AS id FROM address_hidden_from WHERE address_id = $key ORDER BY person_id',
      )
      .all({ key });
    return row === undefined ? undefined : { ...row, hiddenFrom: hidden.map(({ id }) => id) };
  },
  residence: (db, key) =>
    db
      .prepare('SELECT until_date AS until, pattern FROM residence WHERE person_id = $a AND address_id = $b AND from_date = $c')
      .get(partsOf('residence', key)),
  relationship: (db, key) =>
    db
      .prepare(
        `SELECT kind, parental, parental_responsibility AS responsibility, basis, ground, held_from, evidence, seen_on, seen_by
        FROM relationship WHERE adult_id = $a AND child_id = $b`,
      )
      .get(partsOf('relationship', key)),
  invitee: (db, key) => {
    const [sittingId = '', id = ''] = key.split(' ');
    return db.prepare('SELECT * FROM invitee WHERE sitting_id = $sittingId AND id = $id').get({ sittingId, id });
  },
  agency: (db, key) => findAgency(db, key as Parameters<typeof findAgency>[1]),
  practitioner: (db, key) => findPractitioner(db, key as Parameters<typeof findPractitioner>[1]),
};
