import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aFolder } from '../storage/support.ts';
import { desk } from './terminal.ts';

// Each command opens real records with a real key derivation, which a busy machine makes slow.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const passphrase = 'seven wrens over the estuary';
const practice = join('resources', 'practice', 'sampleton.json');
let vault: string;
let made: Awaited<ReturnType<typeof desk>>;

beforeAll(async () => {
  vault = mkdtempSync(join(tmpdir(), 'conference-desk-cli-'));
  made = await desk(['new', '--vault', vault, '--json'], { passphrase });
  const taken = await desk(['import', practice, '--vault', vault, '--json'], { passphrase });
  expect(taken.json()).toEqual({ families: 1, people: 8, sittings: 3 });
});
afterAll(() => rmSync(vault, { recursive: true, force: true }));

const tree = (folder: string): ReadonlyArray<string> =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];

test('K5: new records give their two recovery halves once, on standard output', () => {
  expect(made.code).toBe(0);
  const { forTheService, forIt } = made.json<{ forTheService: string; forIt: string }>();
  expect(forTheService).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
  expect(forIt).not.toBe(forTheService);
  expect(made.messages).toBe('');
});

test('what is written out is read back into other records and written out again, byte for byte', async () => {
  const out = aFolder();
  const first = await desk(['export', '--vault', vault, '--out', 'first.json'], { passphrase, folder: out });
  expect(first).toMatchObject({ code: 0 });
  expect(first.messages).toContain('not encrypted');
  if (process.platform !== 'win32') expect(statSync(join(out, 'first.json')).mode & 0o777).toBe(0o600);
  const other = join(out, 'other');
  expect((await desk(['new', '--vault', other, '--halves', 'halves.txt'], { passphrase, folder: out })).out).not.toMatch(
    /([0-9A-Z]{4}-){8}/,
  );
  expect(readFileSync(join(out, 'halves.txt'), 'utf8').match(/([0-9A-Z]{4}-){8}[0-9A-Z]{4}/g)).toHaveLength(2);
  expect(await desk(['import', 'first.json', '--vault', other], { passphrase, folder: out })).toMatchObject({
    code: 0,
    out: 'Taken in: 1 family, 8 people, 3 sittings.\n',
  });
  const again = await desk(['export', '--vault', other], { passphrase });
  expect(again.out).toBe(readFileSync(join(out, 'first.json'), 'utf8'));
});

test('documents are written for whom and of the kind that was asked', async () => {
  const out = join(aFolder(), 'papers');
  const words = [
    'documents',
    '--vault',
    vault,
    '--sitting',
    'SC-2026-0142/1',
    '--out',
    out,
    '--kind',
    'minutes',
    '--recipient',
    'caldor',
  ];
  const ran = await desk([...words, '--json'], { passphrase });
  expect(ran.code).toBe(0);
  const files = ran.json<ReadonlyArray<Record<string, string>>>();
  expect(files).toEqual([
    {
      kind: 'minutes',
      audience: 'parent-elsewhere',
      recipient: 'Caldor Placeholder (TEST)',
      child: null,
      path: expect.stringContaining(out),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(tree(out)).toHaveLength(1);
});

test('WD01: the approved records of all conferences held in some days are written in one go', async () => {
  const out = join(aFolder(), 'records');
  const days = (from: string, until: string) => ['--vault', vault, '--held-from', from, '--held-until', until, '--out', out];
  const ran = await desk(['records', ...days('2026-04-01', '2026-07-31'), '--json'], { passphrase });
  expect(ran).toMatchObject({ code: 0 });
  const { all, written, isWhole } = ran.json<{ all: number; written: number; isWhole: boolean }>();
  expect({ written, isWhole }).toEqual({ written: all, isWhole: true });
  expect(tree(out)).toHaveLength(all);
  expect(all).toBeGreaterThan(0);
  const nothing = await desk(['records', ...days('2019-01-01', '2019-12-31')], { passphrase });
  expect(nothing).toMatchObject({ code: 1, messages: expect.stringContaining('Nothing was written') });
  expect(await desk(['records', ...days('2026-07-31', '2026-04-01')], { passphrase })).toMatchObject({ code: 2 });
});

test('G1: sound records are verified', async () => {
  const ran = await desk(['verify', '--vault', vault, '--json'], { passphrase });
  expect(ran).toMatchObject({ code: 0 });
  expect(ran.json()).toMatchObject({ firstWrong: null, storeSound: true });
});

test('the passphrase is asked for where none is set, and never taken from an argument', async () => {
  const asked = await desk(['verify', '--vault', vault], { answers: [passphrase] });
  expect(asked).toMatchObject({ code: 0, asked: 1 });
  expect(await desk(['verify', '--vault', vault, '--passphrase', passphrase])).toMatchObject({ code: 2, asked: 0 });
  const nobody = await desk(['verify', '--vault', vault]);
  expect(nobody.code).toBe(1);
  expect(nobody.messages).toContain('CONFERENCE_DESK_PASSPHRASE');
});

test('K11: a wrong passphrase is told as such, and nothing is written', async () => {
  const out = join(aFolder(), 'papers');
  const ran = await desk(['documents', '--vault', vault, '--sitting', 'SC-2026-0142/1', '--out', out], {
    passphrase: 'nine herons on the mudflat',
  });
  expect(ran).toMatchObject({
    code: 1,
    out: '',
    messages: 'This passphrase does not open these records. Nothing is wrong with them.\n',
  });
  expect(existsSync(out)).toBe(false);
});

test('K4: a passphrase that is too short, too common or typed differently makes no records', async () => {
  const folder = aFolder();
  const none = join(folder, 'none');
  for (const [typed, sentence] of [
    ['short', 'at least 12 characters'],
    ['passwordpassword', 'among the first'],
  ] as const) {
    const ran = await desk(['new', '--vault', none], { passphrase: typed });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.messages).toContain(sentence);
  }
  const differs = await desk(['new', '--vault', none], { answers: [passphrase, `${passphrase}!`] });
  expect(differs).toMatchObject({ code: 1, asked: 2, messages: 'The two passphrases differ. Nothing was made.\n' });
  expect(tree(folder)).toEqual([]);
});

test('new records are never made over old ones', async () => {
  const before = tree(vault);
  expect(await desk(['new', '--vault', vault], { passphrase })).toMatchObject({ code: 1, out: '' });
  expect(tree(vault)).toEqual(before);
});

test('a folder that cannot be used makes no records', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'file'), '');
  const ran = await desk(['new', '--vault', join(folder, 'file', 'vault')], { passphrase });
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.messages).toContain('Nothing was made.');
  const synced = join(folder, 'OneDrive', 'desk');
  expect((await desk(['new', '--vault', synced], { passphrase })).messages).toContain('synchronising program');
  expect(tree(folder)).toEqual(['file']);
});

