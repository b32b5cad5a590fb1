import type { HiddenAddress } from '../../core/children/merge.ts';
import type { FamilyId, FamilyJoinId, PersonMergeId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** What came from the file that went. */
export interface Came {
  readonly people: ReadonlyArray<string>;
  readonly addresses: ReadonlyArray<string>;
  readonly warnings: ReadonlyArray<string>;
  /** Merges that were made in it before. */
  readonly merges: ReadonlyArray<string>;
  /** Addresses that joining hid from somebody. */
  readonly hidden: ReadonlyArray<HiddenAddress>;
  /** The merges that joining made, in their order. */
  readonly pairs: ReadonlyArray<PersonMergeId>;
}

export interface FamilyJoin {
  readonly id: FamilyJoinId;
  readonly keptId: FamilyId;
  readonly goneId: FamilyId;
  readonly reference: string;
  readonly name: string;
  readonly joinedOn: LocalDate;
  readonly joinedBy: string;
  readonly came: Came;
  readonly undoneOn: LocalDate | null;
}

type Row = Omit<FamilyJoin, 'came'> & { readonly came: string };
const columns = `id, kept_id AS keptId, gone_id AS goneId, reference, name, joined_on AS joinedOn, joined_by AS joinedBy, came,
  undone_on AS undoneOn`;
// Written by `insertFamilyJoin`.
const asJoin = (row: Row): FamilyJoin => ({ ...row, came: JSON.parse(row.came) as Came });

/** The newest first. */
export const joinsOfFamily = (db: ReadableDb, id: FamilyId): ReadonlyArray<FamilyJoin> =>
  db
    .prepare<unknown[], Row>(`SELECT ${columns} FROM family_join WHERE kept_id = $id ORDER BY rowid DESC`)
    .all({ id })
    .map(asJoin);

export const findFamilyJoin = (db: ReadableDb, id: FamilyJoinId): FamilyJoin | undefined => {
  const row = db.prepare<unknown[], Row>(`SELECT ${columns} FROM family_join WHERE id = $id`).get({ id });
  return row === undefined ? undefined : asJoin(row);
};

export const insertFamilyJoin = (db: WritableDb, join: FamilyJoin): void => {
  db.prepare(`
    INSERT INTO family_join (id, kept_id, gone_id, reference, name, joined_on, joined_by, came, undone_on)
    VALUES ($id, $keptId, $goneId, $reference, $name, $joinedOn, $joinedBy, $came, $undoneOn)`).run({
    ...join,
    came: JSON.stringify(join.came),
  });
};

export const markJoinUndone = (db: WritableDb, id: FamilyJoinId, undoneOn: LocalDate): void => {
  db.prepare('UPDATE family_join SET undone_on = $undoneOn WHERE id = $id').run({ id, undoneOn });
};

type Things = keyof Omit<Came, 'hidden' | 'pairs'>;
const things: ReadonlyArray<Things> = ['people', 'addresses', 'warnings', 'merges'];

/** What a family file is made of: it goes along when two files become one. */
const idsSql: { readonly [what in Things]: string } = {
  people: 'SELECT id FROM person WHERE family_id = $familyId ORDER BY id',
  addresses: 'SELECT id FROM address WHERE family_id = $familyId ORDER BY id',
  warnings: 'SELECT id FROM warning_note WHERE family_id = $familyId ORDER BY id',
  merges: 'SELECT id FROM person_merge WHERE family_id = $familyId ORDER BY id',
};
const moveSql: { readonly [what in Things]: string } = {
  people: 'UPDATE person SET family_id = $familyId WHERE id = $id',
  addresses: 'UPDATE address SET family_id = $familyId WHERE id = $id',
  warnings: 'UPDATE warning_note SET family_id = $familyId WHERE id = $id',
  merges: 'UPDATE person_merge SET family_id = $familyId WHERE id = $id',
};

/** What stands under the reference of a family, and stays there; each as it is called. */
export const decidedUnder = (db: ReadableDb, id: FamilyId): ReadonlyArray<string> =>
  db
    .prepare<unknown[], { readonly called: string }>(decidedUnderSql)
    .all({ id })
    .map(({ called }) => called);
const decidedUnderSql = `
  SELECT 'a request' AS called WHERE EXISTS (SELECT 1 FROM request WHERE family_id = $id)
  UNION ALL SELECT 'a conference' WHERE EXISTS (SELECT 1 FROM sitting WHERE family_id = $id)
  UNION ALL SELECT 'a partner’s request' WHERE EXISTS (SELECT 1 FROM partner_request WHERE family_id = $id)
  UNION ALL SELECT 'core groups' WHERE EXISTS (SELECT 1 FROM core_group WHERE family_id = $id)
    OR EXISTS (SELECT 1 FROM core_group_late WHERE family_id = $id)
  UNION ALL SELECT 'a file that was joined to it' WHERE EXISTS (SELECT 1 FROM family_join WHERE kept_id = $id AND undone_on IS NULL)`;

/** Moves the file of one family into another's and takes the empty one away; what came is told, row by row. */
export const moveFile = (db: WritableDb, goneId: FamilyId, keptId: FamilyId): Pick<Came, Things> => {
  const idsOf = (what: Things): ReadonlyArray<string> =>
    db
      .prepare<unknown[], { readonly id: string }>(idsSql[what])
      .all({ familyId: goneId })
      .map(({ id }) => id);
  const came = { people: idsOf('people'), addresses: idsOf('addresses'), warnings: idsOf('warnings'), merges: idsOf('merges') };
  move(db, came, keptId);
  // Files that were joined to it and parted again are remembered by the one that stays.
  db.prepare('UPDATE family_join SET kept_id = $keptId WHERE kept_id = $goneId').run({ goneId, keptId });
  db.prepare('DELETE FROM family WHERE id = $goneId').run({ goneId });
  return came;
};

/** Moves what came into this family. */
export const move = (db: WritableDb, came: Pick<Came, Things>, familyId: FamilyId): void => {
  for (const what of things) {
    const moved = db.prepare(moveSql[what]);
    for (const id of came[what]) moved.run({ id, familyId });
  }
};

/** Whether somebody was asked about, or decided about, since a file with no conference of its own came. */
export const isAskedAbout = (db: ReadableDb, id: string): boolean =>
  db.prepare<unknown[], { readonly asked: number }>(isAskedAboutSql).get({ id })?.asked === 1;
const isAskedAboutSql = `
  SELECT EXISTS (SELECT 1 FROM request_child WHERE child_id = $id) OR EXISTS (SELECT 1 FROM request_left_out WHERE child_id = $id)
    OR EXISTS (SELECT 1 FROM request_other_plan WHERE child_id = $id) OR EXISTS (SELECT 1 FROM conference WHERE child_id = $id)
    OR EXISTS (SELECT 1 FROM issued_document WHERE child_id = $id OR reader = $id) OR EXISTS (SELECT 1 FROM request_need WHERE person_id = $id)
    OR EXISTS (SELECT 1 FROM request_exclusion WHERE person_id = $id)
    OR EXISTS (SELECT 1 FROM request_condition WHERE person_id = $id)
    OR EXISTS (SELECT 1 FROM request_condition_apart WHERE other_id = $id) OR EXISTS (SELECT 1 FROM report_child WHERE child_id = $id) AS asked`;

export const hideFrom = (db: WritableDb, hidden: ReadonlyArray<HiddenAddress>): void => {
  const hide = db.prepare('INSERT OR IGNORE INTO address_hidden_from (address_id, person_id) VALUES ($addressId, $personId)');
  for (const one of hidden) hide.run({ ...one });
};

export const unhideFrom = (db: WritableDb, hidden: ReadonlyArray<HiddenAddress>): void => {
  const unhide = db.prepare('DELETE FROM address_hidden_from WHERE address_id = $addressId AND person_id = $personId');
  for (const one of hidden) unhide.run({ ...one });
};
