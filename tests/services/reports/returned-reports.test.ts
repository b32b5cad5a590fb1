import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InviteeId, ReportFileId, SittingId, StatementId } from '../../../src/core/identifiers.ts';
import { day, type LocalDateTime } from '../../../src/core/local-date.ts';
import { privateKinds } from '../../../src/core/plans/private-texts.ts';
import { ok } from '../../../src/core/result.ts';
import { readReturnedForm } from '../../../src/core/returned/report-form.ts';
import { paragraph } from '../../../src/documents/model.ts';
import { renderDocx } from '../../../src/documents/render-docx.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { readReturnedFile } from '../../../src/incoming/returned-file.ts';
import { createWrittenDocuments } from '../../../src/shells/written-documents.ts';
import { transact } from '../../../src/storage/database.ts';
import { insertReportFile } from '../../../src/storage/reports/report-files.ts';
import { aPdf } from '../../support/a-pdf.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';
import { returned, type Written } from '../../support/returned-forms.ts';

let at: TestDesk;
/** The review of the practice family that is still ahead. */
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
});
afterEach(() => at.close());

interface Blank {
  readonly inviteeId: InviteeId;
  readonly docx: Uint8Array;
  readonly children: ReadonlyArray<string>;
}
const blanks = async (): Promise<ReadonlyArray<Blank>> => {
  const readers = (await at.ask('documents.list', { sittingId })).filter(({ documents }) =>
    documents.some(({ choice }) => choice.kind === 'agency-report'),
  );
  return Promise.all(
    readers.map(async ({ reader }) => {
      const choice = { kind: 'agency-report', reader, childId: null } as const;
      const { model } = await at.ask('documents.preview', { sittingId, choice });
      const docx = await renderDocx(model);
      const read = await readReturnedFile('form.docx', docx);
      const children = read.ok ? (readReturnedForm(read.value)?.children ?? []) : [];
      return { inviteeId: reader as InviteeId, docx, children };
    }),
  );
};
const dropped = (bytes: Uint8Array, fileName = 'report.docx') => ({
  sittingId,
  fileName,
  file: Buffer.from(bytes).toString('base64'),
});
const asFirst = { name: '', datedOn: '2026-11-20' };
const inviteeOf = async (id: InviteeId) => (await at.ask('record.get', { sittingId })).record.invitees[id];
const whole: Written = {
  reply: 'video',
  author: 'Teal Madeup',
  sharedOn: '20 November 2026',
  sharedWith: 'mother',
  'c1.well': 'She laughs again.',
  'c1.view': 'Yes',
  'c1.category': 'neglect',
  'c1.scale': '4',
};
const replaced = (docx: Uint8Array, from: string | RegExp, to: string): Uint8Array => {
  const parts = unzipSync(docx);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(body.replaceAll(new RegExp(from, 'g'), to)) });
};

