import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SittingId } from '../../src/core/identifiers.ts';
import { ok, type Result } from '../../src/core/result.ts';
import { openDatabase, transact } from '../../src/storage/database.ts';
import { foundationMigrations } from '../../src/storage/foundation.ts';
import { type Migration, migrate, newestVersion } from '../../src/storage/migrate.ts';
import { type DocumentRef, openRecordStore } from '../../src/storage/record-store.ts';

export interface EditFigures {
  readonly statements: number;
  readonly edits: number;
  /** Milliseconds from the call to the moment a screen may say Saved. */
  readonly edit: Percentiles;
  /** The yardstick: one small row, committed and flushed to the same encrypted file in between. */
  readonly insert: Percentiles;
  /** The edit's p99 over the insert's: at most 6 (architecture.md section 9). */
  readonly ratioP99: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

interface Minutes {
  statements: Array<{ id: string; speaker: string; kind: string; text: string }>;
}

const yardstick: Migration = { version: 900, up: 'CREATE TABLE yardstick (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;' };

/** Types into a record of `statements` statements, `edits` times, with one bare durable insert beside each edit. */
export const measureEdits = ({ statements = 600, edits = 2000 } = {}): EditFigures => {
  const folder = mkdtempSync(join(tmpdir(), 'conference-desk-bench-'));
  const migrations = [...foundationMigrations, yardstick];
  const db = must(
    openDatabase({ path: join(folder, 'desk.db'), key: randomBytes(32), known: newestVersion(migrations), create: true }),
  );
  try {
    must(migrate(db, migrations, folder));
    const records = openRecordStore({ databaseId: 'bench', device: 'bench', restricted: undefined, now: () => new Date() });
    const ref: DocumentRef<Minutes> = { sittingId: 'bench' as SittingId, kind: 'record' };
    const initial = Array.from({ length: statements }, (_, index) => ({
      id: `s${index}`,
      speaker: 'chair',
      kind: 'fact',
      text: sentence(index),
    }));
    must(transact(db, (tx) => records.createDocument(tx, ref, { statements: initial }, { by: 'bench' })));

    const edit: number[] = [];
    const insert: number[] = [];
    for (let round = 0; round < edits + warmUp; round += 1) {
      const at = (round * 7) % statements;
      const started = performance.now();
      must(
        transact(db, (tx) =>
          records.changeDocument(tx, ref, (_, setText) => setText(['statements', at, 'text'], `${sentence(at)} and ${round}`), {
            by: 'bench',
          }),
        ),
      );
      const edited = performance.now();
      must(
        transact(db, (tx) => {
          tx.prepare('INSERT INTO yardstick (text) VALUES ($text)').run({ text: `row ${round}` });
          return ok(undefined);
        }),
      );
      const inserted = performance.now();
      if (round < warmUp) continue;
      edit.push(edited - started);
      insert.push(inserted - edited);
    }
    const figures = { edit: percentiles(edit), insert: percentiles(insert) };
    return { statements, edits, ...figures, ratioP99: Number((figures.edit.p99 / figures.insert.p99).toFixed(2)) };
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const warmUp = 200;

const sentence = (index: number): string =>
  `Mum said that Kai has been to nursery on every day of week ${index}, and that he likes it there`;

const percentiles = (times: number[]): Percentiles => {
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(3));
  return { p50: at(0.5), p99: at(0.99) };
};

const must = <T, E>(result: Result<T, E>): T => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
};
