import type { Address, Residence } from '../../core/children/people.ts';
import type { AddressId, FamilyId, PersonId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Opens the sealed text of a confidential address, or answers undefined where this reader is not entitled to it (X2). */
export type OpenAddress = (id: AddressId, sealed: Buffer) => Address['text'] | undefined;

const addressesSql = 'SELECT id, family_id AS familyId, lines, postcode, sealed FROM address WHERE family_id = $id ORDER BY id';
const hiddenFromSql = 'SELECT person_id AS personId FROM address_hidden_from WHERE address_id = $id ORDER BY person_id';
interface AddressRow {
  readonly id: AddressId;
  readonly familyId: FamilyId;
  readonly lines: string | null;
  readonly postcode: string | null;
  readonly sealed: Buffer | null;
}
export const addressesOfFamily = (db: ReadableDb, id: FamilyId, open: OpenAddress): ReadonlyArray<Address> =>
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

/** The references of families one of whose addresses is kept from somebody. */
const familiesWithSealedAddressSql =
  'SELECT DISTINCT f.reference FROM address a JOIN family f ON f.id = a.family_id WHERE a.sealed IS NOT NULL';
export const familiesWithSealedAddress = (db: ReadableDb): ReadonlyArray<string> =>
  db
    .prepare<[], { readonly reference: string }>(familiesWithSealedAddressSql)
    .all()
    .map(({ reference }) => reference);

const residencesSql = `
  SELECT r.person_id AS personId, r.address_id AS addressId, r.from_date AS "from", r.until_date AS until, r.pattern
  FROM residence r JOIN person p ON p.id = r.person_id WHERE p.family_id = $id ORDER BY r.person_id, r.from_date`;
export const residencesOfFamily = (db: ReadableDb, id: FamilyId): ReadonlyArray<Residence> =>
  db.prepare<unknown[], Residence>(residencesSql).all({ id });

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
