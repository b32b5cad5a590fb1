/** A row as it stands in its table, or in a few of them that belong together; the person stands in `column`. */
export type PersonRow = { readonly [column: string]: string | number | null };

/** Rows of which there is one for each person and thing: where both of two people have one, it has to become one. */
export interface PersonTable {
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
export const personTables: ReadonlyArray<PersonTable> = [
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
    table: 'former_name',
    column: 'person_id',
    key: ['given_name', 'family_name'],
    rows: 'SELECT * FROM former_name WHERE person_id = $id',
    remove: 'DELETE FROM former_name WHERE person_id = $person_id AND given_name = $given_name AND family_name = $family_name',
    put: [
      `INSERT INTO former_name (person_id, given_name, family_name, until_date)
       VALUES ($person_id, $given_name, $family_name, $until_date)`,
    ],
    one: (a) => a,
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
export interface NamedRows {
  readonly table: string;
  readonly column: string;
  /** The row's own name, as `id`. */
  readonly rows: string;
  readonly give: string;
}

export const namedRows: ReadonlyArray<NamedRows> = [
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

/** What tells a row of one person from the others of theirs. */
export const keyOf = ({ key }: PersonTable, row: PersonRow): string => JSON.stringify(key.map((column) => row[column]));

/** A table by itself is not enough: a person may stand in two columns of one. */
export const nameOf = ({ table, column }: PersonTable): string => `${table} ${column}`;

export const tableOf = (name: string): PersonTable => {
  const found = personTables.find(({ table }) => table === name);
  if (found === undefined) throw new Error('Every table of people is in the list');
  return found;
};
