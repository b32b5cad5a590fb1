import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReaderRow } from '../../../src/contract/documents.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2026-04-21');
});
afterEach(() => at.close());

const readerOf = async (name: string): Promise<ReaderRow> => {
  const found = (await at.ask('documents.list', { sittingId })).find((row) => row.name.startsWith(name));
  if (found === undefined) throw new Error(`${name} is a reader`);
  return found;
};
const disclose = async (name: string, purpose: 'court' | 'access-request') => {
  const { reader } = await readerOf(name);
  return at.call('disclosure.make', {
    sittingId,
    purpose,
    recipient: 'Family Court at Sampleton (TEST)',
    reference: 'ZC26C00001',
    authority: 'Order of 12 November 2026',
    reader,
    papers: [
      { kind: 'minutes', childId: null },
      { kind: 'decision-letter', childId: null },
    ].filter(({ kind }) => reader !== null || kind === 'minutes') as never,
    folder: join(at.folder, 'court'),
  });
};
const words = (name: string): string =>
  Object.values(unzipSync(readFileSync(join(at.folder, 'court', name))))
    .map((part) => strFromU8(part).replace(/<[^>]+>/g, ' '))
    .join(' ');

test('RD10: a set holds the chosen papers and a log with a line and its rule for each thing that is left out', async () => {
  const made = await disclose('Caldor', 'court');
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const preview = await at.ask('documents.preview', {
    sittingId,
    choice: { kind: 'minutes', reader: (await readerOf('Caldor')).reader, childId: null },
  });
  expect(made.value.cuts).toBe(preview.leftOut.reduce((sum, { count }) => sum + count, 0));
  expect(made.value.files.map(({ title }) => title)).toEqual([
    'Record of a child protection conference',
    'Decision letter',
    'Redaction log',
  ]);
  const log = words(made.value.files[2]!.fileName);
  for (const { rule } of preview.leftOut) expect(log).toContain(rule);
  expect(log).toContain(`${made.value.cuts} `);
  for (const { sha256 } of made.value.files.slice(0, 2)) expect(log).toContain(sha256);
  expect(readdirSync(join(at.folder, 'court')).every((name) => name.includes('disclosed'))).toBe(true);
});

test('RD10: where the matrix decides, the log says by which of its rows', async () => {
  const made = await disclose('Flint', 'court');
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  expect(words(made.value.files.at(-1)!.fileName)).toMatch(/Row: \w/);
});

test('RD10, X4: neither the papers nor the log say what the copy keeps back, and each page is marked for the court', async () => {
  const made = await disclose('Caldor', 'court');
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  for (const { fileName } of made.value.files) {
    expect(words(fileName)).not.toMatch(/Hushwood|Quietham|ZZ9 7YX|Hazel/);
    expect(words(fileName)).toContain('copy for Family Court at Sampleton (TEST)');
  }
});

test('RD10: an access request gets the asker’s own copy and no practitioner’s or the service’s; a court may have that', async () => {
  expect((await disclose('Juniper', 'access-request')).ok).toBe(true);
  expect(await disclose('Conference service', 'access-request')).toMatchObject({ error: { type: 'NotTheirOwn' } });
  expect(await disclose('Marlo', 'access-request')).toMatchObject({ error: { type: 'NotTheirOwn' } });
  expect((await disclose('Conference service', 'court')).ok).toBe(true);
});

test('RD10 X5: the log of an access request is the service’s own and does not lie beside the papers', async () => {
  const made = await disclose('Caldor', 'access-request');
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const log = made.value.files[2]!.fileName;
  expect(readdirSync(join(at.folder, 'court')).filter((name) => name.endsWith('.docx'))).toHaveLength(2);
  expect(words(join('Stays with the service', log))).toContain('stays with the service');
  expect(words(join('Stays with the service', log))).not.toContain('copy for Family Court');
});

test('RD10, R4: where the disk refuses one of the files none is there and none is logged; with room again all are', async () => {
  const first = await disclose('Caldor', 'court');
  if (!first.ok) throw new Error(JSON.stringify(first.error));
  const folder = join(at.folder, 'court');
  const last = first.value.files[2]!.fileName;
  rmSync(folder, { recursive: true });
  // A folder of that name: the file cannot take its place.
  mkdirSync(join(folder, last, 'in the way'), { recursive: true });
  expect(await disclose('Caldor', 'court')).toMatchObject({ error: { type: 'CannotWrite', written: [] } });
  expect(readdirSync(folder)).toEqual([last]);
  expect(await at.ask('disclosure.list', { sittingId })).toHaveLength(1);
  rmSync(folder, { recursive: true });
  expect((await disclose('Caldor', 'court')).ok).toBe(true);
  expect(readdirSync(folder)).toHaveLength(3);
  expect(await at.ask('disclosure.list', { sittingId })).toHaveLength(2);
});

test('RD10: what was disclosed is kept with its authority, and is nobody’s distributed copy', async () => {
  await disclose('Juniper', 'court');
  expect(await at.ask('disclosure.list', { sittingId })).toMatchObject([
    {
      recipient: 'Family Court at Sampleton (TEST)',
      authority: 'Order of 12 November 2026',
      copyOf: expect.stringMatching(/^Juniper/),
    },
  ]);
  expect(await at.ask('documents.log', { sittingId })).toEqual([]);
  expect(await at.ask('distribution.holders', { sittingId })).toEqual([]);
});
