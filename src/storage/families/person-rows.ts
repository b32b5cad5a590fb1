import type { PersonId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { keyOf, namedRows, nameOf, type PersonRow, type PersonTable, personTables, tableOf } from './person-tables.ts';

/** What a merge moved from one person to another, so that it can be moved back. */
export interface MovedRows {
  /** Rows of the one who went, before and after; `kept` is the one's who stays with which it became one. */
  readonly rows: ReadonlyArray<{
    readonly table: string;
    readonly before: PersonRow;
    readonly after: PersonRow;
    readonly kept: PersonRow | null;
  }>;
  readonly named: ReadonlyArray<{ readonly table: string; readonly column: string; readonly id: string }>;
  /** Why one of them was left out of a request that is about the other: somebody who is asked about is not left out. */
  readonly leftOut: ReadonlyArray<PersonRow>;
}

const rowsOf = (db: ReadableDb, { rows }: PersonTable, id: PersonId): ReadonlyArray<PersonRow> =>
  db.prepare<unknown[], PersonRow>(rows).all({ id });

const put = (db: WritableDb, { put: statements }: PersonTable, row: PersonRow): void => {
  for (const sql of statements) db.prepare(sql).run({ ...row });
};

/** The tables in which both have a row about the same thing that cannot become one. */
export const clashingTables = (db: ReadableDb, keepId: PersonId, dropId: PersonId): ReadonlyArray<string> =>
  personTables.flatMap((of) => {
    if (of.one !== undefined) return [];
    const kept = new Set(rowsOf(db, of, keepId).map((row) => keyOf(of, row)));
    return rowsOf(db, of, dropId).some((row) => kept.has(keyOf(of, row))) ? [of.table] : [];
  });

/** Where one of two was left out of a request that is about the other. */
export const leftOutOfOther = (db: ReadableDb, keepId: PersonId, dropId: PersonId): ReadonlyArray<PersonRow> =>
  db.prepare<unknown[], PersonRow>(leftOutSql).all({ keepId, dropId });
const leftOutSql = `
  SELECT l.* FROM request_left_out l JOIN request_child c ON c.request_id = l.request_id
  WHERE (l.child_id = $keepId AND c.child_id = $dropId) OR (l.child_id = $dropId AND c.child_id = $keepId)`;

/** Everything that names `dropId` names `keepId` from now on. */
export const moveRows = (db: WritableDb, keepId: PersonId, dropId: PersonId): MovedRows => {
  const leftOut = leftOutOfOther(db, keepId, dropId);
  for (const row of leftOut) db.prepare(tableOf('request_left_out').remove).run({ ...row });
  const rows = personTables.flatMap((of) => {
    const kept = new Map(rowsOf(db, of, keepId).map((row) => [keyOf(of, row), row]));
    return rowsOf(db, of, dropId).map((before) => {
      const own = kept.get(keyOf(of, before)) ?? null;
      const theirs = { ...before, [of.column]: keepId };
      return { of, before, kept: own, after: own === null || of.one === undefined ? theirs : of.one(own, theirs) };
    });
  });
  // First away, the last table first: what refers to a row goes before it.
  for (const { of, before } of [...rows].reverse()) db.prepare(of.remove).run({ ...before });
  for (const { of, after } of rows) put(db, of, after);
  return {
    leftOut,
    rows: rows.map(({ of, before, after, kept }) => ({ table: nameOf(of), before, after, kept })),
    named: namedRows.flatMap(({ table, column, rows: sql, give }) =>
      db
        .prepare<unknown[], { readonly id: string }>(sql)
        .all({ from: dropId })
        .map(({ id }) => {
          db.prepare(give).run({ id, from: dropId, to: keepId });
          return { table, column, id };
        }),
    ),
  };
};

/**
 * Gives back what was moved, with what was changed in it since; what was taken away since stays away. Where two rows became one that was
 * changed since, it stays with the one who was kept and the other has theirs as it was.
 */
export const moveBack = (db: WritableDb, keepId: PersonId, dropId: PersonId, moved: MovedRows): void => {
  for (const { table, column, id } of moved.named) {
    const of = namedRows.find((one) => one.table === table && one.column === column);
    if (of !== undefined) db.prepare(of.give).run({ id, from: keepId, to: dropId });
  }
  const back = [...moved.rows, ...sinceThen(db, keepId, dropId, moved)].flatMap((one) => {
    const of = personTables.find((table) => nameOf(table) === one.table);
    if (of === undefined) return [];
    const now = rowsOf(db, of, keepId).find((row) => keyOf(of, row) === keyOf(of, one.after));
    if (now === undefined) return [];
    const isAsLeft = JSON.stringify(now) === JSON.stringify(one.after);
    const theirs = one.kept === null ? { ...now, [of.column]: dropId } : one.before;
    return [{ of, now, theirs, own: one.kept === null ? null : isAsLeft ? one.kept : now }];
  });
  for (const { of, now } of [...back].reverse()) db.prepare(of.remove).run({ ...now });
  for (const { of, theirs, own } of back) {
    put(db, of, theirs);
    if (own !== null) put(db, of, own);
  }
  for (const row of moved.leftOut) put(db, tableOf('request_left_out'), row);
};

/** Plans that a conference of the one who comes back began since, and how plans ended that are theirs: they follow whose they are. */
const sinceThen = (db: ReadableDb, keepId: PersonId, dropId: PersonId, moved: MovedRows): MovedRows['rows'] => {
  const theirs = moved.rows.filter(({ table }) => table === 'plan_period child_id').map(({ after }) => after);
  const begun = db
    .prepare<unknown[], PersonRow>(begunSql)
    .all({ keepId, dropId })
    .filter(({ started_on }) => !theirs.some((plan) => plan.started_on === started_on));
  const days = new Set([...theirs, ...begun].map(({ started_on }) => started_on));
  const ended = new Set(
    rowsOf(db, tableOf('plan_period'), keepId)
      .filter(({ started_on }) => days.has(started_on ?? null))
      .map(({ ended_on }) => ended_on),
  );
  const since = (of: PersonTable, rows: ReadonlyArray<PersonRow>): MovedRows['rows'] =>
    rows.map((after) => ({ table: nameOf(of), before: after, after, kept: null }));
  const isMoved = (of: PersonTable, row: PersonRow): boolean =>
    moved.rows.some(({ table, after }) => table === nameOf(of) && keyOf(of, after) === keyOf(of, row));
  return [
    ...since(tableOf('plan_period'), begun),
    ...[tableOf('plan_ending'), tableOf('ending_told')].flatMap((of) =>
      since(
        of,
        rowsOf(db, of, keepId).filter((row) => ended.has(row.ended_on ?? null) && row.ended_on !== null && !isMoved(of, row)),
      ),
    ),
  ];
};

// Once what has a name of its own was given back, a conference of theirs is theirs again.
const begunSql = `
  SELECT * FROM plan_period p WHERE child_id = $keepId AND started_on IN
    (SELECT s.held_on FROM conference c JOIN sitting s ON s.id = c.sitting_id WHERE c.child_id = $dropId)
    AND started_on NOT IN
    (SELECT s.held_on FROM conference c JOIN sitting s ON s.id = c.sitting_id WHERE c.child_id = $keepId AND s.held_on IS NOT NULL)`;

/** What stands under both that only one can have, in sentences; none where nothing does. */
export const bothStand = (db: ReadableDb, keepId: PersonId, dropId: PersonId): ReadonlyArray<string> =>
  db
    .prepare<unknown[], { readonly why: string }>(bothStandSql)
    .all({ keepId, dropId })
    .map(({ why }) => why);
const bothStandSql = `
  SELECT 'Both have a conference of their own in ' || s.reference || '.' AS why
    FROM conference a JOIN conference b ON b.sitting_id = a.sitting_id JOIN sitting s ON s.id = a.sitting_id
    WHERE a.child_id = $keepId AND b.child_id = $dropId
  UNION SELECT 'Both are children of the request of ' || s.reference || '.'
    FROM request_child one JOIN request_child other ON other.request_id = one.request_id JOIN sitting s ON s.request_id = one.request_id
    WHERE one.child_id = $keepId AND other.child_id = $dropId
      AND NOT EXISTS (SELECT 1 FROM conference a JOIN conference b ON b.sitting_id = a.sitting_id
        WHERE a.sitting_id = s.id AND a.child_id = $keepId AND b.child_id = $dropId)
  UNION SELECT 'Both have a child protection plan that is open.' WHERE
    EXISTS (SELECT 1 FROM plan_period WHERE child_id = $keepId AND ended_on IS NULL)
    AND EXISTS (SELECT 1 FROM plan_period WHERE child_id = $dropId AND ended_on IS NULL)
  UNION SELECT 'A condition of ' || s.reference || ' keeps one of them from the other.'
    FROM request_condition_apart r JOIN sitting s ON s.request_id = r.request_id
    WHERE (r.person_id = $keepId AND r.other_id = $dropId) OR (r.person_id = $dropId AND r.other_id = $keepId)`;
