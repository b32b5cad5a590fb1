import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeskApi } from '../../../src/contract/api.ts';
import type { AskedOf } from '../../../src/contract/procedure.ts';
import type { InviteeId, ReadingMarkId, SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { paragraph } from '../../../src/documents/model.ts';
import { renderDocx } from '../../../src/documents/render-docx.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { sampleLetter } from '../../../src/documents/sample.ts';
import { readingServices } from '../../../src/services/reports/reading.ts';
import { aPdf } from '../../support/a-pdf.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
let inviteeId: InviteeId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
  const { record } = await at.ask('record.get', { sittingId });
  inviteeId = Object.values(record.invitees).find(({ part }) => part === 'agency')!.id;
});
afterEach(() => at.close());

const keep = async (name: string, ...lines: ReadonlyArray<string>) => {
  const model = { ...sampleLetter('Samplesex', 'CONFIDENTIAL', day('2026-11-21')), blocks: lines.map((line) => paragraph(line)) };
  const file = Buffer.from(await renderDocx(model)).toString('base64');
  const asked = { sittingId, fileName: `${name}.docx`, file, inviteeId, accepted: [], name, datedOn: '2026-11-21' };
  return at.ask('report.keep', asked);
};
const about = 'A report about Rowan Sampleton (TEST).';
const canary = 'Quillwort-canary: I doubt what the father says.';
type Asked = AskedOf<DeskApi['reading.mark']>;
const mark = (reportId: Asked['reportId'], change: Partial<Asked> = {}): Promise<{ readonly markId: ReadingMarkId }> =>
  at.ask('reading.mark', { reportId, kind: 'highlight', part: 1, from: 8, until: 14, note: '', ...change });
const pack = async () => (await at.ask('reading.pack', { sittingId }))[0]!;

describe('RP04: the chair’s reading pack', () => {
  test('holds the newest version of each report, with every mark where its words stand now', async () => {
    const first = await keep('', about, 'He came hungry on three days.', 'He reads well.', 'Nobody saw the father.');
    await mark(first.id);
    await mark(first.id, { kind: 'note', part: 2, from: 3, until: 8, note: canary });
    await mark(first.id, { kind: 'bookmark', part: 3, from: 0, until: 22 });
    expect((await pack()).marks.map(({ kind, quote, at: { state } }) => [kind, quote, state])).toEqual([
      ['highlight', 'hungry', 'same'],
      ['note', 'reads', 'same'],
      ['bookmark', 'Nobody saw the father.', 'same'],
    ]);
    const second = await keep(
      'Amended',
      about,
      'New: he was at the breakfast club.',
      'He came very hungry on four days.',
      'He reads well.',
    );
    const { report, parts, marks } = await pack();
    expect([report.id, report.version]).toEqual([second.id, 2]);
    const found = marks.map(({ at: place, note, version }) =>
      place.state === 'gone' ? ['gone', version] : [parts[place.part]?.text.slice(place.from, place.until), note, version],
    );
    expect(found).toEqual([
      ['hungry', '', 1],
      ['reads', canary, 1],
      ['gone', 1],
    ]);
  });

  test.each([
    ['a passage that is not there', { part: 9 }, 'PassageNotThere'],
    ['beyond the end of its paragraph', { until: 400 }, 'PassageNotThere'],
    ['the wrong way round', { from: 10, until: 4 }, 'PassageNotThere'],
    ['a note without words', { kind: 'note', note: ' ' }, 'NoteEmpty'],
    ['a highlight with words', { note: 'x' }, 'NoteEmpty'],
  ] as const)('%s is refused', async (_, change, type) => {
    const { id: reportId } = await keep('', about, 'He came hungry.');
    const asked = { reportId, kind: 'highlight', part: 1, from: 8, until: 14, note: '', ...change } as Asked;
    expect(await at.call('reading.mark', asked)).toMatchObject({ ok: false, error: { type } });
    expect((await pack()).marks).toEqual([]);
  });

  test('a note is reworded and taken away by whoever made it', async () => {
    const { id } = await keep('', about, 'He came hungry.');
    const { markId } = await mark(id, { kind: 'note', note: 'Ask the school.' });
    await at.ask('reading.changeNote', { markId, note: 'Ask the nurse.' });
    expect((await pack()).marks).toMatchObject([{ note: 'Ask the nurse.' }]);
    expect(await at.call('reading.changeNote', { markId, note: ' ' })).toMatchObject({ error: { type: 'NoteEmpty' } });
    await at.ask('reading.unmark', { markId });
    expect((await pack()).marks).toEqual([]);
  });
});