describe('RP03, IE08: a report that is dropped files itself', () => {
  test('200 returned reports are matched to their agency, and none to another one', { timeout: 120_000 }, async () => {
    const all = await blanks();
    expect(all.length).toBeGreaterThan(3);
    let filed = 0;
    for (let number = 0; number < 200; number += 1) {
      const blank = all[(number * 7) % all.length]!;
      const written = { ...whole, author: `Writer ${number}`, 'c1.scale': String(number % 11) };
      const docx = returned(blank.docx, written, { droppingTags: number % 2 === 1 });
      const wrong = number % 5;
      const sent =
        wrong === 0
          ? replaced(docx, /SC-2026-\d+\/\d+|SC-\d{4}-\d{4}[^<]*/, 'SC-2031-9999/1')
          : wrong === 1
            ? replaced(docx, 'Rowan', 'Somebody')
            : docx;
      const seen = await at.call('report.look', dropped(sent));
      if (wrong < 2) expect(seen).toMatchObject({ ok: false, error: { type: 'ReportElsewhere' } });
      else {
        if (!seen.ok) throw new Error(JSON.stringify(seen.error));
        expect(seen.value.inviteeId).toBe(blank.inviteeId);
        expect(seen.value.proposals.map(({ words }) => words).join('\n')).toContain(
          `a plan is needed, neglect, ${number % 11} of 10`,
        );
        filed += 1;
      }
    }
    expect(filed).toBe(120);
  });

  test('what is typed about an agency while its report is read stays', async () => {
    const [blank] = await blanks();
    const id = blank!.inviteeId;
    const sent = dropped(returned(blank!.docx, whole));
    const keep = () => at.call('report.keep', { ...sent, ...asFirst, inviteeId: id, accepted: ['report'] });
    const report = (await inviteeOf(id))!.report;
    const keeping = keep();
    const change = { report: { ...report, readAloud: true } };
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.change', id, change }] });
    expect(await keeping).toMatchObject({ ok: true });
    expect((await inviteeOf(id))?.report).toMatchObject({ status: 'received', readAloud: true });
  });

  test('a PDF is kept as it came, for the agency and the children that a person names, and nothing of it is read', async () => {
    const [blank] = await blanks();
    const { conferences } = await at.ask('sitting.get', { sittingId });
    const childIds = [conferences[0]!.conference.childId];
    const file = dropped(aPdf(), 'Report of the GP.PDF');
    const seen = await at.ask('report.look', file);
    expect(seen).toMatchObject({ inviteeId: null, childIds: [], datedOn: '2026-11-21' });
    expect(seen.proposals.map(({ id }) => id)).toEqual(['report']);
    expect(seen.notes.join()).toContain('nothing of it is entered by itself');
    const asked = { ...file, ...asFirst, inviteeId: blank!.inviteeId, accepted: ['report'] };
    expect(await at.call('report.keep', asked)).toMatchObject({ error: { type: 'ReportWithoutChild' } });
    const elsewhere = { ...asked, childIds: [blank!.inviteeId as never] };
    expect(await at.call('report.keep', elsewhere)).toMatchObject({ error: { type: 'ReportWithoutChild' } });
    const kept = await at.ask('report.keep', { ...asked, childIds });
    expect(kept).toMatchObject({ childIds, sha256: createHash('sha256').update(aPdf()).digest('hex') });
    expect((await inviteeOf(blank!.inviteeId))?.report.status).toBe('received');
    const { files } = await at.ask('report.list', { sittingId });
    expect(files).toEqual([kept]);
    const [toRead] = await at.ask('reading.pack', { sittingId });
    expect(toRead).toMatchObject({ report: kept, parts: [], pages: [], marks: [] });
    expect((await at.ask('chronology.get', { sittingId })).events).toEqual([]);
    const folder = join(at.folder, 'out');
    mkdirSync(folder);
    const { path } = await at.ask('report.write', { reportId: kept.id, folder });
    expect(path).toMatch(/\.pdf$/);
    expect(readFileSync(path)).toEqual(Buffer.from(aPdf()));
    const again = { ...dropped(aPdf('A second page.'), 'second.pdf'), ...asFirst, inviteeId: blank!.inviteeId, accepted: [] };
    const second = await at.ask('report.keep', { ...again, childIds, name: 'Second' });
    expect(await at.call('report.compare', { earlierId: kept.id, laterId: second.id })).toMatchObject({
      error: { type: 'PdfNotCompared' },
    });
  });

  test('a form of ours says itself whom it is about, whatever a person ticks', async () => {
    const [blank] = await blanks();
    const { conferences } = await at.ask('sitting.get', { sittingId });
    const all = conferences.map(({ conference }) => conference.childId);
    const kept = await at.ask('report.keep', {
      ...dropped(returned(blank!.docx, whole)),
      ...asFirst,
      inviteeId: blank!.inviteeId,
      accepted: [],
      childIds: all,
    });
    const named = conferences.filter(({ child }) => blank!.children.some((name) => name.startsWith(child.givenName)));
    expect(kept.childIds).toEqual(named.map(({ child }) => child.id));
  });

  test('looking at a file enters nothing; keeping it enters what was accepted, and the file with its hash', async () => {
    const [blank] = await blanks();
    const file = dropped(returned(blank!.docx, whole));
    const before = await inviteeOf(blank!.inviteeId);
    const seen = await at.ask('report.look', file);
    expect(await inviteeOf(blank!.inviteeId)).toEqual(before);
    expect(seen.proposals.map(({ id }) => id)).toEqual(['reply', 'report', 'sharedOn', 'c1.view']);
    const kept = await at.ask('report.keep', {
      ...file,
      ...asFirst,
      inviteeId: blank!.inviteeId,
      accepted: ['reply', 'report', 'sharedOn'],
    });
    expect(kept).toMatchObject({ version: 1, fileName: 'report.docx' });
    const after = await inviteeOf(blank!.inviteeId);
    expect(after).toMatchObject({ reply: 'accepted', mode: 'video' });
    expect(after?.report).toMatchObject({
      status: 'received',
      receivedOn: '2026-11-21',
      sharedWithFamilyOn: '2026-11-20',
      sharedWith: 'mother',
      sharedVersion: 1,
    });
    const { files, recommendations } = await at.ask('report.list', { sittingId });
    expect(files).toEqual([kept]);
    expect(recommendations).toEqual([]);
    expect(await at.call('report.look', file)).toMatchObject({ error: { type: 'ReportKnown' } });
  });

  test('RP05: each version is kept, named, numbered and dated, and the first day stays the day on which it came', async () => {
    const [blank] = await blanks();
    const id = blank!.inviteeId;
    const written = returned(blank!.docx, { ...whole, writtenOn: '19 November 2026' });
    expect((await at.ask('report.look', dropped(written))).datedOn).toBe('2026-11-19');
    await at.ask('report.keep', { ...dropped(written), ...asFirst, inviteeId: id, accepted: ['report', 'c1.view'] });
    at.setClock('2026-11-23T09:00');
    const second = dropped(returned(blank!.docx, { ...whole, 'c1.scale': '6' }), 'second.docx');
    const seen = await at.ask('report.look', second);
    expect(seen.proposals.map(({ id: own }) => own)).not.toContain('report');
    expect(seen.datedOn).toBe('2026-11-23');
    const unnamed = { ...second, inviteeId: id, accepted: ['c1.view'], name: '', datedOn: '2026-11-23' };
    expect(await at.call('report.keep', unnamed)).toMatchObject({ error: { type: 'VersionUnnamed' } });
    const kept = await at.ask('report.keep', { ...unnamed, name: 'With the new scale' });
    expect(kept).toMatchObject({ version: 2, name: 'With the new scale', datedOn: '2026-11-23', approved: null });
    expect((await inviteeOf(id))?.report.receivedOn).toBe('2026-11-21');
    const { files, recommendations } = await at.ask('report.list', { sittingId });
    expect(recommendations).toMatchObject([{ inviteeId: id, view: 'plan', category: 'neglect', scale: 6 }]);
    expect(files).toHaveLength(2);
    expect(await at.ask('report.compare', { earlierId: files[0]!.id, laterId: kept.id })).toContainEqual({
      under: expect.stringContaining('How safe is this child'),
      pieces: [
        { was: 'out', text: '4' },
        { was: 'in', text: '6' },
      ],
    });
  });

  test('nobody can file one agency’s form to another agency', async () => {
    const [one, other] = await blanks();
    const file = dropped(returned(one!.docx, whole));
    expect(
      await at.call('report.keep', { ...file, ...asFirst, inviteeId: other!.inviteeId, accepted: ['report'] }),
    ).toMatchObject({
      ok: false,
      error: { type: 'ReportElsewhere' },
    });
    expect((await at.ask('report.list', { sittingId })).files).toEqual([]);
  });

  test('a report in another form is taken where it names a child, for a person to say whose it is', async () => {
    const [blank] = await blanks();
    const choice = { kind: 'agency-report', reader: blank!.inviteeId, childId: null } as const;
    const { model } = await at.ask('documents.preview', { sittingId, choice });
    const letter = (words: string) => renderDocx({ ...model, blocks: [paragraph(words)] });
    const name = blank!.children[0];
    const seen = await at.ask('report.look', dropped(await letter(`A report about ${name}.`)));
    expect(seen).toMatchObject({ inviteeId: null, proposals: [{ id: 'report' }] });
    expect(await at.call('report.look', dropped(await letter('A report about Quince Otherchild.')))).toMatchObject({
      error: { type: 'ReportElsewhere' },
    });
  });

  test.each([
    ['locked with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'report.docx', /password/],
    ['another kind of file', new Uint8Array([0x25, 0x50, 0x44, 0x46]), 'report.odt', /Word files .+, PDFs .+ and tables/],
    ['a PDF that carries a script', aPdf('x', '<< /S /JavaScript /JS (x) >>'), 'report.pdf', /carries a script/],
    ['no Word file whatever it is called', strToU8('hello'), 'report.docx', /./],
    [
      'one with macros',
      zipSync({ '[Content_Types].xml': strToU8('wordprocessingml macroEnabled'), 'word/document.xml': strToU8('<a/>') }),
      'a.docx',
      /macros/,
    ],
  ])('%s is refused with the reason', async (_, bytes, name, why) => {
    const seen = await at.call('report.look', dropped(bytes, name));
    expect(seen).toMatchObject({ ok: false, error: { type: 'ReportRefused' } });
    if (!seen.ok && seen.error.type === 'ReportRefused') expect(seen.error.why).toMatch(why);
  });
});

describe('RP05: a report that is amended after it was approved', () => {
  const keep = async (blank: Blank, scale: string, name: string) =>
    at.ask('report.keep', {
      ...dropped(returned(blank.docx, { author: 'Teal Madeup', 'c1.scale': scale }), `scale ${scale}.docx`),
      inviteeId: blank.inviteeId,
      accepted: [],
      name,
      datedOn: '2026-11-21',
    });
  const mother = async () =>
    Object.values((await at.ask('record.get', { sittingId })).record.invitees).find(({ part }) => part === 'family')!;

  test('is a version of its own: what was approved stays as it was approved', async () => {
    const blank = (await blanks())[0]!;
    const first = await keep(blank, '4', '');
    const approved = { on: '2026-11-21', by: 'Heather Manager (TEST)' };
    await at.ask('report.approve', { reportId: first.id, approved });
    await keep(blank, '5', 'After the core group');
    expect((await at.ask('report.list', { sittingId })).files.map(({ version, approved: by }) => [version, by])).toEqual([
      [1, approved],
      [2, null],
    ]);
    const tomorrow = { reportId: first.id, approved: { on: '2026-11-22', by: '' } };
    expect(await at.call('report.approve', tomorrow)).toMatchObject({ error: { type: 'DayToCome' } });
  });

  test('which version the parents were given is known from then on, and stands in the minutes', async () => {
    const blank = (await blanks())[0]!;
    const first = await keep(blank, '4', '');
    const { id: inviteeId, name } = await mother();
    await at.ask('report.give', { reportId: first.id, inviteeId, on: '2026-11-21', by: 'Juno Plaster' });
    at.setClock('2026-11-24T09:00');
    const second = await keep(blank, '5', 'After the core group');
    await at.ask('report.give', { reportId: second.id, inviteeId, on: '2026-11-24' });
    const { givings } = await at.ask('report.list', { sittingId });
    expect(givings).toMatchObject([
      { reportId: first.id, toWhom: name, by: 'Juno Plaster', on: '2026-11-21' },
      { reportId: second.id, toWhom: name, by: '', on: '2026-11-24' },
    ]);
    const shared = { sharedWithFamilyOn: '2026-11-21', sharedWith: name, sharedBy: 'Juno Plaster', sharedVersion: 1 };
    expect((await inviteeOf(blank.inviteeId))?.report).toMatchObject(shared);
    const choice = { kind: 'minutes', reader: null, childId: null } as const;
    const { model } = await at.ask('documents.preview', { sittingId, choice });
    expect(JSON.stringify(model)).toContain(`21 Nov 2026, version 1, ${name}, by Juno Plaster`);
    for (const { id: givingId } of givings) await at.ask('report.takeBackGiving', { givingId });
    expect((await inviteeOf(blank.inviteeId))?.report).toMatchObject({
      sharedWithFamilyOn: null,
      sharedBy: '',
      sharedVersion: null,
    });
  });

  test('RP01: whom a report without a file was shared with, and by whom, stands in the minutes; the family reads only when', async () => {
    const { inviteeId } = (await blanks())[0]!;
    const { report } = (await inviteeOf(inviteeId))!;
    const shared = { sharedWithFamilyOn: day('2026-11-20'), sharedWith: 'the grandmother', sharedBy: 'Juno Plaster' };
    const change = { report: { ...report, status: 'received' as const, receivedOn: day('2026-11-19'), ...shared } };
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.change', id: inviteeId, change }] });
    const minutes = async (reader: string | null) => {
      const choice = { kind: 'minutes', reader, childId: null } as never;
      return JSON.stringify((await at.ask('documents.preview', { sittingId, choice })).model);
    };
    expect(await minutes(null)).toContain('20 Nov 2026, the grandmother, by Juno Plaster');
    const hers = await minutes((await mother()).id);
    expect(hers).toContain('20 Nov 2026');
    expect(hers).not.toContain('by Juno Plaster');
  });

  test('only somebody of the family on the list can be given one, and nobody tomorrow', async () => {
    const blank = (await blanks())[0]!;
    const { id: reportId } = await keep(blank, '4', '');
    const toAnAgency = { reportId, inviteeId: blank.inviteeId, on: '2026-11-21' };
    expect(await at.call('report.give', toAnAgency)).toMatchObject({ error: { type: 'NotHere' } });
    const tomorrow = { reportId, inviteeId: (await mother()).id, on: '2026-11-22' };
    expect(await at.call('report.give', tomorrow)).toMatchObject({ error: { type: 'DayToCome' } });
  });

  test('versions of two agencies are not compared with each other', async () => {
    const [one, other] = await blanks();
    const [earlier, later] = [await keep(one!, '4', ''), await keep(other!, '4', '')];
    expect(await at.call('report.compare', { earlierId: earlier.id, laterId: later.id })).toMatchObject({
      error: { type: 'NotHere' },
    });
  });

  test('RP03: a kept report is written byte for byte as it came, under a name that names nobody', async () => {
    const blank = (await blanks())[0]!;
    const { id: reportId, sha256 } = await keep(blank, '4', '');
    const { path } = await at.ask('report.write', { reportId, folder: at.desk.documentsFolder });
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
    expect(path).toMatch(/2026-11-21 [-\w. ]+ report [a-z]+ version 1 [0-9a-f]{6}\.docx$/i);
    const written = createWrittenDocuments(0);
    written.note({ ok: true, value: { path } });
    expect(written.has(path)).toBe(true);
    const inside = { reportId, folder: at.desk.vaultFolder };
    expect(await at.call('report.write', inside)).toMatchObject({ error: { type: 'FolderRefused' } });
    expect(await at.call('report.write', { ...inside, reportId: at.desk.newId<ReportFileId>() })).toMatchObject({
      error: { type: 'NotHere' },
    });
  });
});

describe('RP07: what a report recommends', () => {
  const minutesText = async (): Promise<string> => {
    const choice = { kind: 'minutes', reader: null, childId: null } as const;
    return renderText((await at.ask('documents.preview', { sittingId, choice })).model);
  };

  test('stands in the minutes once a person accepted it', async () => {
    const [blank] = await blanks();
    const file = { ...dropped(returned(blank!.docx, whole)), ...asFirst, inviteeId: blank!.inviteeId };
    expect(await minutesText()).not.toContain('From the reports to the room');
    await at.ask('report.keep', { ...file, accepted: ['c1.view'] });
    expect(await minutesText()).toContain('Report: a plan is needed, neglect, 4 of 10.');
  });

  test('of a PDF or a report in another form is entered by whoever reads it, for the children whom it is about', async () => {
    const { conferences } = await at.ask('sitting.get', { sittingId });
    const [first, second] = conferences.map(({ conference }) => conference);
    const { inviteeId } = (await blanks())[0]!;
    const keep = (bytes: Uint8Array, name: string) =>
      at.ask('report.keep', {
        ...dropped(bytes, 'report.pdf'),
        ...asFirst,
        inviteeId,
        accepted: [],
        childIds: [first!.childId],
        name,
      });
    const { id: reportId } = await keep(aPdf(), '');
    const recommend = (change: object) =>
      at.call('report.recommend', {
        reportId,
        conferenceId: first!.id,
        view: 'plan',
        category: 'neglect',
        scale: 4,
        ...change,
      });
    expect(await recommend({})).toMatchObject({ ok: true });
    expect(await minutesText()).toContain('Report: a plan is needed, neglect, 4 of 10.');
    expect(await recommend({ conferenceId: second!.id })).toMatchObject({ error: { type: 'NotHere', what: 'conference' } });
    expect(await recommend({ scale: 11 })).toMatchObject({ ok: false });
    // A category belongs to a plan.
    await recommend({ view: 'no-plan' });
    const list = async () => (await at.ask('report.list', { sittingId })).recommendations;
    expect(await list()).toMatchObject([{ inviteeId, view: 'no-plan', category: null, scale: 4 }]);

    // A newer version that says nothing yet leaves what the one before it said; what it says then counts.
    const newer = await keep(aPdf('Two'), 'Amended');
    const recommends = async () => (await at.ask('reading.pack', { sittingId }))[0]!.recommends;
    expect(await recommends()).toMatchObject([{ version: 1, view: 'no-plan' }]);
    await recommend({ reportId: newer.id, scale: 2 });
    expect(await recommends()).toMatchObject([{ version: 2, view: 'plan', scale: 2 }]);
    await recommend({ reportId: newer.id, view: null, category: null, scale: null });
    expect(await list()).toMatchObject([{ view: 'no-plan', scale: 4 }]);
  });

  test('stays in an approved record as it was approved, whatever is kept afterwards', async () => {
    sittingId = await sittingOn(at, '2026-04-21');
    const { record } = await at.ask('record.get', { sittingId });
    const inviteeId = Object.values(record.invitees).find(({ part }) => part === 'agency')!.id;
    const conferenceId = (await at.ask('sitting.get', { sittingId })).conferences[0]!.conference.id;
    const keep = (version: number, scale: number): void => {
      const kept = { keptAt: '2026-11-21T09:00' as LocalDateTime, keptBy: 'Sorrel', fileName: 'report.docx', approved: null };
      const report = { ...kept, id: at.desk.newId<ReportFileId>(), sittingId, inviteeId, version, name: String(version) };
      const views = [{ conferenceId, view: 'plan', category: null, scale }] as const;
      const whole = {
        ...report,
        datedOn: day('2026-11-20'),
        childIds: [],
        sha256: String(version).repeat(64),
        file: new Uint8Array([1]),
        views,
      };
      expect(transact(at.desk.db, (tx) => ok(insertReportFile(tx, whole))).ok).toBe(true);
    };
    await at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'A report was left out.', askedBy: 'Cedar' });
    keep(1, 3);
    for (const { id } of (await at.ask('sitting.get', { sittingId })).missing.filter((one) => one.id.startsWith('line-reading:')))
      await at.ask('record.edit', {
        sittingId,
        edits: [
          {
            edit: 'statement.change',
            id: id.slice('line-reading:'.length) as StatementId,
            change: { settled: [...privateKinds] },
          },
        ],
      });
    await at.ask('sitting.approve', { sittingId });
    expect(await minutesText()).toContain('Report: a plan is needed, 3 of 10.');
    keep(2, 9);
    expect(await minutesText()).toContain('Report: a plan is needed, 3 of 10.');
    const reportId = (await at.ask('report.list', { sittingId })).files[0]!.id;
    const late = { reportId, conferenceId, view: 'no-plan', category: null, scale: 9 } as const;
    expect(await at.call('report.recommend', late)).toMatchObject({ error: { type: 'RecordApproved' } });
  });
});

