import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
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

const everything = async (): Promise<ReadonlyArray<DocumentChoice>> =>
  (await at.ask('documents.list', { sittingId })).flatMap((reader) => reader.documents.map((document) => document.choice));

/** What the headers and footers of a file say. */
const pageEnds = (path: string): string =>
  Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name))
    .map(([, xml]) => strFromU8(xml).replace(/<[^>]+>/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ');

/** A link of another name that leads to a folder. */
const linked = (folder: string): string => {
  const link = join(at.folder, 'letters');
  symlinkSync(folder, link, 'junction');
  return link;
};

describe('writing documents', () => {
  test('WD10 WD13: every file has a name of its own, and none names anybody', async () => {
    const folder = join(at.folder, 'out');
    const written = await at.ask('documents.write', { sittingId, choices: [...(await everything())], folder });
    const names = readdirSync(folder);
    expect(names).toHaveLength(written.length);
    for (const name of names) expect(name).not.toMatch(/Rowan|Wren|Ash|Sampleton|Juniper|Caldor|Hazel|Ellis/i);
  });

  test('WD10: the council’s own pattern names every file, and one that could mix papers up is refused', async () => {
    const { organisation } = await at.ask('settings.get', {});
    const of = (fileNames: string) => ({
      change: { organisation: { ...organisation, addressLines: [...organisation.addressLines], fileNames } },
    });
    expect(await at.call('settings.change', of('{date} {reference} {kind}'))).toMatchObject({ ok: false });
    await at.ask('settings.change', of('{date} CP {kind} {copy} {reference}'));
    const choices = [...(await everything())].slice(0, 12);
    const written = await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'out') });
    const names = written.map(({ path }) => basename(path));
    for (const name of names) expect(name).toMatch(/^\d{4}-\d{2}-\d{2} CP .* copy \d\d SC-2026-0142-\d( draft)?\.(docx|ics)$/);
    expect(new Set(names).size).toBe(names.length);
  });

  test('WD13 R4: a reader keeps their number when the list changes, so that nobody’s file takes another’s place', async () => {
    const choices = await everything();
    const first = await at.ask('documents.write', { sittingId, choices: choices.slice(3), folder: join(at.folder, 'one') });
    const second = await at.ask('documents.write', { sittingId, choices: [...choices], folder: join(at.folder, 'two') });
    const names = (written: typeof first) =>
      new Map(written.map((file) => [`${file.recipient} ${file.kind} ${file.child}`, file.path.split('/').at(-1)]));
    for (const [whose, name] of names(first)) expect(names(second).get(whose)).toBe(name);
    expect(new Set(names(second).values()).size).toBe(second.length);
  });

  test('WD13, WD05: every page says whose copy it is, and its number and fingerprint as the log has them, and the draft says that it is one', async () => {
    const choices = await everything();
    const written = await at.ask('documents.write', { sittingId, choices: [...choices], folder: join(at.folder, 'out') });
    const log = await at.ask('documents.log', { sittingId });
    const papers = written.filter(({ path }) => path.endsWith('.docx'));
    expect(papers.length).toBeGreaterThan(20);
    for (const { path } of papers) {
      const logged = log.find(({ fileName }) => fileName === basename(path));
      const foot = pageEnds(path);
      expect(foot, path).toContain(`copy ${logged?.copyNumber} for `);
      // WD05: whoever reads it out from the paper is told which words they were sent.
      expect(logged?.fingerprint).toMatch(/^[0-9A-F]{8}$/);
      expect(foot, path).toContain(` · #${logged?.fingerprint}`);
      expect(basename(path)).toContain(`copy ${String(logged?.copyNumber).padStart(2, '0')}`);
      expect(/OFFICIAL|confidential/i.test(foot), path).toBe(true);
      expect(foot.includes('Draft – not approved by the chair'), path).toBe(basename(path).includes('draft'));
      // What the desk and the door work from says for whom by their task.
      if (logged?.reader !== null) expect(foot, path).toContain(`copy ${logged?.copyNumber} for ${logged?.recipient} `);
    }
    await at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'A date.', askedBy: 'Juniper' });
    const minutes = choices.filter(({ kind }) => kind === 'minutes').slice(0, 2);
    const drafts = await at.ask('documents.write', { sittingId, choices: minutes, folder: join(at.folder, 'drafts') });
    expect(drafts).toHaveLength(2);
    for (const { path } of drafts) {
      expect(basename(path)).toContain('draft');
      expect(pageEnds(path)).toContain('Draft – not approved by the chair');
    }
  });

  test('X8: an approved record written again is the same bytes', async () => {
    const choices = await everything();
    const first = await at.ask('documents.write', { sittingId, choices: [...choices], folder: join(at.folder, 'one') });
    at.setClock('2026-12-05T16:00');
    const again = await at.ask('documents.write', { sittingId, choices: [...choices], folder: join(at.folder, 'two') });
    expect(again.map((file) => file.sha256)).toEqual(first.map((file) => file.sha256));
    const [one, other] = [first[0]?.path ?? '', again[0]?.path ?? ''];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  test('PL07: the screen says how old one reads a plain plan with ease, what is too hard, and nothing of the kind for another paper', async () => {
    const of = async (kind: DocumentChoice['kind']) => {
      const choice = (await everything()).find((one) => one.kind === kind);
      if (choice === undefined) throw new Error(`Nobody gets a ${kind}`);
      return (await at.ask('documents.preview', { sittingId, choice })).readingAge;
    };
    const plain = await of('plain-plan');
    expect(plain).toMatchObject({ aim: 11 });
    expect(plain?.age).toBeLessThanOrEqual(11);
    expect(plain?.harder.length).toBeGreaterThan(0);
    expect(plain?.harder.every((sentence) => sentence.split(' ').length > 4)).toBe(true);
    expect(await of('plan')).toBeNull();
    expect(await of('minutes')).toBeNull();
  });

  test.each([['not/absolute'], ['']])('R5: the folder %j is refused, and nothing is written', async (folder) => {
    expect(await at.call('documents.write', { sittingId, choices: [...(await everything())], folder })).toMatchObject({
      ok: false,
    });
    expect(await at.ask('documents.log', { sittingId })).toHaveLength(0);
  });

  test.each(['documents.write', 'documents.printRun'] as const)(
    'RD03: %s writes nothing where somebody is kept out while the papers are made',
    async (procedure) => {
      const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
      const ahead = rows.find((row) => row.heldOn === '2027-01-14')?.sittingId as SittingId;
      // Whoever is kept apart waits for a second person before a print run.
      const listed = await at.ask('documents.list', { sittingId: ahead });
      const readers = listed.filter(({ personId }) => personId === null);
      const choices = readers.flatMap(({ documents }) => documents.map(({ choice }) => choice)).filter(({ reader }) => reader);
      const folder = join(at.folder, 'out');
      const writing = at.call(procedure, { sittingId: ahead, choices, folder });
      const mother = Object.values((await at.ask('record.get', { sittingId: ahead })).record.invitees).find(
        ({ part }) => part === 'family',
      );
      const change = { attendance: 'excluded' as const };
      await at.ask('record.edit', { sittingId: ahead, edits: [{ edit: 'invitee.change', id: mother!.id, change }] });
      expect(await writing).toMatchObject({ ok: false, error: { type: 'ChangedMeanwhile' } });
      expect(readdirSync(folder)).toEqual([]);
      expect(await at.ask('documents.log', { sittingId: ahead })).toHaveLength(0);
    },
  );

  test.each([
    ['the folder of the records', () => join(at.desk.vaultFolder, 'letters')],
    ['a link that leads there', () => linked(at.desk.vaultFolder)],
  ])('%s is refused', async (_, folderOf) => {
    const folder = folderOf();
    expect(await at.call('documents.write', { sittingId, choices: [...(await everything())], folder })).toMatchObject({
      ok: false,
      error: { type: 'FolderRefused' },
    });
  });

  test.each([
    ['the whole first line', (lines: ReadonlyArray<string>) => lines[0] ?? ''],
    ['the street without its number', (lines: ReadonlyArray<string>) => (lines[0] ?? '').replace(/^\d+ /, '').toUpperCase()],
    ['the town', (lines: ReadonlyArray<string>) => lines[1] ?? ''],
  ])('RD03: %s of a hidden address, typed into a line, stops the issue and says where', async (_, typed) => {
    const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
    const open = rows.filter((row) => row.heldOn === '2027-01-14').map((row) => row.sittingId)[0] as SittingId;
    const view = await at.ask('sitting.get', { sittingId: open });
    const file = await at.ask('family.get', { familyId: view.family.id });
    const hidden = typed(file.addresses.find((address) => address.hiddenFrom.length > 0)?.text?.lines ?? []);
    expect(hidden).not.toBe('');
    const { heldOn, startsAt, endsAt, chairId, minuteTakerId } = view.sitting;
    if (heldOn === null || startsAt === null || endsAt === null || chairId === null) throw new Error('The review is booked');
    const booking = {
      sittingId: open,
      heldOn,
      startsAt,
      endsAt,
      chairId,
      minuteTakerId,
      remoteLink: '',
      lateReason: '',
      lateApprovedBy: '',
    };
    await at.ask('sitting.book', { ...booking, place: '', remoteLink: `Meeting 4711, from ${hidden}` });
    const { record } = await at.ask('record.get', { sittingId: open });
    const invitee = Object.values(record.invitees).find((one) => one.name.startsWith('Caldor'));
    if (invitee === undefined) throw new Error('Caldor is on the list');
    // He joins by video, so that his invitation says how; somebody pasted more than the link.
    await at.ask('record.edit', {
      sittingId: open,
      edits: [{ edit: 'invitee.change', id: invitee.id, change: { mode: 'video' } }],
    });
    const caldor = (await at.ask('documents.list', { sittingId: open })).find((reader) => reader.name.startsWith('Caldor'));
    const choice = caldor?.documents[0]?.choice as DocumentChoice;
    const preview = await at.ask('documents.preview', { sittingId: open, choice });
    expect(preview.leaks).toMatchObject([{ what: 'part of an address that is kept from this reader' }]);
    const folder = join(at.folder, 'out');
    expect(await at.call('documents.write', { sittingId: open, choices: [choice], folder })).toMatchObject({
      ok: false,
      error: { type: 'Leaks', recipient: caldor?.name },
    });
  });
});