/** A page of a PDF as the window reads it: each line a paragraph of its own. */
const page = (...lines: ReadonlyArray<string>) => ({
  width: 595,
  height: 842,
  paragraphs: lines.map((text, at) => [{ text, left: 50, top: 60 + 30 * at, width: 300, height: 10 }]),
});
const keepPdf = async (words: string, name: string) => {
  const { conferences } = await at.ask('sitting.get', { sittingId });
  const file = Buffer.from(aPdf(words)).toString('base64');
  const childIds = conferences.map(({ conference }) => conference.childId);
  return at.ask('report.keep', {
    sittingId,
    fileName: 'report.pdf',
    file,
    inviteeId,
    accepted: [],
    childIds,
    name,
    datedOn: '2026-11-21',
  });
};

describe('RP03, RP04: a report that came as a PDF', () => {
  test('is given to the window to be read, once; what it says is then marked like any report', async () => {
    const { id } = await keepPdf('One', '');
    expect(await pack()).toMatchObject({ pages: [], parts: [] });
    const { file } = await at.ask('reading.file', { reportId: id });
    expect(Buffer.from(file, 'base64').equals(Buffer.from(aPdf('One')))).toBe(true);
    const pages = [page('He came hungry on three days.', 'He reads well.'), page()];
    await at.ask('reading.keepPages', { reportId: id, pages });
    await mark(id, { kind: 'note', part: 0, from: 8, until: 14, note: canary });
    await mark(id, { kind: 'bookmark', part: 2, from: 0, until: 17 });
    const first = await pack();
    expect(first.pages).toEqual(pages);
    expect(first.marks.map(({ quote }) => quote)).toEqual(['hungry', 'Page 2, a picture']);
    // Another reading of it would move the words under the marks.
    await at.ask('reading.keepPages', { reportId: id, pages: [page('Other words.')] });
    expect(await pack()).toEqual(first);
  });

  test('its notes stand where their words stand in a newer version, whichever of the two is a PDF', async () => {
    const first = await keepPdf('One', '');
    await at.ask('reading.keepPages', {
      reportId: first.id,
      pages: [page('He came hungry on three days.', 'Nobody saw the father.')],
    });
    await mark(first.id, { kind: 'note', part: 0, from: 8, until: 14, note: canary });
    await mark(first.id, { kind: 'bookmark', part: 1, from: 0, until: 22 });
    const second = await keepPdf('Two', 'Amended');
    // Nobody has read it: nothing is lost, and nothing is said to be.
    expect((await pack()).marks).toHaveLength(2);
    const amended = [page('An amended report of today.'), page('He came very hungry on four days.')];
    await at.ask('reading.keepPages', { reportId: second.id, pages: amended });
    const { marks, parts } = await pack();
    expect(
      marks.map(({ note, at: place }) => [
        note,
        place.state === 'gone' ? '' : parts[place.part]?.text.slice(place.from, place.until),
      ]),
    ).toEqual([
      [canary, 'hungry'],
      ['', ''],
    ]);
    await keep('As a Word file', about, 'He came very hungry on four days.');
    const third = await pack();
    expect([third.pages, third.marks[0]?.at]).toMatchObject([null, { state: 'same', part: 1 }]);
    const compared = await at.ask('report.compare', { earlierId: first.id, laterId: second.id });
    expect(
      compared
        .flatMap(({ pieces }) => pieces)
        .filter(({ was }) => was === 'in')
        .map(({ text }) => text.trim()),
    ).toContain('four');
  });

  test('RP08: the dates that it tells stand on the time line', async () => {
    const { id } = await keepPdf('One', '');
    await at.ask('reading.keepPages', { reportId: id, pages: [page('12 March 2026 He came hungry.')] });
    const { events } = await at.ask('chronology.get', { sittingId });
    expect(events).toMatchObject([{ text: 'He came hungry.', when: { from: '2026-03-12' } }]);
  });

  test.each([
    ['no page', []],
    ['words that were not cleaned', [page('He\u202Ecame')]],
    ['a page of no size', [{ ...page('Words'), width: 0 }]],
    ['words beyond any paper', [{ ...page(), paragraphs: [[{ text: 'x', left: 1e9, top: 0, width: 1, height: 1 }]] }]],
  ])('A4: %s is refused', async (_, pages) => {
    const { id } = await keepPdf('One', '');
    expect(await at.call('reading.keepPages', { reportId: id, pages })).toMatchObject({ ok: false });
    expect((await pack()).pages).toEqual([]);
  });

  test('a Word file is neither given out nor has pages', async () => {
    const { id } = await keep('', about);
    expect(await at.call('reading.file', { reportId: id })).toMatchObject({ error: { type: 'NotHere' } });
    expect(await at.call('reading.keepPages', { reportId: id, pages: [page('x')] })).toMatchObject({
      error: { type: 'NotHere' },
    });
  });
});

