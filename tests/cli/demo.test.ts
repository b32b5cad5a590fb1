import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { aFolder } from '../storage/support.ts';
import { desk } from './terminal.ts';

// A hundred files, each safely on the disk: on a busy machine that is a minute of waiting and a few seconds of work.
vi.setConfig({ testTimeout: 300_000 });

interface File {
  readonly kind: string;
  readonly audience: string;
  readonly recipient: string;
  readonly child: string | null;
  readonly path: string;
  readonly sha256: string;
}

const leftOvers = (): ReadonlyArray<string> => readdirSync(tmpdir()).filter((name) => name.startsWith('conference-desk-demo-'));

test('the demonstration takes the practice family from request to distributed documents, and leaves only the documents', async () => {
  const out = join(aFolder(), 'documents');
  // A temporary folder of its own: other tests run the demonstration too, at the same moment.
  vi.stubEnv('TMPDIR', aFolder());
  const ran = await desk(['demo', '--out', out, '--json']);
  expect(ran).toMatchObject({ code: 0, messages: '', asked: 0 });
  const files = ran.json<ReadonlyArray<File>>();
  const count = (kind: string) => files.filter((file) => file.kind === kind).length;

  expect(count('invitation')).toBeGreaterThan(15);
  expect(count('calendar')).toBe(count('invitation'));
  expect(count('decision-letter')).toBeGreaterThan(10);
  expect(count('minutes')).toBeGreaterThan(10);
  expect(count('plan')).toBeGreaterThan(10);
  for (const kind of ['attendance-sheet', 'restricted-annex', 'reception-sheet', 'chair-sheet']) expect(count(kind)).toBe(1);
  const received = (who: string) => files.filter((file) => file.recipient.startsWith(who)).map((file) => file.kind);
  for (const parent of ['Juniper', 'Caldor', 'Ellis'])
    expect(received(parent)).toEqual(expect.arrayContaining(['invitation', 'calendar', 'decision-letter', 'minutes']));
  expect(received('Rowan')).toEqual(['invitation', 'calendar', 'decision-letter']);
  const plans = files.filter((file) => file.kind === 'plan').map((file) => file.child);
  expect([...new Set(plans)].sort()).toEqual(['Rowan Sampleton (TEST)', 'Wren Sampleton (TEST)']);

  for (const { path, sha256 } of files) expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
  expect(readdirSync(out)).toHaveLength(files.length);
  expect(leftOvers()).toEqual([]);
  vi.unstubAllEnvs();
});

test('a folder that cannot be written to is refused before anything is made', async () => {
  const folder = aFolder();
  vi.stubEnv('TMPDIR', aFolder());
  writeFileSync(join(folder, 'file'), '');
  const ran = await desk(['demo', '--out', join(folder, 'file', 'documents')]);
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.messages).toContain('Nothing was written.');
  expect(leftOvers()).toEqual([]);
  vi.unstubAllEnvs();
});

test('a program without its practice family says so, and leaves nothing', async () => {
  const out = join(aFolder(), 'documents');
  const ran = await desk(['demo', '--out', out], { resources: aFolder() });
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.messages).toContain('not whole');
  expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
});
