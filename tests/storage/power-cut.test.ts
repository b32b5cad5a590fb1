import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../src/storage/audit.ts';
import { connectionOf, openDatabase } from '../../src/storage/database.ts';
import { foundationMigrations } from '../../src/storage/foundation.ts';
import { newestVersion } from '../../src/storage/migrate.ts';
import { type DocumentRef, openRecordStore } from '../../src/storage/record-store.ts';
import { restrictedKeyOf } from '../../src/storage/restricted.ts';
import { afterPowerCut, chanceFrom, type Files, fatesBy, powerStaysOn } from '../support/faults/power-cut.ts';
import { canTrace, type TracedOperation, traced } from '../support/faults/power-cut-trace.ts';
import { aFolder, aSittingId, aStore, filesIn, inTransaction, mustBe } from './support.ts';

const child = join(import.meta.dirname, '..', 'support', 'faults', 'power-cut-child.ts');
const statements = 60;
const cuts = 120;

interface Minutes {
  statements: string[];
}
const recordsNow = () =>
  openRecordStore({
    databaseId: 'vault',
    device: 'laptop',
    restricted: restrictedKeyOf(Buffer.alloc(32, 7)),
    now: () => new Date(),
  });

interface Typing {
  readonly key: Buffer;
  readonly ref: DocumentRef<Minutes>;
  readonly before: Files;
  readonly operations: ReadonlyArray<TracedOperation>;
  /** What is on the disk when the child has ended, with the power on. */
  readonly after: Files;
}

/** A store whose record a child types into, with all it asked of the disk. An empty `synchronous` leaves it as the store opens. */
const typing = (synchronous: '' | 'NORMAL'): Typing => {
  const store = aStore();
  const ref: DocumentRef<Minutes> = { sittingId: aSittingId(), kind: 'record' };
  inTransaction(store.db, (tx) => mustBe(recordsNow().createDocument(tx, ref, { statements: [] }, { by: 'slot-1' })));
  store.db.close();
  const before = storeIn(store.folder);
  // strace names files by their real path.
  const path = join(realpathSync(store.folder), 'desk.db');
  const args = [path, store.key.toString('hex'), ref.sittingId, String(statements), synchronous];
  const operations = traced(child, args, path, aFolder());
  return { key: store.key, ref, before, operations, after: storeIn(store.folder) };
};

const storeIn = (folder: string): Files =>
  new Map(
    filesIn(folder)
      .map(({ path, bytes }) => [basename(path), bytes] as const)
      .filter(([name]) => /^desk\.db(-wal|-journal)?$/.test(name)),
  );

/** How many statements the child had said were saved. */
const acknowledgedIn = (operations: ReadonlyArray<TracedOperation>): number =>
  operations.filter((operation) => operation.type === 'said' && operation.line.startsWith('saved ')).length;

/** How many statements the next start finds; it fails where the store does not open, is damaged or does not hang together. */
const foundAfter = (files: Files, { key, ref }: Typing, folder: string): number => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const path = join(folder, 'desk.db');
  const db = mustBe(openDatabase({ path, key, known: newestVersion(foundationMigrations), create: false }));
  try {
    expect(connectionOf(db).pragma('integrity_check', { simple: true })).toBe('ok');
    const found = mustBe(recordsNow().loadDocument(db, ref)).statements;
    expect(found).toEqual(Array.from({ length: found.length }, (_, number) => `Mum said ${number}`));
    expect(mustBe(verifyAudit(db, key)).entries).toBe(found.length);
    return found.length;
  } finally {
    db.close();
  }
};

/** Cuts the power at random moments, one in four of them while the log is moved into the file; answers how many cuts lost a save. */
const cutsThatLost = (run: Typing, seed: number): number => {
  const chance = chanceFrom(seed);
  const folder = join(aFolder(), 'after-the-cut');
  const moving = run.operations.flatMap((operation, index) =>
    'file' in operation && operation.file === 'desk.db' ? [index + 1] : [],
  );
  let lost = 0;
  for (let cut = 0; cut < cuts; cut += 1) {
    const anywhere = Math.floor(chance() * (run.operations.length + 1));
    const at = cut % 4 === 0 ? (moving[Math.floor(chance() * moving.length)] ?? anywhere) : anywhere;
    const done = run.operations.slice(0, at);
    const files = afterPowerCut(run.before, done, fatesBy(chance), chance);
    const where = `seed ${seed}, cut ${cut} after ${at} of ${run.operations.length} operations`;
    try {
      if (foundAfter(files, run, folder) < acknowledgedIn(done)) lost += 1;
    } catch (error) {
      throw new Error(`${where}: the store was damaged`, { cause: error });
    }
  }
  console.info(`${lost} of ${cuts} power cuts lost a save, seed ${seed}`);
  return lost;
};

const traces = canTrace();
const skipped = traces ? '' : ' (skipped: needs strace on Linux)';
const aSeed = (): number => Date.now() % 100_000;

test.skipIf(!traces)(
  `D2 R1: a power cut at any moment loses nothing that was said to be saved${skipped}`,
  () => {
    const run = typing('');
    expect(acknowledgedIn(run.operations)).toBe(statements);
    // With the power on the operations make the very files that are there, so none was overlooked.
    const undisturbed = afterPowerCut(run.before, run.operations, powerStaysOn, chanceFrom(1));
    expect([...undisturbed.keys()].sort()).toEqual([...run.after.keys()].sort());
    for (const [name, bytes] of run.after) expect(Buffer.compare(bytes, undisturbed.get(name)!), name).toBe(0);
    expect(cutsThatLost(run, aSeed())).toBe(0);
  },
  60_000,
);

test.skipIf(!traces)(
  `D2 R1: the control, synchronous = NORMAL, loses what was said to be saved${skipped}`,
  () => {
    const run = typing('NORMAL');
    expect(acknowledgedIn(run.operations)).toBe(statements);
    // If no cut lost anything here, the cuts above are blind.
    expect(cutsThatLost(run, aSeed())).toBeGreaterThan(0);
  },
  60_000,
);