describe('RP04: private notes', () => {
  test('are shown to nobody else, and nobody else can change them', async () => {
    const { id } = await keep('', about, 'He came hungry.');
    const { markId } = await mark(id, { kind: 'note', note: canary });
    const other = readingServices({ ...at.desk, actor: { id: 'another-person', name: 'Somebody Else' } });
    const seen = await other['reading.pack']({ sittingId });
    expect(seen.ok && seen.value[0]?.marks).toEqual([]);
    expect(await other['reading.changeNote']({ markId: markId, note: 'x' })).toMatchObject({
      error: { type: 'NotHere' },
    });
    expect(await other['reading.unmark']({ markId: markId })).toMatchObject({ error: { type: 'NotHere' } });
    expect((await pack()).marks).toMatchObject([{ note: canary }]);
  });

  test('stand in nobody’s copy: no document of any reader, no export that somebody else makes, no record and no list has a word of them', {
    timeout: 60_000,
  }, async () => {
    const { id } = await keep('', about, 'He came hungry on three days.');
    await mark(id, { kind: 'note', note: canary });
    await mark(id, { kind: 'note', part: 1, from: 0, until: 28, note: `${canary} Twice.` });
    // The one place where they are read has them.
    expect(JSON.stringify(await pack())).toContain('Quillwort');
    const readers = await at.ask('documents.list', { sittingId });
    const choices = readers.flatMap(({ documents }) => documents.map(({ choice }) => choice));
    expect(choices.length).toBeGreaterThan(20);
    for (const choice of choices) {
      const { model } = await at.ask('documents.preview', { sittingId, choice });
      expect(renderText(model)).not.toContain('Quillwort');
      expect(JSON.stringify(model)).not.toContain('Quillwort');
    }
    const folder = join(at.folder, 'out');
    await at.ask('documents.write', { sittingId, choices: choices.slice(0, 12), folder, drafts: true });
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(5);
    for (const name of files.filter((one) => one.endsWith('.docx')))
      for (const part of Object.values(unzipSync(readFileSync(join(folder, name)))))
        expect(strFromU8(part)).not.toContain('Quillwort');
    const elsewhere = [
      await exportedBySomebodyElse(),
      await at.ask('record.get', { sittingId }),
      await at.ask('report.list', { sittingId }),
      await at.ask('sitting.get', { sittingId }),
      await at.ask('sitting.roomView', { sittingId }),
      await at.ask('audit.recent', {}),
    ];
    for (const answer of elsewhere) expect(JSON.stringify(answer)).not.toContain('Quillwort');
    // Whoever made them has them in a case file of their own making.
    expect((await at.ask('caseFile.export', {})).json).toContain('Quillwort');
  });
});

const exportedBySomebodyElse = async () => {
  const { actor } = at.desk;
  const own = actor.id;
  Object.assign(actor, { id: 'somebody-else' });
  try {
    return await at.ask('caseFile.export', {});
  } finally {
    Object.assign(actor, { id: own });
  }
};
