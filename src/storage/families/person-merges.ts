import type { FamilyParts, MergeMemory } from '../../core/children/merge.ts';
import type { FormerName } from '../../core/children/people.ts';
import type { Pair } from '../../core/children/same-person.ts';
import type { NamedBoth } from '../../core/conferences/part-people.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import type { FamilyId, PersonId, PersonMergeId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { saveResidence } from './addresses.ts';
import { savePerson } from './people.ts';
import type { MovedRows } from './person-rows.ts';
import { saveRelationship } from './relationships.ts';

/** What a merge changed beyond the family file. */
export interface MovedHistory extends MovedRows {
  /** What in each record named both, before they were one. */
  readonly records: ReadonlyArray<NamedBoth & { readonly sittingId: SittingId; readonly kind: 'record' | 'annex' }>;
  /** Rows that were taken off a list, as they stood. */
  readonly unlisted: ReadonlyArray<{ readonly sittingId: SittingId; readonly invitee: Invitee }>;
}

export interface PersonMerge extends MergeMemory {
  readonly id: PersonMergeId;
  /** Merges are counted in the order they are made: two of one millisecond have no order by their identifiers. */
  readonly place: number;
  readonly familyId: FamilyId;
  readonly keptName: string;
  readonly droppedName: string;
  readonly mergedOn: LocalDate;
  readonly mergedBy: string;
  readonly undoneOn: LocalDate | null;
  readonly moved: MovedHistory;
}

interface MergeRow extends Omit<PersonMerge, 'before' | 'after' | 'moved'> {
  readonly before: string;
  readonly after: string;
  readonly moved: string;
}

const columns = `rowid AS place, id, family_id AS familyId, kept_id AS keepId, dropped_id AS dropId, kept_name AS keptName, dropped_name AS droppedName,
  merged_on AS mergedOn, merged_by AS mergedBy, before, after, undone_on AS undoneOn, moved`;

/** The newest first; not those that were made elsewhere. */
export const mergesOfFamily = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<PersonMerge> =>
  db
    .prepare<unknown[], MergeRow>(
      `SELECT ${columns} FROM person_merge WHERE family_id = $familyId AND dropped_id <> '' ORDER BY rowid DESC`,
    )
    .all({ familyId })
    .map(rowToMerge);

/** The merges of a family that stand, in the order they were made. */
export const standingMerges = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<PersonMerge> =>
  mergesOfFamily(db, familyId)
    .filter(({ undoneOn }) => undoneOn === null)
    .reverse();

/** The merges that stand in the family of a sitting, in the order they were made: what its record wrote of two is read as of one. */
export const mergesInSittingSql = `
  SELECT m.kept_id AS keepId, m.dropped_id AS dropId FROM sitting s JOIN person_merge m ON m.family_id = s.family_id
  WHERE s.id = $id AND m.undone_on IS NULL AND m.dropped_id <> '' ORDER BY m.rowid`;
export const mergesInSitting = (db: ReadableDb, id: SittingId): ReadonlyArray<Pair> =>
  db.prepare<unknown[], Pair>(mergesInSittingSql).all({ id });

/** The merges that were undone in the family of a sitting: a record that was approved meanwhile speaks of two as of one. */
export const partedInSittingSql = `
  SELECT m.kept_id AS keepId, m.dropped_id AS dropId FROM sitting s JOIN person_merge m ON m.family_id = s.family_id
  WHERE s.id = $id AND m.undone_on IS NOT NULL ORDER BY m.rowid`;
export const partedInSitting = (db: ReadableDb, id: SittingId): ReadonlyArray<Pair> =>
  db.prepare<unknown[], Pair>(partedInSittingSql).all({ id });

export const findMerge = (db: ReadableDb, id: PersonMergeId): PersonMerge | undefined => {
  const row = db.prepare<unknown[], MergeRow>(`SELECT ${columns} FROM person_merge WHERE id = $id`).get({ id });
  return row === undefined ? undefined : rowToMerge(row);
};

export const insertMerge = (db: WritableDb, merge: Omit<PersonMerge, 'place'>): void => {
  db.prepare(`
    INSERT INTO person_merge (id, family_id, kept_id, dropped_id, kept_name, dropped_name, merged_on, merged_by, before, after, undone_on, moved)
    VALUES ($id, $familyId, $keepId, $dropId, $keptName, $droppedName, $mergedOn, $mergedBy, $before, $after, $undoneOn, $moved)`).run(
    {
      ...merge,
      before: JSON.stringify(merge.before),
      after: JSON.stringify(merge.after),
      moved: JSON.stringify(merge.moved),
    },
  );
};

/**
 * A name that somebody was written under in a family that came with a case file: of a merge that was made elsewhere it is all that is
 * known. It names nobody as dropped, joins nothing here and cannot be undone.
 */
export const keepFormerName = (
  db: WritableDb,
  former: FormerName & { readonly id: PersonMergeId; readonly familyId: FamilyId; readonly on: LocalDate },
): void => {
  const { id, familyId, personId, givenName, familyName, on } = former;
  db.prepare(`
    INSERT INTO person_merge (id, family_id, kept_id, dropped_id, kept_name, dropped_name, merged_on, merged_by, before, after)
    VALUES ($id, $familyId, $personId, '', '', '', $on, '', $before, '{}')`).run({
    ...{ id, familyId, personId, on },
    before: JSON.stringify({ people: [{ givenName, familyName }] }),
  });
};

