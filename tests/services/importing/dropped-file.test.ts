import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { paragraph } from '../../../src/documents/model.ts';
import { renderDocx } from '../../../src/documents/render-docx.ts';
import { aPdf } from '../../support/a-pdf.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';
import { letterhead } from '../../support/letterheads.ts';
import { anOutlookMessage } from '../../support/outlook-message.ts';
import { returned } from '../../support/returned-forms.ts';

let at: TestDesk;
/** The review of the practice family that is still ahead, and the initial conference that is over. */
let review: SittingId;
let initial: SittingId;
beforeAll(async () => {
  at = await aPracticeDesk();
  const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
  review = rows.find((row) => row.heldOn === '2027-01-14')!.sittingId;
  initial = rows.find((row) => row.reference.endsWith('/1'))!.sittingId;
});
afterAll(() => at.close());

const recognised = (fileName: string, bytes: Uint8Array) =>
  at.ask('dropped.recognise', { fileName, file: Buffer.from(bytes).toString('base64') });
const kinds = async (fileName: string, bytes: Uint8Array) => (await recognised(fileName, bytes)).meanings.map(({ is }) => is);
const model = async (sittingId: SittingId, kind: 'agency-report' | 'minutes' | 'decision-letter') => {
  const all = await at.ask('documents.list', { sittingId });
  const choice = all.flatMap(({ documents }) => documents.map((one) => one.choice)).find((one) => one.kind === kind);
  return (await at.ask('documents.preview', { sittingId, choice: choice! })).model;
};
/** A Word file of somebody else’s, with nothing at its foot. */
const word = (words: string): Uint8Array => letterhead({ body: `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`, parts: {} });

describe('IE08, RP03: a PDF', () => {
  test('is looked through before the window opens it, and known by the words that the window reads', async () => {
    expect(await recognised('a.pdf', aPdf())).toEqual({ meanings: [], why: '' });
    expect((await recognised('a.pdf', aPdf('x', '<< /S /JavaScript /JS (x) >>'))).why).toContain('a script');
    const { meanings } = await at.ask('dropped.recogniseWords', { words: 'Our report about ROWAN\nSampleton (TEST).' });
    expect(meanings).toMatchObject([{ is: 'report', sittingId: review, children: [expect.stringMatching(/^Rowan/)] }]);
    expect((await at.ask('dropped.recogniseWords', { words: 'About nobody.' })).meanings).toEqual([]);
  });

  test('IN09: that an email carries is offered, one with a script is not', async () => {
    const message = { subject: 'Our report', body: 'Please find attached.', from: { name: 'Ash', email: 'ash@example.org' } };
    const withPdf = (bytes: Uint8Array) =>
      anOutlookMessage({ ...message, attachments: [{ name: 'report.pdf', bytes }] } as Parameters<typeof anOutlookMessage>[0]);
    const { pdfs } = await recognised('RE.msg', withPdf(aPdf('Words')));
    expect(pdfs).toEqual([{ fileName: 'report.pdf', file: Buffer.from(aPdf('Words')).toString('base64') }]);
    const bad = await recognised('RE.msg', withPdf(aPdf('x', '<< /S /JavaScript /JS (x) >>')));
    expect(bad.pdfs).toEqual([]);
  });
});

