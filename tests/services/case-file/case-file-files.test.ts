import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseFile } from '../../../src/contract/case-file.ts';
import type { InviteeId, PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { paragraph } from '../../../src/documents/model.ts';
import { renderDocx } from '../../../src/documents/render-docx.ts';
import { sampleLetter } from '../../../src/documents/sample.ts';
import { aLetter, written } from '../../support/a-letter.ts';
import { aPdf } from '../../support/a-pdf.ts';
import { aDesk, aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';
import { aPng } from '../../support/pictures.ts';

let at: TestDesk;
let sittingId: SittingId;
let childId: PersonId;
let agencies: ReadonlyArray<InviteeId>;
let mother: InviteeId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
  childId = (await at.ask('sitting.get', { sittingId })).conferences[0]!.child.id;
  const invitees = Object.values((await at.ask('record.get', { sittingId })).record.invitees);
  agencies = invitees.filter(({ part }) => part === 'agency').map(({ id }) => id);
  mother = invitees.find(({ part }) => part === 'family')!.id;
  await fill();
});
afterEach(() => at.close());

/** A Word report and a PDF, with everything that can become of them, two letters of a child, and two signed sheets. */
const fill = async (): Promise<void> => {
  const blocks = [paragraph('A report about Rowan Sampleton (TEST).'), paragraph('3 March 2026: Neighbours heard shouting.')];
  const docx = await renderDocx({ ...sampleLetter('Samplesex', 'CONFIDENTIAL', day('2026-11-21')), blocks });
  const keep = (bytes: Uint8Array, inviteeId: InviteeId, change: object) =>
    at.ask('report.keep', {
      sittingId,
      fileName: 'report.docx',
      file: Buffer.from(bytes).toString('base64'),
      inviteeId,
      accepted: ['report'],
      childIds: [childId],
      name: 'First',
      datedOn: '2026-11-20',
      ...change,
    });
  const { id: reportId } = await keep(docx, agencies[0]!, {});
  const { id: pdfId } = await keep(aPdf(), agencies[1]!, { fileName: 'report.pdf', name: '' });
  const words = [{ text: 'He came hungry.', left: 50, top: 60, width: 90, height: 10 }];
  await at.ask('reading.keepPages', { reportId: pdfId, pages: [{ width: 595, height: 842, paragraphs: [words] }] });
  await at.ask('reading.mark', { reportId: pdfId, kind: 'highlight', part: 0, from: 8, until: 14, note: '' });
  await at.ask('report.approve', { reportId, approved: { on: '2026-11-20', by: 'Their manager' } });
  await at.ask('report.give', { reportId, inviteeId: mother, on: '2026-11-21' });
  const { part, from, until } = (await at.ask('chronology.get', { sittingId })).events[0]!;
  await at.ask('chronology.sayOtherwise', {
    reportId,
    part,
    from,
    until,
    inviteeId: mother,
    saidOn: null,
    words: 'Nobody shouted.',
  });
  await at.ask('reading.mark', { reportId, kind: 'note', part, from, until, note: 'Ask the police.' });
  await at.ask('childStatement.add', {
    sittingId,
    childId,
    form: 'letter',
    words: 'I want mum to be safe.',
    givenOn: '2026-11-20',
    broughtBy: 'Robin Earshot (TEST)',
    audience: 'professionals',
    picture: Buffer.from(aPng()).toString('base64'),
  });
  await at.ask('childStatement.add', {
    sittingId,
    childId,
    form: 'letter',
    words: '',
    givenOn: '2026-11-20',
    broughtBy: '',
    audience: 'professionals',
    picture: null,
    letter: { fileName: 'letter.docx', file: Buffer.from(aLetter(written('I like school.'))).toString('base64') },
  });
  const { reference } = (await at.ask('sitting.get', { sittingId })).sitting;
  for (const sheet of [aPng(), aPdf('Signed')])
    await at.ask('signedSheet.keep', { reference, file: Buffer.from(sheet).toString('base64') });
};

const exported = async (desk = at) => (await desk.ask('caseFile.export', {})).json;
const another = () => aDesk({ now: '2026-11-21T09:00' });
const looks = async (desk: TestDesk) => ({
  reports: await desk.ask('report.list', { sittingId }),
  pack: await desk.ask('reading.pack', { sittingId }),
  line: await desk.ask('chronology.get', { sittingId }),
  sheets: await desk.ask('signedSheet.list', { sittingId }),
  pictures: (await desk.ask('documents.preview', { sittingId, choice: { kind: 'minutes', reader: null, childId: null } })).model
    .blocks,
});

