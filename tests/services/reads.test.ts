import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, type ProcedureName } from '../../src/contract/api.ts';
import type { Database } from '../../src/storage/database.ts';
import { connectionOf } from '../../src/storage/database.ts';
import { aPracticeDesk, type TestDesk } from '../support/desk.ts';
import { everyQuestion } from '../support/every-question.ts';

let at: TestDesk;
const asked = everyQuestion(() => at);

/** Not kept live by any screen: they read everything, and are asked once. */
const askedOnce: ReadonlyArray<string> = [
  'vault.status',
  'caseFile.export',
  'audit.verify',
  'queue.state',
  'batch.state',
  'letterhead.check',
  'record.readBack',
  'documents.packPages',
  'report.look',
  // A version of a report never changes.
  'reading.file',
  'request.look',
  'dropped.recognise',
  'dropped.recogniseWords',
  'report.compare',
  'childStatement.picture',
  'childStatement.look',
  'import.state',
  'import.rows',
];

beforeAll(async () => {
  at = await aPracticeDesk();
});
afterAll(() => at.close());

describe('what makes an answer stale', () => {
  test('every live question is asked here', () => {
    const live = Object.entries(api).flatMap(([name, procedure]) =>
      procedure.does === 'ask' && !askedOnce.includes(name) ? [name] : [],
    );
    expect(Object.keys(asked).sort()).toEqual(live.sort());
  });

  test.each(Object.keys(asked) as ReadonlyArray<ProcedureName>)(
    '%s names the tables that it reads, by what SQLite says',
    async (name) => {
      const procedure = api[name];
      if (procedure.does !== 'ask') throw new Error('Only questions are live');
      const input = await asked[name]?.();
      const tables = await tablesReadBy(at.desk.db, () => at.ask(name, input as never));
      const declared: ReadonlyArray<string> = procedure.reads;
      // A record's chunks change only together with its row of record_document, which stands for them; names of temporary files are nobody's answer.
      const standsFor = (table: string): boolean =>
        table.startsWith('record_') && (declared.includes('record_document') || declared.includes('invitee'));
      expect([...tables].filter((table) => !declared.includes(table) && !standsFor(table))).toEqual([]);
    },
  );
});

/** The tables of every statement that was prepared meanwhile, from SQLite's own program for it. */
const tablesReadBy = async (db: Database, work: () => Promise<unknown>): Promise<ReadonlySet<string>> => {
  const connection = connectionOf(db);
  const prepare = db.prepare;
  const statements = new Set<string>();
  Object.assign(db, {
    prepare: (sql: string) => {
      statements.add(sql);
      return prepare(sql);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(db, { prepare });
  }
  const roots = new Map(
    (
      connection.prepare('SELECT tbl_name AS name, rootpage FROM sqlite_schema WHERE rootpage > 0').all() as ReadonlyArray<{
        name: string;
        rootpage: number;
      }>
    ).map((row) => [row.rootpage, row.name]),
  );
  const tables = new Set<string>();
  for (const sql of statements)
    for (const step of connection.prepare(`EXPLAIN ${sql}`).all(nothingFor(sql)) as ReadonlyArray<{
      opcode: string;
      p2: number;
      p3: number;
    }>) {
      const table = step.opcode === 'OpenRead' && step.p3 === 0 ? roots.get(step.p2) : undefined;
      if (table !== undefined) tables.add(table);
    }
  return tables;
};

/** A program does not depend on its values, but the driver wants each of them. */
const nothingFor = (sql: string): object => Object.fromEntries([...sql.matchAll(/\$(\w+)/g)].map(([, name]) => [name, null]));
