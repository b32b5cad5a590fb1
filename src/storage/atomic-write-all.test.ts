import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failingFs } from '../../tests/support/faults/failing-fs.ts';
import { prepareAll } from './atomic-write-all.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-write-all-'));
  // One of the three stands there already, as it was disclosed before.
  writeFileSync(join(folder, 'two'), 'two as it was');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = ['one', 'two', 'three'];
const files = () => names.map((name) => ({ path: join(folder, name), bytes: new TextEncoder().encode(`${name} anew`) }));
const there = (): { [name: string]: string } =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const asBefore = { two: 'two as it was' };
const allNew = Object.fromEntries(names.map((name) => [name, `${name} anew`]));

const writeAll = async (options: Parameters<typeof prepareAll>[1]) => {
  const prepared = await prepareAll(files(), options);
  return prepared.ok ? prepared.value.commit() : prepared;
};

test('R4: all of the files are written, and nothing else is left beside them', async () => {
  expect(await writeAll({})).toEqual({ ok: true, value: undefined });
  expect(there()).toEqual(allNew);
});

test('R4: whichever single call of the disk fails, all of the files are there or none, and the one that stood there is as it was', async () => {
  const whole = failingFs(0, 'ENOSPC');
  await writeAll({ fs: whole.fs });
  const calls = whole.calls.length;
  expect(calls).toBeGreaterThan(15);
  let kept = 0;
  for (let at = 1; at <= calls; at += 1) {
    rmSync(folder, { recursive: true, force: true });
    folder = mkdtempSync(join(tmpdir(), 'desk-write-all-'));
    writeFileSync(join(folder, 'two'), 'two as it was');
    const done = await writeAll({ fs: failingFs(at, 'ENOSPC').fs });
    const found = Object.fromEntries(Object.entries(there()).filter(([name]) => names.includes(name)));
    if (!done.ok) expect(found).toEqual(asBefore);
    else expect(found).toEqual(allNew);
    if (!done.ok) kept += 1;
  }
  expect(kept).toBeGreaterThan(10);
});

test('what was prepared and is not wanted any more leaves nothing behind', async () => {
  const prepared = await prepareAll(files(), {});
  if (!prepared.ok) throw new Error('It can be written');
  await prepared.value.discard();
  expect(there()).toEqual(asBefore);
});
