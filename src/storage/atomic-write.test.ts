import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, aStore, inTransaction, mustBe } from '../../tests/storage/support.ts';
import { failingFs } from '../../tests/support/faults/failing-fs.ts';
import { err, ok } from '../core/result.ts';
import { atomicWrite } from './atomic-write.ts';
import { connectionOf } from './database.ts';
import { notesIn, sweepFolder, sweepNoted } from './temporary-files.ts';

const former = Buffer.from('the former bytes');
const fresh = Buffer.from('the new bytes');

const aTarget = (): string => {
  const path = join(aFolder(), 'Minutes.docx');
  writeFileSync(path, former);
  return path;
};

const leftoversBeside = (path: string): ReadonlyArray<string> =>
  readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'));

describe('R4: the whole file or none', () => {
  test('a file is replaced and made, for its owner only, and nothing else stays', async () => {
    const path = aTarget();
    expect(await atomicWrite(path, fresh)).toEqual(ok(undefined));
    expect(readFileSync(path)).toEqual(fresh);
    expect(await atomicWrite(`${path}.new`, fresh)).toEqual(ok(undefined));
    expect(readdirSync(join(path, '..'))).toEqual(['Minutes.docx', 'Minutes.docx.new']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('it is written, flushed, renamed and flushed with its folder, in this order', async () => {
    const { fs, calls } = failingFs(0, 'EIO');
    await atomicWrite(aTarget(), fresh, { fs });
    expect(calls).toEqual(['open wx', 'write', 'sync', 'close', 'rename', 'open r', 'sync', 'close']);
  });

  const cases = ['EIO', 'ENOSPC', 'EROFS', 'ENOENT', 'EPERM', 'EBUSY', 'EMFILE'].flatMap((code) =>
    [1, 2, 3, 4, 5].map((call) => [code, call] as const),
  );
  test.each(cases)('%s at call %i leaves the target or replaces it whole, and no temporary file', async (code, call) => {
    const path = aTarget();
    const { fs } = failingFs(call, code);
    const written = await atomicWrite(path, fresh, { fs });
    expect(readFileSync(path)).toEqual(written.ok ? fresh : former);
    expect(leftoversBeside(path)).toEqual([]);
    // A locked target is tried again, so only there a single failure is overcome.
    expect(written.ok).toBe(call === 5 && ['EPERM', 'EBUSY'].includes(code));
  });

  test.each([
    ['ENOSPC', { type: 'DiskFull' }],
    ['EROFS', { type: 'FolderReadOnly' }],
    ['EACCES', { type: 'FolderReadOnly' }],
    ['ENOENT', { type: 'FolderMissing' }],
    ['EIO', { type: 'WriteFailed', code: 'EIO' }],
  ])('%s while making the file has its own words', async (code, error) => {
    expect(await atomicWrite(aTarget(), fresh, { fs: failingFs(1, code).fs })).toEqual(err(error));
  });

  test('a folder that is not there is said to be missing', async () => {
    expect(await atomicWrite(join(aFolder(), 'gone', 'x.docx'), fresh)).toEqual(err({ type: 'FolderMissing' }));
  });

  test('a folder that cannot be flushed at all does not make a written file unwritten', async () => {
    const path = aTarget();
    expect(await atomicWrite(path, fresh, { fs: failingFs(7, 'EINVAL').fs })).toEqual(ok(undefined));
    expect(await atomicWrite(path, fresh, { fs: failingFs(7, 'EIO').fs })).toEqual(err({ type: 'WriteFailed', code: 'EIO' }));
  });
});

describe('R6: another program holds the file', () => {
  test.each(['EPERM', 'EBUSY', 'EACCES'])('%s is tried 5 times within 2 seconds, then a free name is offered', async (code) => {
    const path = aTarget();
    writeFileSync(path.replace('.docx', ' (2).docx'), 'taken');
    const { fs, calls, paused } = failingFs(0, code, (call) => call === 'rename');
    const locked = await atomicWrite(path, fresh, { fs });
    expect(locked).toEqual(err({ type: 'TargetLocked', offeredPath: path.replace('.docx', ' (3).docx') }));
    expect(calls.filter((call) => call === 'rename')).toHaveLength(5);
    expect(paused.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(2000);
    expect(readFileSync(path)).toEqual(former);
    expect(leftoversBeside(path)).toEqual([]);
  });

  test('a file let go of in time is written', async () => {
    const path = aTarget();
    const { fs } = failingFs(0, 'EBUSY', (call, number) => call === 'rename' && number < 9);
    expect(await atomicWrite(path, fresh, { fs })).toEqual(ok(undefined));
    expect(readFileSync(path)).toEqual(fresh);
  });
});

describe('R5: what a crash leaves is swept at the next start', () => {
  const noted = (db: ReturnType<typeof aStore>['db']) => db.prepare('SELECT path FROM temporary_file').all();

  test('a name is noted while its file exists, and only then', async () => {
    const { db } = aStore();
    const path = aTarget();
    const during: unknown[] = [];
    const { fs } = failingFs(0, 'EIO', (call) => {
      if (call === 'rename') during.push(...noted(db));
      return false;
    });
    await atomicWrite(path, fresh, { notes: notesIn(db), fs });
    expect(during).toHaveLength(1);
    expect(noted(db)).toEqual([]);
  });

  test('the names of a pack are noted before its first file, and none is left when it is done', async () => {
    const { db } = aStore();
    const folder = aFolder();
    const paths = ['one.docx', 'two.docx', 'three.docx'].map((name) => join(folder, name));
    const notes = notesIn(db).forPack(paths);
    expect(noted(db)).toEqual([]);
    const during: number[] = [];
    for (const path of paths.slice(0, 2)) {
      const { fs } = failingFs(0, 'EIO', (call) => {
        if (call === 'rename') during.push(noted(db).length);
        return false;
      });
      mustBe(await atomicWrite(path, fresh, { notes, fs }));
    }
    expect(during).toEqual([3, 3]);
    // The third was never begun: the pack stopped there.
    notes.done();
    expect(noted(db)).toEqual([]);
  });

  test('what a pack could not remove stays noted, and goes at the next start', async () => {
    const { db } = aStore();
    const path = aTarget();
    const notes = notesIn(db).forPack([path, join(path, '..', 'two.docx')]);
    const { fs } = failingFs(0, 'EIO', (call) => call === 'sync' || call === 'remove');
    expect(await atomicWrite(path, fresh, { notes, fs })).toEqual(err({ type: 'WriteFailed', code: 'EIO' }));
    notes.done();
    expect(noted(db)).toHaveLength(1);
    expect(sweepNoted(db)).toBe(1);
    expect(leftoversBeside(path)).toEqual([]);
  });

  test('a temporary file that could not even be deleted stays noted, and goes at the next start', async () => {
    const { db } = aStore();
    const path = aTarget();
    const { fs } = failingFs(0, 'EIO', (call) => call === 'sync' || call === 'remove');
    expect(await atomicWrite(path, fresh, { notes: notesIn(db), fs })).toEqual(err({ type: 'WriteFailed', code: 'EIO' }));
    expect(leftoversBeside(path)).toHaveLength(1);
    expect(sweepNoted(db)).toBe(1);
    expect(leftoversBeside(path)).toEqual([]);
    expect(noted(db)).toEqual([]);
  });

  test('a folder that is away, as on a pulled stick, stays noted until it is back', async () => {
    const { db } = aStore();
    notesIn(db).nameFor(join(aFolder(), 'stick', 'Minutes.docx'));
    expect(sweepNoted(db)).toBe(0);
    expect(noted(db)).toHaveLength(1);
  });

  test('nothing but our own temporary files is ever removed', () => {
    const { db } = aStore();
    const path = aTarget();
    inTransaction(db, (tx) => tx.prepare('INSERT INTO temporary_file VALUES ($path)').run({ path }));
    sweepNoted(db);
    writeFileSync(join(path, '..', '.conference-desk-0123456789abcdef.tmp'), 'left');
    writeFileSync(join(path, '..', 'other.tmp'), 'not ours');
    expect(sweepFolder(join(path, '..'))).toBe(1);
    expect(readdirSync(join(path, '..'))).toEqual(['Minutes.docx', 'other.tmp']);
    rmSync(join(path, '..', 'other.tmp'));
  });

  test('a name that cannot be noted is not used', async () => {
    const { db } = aStore();
    const path = aTarget();
    const connection = connectionOf(db);
    connection.pragma('query_only = ON');
    expect(await atomicWrite(path, fresh, { notes: notesIn(db) })).toEqual(err({ type: 'FolderReadOnly' }));
    connection.pragma('query_only = OFF');
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path)).toEqual(former);
    expect(mustBe(await atomicWrite(path, fresh, { notes: notesIn(db) }))).toBeUndefined();
  });
});