export const markUndone = (db: WritableDb, id: PersonMergeId, undoneOn: LocalDate): void => {
  db.prepare('UPDATE person_merge SET undone_on = $undoneOn WHERE id = $id').run({ id, undoneOn });
};

// Both were written by `insertMerge`.
const rowToMerge = (row: MergeRow): PersonMerge => ({
  ...row,
  before: JSON.parse(row.before) as FamilyParts,
  after: JSON.parse(row.after) as FamilyParts,
  moved: JSON.parse(row.moved) as MovedHistory,
});

/** Puts `parts` in the place of everything that is held of these people; whoever is not in `parts` is deleted. */
export const replaceParts = (db: WritableDb, ids: ReadonlyArray<PersonId>, parts: FamilyParts): void => {
  for (const id of ids) {
    db.prepare('DELETE FROM relationship WHERE adult_id = $id OR child_id = $id').run({ id });
    db.prepare('DELETE FROM residence WHERE person_id = $id').run({ id });
    db.prepare('DELETE FROM address_hidden_from WHERE person_id = $id').run({ id });
  }
  for (const person of parts.people) savePerson(db, person);
  for (const id of ids.filter((gone) => !parts.people.some((person) => person.id === gone))) {
    db.prepare('DELETE FROM previous_plan WHERE child_id = $id').run({ id });
    db.prepare('DELETE FROM person WHERE id = $id').run({ id });
  }
  for (const relationship of parts.relationships) saveRelationship(db, relationship);
  for (const residence of parts.residences) saveResidence(db, residence);
  const hide = db.prepare('INSERT INTO address_hidden_from (address_id, person_id) VALUES ($addressId, $personId)');
  for (const hidden of parts.hidden) hide.run(hidden);
};

/** Where a person stands beyond the family file, so that it can be said before anything moves. */
export interface PersonUses {
  /** References of the conferences that they are a part of, in order. */
  readonly conferences: ReadonlyArray<string>;
  readonly papers: number;
  readonly warnings: number;
  readonly numbers: number;
  /** Whether somebody chose how their papers are written, or said what they need at every conference. */
  readonly hasSupport: boolean;
}

export const usesOfPerson = (db: ReadableDb, id: PersonId): PersonUses => {
  const count = (sql: string): number => db.prepare<unknown[], { readonly n: number }>(sql).get({ id })?.n ?? 0;
  return {
    conferences: db
      .prepare<unknown[], { readonly reference: string }>(
        `SELECT DISTINCT s.reference FROM sitting s
         WHERE s.id IN (SELECT sitting_id FROM conference WHERE child_id = $id UNION SELECT sitting_id FROM invitee WHERE person_id = $id)
           OR s.request_id IN (SELECT request_id FROM request_child WHERE child_id = $id
             UNION SELECT request_id FROM request_left_out WHERE child_id = $id
             UNION SELECT request_id FROM request_need WHERE person_id = $id
             UNION SELECT request_id FROM request_exclusion WHERE person_id = $id
             UNION SELECT request_id FROM request_condition WHERE person_id = $id)
         ORDER BY s.reference`,
      )
      .all({ id })
      .map(({ reference }) => reference),
    papers: count('SELECT count(*) AS n FROM issued_document WHERE child_id = $id OR reader = $id'),
    warnings: count('SELECT count(*) AS n FROM warning_note WHERE person_id = $id'),
    numbers: count('SELECT count(*) AS n FROM person_number WHERE person_id = $id'),
    hasSupport:
      count('SELECT count(*) AS n FROM paper_format WHERE person_id = $id') +
        count('SELECT count(*) AS n FROM person_access WHERE person_id = $id') >
      0,
  };
};

/** Whether any row beyond a family file names this person: such a person is kept, because what was decided stands under their name. */
export const isPersonUsedSql = `
  SELECT EXISTS (SELECT 1 FROM request_child WHERE child_id = $id) OR EXISTS (SELECT 1 FROM request_left_out WHERE child_id = $id)
    OR EXISTS (SELECT 1 FROM request_other_plan WHERE child_id = $id) OR EXISTS (SELECT 1 FROM conference WHERE child_id = $id)
    OR EXISTS (SELECT 1 FROM issued_document WHERE child_id = $id OR reader = $id) OR EXISTS (SELECT 1 FROM plan_period WHERE child_id = $id)
    OR EXISTS (SELECT 1 FROM visit WHERE child_id = $id) OR EXISTS (SELECT 1 FROM birth_event WHERE child_id = $id)
    OR EXISTS (SELECT 1 FROM request_need WHERE person_id = $id) OR EXISTS (SELECT 1 FROM request_exclusion WHERE person_id = $id)
    OR EXISTS (SELECT 1 FROM request_condition WHERE person_id = $id)
    OR EXISTS (SELECT 1 FROM request_condition_apart WHERE other_id = $id)
    OR EXISTS (SELECT 1 FROM warning_note WHERE person_id = $id)
    OR EXISTS (SELECT 1 FROM paper_format WHERE person_id = $id) OR EXISTS (SELECT 1 FROM person_access WHERE person_id = $id)
    OR EXISTS (SELECT 1 FROM person_number WHERE person_id = $id)
    OR EXISTS (SELECT 1 FROM ending_told WHERE child_id = $id)
    OR EXISTS (SELECT 1 FROM plan_ending WHERE child_id = $id) OR EXISTS (SELECT 1 FROM report_child WHERE child_id = $id) AS used`;
export const isPersonUsed = (db: ReadableDb, id: PersonId): boolean =>
  db.prepare<unknown[], { readonly used: number }>(isPersonUsedSql).get({ id })?.used === 1;