describe('IE08: one place to drop any file on', () => {
  test('RP03: our report form is known by what it says, whatever it is called, with the agency and the conference', async () => {
    const form = await renderDocx(await model(review, 'agency-report'));
    for (const docx of [form, returned(form, { author: 'Teal Madeup' }, { droppingTags: true })])
      expect(await recognised('scan 0001.docx', docx)).toEqual({
        meanings: [
          {
            is: 'report-form',
            sittingId: review,
            conference: expect.stringMatching(/^SC-.*, Sampleton \(TEST\), Thu 14 January 2027$/),
            from: expect.stringMatching(/./),
          },
        ],
        why: '',
      });
  });

  test('CG02: the form of a core group leads to its family', async () => {
    const [row] = (await at.ask('coreGroup.list', {})).families;
    const { path } = await at.ask('coreGroup.form', { familyId: row!.familyId, folder: join(at.folder, 'forms') });
    expect((await recognised('a.docx', readFileSync(path))).meanings).toMatchObject([
      { is: 'core-group-form', familyId: row!.familyId },
    ]);
  });

  test('IN09: a request is known as our form, as an email and as a message of Outlook', async () => {
    const { path } = await at.ask('request.form', { folder: join(at.folder, 'forms') });
    expect(await kinds('form.docx', readFileSync(path))).toEqual(['request']);
    const message = { subject: 'Request for ICPC', body: 'Strategy discussion: 18 November 2026' };
    expect((await recognised('RE.msg', anOutlookMessage(message))).meanings).toEqual([
      { is: 'request', about: 'Request for ICPC' },
    ]);
    expect(await kinds('RE.eml', strToU8('Subject: Request\r\n\r\nChildren: x'))).toEqual(['request']);
  });

  test('AG10, RP02: a form of ours that an email carries is what the email is about, whether Outlook saved it or not', async () => {
    const form = returned(await renderDocx(await model(review, 'agency-report')), { author: 'Teal Madeup' });
    const logo = { name: 'image001.png', bytes: form.slice(0, 40), mimeType: 'image/png', contentId: 'x' };
    const message = {
      subject: 'RE: invitation',
      body: 'Please find attached.',
      attachments: [logo, { name: 'our report.docx', bytes: form }],
    };
    const eml = [
      'From: a@example.test\r\nSubject: RE: invitation\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAttached.',
      '--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="our report.docx"\r\nContent-Transfer-Encoding: base64\r\n',
      `${Buffer.from(form).toString('base64')}\r\n--b--`,
    ].join('\r\n');
    for (const [name, bytes] of [
      ['RE.msg', anOutlookMessage(message)],
      ['RE.eml', strToU8(eml)],
    ] as const) {
      const { meanings } = await recognised(name, bytes);
      expect(meanings.map(({ is }) => is)).toEqual(['report-form', 'request']);
      expect(meanings[0]).toMatchObject({ sittingId: review, attached: { fileName: 'our report.docx' } });
      const looked = await at.ask('report.look', { sittingId: review, ...meanings[0]!.attached! });
      expect(looked.inviteeId).not.toBeNull();
    }
    const withMacros = anOutlookMessage({ ...message, attachments: [{ name: 'report.docm', bytes: form }] });
    expect((await recognised('RE.msg', withMacros)).why).toContain('It carries macros');
  });

  test('WD08: a paper of ours leads back to its conference', async () => {
    expect((await recognised('minutes v2.docx', await renderDocx(await model(initial, 'minutes')))).meanings[0]).toMatchObject({
      is: 'changed-paper',
      sittingId: initial,
    });
  });

  test('RP03: a report in another form is offered where it names a child in full, and to nobody else’s conference', async () => {
    const about = await recognised('school.docx', word('Report on ROWAN Sampleton (TEST), Year 6'));
    expect(about.meanings[0]).toMatchObject({ is: 'report', sittingId: review, children: ['Rowan Sampleton (TEST)'] });
    expect(await recognised('school.docx', word('Report on Rowan, Year 6'))).toEqual({ meanings: [], why: '' });
  });

  test('IE01: a list is a list, and our own reply form in a table is none', async () => {
    expect(await recognised('list.csv', strToU8('Surname,Forename\r\nSampleton,Rowan\r\n'))).toEqual({
      meanings: [{ is: 'table', rows: 1 }],
      why: '',
    });
    const reference = (await at.ask('sitting.get', { sittingId: review })).sitting.reference;
    const number = Object.values((await at.ask('record.get', { sittingId: review })).record.invitees).find(
      ({ part }) => part === 'agency',
    )!.id;
    const reply = `Form number,${number}\r\nReference,${reference}\r\n"Will you come? Write yes, video, telephone, deputy or no",yes\r\n`;
    expect(await kinds('reply.csv', strToU8(reply))).toEqual(['report-form']);
  });

  test('a letterhead and a case file are known; what is nothing of ours says so', async () => {
    expect(await kinds('paper.docx', letterhead())).toEqual(['letterhead']);
    const { json } = await at.ask('caseFile.export', { withFiles: false });
    expect(await kinds('all.json', strToU8(json))).toEqual(['case-file']);
    expect((await recognised('x.json', strToU8('{"a":1}'))).why).toContain('no case file');
    expect((await recognised('x.docm', letterhead())).why).toContain('macros');
    expect((await recognised('x.exe', strToU8('MZ'))).why).toContain('emails (.eml and .msg)');
    expect(
      (
        await recognised(
          'x.docx',
          await renderDocx({ ...(await model(review, 'agency-report')), blocks: [paragraph('Hello')], reference: '' }),
        )
      ).meanings,
    ).toEqual([]);
  });

  test('a form of ours for a conference that is not here is said to be one, and leads nowhere', async () => {
    const { reference } = (await at.ask('sitting.get', { sittingId: review })).sitting;
    const csv = `Form number,019\r\nReference,${reference}9\r\n`;
    expect(await recognised('reply.csv', strToU8(csv))).toEqual({
      meanings: [],
      why: `It is our report and reply form, and says ${reference}9, which no conference here has.`,
    });
  });

  test('nothing is kept by looking, and however a file is damaged it is answered in words', async () => {
    const form = await renderDocx(await model(review, 'agency-report'));
    const entries = (await at.ask('audit.verify', {})).entries;
    const change = fc.record({ at: fc.nat(form.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('.docx', '.csv', '.msg', '.eml', '.json', '.txt'),
        async (changes, kind) => {
          const bytes = Uint8Array.from(form);
          for (const { at: place, byte } of changes) bytes[place] = byte;
          const { meanings, why } = await recognised(`x${kind}`, bytes);
          expect(meanings.length > 0 || typeof why === 'string').toBe(true);
        },
      ),
      { numRuns: 60 },
    );
    expect((await at.ask('audit.verify', {})).entries).toBe(entries);
    expect((await at.ask('report.list', { sittingId: review })).files).toEqual([]);
  });
});