describe('AG10: a returned reply is matched to its invitation', () => {
  test.each([
    ['yes', { reply: 'accepted' }],
    ['By telephone', { reply: 'accepted', mode: 'phone' }],
    ['Deputy', { reply: 'deputy', deputyName: 'Sorrel Standin', deputyMayCommit: true }],
    ['no.', { reply: 'declined' }],
  ])('as a Word file: %s', async (reply, expected) => {
    const [blank] = await blanks();
    const deputy = reply === 'Deputy' ? { deputy: 'Sorrel Standin', mayCommit: 'yes' } : {};
    const file = dropped(returned(blank!.docx, { reply, ...deputy }, { droppingTags: true }));
    const { proposals } = await at.ask('report.look', file);
    await at.ask('report.keep', {
      ...file,
      ...asFirst,
      inviteeId: blank!.inviteeId,
      accepted: proposals.map(({ id }) => id),
    });
    const invitee = await inviteeOf(blank!.inviteeId);
    expect(invitee).toMatchObject(expected);
    // A reply is no report.
    expect(invitee?.report.status).not.toBe('received');
  });

  test('as a table of questions and answers: the answers are the reply of whoever the form went to', async () => {
    const [blank, other] = await blanks();
    const { sitting } = await at.ask('sitting.get', { sittingId });
    const csv = [
      'Question,Answer',
      `Reference,${sitting.reference}`,
      `Form number,${blank!.inviteeId}`,
      `Children,"${blank!.children.join('\n')}"`,
      '"Will you come? Write yes, video, telephone, deputy or no",by telephone',
    ].join('\r\n');
    const file = dropped(strToU8(csv), 'reply.csv');
    const { inviteeId, proposals } = await at.ask('report.look', file);
    const before = await inviteeOf(other!.inviteeId);
    await at.ask('report.keep', { ...file, ...asFirst, inviteeId: inviteeId!, accepted: proposals.map(({ id }) => id) });
    expect(await inviteeOf(blank!.inviteeId)).toMatchObject({ reply: 'accepted', mode: 'phone' });
    expect(await inviteeOf(other!.inviteeId)).toEqual(before);
  });

  test('as a table of questions and answers; what nobody can make out is said and not guessed', async () => {
    const [blank] = await blanks();
    const { sitting } = await at.ask('sitting.get', { sittingId });
    const csv = [
      'Question,Answer',
      `Reference,${sitting.reference}`,
      `Form number,${blank!.inviteeId}`,
      `Children,"${blank!.children.join('\n')}"`,
      '"Will you come? Write yes, video, telephone, deputy or no",perhaps',
      '"Name of your deputy, if you send one",Sorrel Standin',
    ].join('\r\n');
    const seen = await at.ask('report.look', dropped(strToU8(csv), 'reply.csv'));
    expect(seen.inviteeId).toBe(blank!.inviteeId);
    expect(seen.proposals.map(({ id }) => id)).toEqual(['deputy']);
    expect(seen.unclear).toEqual(['Reply: “perhaps”']);
  });
});
