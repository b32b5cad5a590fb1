import type { PersonId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A row as it stands in its table, or in a few of them that belong together; the person stands in `column`. */
export type PersonRow = { readonly [column: string]: string | number | null };

/** Rows of which there is one for each person and thing: where both of two people have one, it has to become one. */
interface PersonTable {
  readonly table: string;
  readonly column: string;
  /** What beside the person tells one row from another. */
  readonly key: ReadonlyArray<string>;
  readonly rows: string;
  readonly remove: string;
  /** Writes a row, in the place of the one with its key. */
  readonly put: ReadonlyArray<string>;
  /** Of two rows one; absent where there cannot be two, which refuses the merge. */
  readonly one?: (kept: PersonRow, dropped: PersonRow) => PersonRow;
}

const most = (a: unknown, b: unknown): number => Math.max(Number(a), Number(b));
const said = (a: unknown, b: unknown, unsaid = ''): string => (a === unsaid || a == null ? String(b ?? unsaid) : String(a));
const bothTexts = (a: unknown, b: unknown): string => {
  const [one, other] = [String(a ?? ''), String(b ?? '')];
  return other === '' || one.includes(other) ? one : one === '' ? other : `${one}\n${other}`;
};
const bothLists = (a: unknown, b: unknown): string =>
  JSON.stringify([...new Set([...JSON.parse(String(a)), ...JSON.parse(String(b))])].sort());

const access = (a: PersonRow, b: PersonRow): PersonRow => ({
  ...a,
  dialect: said(a.dialect, b.dialect),
  interpreter_gender: said(a.interpreter_gender, b.interpreter_gender, 'any'),
  step_free: most(a.step_free, b.step_free),
  hearing_loop: most(a.hearing_loop, b.hearing_loop),
  transport: most(a.transport, b.transport),
});

/** A table after those it refers to. */
const personTables: ReadonlyArray<PersonTable> = [
  {
    table: 'request_child',
    column: 'child_id',
    key: ['request_id'],
    rows: 'SELECT * FROM request_child WHERE child_id = $id',
    remove: 'DELETE FROM request_child WHERE child_id = $child_id AND request_id = $request_id',
    put: ['INSERT INTO request_child (request_id, child_id, kind) VALUES ($request_id, $child_id, $kind)'],
  },
  {
    table: 'request_left_out',
    column: 'child_id',
    key: ['request_id'],
    rows: 'SELECT * FROM request_left_out WHERE child_id = $id',
    remove: 'DELETE FROM request_left_out WHERE child_id = $child_id AND request_id = $request_id',
    put: ['INSERT OR REPLACE INTO request_left_out (request_id, child_id, reason) VALUES ($request_id, $child_id, $reason)'],
    one: (a, b) => ({ ...a, reason: bothTexts(a.reason, b.reason) }),
  },
  {
    table: 'request_other_plan',
    column: 'child_id',
    key: ['request_id'],
    rows: 'SELECT * FROM request_other_plan WHERE child_id = $id',
    remove: 'DELETE FROM request_other_plan WHERE child_id = $child_id AND request_id = $request_id',
    put: [
      'INSERT INTO request_other_plan (request_id, child_id, started_on, category) VALUES ($request_id, $child_id, $started_on, $category)',
    ],
  },
  {
    table: 'request_need',
    column: 'person_id',
    key: ['request_id'],
    rows: 'SELECT * FROM request_need WHERE person_id = $id',
    remove: 'DELETE FROM request_need WHERE person_id = $person_id AND request_id = $request_id',
    put: [
      `INSERT OR REPLACE INTO request_need (request_id, person_id, dialect, interpreter_gender, advocacy, step_free, hearing_loop, transport)
       VALUES ($request_id, $person_id, $dialect, $interpreter_gender, $advocacy, $step_free, $hearing_loop, $transport)`,
    ],
    one: (a, b) => ({ ...access(a, b), advocacy: said(a.advocacy, b.advocacy, 'not-asked') }),
  },
  {
    table: 'request_exclusion',
    column: 'person_id',
    key: ['request_id'],
    rows: 'SELECT * FROM request_exclusion WHERE person_id = $id',
    remove: 'DELETE FROM request_exclusion WHERE person_id = $person_id AND request_id = $request_id',
    put: [
      `INSERT OR REPLACE INTO request_exclusion (request_id, person_id, ground, requested_by, requested_on, evidence)
       VALUES ($request_id, $person_id, $ground, $requested_by, $requested_on, $evidence)`,
    ],
    one: (a, b) => ({
      ...a,
      requested_by: bothTexts(a.requested_by, b.requested_by),
      requested_on: [String(a.requested_on), String(b.requested_on)].sort()[0] ?? null,
      evidence: bothTexts(a.evidence, b.evidence),
    }),
  },
  {
    // A condition goes with those whom it keeps somebody from.
    table: 'request_condition',
    column: 'person_id',
    key: ['request_id'],
    rows: `
      SELECT c.*, (SELECT json_group_array(other_id) FROM (SELECT other_id FROM request_condition_apart a
        WHERE a.request_id = c.request_id AND a.person_id = c.person_id ORDER BY other_id)) AS apart
      FROM request_condition c WHERE person_id = $id`,
    remove: 'DELETE FROM request_condition WHERE person_id = $person_id AND request_id = $request_id',
    put: [
      'INSERT OR REPLACE INTO request_condition (request_id, person_id, kind, words) VALUES ($request_id, $person_id, $kind, $words)',
      'INSERT INTO request_condition_apart (request_id, person_id, other_id) SELECT $request_id, $person_id, value FROM json_each($apart)',
    ],
    one: (a, b) => ({ ...a, words: bothTexts(a.words, b.words), apart: bothLists(a.apart, b.apart) }),
  },
  {
    table: 'request_condition_apart',
    column: 'other_id',
    key: ['request_id', 'person_id'],
    rows: 'SELECT * FROM request_condition_apart WHERE other_id = $id',
    remove:
      'DELETE FROM request_condition_apart WHERE other_id = $other_id AND request_id = $request_id AND person_id = $person_id',
    put: [
      'INSERT OR REPLACE INTO request_condition_apart (request_id, person_id, other_id) VALUES ($request_id, $person_id, $other_id)',
    ],
    one: (a) => a,
  },
  {
    table: 'plan_period',
    column: 'child_id',
    key: ['started_on'],
    rows: 'SELECT * FROM plan_period WHERE child_id = $id',
    remove: 'DELETE FROM plan_period WHERE child_id = $child_id AND started_on = $started_on',
    put: [
      `INSERT INTO plan_period (child_id, started_on, ended_on, end_reason, initial_category, latest_category, reviewed_on)
       VALUES ($child_id, $started_on, $ended_on, $end_reason, $initial_category, $latest_category, $reviewed_on)`,
    ],
  },
  {
    table: 'plan_ending',
    column: 'child_id',
    key: ['ended_on'],
    rows: 'SELECT * FROM plan_ending WHERE child_id = $id',
    remove: 'DELETE FROM plan_ending WHERE child_id = $child_id AND ended_on = $ended_on',
    put: [
      `INSERT INTO plan_ending (child_id, ended_on, decided_by, helper, first_meeting_on, consent)
       VALUES ($child_id, $ended_on, $decided_by, $helper, $first_meeting_on, $consent)`,
    ],
  },
  {
    table: 'ending_told',
    column: 'child_id',
    key: ['ended_on', 'who'],
    rows: 'SELECT * FROM ending_told WHERE child_id = $id',
    remove: 'DELETE FROM ending_told WHERE child_id = $child_id AND ended_on = $ended_on AND who = $who',
    put: ['INSERT INTO ending_told (child_id, ended_on, who, told_on) VALUES ($child_id, $ended_on, $who, $told_on)'],
  },
  {
    table: 'birth_event',
    column: 'child_id',
    key: [],
    rows: 'SELECT * FROM birth_event WHERE child_id = $id',
    remove: 'DELETE FROM birth_event WHERE child_id = $child_id',
    put: [
      `INSERT INTO birth_event (child_id, given_name_before, family_name_before, expected_on, born_on, recorded_at)
       VALUES ($child_id, $given_name_before, $family_name_before, $expected_on, $born_on, $recorded_at)`,
    ],
  },
  {
    table: 'visit',
    column: 'child_id',
    key: ['made_on'],
    rows: 'SELECT * FROM visit WHERE child_id = $id',
    remove: 'DELETE FROM visit WHERE child_id = $child_id AND made_on = $made_on',
    put: [
      `INSERT OR REPLACE INTO visit (child_id, made_on, seen_alone, seen, visited_by)
       VALUES ($child_id, $made_on, $seen_alone, $seen, $visited_by)`,
    ],
    one: (a, b) => ({
      ...a,
      seen: most(a.seen, b.seen),
      seen_alone: most(a.seen_alone, b.seen_alone),
      visited_by: bothTexts(a.visited_by, b.visited_by),
    }),
  },
  {
    table: 'report_child',
    column: 'child_id',
    key: ['report_id'],
    rows: 'SELECT * FROM report_child WHERE child_id = $id',
    remove: 'DELETE FROM report_child WHERE child_id = $child_id AND report_id = $report_id',
    put: ['INSERT OR REPLACE INTO report_child (report_id, child_id) VALUES ($report_id, $child_id)'],
    one: (a) => a,
  },
  {
    table: 'restricted_copy',
    column: 'person_id',
    key: ['sitting_id'],
    rows: 'SELECT * FROM restricted_copy WHERE person_id = $id',
    remove: 'DELETE FROM restricted_copy WHERE person_id = $person_id AND sitting_id = $sitting_id',
    put: [
      `INSERT OR REPLACE INTO restricted_copy (sitting_id, person_id, reason, decided_by, at)
       VALUES ($sitting_id, $person_id, $reason, $decided_by, $at)`,
    ],
    one: (a, b) => ({ ...a, reason: bothTexts(a.reason, b.reason) }),
  },
  {
    table: 'paper_format',
    column: 'person_id',
    key: [],
    rows: 'SELECT * FROM paper_format WHERE person_id = $id',
    remove: 'DELETE FROM paper_format WHERE person_id = $person_id',
    put: [
      `INSERT OR REPLACE INTO paper_format (person_id, easy_read, language, dyslexia_friendly)
       VALUES ($person_id, $easy_read, $language, $dyslexia_friendly)`,
    ],
    one: (a, b) => ({
      ...a,
      easy_read: most(a.easy_read, b.easy_read),
      language: said(a.language, b.language),
      dyslexia_friendly: most(a.dyslexia_friendly, b.dyslexia_friendly),
    }),
  },
  {
    table: 'person_access',
    column: 'person_id',
    key: [],
    rows: 'SELECT * FROM person_access WHERE person_id = $id',
    remove: 'DELETE FROM person_access WHERE person_id = $person_id',
    put: [
      `INSERT OR REPLACE INTO person_access (person_id, dialect, interpreter_gender, step_free, hearing_loop, transport)
       VALUES ($person_id, $dialect, $interpreter_gender, $step_free, $hearing_loop, $transport)`,
    ],
    one: access,
  },
];

/** Rows with a name of their own, any number of them for one person: they only change whom they name. */
interface NamedRows {
  readonly table: string;
  readonly column: string;
  /** The row's own name, as `id`. */
  readonly rows: string;
  readonly give: string;
}

const namedRows: ReadonlyArray<NamedRows> = [
  {
    table: 'conference',
    column: 'child_id',
    rows: 'SELECT id FROM conference WHERE child_id = $from',
    give: 'UPDATE conference SET child_id = $to WHERE id = $id AND child_id = $from',
  },
  {
    table: 'issued_document',
    column: 'child_id',
    rows: 'SELECT id FROM issued_document WHERE child_id = $from',
    give: 'UPDATE issued_document SET child_id = $to WHERE id = $id AND child_id = $from',
  },
  {
    table: 'issued_document',
    column: 'reader',
    rows: 'SELECT id FROM issued_document WHERE reader = $from',
    give: 'UPDATE issued_document SET reader = $to WHERE id = $id AND reader = $from',
  },
  {
    table: 'second_check',
    column: 'reader',
    rows: 'SELECT id FROM second_check WHERE reader = $from',
    give: 'UPDATE second_check SET reader = $to WHERE id = $id AND reader = $from',
  },
  {
    table: 'warning_note',
    column: 'person_id',
    rows: 'SELECT id FROM warning_note WHERE person_id = $from',
    give: 'UPDATE warning_note SET person_id = $to WHERE id = $id AND person_id = $from',
  },
  {
    table: 'person_number',
    column: 'person_id',
    rows: `SELECT kind || ' ' || number AS id FROM person_number WHERE person_id = $from`,
    give: `UPDATE person_number SET person_id = $to WHERE kind || ' ' || number = $id AND person_id = $from`,
  },
];

/** Every table beyond a family file in which a person stands, with the column: a test compares them with the schema. */
export const tablesOfPeople: ReadonlyArray<string> = [...personTables, ...namedRows].map(
  ({ table, column }) => `${table}.${column}`,
);

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

const keyOf = ({ key }: PersonTable, row: PersonRow): string => JSON.stringify(key.map((column) => row[column]));

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

const nameOf = ({ table, column }: PersonTable): string => `${table} ${column}`;
const tableOf = (name: string): PersonTable => {
  const found = personTables.find(({ table }) => table === name);
  if (found === undefined) throw new Error('Every table of people is in the list');
  return found;
};

/** Whether something stands under both that only one can have: in words, none where nothing does. */
export const bothStandSql = `
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
export const bothStand = (db: ReadableDb, keepId: PersonId, dropId: PersonId): ReadonlyArray<string> =>
  db
    .prepare<unknown[], { readonly why: string }>(bothStandSql)
    .all({ keepId, dropId })
    .map(({ why }) => why);