test('where there are no records nothing is made and nobody is asked', async () => {
  const folder = join(aFolder(), 'nothing');
  for (const words of [['verify'], ['export'], ['import', practice], ['documents', '--sitting', 'x', '--out', folder]]) {
    const ran = await desk([...words, '--vault', folder], { answers: [passphrase] });
    expect(ran).toMatchObject({ code: 1, out: '', asked: 0 });
    expect(ran.messages).toContain('There are no records');
  }
  expect(existsSync(folder)).toBe(false);
});

test('I7: a malformed case file is refused with its place, before anybody is asked', async () => {
  const folder = aFolder();
  const file = JSON.parse(readFileSync(practice, 'utf8')) as { families: [{ people: [{ birth: unknown }] }] };
  file.families[0].people[0].birth = { known: 'date', on: '2026-02-30' };
  writeFileSync(join(folder, 'faulty.json'), JSON.stringify(file));
  writeFileSync(join(folder, 'text.json'), 'no JSON at all');
  const faulty = await desk(['import', 'faulty.json', '--vault', vault], { folder, answers: [passphrase] });
  expect(faulty).toMatchObject({ code: 1, out: '', asked: 0 });
  expect(faulty.messages).toContain('At families[0].people[0].birth');
  expect((await desk(['import', 'text.json', '--vault', vault], { folder })).messages).toContain('not JSON');
  expect((await desk(['import', 'gone.json', '--vault', vault], { folder })).messages).toContain('cannot be read');
  expect((await desk(['import', join(process.cwd(), practice), '--vault', vault], { passphrase })).messages).toContain(
    'The records hold the family SC-2026-0142 already.',
  );
});

test('a sitting, a kind or a folder that is none is refused in one sentence', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'file'), '');
  const words = (change: Record<string, string>) =>
    Object.entries({ '--vault': vault, '--sitting': 'SC-2026-0142/1', '--out': join(folder, 'out'), ...change }).flat();
  expect(await desk(['documents', ...words({ '--sitting': 'SC-1' })], { passphrase })).toMatchObject({
    code: 1,
    messages: 'There is no sitting with the reference SC-1 in these records.\n',
  });
  expect(await desk(['documents', ...words({ '--kind': 'poem' })], { passphrase })).toMatchObject({ code: 2 });
  expect((await desk(['documents', ...words({ '--recipient': 'Nobody' })], { passphrase })).messages).toContain(
    'no such document',
  );
  const unwritable = await desk(['documents', ...words({ '--out': join(folder, 'file', 'out') })], { passphrase });
  expect(unwritable).toMatchObject({ code: 1, out: '' });
  expect(unwritable.messages).toContain('The folder cannot be used');
  expect(tree(folder)).toEqual(['file']);
});

test('papers are never written among the records', async () => {
  const inside = join(vault, 'records', 'papers');
  const ran = await desk(['documents', '--vault', vault, '--sitting', 'SC-2026-0142/1', '--out', inside], { passphrase });
  expect(ran.code).toBe(1);
  expect(existsSync(inside)).toBe(false);
});
