import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { importPractice } from '../../../src/services/case-file/practice.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { letterhead, split } from '../../support/letterheads.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aDesk({ now: '2026-11-21T09:00' });
});
afterEach(() => at.close());

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const add = (title: string, inForceFrom: string, file = letterhead()) =>
  at.ask('letterhead.add', { title, inForceFrom, file: base64(file) });
const partOf = (path: string, name: string): string =>
  strFromU8(unzipSync(new Uint8Array(readFileSync(path)))[name] ?? new Uint8Array());

describe('letterheads', () => {
  test('WD03: what is wrong is listed with its paragraph, and nothing is kept', async () => {
    const file = base64(letterhead({ footer: split('Ref {{case', '.refrence}}') }));
    const findings = await at.ask('letterhead.check', { file });
    expect(findings).toContainEqual(expect.objectContaining({ where: 'In a footer: “Ref {{case.refrence}}”' }));
    const refused = await at.call('letterhead.add', { title: 'New paper', inForceFrom: '2026-11-01', file });
    expect(refused).toMatchObject({ ok: false, error: { type: 'LetterheadFaulty' } });
    expect(await at.ask('letterhead.list', {})).toEqual([]);
  });

  test('I6: a file with macros is refused in words', async () => {
    const file = base64(letterhead({ parts: { 'word/vbaProject.bin': 'x' } }));
    expect(await at.call('letterhead.check', { file })).toEqual({
      ok: false,
      error: { type: 'LetterheadRefused', why: 'It carries macros. Save it as .docx, which has none.' },
    });
  });

  test('WD04: each has a day from which it counts, and one that is retired is not used', async () => {
    await add('Old paper', '2024-01-01');
    const current = await add('Our paper', '2026-11-01');
    await add('Next year', '2027-01-01');
    const states = async () => (await at.ask('letterhead.list', {})).map(({ title, state }) => [title, state]);
    expect(await states()).toEqual([
      ['Old paper', 'before'],
      ['Our paper', 'now'],
      ['Next year', 'later'],
    ]);
    await at.ask('letterhead.retire', { id: current.id, retired: true });
    expect(await states()).toEqual([
      ['Old paper', 'now'],
      ['Our paper', 'retired'],
      ['Next year', 'later'],
    ]);
  });

  test('WD02 WD04 X8: a letter is on the paper of its day, knows it, and is the same file when it is written again on a later one', async () => {
    importPractice(at.desk);
    const sittings = await at.ask('sitting.list', { like: '', filter: 'all' });
    const sittingId = sittings.find((row) => row.heldOn === '2026-04-21')?.sittingId as SittingId;
    const old = await add('Our paper', '2026-01-01', letterhead({ header: split('Arms of Samplesex {{marking}}') }));
    const readers = await at.ask('documents.list', { sittingId });
    const choices = readers.flatMap(({ documents }) => documents.map(({ choice }) => choice));
    const letter = choices.filter(({ kind }) => kind === 'decision-letter').slice(0, 1);
    const sheet = choices.filter(({ kind }) => kind === 'attendance-sheet');
    const write = (folder: string, chosen: typeof letter) =>
      at.ask('documents.write', { sittingId, choices: [...chosen], folder: join(at.folder, folder) });

    const [first] = await write('one', letter);
    expect(partOf(first?.path ?? '', 'word/header2.xml')).toContain('Arms of Samplesex');
    const [plain] = await write('one', sheet);
    expect(partOf(plain?.path ?? '', 'word/header2.xml')).toBe('');
    expect((await at.ask('letterhead.list', {}))[0]).toMatchObject({ used: 1 });

    at.setClock('2026-11-25T09:00');
    await add('Newer paper', '2026-02-01', letterhead({ header: split('New arms {{marking}}') }));
    const [again] = await write('two', letter);
    expect(again?.sha256).toBe(first?.sha256);
    const other = choices.filter(({ kind }) => kind === 'decision-letter').slice(1, 2);
    const [newer] = await write('two', other);
    expect(partOf(newer?.path ?? '', 'word/header2.xml')).toContain('New arms');
    // What was sent on paper that is retired by now can still be printed as it was sent.
    await at.ask('letterhead.retire', { id: old.id, retired: true });
    const [reprinted] = await write('three', letter);
    expect(reprinted?.sha256).toBe(first?.sha256);
    // The screen says on which paper each was written, and on which it is written again.
    const log = await at.ask('documents.log', { sittingId });
    const paperOf = (id: string | undefined) => log.find(({ documentId }) => documentId === id)?.letterhead;
    expect(paperOf(first?.documentId)).toEqual({ title: 'Our paper', inForceFrom: '2026-01-01' });
    expect(paperOf(plain?.documentId)).toBeNull();
    expect(paperOf(newer?.documentId)).toEqual({ title: 'Newer paper', inForceFrom: '2026-02-01' });
    const preview = await at.ask('documents.preview', { sittingId, choice: letter[0]! });
    expect(preview.letterhead?.title).toBe('Our paper');
  });

  test('WD04: invented words on a letterhead can be looked at first, before its day and with a family here, and name nobody of it', async () => {
    importPractice(at.desk);
    const { id } = await add('Next year', '2027-01-01', letterhead({ header: split('New arms {{marking}}') }));
    const { path } = await at.ask('letterhead.sample', { id });
    expect(partOf(path, 'word/document.xml')).toContain('How a letter looks on this paper');
    expect(partOf(path, 'word/header2.xml')).toContain('New arms');
    expect(partOf(path, 'word/footer1.xml').replace(/<[^>]+>/g, '')).toContain(
      'Ref SAMPLE/1 · copy for Sample Reader (invented)',
    );
    const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(path))));
    for (const part of parts) expect(partOf(path, part), part).not.toMatch(/Sampleton|Rowan|Wren|Juniper|Caldor|SC-2026/);
    expect((await at.ask('letterhead.list', {}))[0]).toMatchObject({ used: 0 });
  });

  test('RD03: what stands on the paper itself is searched too, and a hidden address there stops the copy of whoever may not know it', async () => {
    importPractice(at.desk);
    const sittings = await at.ask('sitting.list', { like: '', filter: 'all' });
    const sittingId = sittings.find((row) => row.heldOn === '2026-04-21')?.sittingId as SittingId;
    const family = await at.ask('family.list', { like: '' });
    const { addresses } = await at.ask('family.get', { familyId: family[0]?.family.id as never });
    const hidden = addresses.find(({ hiddenFrom, text }) => hiddenFrom.length > 0 && text !== null);
    await add(
      'Our paper',
      '2026-01-01',
      letterhead({ footer: split(`${hidden?.text?.lines[0]} `, `${hidden?.text?.postcode}`) }),
    );
    const readers = await at.ask('documents.list', { sittingId });
    const letterFor = (personId: string | undefined) =>
      readers
        .filter((reader) => reader.personId === personId)
        .flatMap(({ documents }) => documents.map(({ choice }) => choice).filter(({ kind }) => kind === 'decision-letter'));
    const folder = join(at.folder, 'out');
    const stopped = await at.call('documents.write', { sittingId, choices: letterFor(hidden?.hiddenFrom[0]), folder });
    expect(stopped).toMatchObject({
      ok: false,
      error: { type: 'Leaks', leaks: [{ what: 'part of an address that is kept from this reader', where: 'In a footer' }] },
    });
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });
});
