import type { StatementId } from '../../src/core/identifiers.ts';
import { connectionOf } from '../../src/storage/database.ts';
import { aDesk } from '../support/desk.ts';
import { aStatement, seeded, sentence } from '../support/ten-years.ts';
import { aRequest, prepareFamily } from '../support/walk.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

const statements = 600;
const edits = 2000;

/** Typing in a record of 600 statements, through the contract to the disk, against one bare insert made durable the same way, in turn. */
export const editAcknowledged = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk();
  const family = await prepareFamily(at);
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const chance = seeded(1);
  const rows = Array.from({ length: statements }, () => aStatement(at.desk, chance, family.rowan, 23));
  for (let from = 0; from < rows.length; from += 100)
    await at.ask('record.edit', {
      sittingId,
      edits: rows.slice(from, from + 100).map((statement) => ({ edit: 'statement.add', statement, after: 'last' })),
    });

  const bare = connectionOf(at.desk.db);
  bare.exec('CREATE TABLE bench_bare (id INTEGER PRIMARY KEY, value TEXT) STRICT');
  const insert = bare.prepare('INSERT INTO bench_bare (value) VALUES (?)');
  const typing: number[] = [];
  const inserting: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const row = rows[Math.floor(chance() * rows.length)];
    const id = row?.id as StatementId;
    const text = `${row?.text ?? ''} ${sentence(chance, 3)}`;
    typing.push(await timed(() => at.ask('record.edit', { sittingId, edits: [{ edit: 'statement.text', id, text }] })));
    inserting.push(await timed(() => insert.run(text)));
  }
  at.close();
  const [mine, theirs] = [quantile(typing, 0.99), quantile(inserting, 0.99)];
  return [
    {
      name: 'edit acknowledged',
      value: mine / theirs,
      beside: {
        p99: rounded(mine),
        median: rounded(quantile(typing, 0.5)),
        bareP99: rounded(theirs),
        bareMedian: rounded(quantile(inserting, 0.5)),
        statements,
        edits,
      },
    },
  ];
};
