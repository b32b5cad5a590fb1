import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentChoice } from '../../../src/contract/documents.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2026-04-21');
});
afterEach(() => at.close());

const everything = async (): Promise<DocumentChoice[]> =>
  (await at.ask('documents.list', { sittingId })).flatMap(({ documents }) => documents.map(({ choice }) => choice));
const run = async (choices: ReadonlyArray<DocumentChoice>, folder = 'run') =>
  at.call('documents.printRun', { sittingId, choices: [...choices], folder: join(at.folder, folder) });
const isCaldors = async (): Promise<(choice: DocumentChoice) => boolean> => {
  const { reader } = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Caldor'))!;
  return (choice) => choice.reader === reader;
};
const words = (path: string, part: RegExp): string =>
  Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => part.test(name))
    .map(([, xml]) => strFromU8(xml).replace(/<[^>]+>/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ');

describe('WD09: a print run', () => {
  test('is one file for each recipient in the order of the list, each with a cover that counts what lies behind it', async () => {
    const his = await isCaldors();
    const choices = (await everything()).filter((choice) => !his(choice));
    // However they were ticked.
    const written = await run(choices.toReversed());
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const readers = (await at.ask('documents.list', { sittingId })).filter(
      ({ reader, name }) => reader !== null && !name.startsWith('Caldor'),
    );
    const files = [...new Map(written.value.map((file) => [file.path, file.recipient]))];
    expect(files.map(([, recipient]) => recipient)).toEqual([...readers.map(({ name }) => name), 'Conference service']);
    expect(readdirSync(join(at.folder, 'run')).sort()).toEqual(files.map(([path]) => basename(path)).sort());
    for (const [path, recipient] of files.slice(0, -1)) {
      const reader = readers.find(({ name }) => name === recipient);
      const text = words(path, /document\.xml$/);
      expect(text).toContain(`For ${recipient}`);
      expect(text).toContain(`Papers ${reader?.documents.length}`);
      expect(basename(path)).not.toMatch(/Rowan|Wren|Ash|Sampleton|Juniper/i);
    }
  });

  test('has each reader’s papers in the order of the list, the letter first, however they were ticked', async () => {
    const [reader] = (await at.ask('documents.list', { sittingId })).filter(({ name }) => name.startsWith('Juniper'));
    const choices = reader!.documents.map(({ choice }) => choice);
    const written = await run(choices.toReversed());
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const text = words(written.value[0]!.path, /document\.xml$/);
    const contents = text.slice(text.indexOf('In this pack'), text.indexOf('please read no further'));
    const titles = reader!.documents.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.map((title) => contents.indexOf(` ${title} `)).every((place, at, all) => place > (all[at - 1] ?? 0))).toBe(
      true,
    );
    expect(written.value.map(({ kind }) => kind).slice(0, -1)).toEqual(choices.map(({ kind }) => kind));
    // WD05: the pack has one foot, so its cover says of each paper which words it was.
    const log = (await at.ask('documents.log', { sittingId })).filter(({ kind }) => kind !== 'print-run');
    expect(new Set(log.map(({ fingerprint }) => fingerprint)).size).toBeGreaterThan(3);
    for (const { fingerprint } of log) expect(contents).toContain(`#${fingerprint}`);
  });

  test('WD13: every foot says the page, how many there are, whose they are and the number of the copy', async () => {
    const [reader] = (await at.ask('documents.list', { sittingId })).filter(({ name }) => name.startsWith('Juniper'));
    const written = await run(reader!.documents.map(({ choice }) => choice));
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const foot = words(written.value[0]!.path, /footer\d*\.xml$/);
    expect(foot).toMatch(/Page .*PAGE.* of .*NUMPAGES.* for Juniper/);
    const { copyNumber } = (await at.ask('documents.log', { sittingId })).find(({ kind }) => kind !== 'print-run')!;
    expect(foot).toMatch(new RegExp(` · copy ${copyNumber} `));
  });

  test('the list of the run gives the counts that must come out, and goes to nobody else', async () => {
    const his = await isCaldors();
    const choices = (await everything()).filter((choice) => !his(choice) && choice.reader !== null);
    const written = await run(choices);
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const list = written.value.find(({ kind }) => kind === 'print-run');
    const packs = new Set(choices.map(({ reader }) => reader)).size;
    expect(list?.recipient).toBe('Conference service');
    expect(words(list!.path, /document\.xml$/)).toContain(`Packs ${packs} Covers ${packs} Papers behind them ${choices.length}`);
  });

  test('UX08: the pages of each pack are counted before it is written, and stand on the list beside the printer', async () => {
    const his = await isCaldors();
    const choices = (await everything()).filter((choice) => !his(choice));
    const counts = await at.ask('documents.packPages', { sittingId, choices });
    const written = await run(choices);
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const packs = new Set(choices.filter(({ reader }) => reader !== null).map(({ reader }) => reader)).size;
    expect(counts).toHaveLength(packs);
    const list = words(written.value.find(({ kind }) => kind === 'print-run')!.path, /document\.xml$/);
    expect(list).toContain(`Pages ${counts.reduce((sum, { pages }) => sum + pages, 0)} `);
    for (const { recipient, papers, pages } of counts) {
      expect(pages).toBeGreaterThan(papers);
      expect(list).toMatch(new RegExp(`${recipient.replace(/[()]/g, '.')} copy \\d+ .*? of ${pages} `));
    }
  });

  test('each paper of a pack is in the log as its reader’s, with the file and hash of the pack', async () => {
    const [reader] = (await at.ask('documents.list', { sittingId })).filter(({ name }) => name.startsWith('Juniper'));
    await run(reader!.documents.map(({ choice }) => choice));
    const log = (await at.ask('documents.log', { sittingId })).filter(({ reader: whose }) => whose === reader!.reader);
    const kinds = (of: ReadonlyArray<{ readonly kind: string }>) => of.map(({ kind }) => kind).sort();
    expect(kinds(log)).toEqual(kinds(reader!.documents.map(({ choice }) => choice)));
    expect(new Set(log.map(({ sha256, fileName }) => `${sha256} ${fileName}`)).size).toBe(1);
    const after = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'));
    expect(after?.documents.every(({ state }) => state === 'issued')).toBe(true);
  });

  test('RD05: the pack of somebody whose papers a second person looks at stops the run, and nothing is written', async () => {
    expect(await run(await everything())).toMatchObject({
      error: { type: 'NotChecked', recipient: expect.stringMatching(/^Caldor/) },
    });
    expect(await at.ask('documents.log', { sittingId })).toEqual([]);
  });

  test('X8: the same run again is the same bytes', async () => {
    const his = await isCaldors();
    const choices = (await everything()).filter((choice) => !his(choice));
    const [one, other] = [await run(choices), await run(choices, 'again')];
    if (!one.ok || !other.ok) throw new Error('Both are written');
    const packs = (written: typeof one.value) => written.filter(({ kind }) => kind !== 'print-run').map(({ sha256 }) => sha256);
    expect(packs(other.value)).toEqual(packs(one.value));
  });
});
