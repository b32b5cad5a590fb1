import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays, day } from '../../../src/core/local-date.ts';
import { fillApproved, firstHeld } from '../../support/approved-records.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { inOneGo } from '../../support/ten-years.ts';

const records = 12;
const all = { from: firstHeld, until: addDays(firstHeld, 40) };

let at: TestDesk;
let folder: string;
beforeEach(async () => {
  at = await aDesk({ now: '2026-11-21T09:00' });
  folder = join(at.folder, 'batch');
  fillApproved(at.desk, { records, statements: 4 });
});
afterEach(() => at.close());

const written = (): ReadonlyArray<string> => readdirSync(folder).sort();
const isOpened = (name: string): boolean => 'word/document.xml' in unzipSync(readFileSync(join(folder, name)));
const logged = (): number =>
  at.desk.db.prepare<[], { readonly n: number }>('SELECT count(*) AS n FROM issued_document').get()?.n ?? 0;

test('WD01: the approved records of the days that were asked for are written in one go, whole and logged, and no other', async () => {
  expect(await at.ask('batch.count', all)).toEqual({ records, notApproved: 0 });
  const some = { from: firstHeld, until: addDays(firstHeld, 5) };
  const { records: few } = await at.ask('batch.count', some);
  expect(few).toBeGreaterThan(1);
  expect(few).toBeLessThan(records);
  const done = await at.ask('batch.write', { ...some, folder });
  expect(done).toEqual({ status: 'ended', all: few, written: few, isWhole: true, folder, notWritten: [] });
  expect(written()).toHaveLength(few);
  expect(written().every(isOpened)).toBe(true);
  expect(logged()).toBe(few);
  expect(await at.ask('batch.state', {})).toEqual(done);
});

test('a record that the chair has not approved is counted apart and stays out', async () => {
  inOneGo(at.desk, (tx) =>
    tx
      .prepare('UPDATE sitting SET approved_at = NULL, distributed_at = NULL WHERE held_on = (SELECT min(held_on) FROM sitting)')
      .run(),
  );
  const { records: approved, notApproved } = await at.ask('batch.count', all);
  expect(approved + notApproved).toBe(records);
  expect(notApproved).toBeGreaterThan(0);
  expect(await at.ask('batch.write', { ...all, folder })).toMatchObject({ all: approved, written: approved });
});

test('the desk says how far it is and answers everything else meanwhile; stopped, it ends after a whole record', async () => {
  const running = at.ask('batch.write', { ...all, folder });
  let state = await at.ask('batch.state', {});
  expect(state).toMatchObject({ status: 'running', all: records, isStopping: false });
  expect(await at.call('batch.write', { ...all, folder })).toMatchObject({ ok: false, error: { type: 'BatchUnderWay' } });
  while (state.status === 'running' && state.done < 3) {
    await new Promise(setImmediate);
    state = await at.ask('batch.state', {});
  }
  await at.ask('batch.stop', {});
  const done = await running;
  expect(done.isWhole).toBe(false);
  expect(done.written).toBeGreaterThanOrEqual(3);
  expect(done.written).toBeLessThan(records);
  expect(written()).toHaveLength(done.written);
  expect(written().every(isOpened)).toBe(true);
  expect(logged()).toBe(done.written);
});

test('R4: a disk that refuses ends it: what came before is whole and logged, and why is said of the one it refused', async () => {
  await at.ask('batch.write', { ...all, folder });
  const names = written();
  const refused = names[5] as string;
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, refused), { recursive: true });
  const before = logged();
  const done = await at.ask('batch.write', { ...all, folder });
  expect(done).toMatchObject({ written: 5, isWhole: false, notWritten: [{ fault: { type: 'CannotWrite', fileName: refused } }] });
  expect(written()).toEqual(names.slice(0, 6));
  expect(logged()).toBe(before + 5);
});

test('written again, each record is the same bytes', async () => {
  await at.ask('batch.write', { ...all, folder });
  const first = written().map((name) => readFileSync(join(folder, name), 'base64'));
  await at.ask('batch.write', { ...all, folder });
  expect(written().map((name) => readFileSync(join(folder, name), 'base64'))).toEqual(first);
});

test('days without an approved record, and a folder that cannot be, are refused before anything is written', async () => {
  const none = { from: day('2020-01-01'), until: day('2020-12-31') };
  expect(await at.call('batch.write', { ...none, folder })).toMatchObject({ ok: false, error: { type: 'NothingToWrite' } });
  const within = join(at.desk.vaultFolder, 'papers');
  expect(await at.call('batch.write', { ...all, folder: within })).toMatchObject({ ok: false, error: { type: 'FolderRefused' } });
  expect(await at.ask('batch.state', {})).toEqual({ status: 'none' });
});