test('AT08: reports, pictures, marks, disputes, givings and signed sheets are in the case file, and come out of it as they went in', async () => {
  const json = await exported();
  const other = await another();
  try {
    await other.ask('caseFile.import', { json });
    expect((await looks(other)).sheets).toHaveLength(2);
    expect(await looks(other)).toEqual(await looks(at));
    expect(await exported(other)).toBe(json);
  } finally {
    await other.close();
  }
});

test('a mark is in the file of whoever made it, and in nobody else’s', async () => {
  const notes = (json: string) =>
    (JSON.parse(json) as CaseFile).families.flatMap(({ sittings }) =>
      sittings.flatMap(({ reports }) => reports.flatMap(({ marks }) => marks.map(({ note }) => note))),
    );
  expect(notes(await exported()).filter((note) => note !== '')).toEqual(['Ask the police.']);
  Object.assign(at.desk.actor, { id: 'somebody-else' });
  const theirs = await exported();
  expect(notes(theirs)).toEqual([]);
  expect(theirs).not.toContain('Ask the police.');
});

test('without files the reports and pictures stay behind, and the rest can be taken in', async () => {
  const { json } = await at.ask('caseFile.export', { withFiles: false });
  const other = await another();
  try {
    await other.ask('caseFile.import', { json });
    expect((await other.ask('report.list', { sittingId })).files).toEqual([]);
    expect(await other.ask('signedSheet.list', { sittingId })).toEqual([]);
  } finally {
    await other.close();
  }
});

test('I5, I6, X6: a file inside a case file is looked through as if somebody had dropped it, and refuses the whole', async () => {
  const json = await exported();
  const refusal = async (change: (file: Mutable) => void) => {
    const file = JSON.parse(json) as CaseFile;
    change(file.families.flatMap(({ sittings }) => sittings).find(({ id }) => id === sittingId) as Mutable);
    const other = await another();
    try {
      const taken = await other.call('caseFile.import', { json: JSON.stringify(file) });
      expect(await other.ask('family.list', { like: '' })).toEqual([]);
      return taken.ok || taken.error.type !== 'CaseFileFaulty' ? undefined : `${taken.error.where}: ${taken.error.why}`;
    } finally {
      await other.close();
    }
  };
  const evil = Buffer.from(aPdf('x', '<< /S /JavaScript /JS (x) >>'));
  expect(
    await refusal(({ reports }) => {
      const report = reports.find(({ fileName }) => fileName === 'report.pdf')!;
      Object.assign(report, { file: evil.toString('base64'), sha256: createHash('sha256').update(evil).digest('hex') });
    }),
  ).toMatch(/reports\[\d\]\.file: It carries a script/);
  expect(await refusal(({ reports }) => Object.assign(reports[0]!, { file: evil.toString('base64') }))).toContain(
    'with this hash',
  );
  expect(
    await refusal(({ pictures }) => Object.assign(pictures[0]!, { file: Buffer.from(aPng()).toString('base64') })),
  ).toContain('more in it than the picture');
  const evilLetter = Buffer.from(aLetter(written('x'), { 'word/vbaProject.bin': 'x' }));
  const asLetter = (bytes: Buffer) => ({
    file: bytes.toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(await refusal(({ letters }) => Object.assign(letters[0]!, asLetter(evilLetter)))).toMatch(
    /letters\[0\]\.file: It carries macros/,
  );
  expect(await refusal(({ letters }) => Object.assign(letters[0]!, { file: 'eA==' }))).toContain('not the letter with this hash');
  const evilSheet = { file: evil.toString('base64'), sha256: createHash('sha256').update(evil).digest('hex') };
  expect(await refusal(({ signedSheets }) => Object.assign(signedSheets[1]!, evilSheet))).toMatch(
    /signedSheets\[1\]\.file: It carries a script/,
  );
  expect(await refusal(({ signedSheets }) => Object.assign(signedSheets[0]!, { type: 'jpg' }))).toContain('another kind');
  expect(await refusal(({ signedSheets }) => signedSheets.push({ ...signedSheets[0]! }))).toContain('signedSheets[2]');
  expect(
    await refusal(({ reports }) => Object.assign(reports[0]!.otherwise[0] ?? reports[1]!.otherwise[0]!, { words: ' ' })),
  ).toContain('Nothing is said otherwise');
});

interface Mutable {
  readonly letters: { file: string; sha256: string }[];
  readonly reports: { fileName: string; file: string; sha256: string; otherwise: { words: string }[] }[];
  readonly pictures: { file: string }[];
  readonly signedSheets: { id: string; type: string; file: string; sha256: string }[];
}
