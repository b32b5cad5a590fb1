import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FamilyId, RequestId, SittingId } from '../../../src/core/identifiers.ts';
import { requestForm } from '../../../src/core/returned/request-form.ts';
import { htmlWords } from '../../../src/incoming/html-words.ts';
import { readRequestFile } from '../../../src/incoming/request-file.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';
import { letterhead } from '../../support/letterheads.ts';
import { anOutlookMessage, type OutlookMessage } from '../../support/outlook-message.ts';

let at: TestDesk;
let familyId: FamilyId;
let requestId: RequestId;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  const [row] = await at.ask('family.list', { like: 'Sampleton' });
  familyId = row!.family.id;
  const made = await at.ask('request.create', {
    familyId,
    kind: 'initial',
    requestedOn: '2026-11-21',
    requestedBy: '',
    authorisedBy: '',
    strategyDiscussionOn: null,
    enquiryOutcome: 'not-yet-known',
    transferNotifiedOn: null,
    reason: '',
    arrangements: '',
    fabricatedIllness: false,
    childIds: [],
  });
  ({ requestId, sittingId } = made);
});
afterEach(() => at.close());

type File = { readonly fileName: string; readonly bytes: Uint8Array };
const dropped = ({ fileName, bytes }: File) => ({ fileName, file: Buffer.from(bytes).toString('base64') });
const look = (file: File, on: RequestId | null = requestId) => at.ask('request.look', { ...dropped(file), requestId: on });
const proposed = async (file: File) => (await look(file)).proposals.map(({ about, words }) => `${about}: ${words}`);
const accept = (file: File, ...accepted: string[]) => at.call('request.accept', { ...dropped(file), requestId, accepted });
const requested = async () => (await at.ask('sitting.get', { sittingId })).request;
const childrenOf = async () => (await at.ask('family.get', { familyId })).people.filter(({ role }) => role === 'child');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (text: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('')}</w:tc>`;
const tableOf = (...rows: ReadonlyArray<ReadonlyArray<string>>) =>
  `<w:tbl><w:tblGrid/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`;
const word = (...tables: string[]): File => ({ fileName: 'form.docx', bytes: letterhead({ body: tables.join('') }) });
const email = (body: string, type = 'text/plain', more = ''): File => ({
  fileName: 'request.eml',
  bytes: strToU8(
    `From: Marlo Testcase <marlo@example.test>\r\nSubject: Request for ICPC\r\nDate: Fri, 20 Nov 2026 23:30:00 +0000\r\nContent-Type: ${type}; charset=utf-8\r\n${more}\r\n${body}`,
  ),
});
const outlook = (message: OutlookMessage): File => ({ fileName: 'RE request.msg', bytes: anOutlookMessage(message) });

/** Our own form, filled in: each hint that is given is typed over. */
const ourForm = async (typed: { readonly [tag: string]: string }): Promise<File> => {
  const { path } = await at.ask('request.form', { folder: join(at.folder, 'forms') });
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const { tag, hint } of requestForm) {
    const text = typed[tag];
    if (text === undefined) continue;
    const start = xml.indexOf(`w:val="request.${tag}"`);
    const lines = text.split('\n').map(escaped).join('</w:t><w:br/><w:t>');
    xml = xml.slice(0, start) + xml.slice(start).replace('<w:showingPlcHdr/>', '').replace(`>${hint}<`, `>${lines}<`);
  }
  return { fileName: 'form.docx', bytes: zipSync({ ...parts, 'word/document.xml': strToU8(xml) }) };
};

const filledIn = {
  kind: 'Initial',
  requestedOn: '20 November 2026',
  requestedBy: 'Marlo Testcase, Assessment team',
  authorisedBy: 'Linden Overview',
  strategyDiscussionOn: '18/11/2026',
  enquiryOutcome: 'Substantiated; likely to suffer significant harm',
  children: 'Rowan Sampleton (TEST), 14 March 2015\nFern Sampleton (TEST), 3 June 2024',
  reason: 'Hit with a belt & left alone.',
};

describe('IN09: a request that comes as a file', () => {
  test('PF01: an adult comes with how they are related, to the children it says, and nobody’s form says who holds responsibility', async () => {
    const adults = 'Aspen Newcomer (father of Fern)\nMother: Juniper Sampleton (TEST)\nHeather Sampleton (TEST), maternal aunt';
    const file = await ourForm({ children: filledIn.children, adults });
    const { proposals } = await look(file);
    const said = proposals.filter(({ about }) => about === 'Adult').map(({ words }) => words);
    expect(said).toEqual([
      'Aspen Newcomer, no date of birth, father of Fern: new in this family',
      'Heather Sampleton (TEST), no date of birth, maternal aunt of the children of this request: new in this family',
    ]);
    await accept(file, ...proposals.map(({ id }) => id));
    const family = await at.ask('family.get', { familyId });
    const idOf = (name: string) => family.people.find(({ givenName }) => givenName === name)!.id;
    const ties = (name: string) => family.relationships.filter(({ adultId }) => adultId === idOf(name));
    expect(ties('Aspen')).toEqual([
      {
        adultId: idOf('Aspen'),
        childId: idOf('Fern'),
        kind: 'father',
        parental: true,
        parentalResponsibility: 'unknown',
        basis: '',
      },
    ]);
    expect(new Set(ties('Heather').map(({ childId }) => childId))).toEqual(new Set([idOf('Rowan'), idOf('Fern')]));
    expect(ties('Heather').map(({ kind, parental }) => [kind, parental])).toEqual([
      ['maternal aunt', false],
      ['maternal aunt', false],
    ]);
    // The mother is of this family already, and of Fern only since: what was known of her stays as it was, and the new tie is offered.
    const again = (await look(file)).proposals;
    expect(again.map(({ words }) => words)).toEqual(['Juniper Sampleton (TEST) is mother of the children of this request']);
    const before = ties('Juniper');
    await accept(file, ...again.map(({ id }) => id));
    const after = (await at.ask('family.get', { familyId })).relationships.filter(({ adultId }) => adultId === idOf('Juniper'));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.find(({ childId }) => childId === idOf('Fern'))).toMatchObject({
      kind: 'mother',
      parentalResponsibility: 'unknown',
    });
    expect((await look(file)).proposals).toEqual([]);
  });

  test('our own form proposes each field that it fills in, and nothing is entered before somebody accepts it', async () => {
    const before = await requested();
    const seen = await look(await ourForm(filledIn));
    expect(seen.proposals.map(({ about, words }) => `${about}: ${words}`)).toEqual([
      'Strategy discussion: Wed 18 November 2026',
      'What the section 47 enquiry found: Concerns substantiated, and the child is likely to suffer significant harm',
      'Child: Rowan Sampleton (TEST) is a child of this request',
      'Child: Fern Sampleton (TEST), born Mon 3 June 2024: new in this family',
      'Requested by: Marlo Testcase, Assessment team',
      'Authorising manager: Linden Overview',
      'Requested on: Fri 20 November 2026',
      'Why a conference is needed: Hit with a belt & left alone.',
    ]);
    expect([seen.unclear, seen.unread]).toEqual([[], []]);
    expect(await requested()).toEqual(before);
    expect((await childrenOf()).map(({ givenName }) => givenName)).not.toContain('Fern');
  });

  test('a place of our form that was left as it came says nothing, the children’s among them', async () => {
    expect(await proposed(await ourForm({ authorisedBy: 'Linden Overview' }))).toEqual(['Authorising manager: Linden Overview']);
  });

  test('what is accepted is entered, one by one, and is not proposed again', async () => {
    const file = await ourForm(filledIn);
    expect(await accept(file, 'strategyDiscussionOn')).toMatchObject({ ok: true });
    expect(await requested()).toMatchObject({ strategyDiscussionOn: '2026-11-18', reason: '', requestedBy: '' });
    const fern = (await look(file)).proposals.find(({ words }) => words.startsWith('Fern'))!;
    expect(await accept(file, fern.id)).toMatchObject({ ok: true });
    const added = (await childrenOf()).find(({ givenName }) => givenName === 'Fern')!;
    expect(added.birth).toEqual({ known: 'date', on: '2024-06-03' });
    expect((await requested()).childIds).toEqual([added.id]);
    expect((await look(file)).proposals.map(({ id }) => id)).not.toContain('strategyDiscussionOn');
    expect(await accept(file, fern.id)).toMatchObject({ ok: false, error: { type: 'NotHere' } });
    expect(await childrenOf()).toHaveLength((await childrenOf()).length);
  });

  test('a form of another council is read by the labels of its rows and the columns of its tables', async () => {
    const file = word(
      tableOf(
        ['Type of conference:', 'ICPC', 'Date of referral:', '20.11.2026'],
        ['Date of Strategy Meeting *', 'Wed 18th November 2026'],
        ['Name of Social Worker', 'Marlo Testcase'],
        ['Team Manager (approval)', 'Linden Overview'],
        ['Outcome of S47 enquiry', 'Not yet concluded'],
        ['Reason for conference', 'Hit with a belt.\nLeft alone.'],
        ['Diocese', 'Chichester'],
      ),
      tableOf(
        ['Child’s full name', 'D.O.B.', 'School'],
        ['Sampleton (TEST), Rowan', '14/03/2015', 'Example Oaks'],
        ['Wren Sampleton (TEST)', '2 Sep 2019', ''],
      ),
    );
    const seen = await look(file);
    expect(await proposed(file)).toEqual([
      'Strategy discussion: Wed 18 November 2026',
      'Child: Rowan Sampleton (TEST) is a child of this request',
      'Child: Wren Sampleton (TEST) is a child of this request',
      'Requested by: Marlo Testcase',
      'Authorising manager: Linden Overview',
      'Requested on: Fri 20 November 2026',
      'Why a conference is needed: Hit with a belt.\nLeft alone.',
    ]);
    expect(seen.unread).toEqual([{ label: 'Diocese', text: 'Chichester' }]);
  });

  test('an email is read by its lines, its table, and the Word form that it carries', async () => {
    const lines =
      'Dear all,\nStrategy discussion: 18 November 2026\nReason for conference: Hit with a belt.\nLeft alone.\nKind regards\nMarlo';
    expect(await proposed(email(lines))).toEqual([
      'Strategy discussion: Wed 18 November 2026',
      'Requested on: Fri 20 November 2026',
      'Why a conference is needed: Hit with a belt.\nLeft alone.',
    ]);
    expect((await look(email(lines))).unread).toEqual([
      { label: 'At its beginning', text: 'Dear all,' },
      { label: 'At its end', text: 'Kind regards\nMarlo' },
    ]);
    const html =
      '<style>p{color:red}</style><p>Hello</p><table><tr><td><p>Strategy&nbsp;discussion</p></td><td>18 Nov 2026</td></tr><tr><td>Team manager</td><td>Linden <b>Overview</b></td></tr></table><script>alert(1)</script>';
    expect(await proposed(email(html, 'text/html'))).toEqual([
      'Strategy discussion: Wed 18 November 2026',
      'Authorising manager: Linden Overview',
      'Requested on: Fri 20 November 2026',
    ]);
    expect((await look(email(html, 'text/html'))).unread).toEqual([{ label: 'At its beginning', text: 'Hello' }]);
    const form = Buffer.from((await ourForm({ authorisedBy: 'Linden Overview' })).bytes).toString('base64');
    const carrying = (name: string, content: string) =>
      email(
        `--b\r\nContent-Type: text/plain\r\n\r\nPlease see attached.\r\n--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}\r\n--b--`,
        'multipart/mixed; boundary="b"',
      );
    expect(await proposed(carrying('form.docx', form))).toContain('Authorising manager: Linden Overview');
    expect((await look(carrying('form.docx', form))).notes).toEqual(['It carries form.docx, which is read with it.']);
    expect(await at.call('request.look', { ...dropped(carrying('form.docm', form)), requestId })).toMatchObject({
      error: { why: 'It carries form.docm. It carries macros. Save it as .docx, which has none.' },
    });
  });

  test.each<[string, OutlookMessage]>([
    ['as plain words', { body: 'Strategy discussion: 18 November 2026\r\nTeam manager: Zoë Overview\r\nReason: Hit & left.' }],
    [
      'as words of one byte a letter',
      { eightBit: true, body: 'Strategy discussion: 18/11/2026\r\nTeam manager: Zoë Overview\r\nReason: Hit & left.' },
    ],
    [
      'as HTML, beside plain words that lost its table',
      {
        body: '18 Nov Zoë',
        html: '<html><style>td{}</style><table><tr><td>Strategy discussion</td><td>18 Nov 2026</td></tr><tr><td>Team manager</td><td>Zoë Overview</td></tr></table><p>Reason: Hit &amp; left.</p>',
      },
    ],
    [
      'as HTML that stands in its RTF alone',
      {
        body: '18 Nov Zoë',
        htmlInRtf:
          '<table><tr><td>Strategy discussion</td><td>18 Nov 2026</td></tr><tr><td>Team manager</td><td>Zoë Overview</td></tr></table><p>Reason: Hit &amp; left.</p>',
      },
    ],
  ])('a message that was dragged from Outlook is read as a saved email is: %s', async (_, words) => {
    const message = outlook({
      subject: 'Request for ICPC',
      senderName: 'Marlo Testcase',
      senderAddress: 'marlo@example.test',
      sentAt: '2026-11-20T23:30:00Z',
      ...words,
    });
    const seen = await look(message);
    expect(seen.email).toEqual({
      from: 'Marlo Testcase, marlo@example.test',
      subject: 'Request for ICPC',
      sentAt: '2026-11-20T23:30:00.000Z',
    });
    expect(seen.proposals.map(({ about, words: said }) => `${about}: ${said}`)).toEqual([
      'Strategy discussion: Wed 18 November 2026',
      'Authorising manager: Zoë Overview',
      'Requested on: Fri 20 November 2026',
      'Why a conference is needed: Hit & left.',
    ]);
    expect([seen.unread, seen.notes]).toEqual([[], []]);
  });

  test('a message of Outlook brings the form that it carries; a logo is none, and what is not read is named', async () => {
    const form = (await ourForm({ authorisedBy: 'Linden Overview' })).bytes;
    const seen = await look(
      outlook({
        subject: 'Request',
        body: 'Please see attached.',
        attachments: [
          { name: 'form.docx', bytes: form },
          { name: 'image001.png', bytes: form.slice(0, 40), mimeType: 'image/png', contentId: 'image001.png@01D' },
          { name: 'Earlier request', bytes: new Uint8Array(), isMessage: true },
          { name: 'photo.jpg', bytes: form.slice(0, 5_000), mimeType: 'image/jpeg' },
        ],
      }),
    );
    expect(seen.proposals.map(({ words }) => words)).toEqual(['Linden Overview']);
    expect(seen.notes).toEqual([
      'It carries form.docx, which is read with it.',
      'It carries Earlier request.msg, which is not read here: open it in Outlook.',
      'It carries photo.jpg, which is not read here: open it in Outlook.',
    ]);
    const withMacros = outlook({ subject: 'Request', attachments: [{ name: 'form.docm', bytes: form }] });
    expect(await at.call('request.look', { ...dropped(withMacros), requestId })).toMatchObject({
      error: { why: 'It carries form.docm. It carries macros. Save it as .docx, which has none.' },
    });
  });

  test('what nobody can make out is said, and a person alike is named', async () => {
    const seen = await look(
      word(
        tableOf(
          ['Date of strategy discussion', 'last Tuesday'],
          ['Type of conference', 'as discussed'],
          ['Children', 'Rowan Sampleton (TEST), 15 March 2015\nRowen Sampleton (TEST), 14 March 2015'],
        ),
      ),
    );
    expect(seen.unclear).toEqual([
      'Kind of conference: “as discussed” is not understood. Enter it yourself.',
      'Strategy discussion: “last Tuesday” is not understood. Enter it yourself.',
      'Child Rowan Sampleton (TEST): the file says another date of birth than the family’s page. Look which is right.',
    ]);
    expect(seen.proposals).toMatchObject([
      { words: expect.stringContaining('Rowen'), doubt: expect.stringMatching(/^Rowan Sampleton .* has .*date of birth/) },
    ]);
  });

  test('dropped on no request, it says which family and which kind of conference it may be about', async () => {
    const seen = await look(await ourForm({ ...filledIn, kind: 'Review', reference: '' }), null);
    expect(seen).toMatchObject({ kind: 'review', proposals: [] });
    expect(seen.families[0]).toMatchObject({ familyId, why: expect.stringContaining('Rowan') });
    const [row] = await at.ask('family.list', { like: 'Sampleton' });
    const byReference = await look(word(tableOf(['Case reference', row!.family.reference])), null);
    expect(byReference.families).toMatchObject([{ familyId, why: 'the case reference is theirs' }]);
  });

  const libreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
  test.skipIf(libreOffice === undefined)(
    'our own form is read as well after LibreOffice saved it, without its tags',
    async () => {
      const file = await ourForm(filledIn);
      writeFileSync(join(at.folder, 'form.docx'), file.bytes);
      const out = join(at.folder, 'out');
      const profile = `-env:UserInstallation=file://${at.folder}/profile`;
      execFileSync(
        libreOffice ?? '',
        ['--headless', profile, '--convert-to', 'docx', '--outdir', out, join(at.folder, 'form.docx')],
        { stdio: 'ignore' },
      );
      const saved = { fileName: 'form.docx', bytes: new Uint8Array(readFileSync(join(out, 'form.docx'))) };
      expect(await proposed(saved)).toEqual(await proposed(file));
    },
  );
});

describe('IN09: a file that is not taken says why', () => {
  const why = async (file: File): Promise<string> => {
    const seen = await at.call('request.look', { ...dropped(file), requestId });
    return !seen.ok && seen.error.type === 'FormRefused' ? seen.error.why : 'taken';
  };
  test.each<[string, File, RegExp]>([
    ['macros, by its name', { fileName: 'form.docm', bytes: letterhead() }, /macros/],
    ['macros, inside', { fileName: 'form.docx', bytes: letterhead({ parts: { 'word/vbaProject.bin': 'x' } }) }, /macros/],
    ['a password', { fileName: 'form.docx', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) }, /password/],
    ['broken', { fileName: 'form.docx', bytes: letterhead().slice(0, 900) }, /damaged/],
    ['not an email', { fileName: 'request.eml', bytes: strToU8('\u0000\u0001nothing') }, /not an email/],
    ['encrypted', email('x', 'application/pkcs7-mime; smime-type=enveloped-data'), /encrypted/],
    [
      'encrypted with PGP',
      email('--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--', 'multipart/encrypted; boundary="b"'),
      /encrypted/,
    ],
    ['not a message of Outlook', { fileName: 'request.msg', bytes: strToU8('x') }, /not an email/],
    ['a message of Outlook that says nothing', outlook({}), /not an email/],
    ['encrypted by Outlook', outlook({ subject: 'Request', body: 'Children: x', messageClass: 'IPM.Note.SMIME' }), /encrypted/],
    [
      'protected by Outlook',
      outlook({ subject: 'Request', attachments: [{ name: 'message.rpmsg', bytes: strToU8('x') }] }),
      /encrypted/,
    ],
    ['another kind', { fileName: 'request.pdf', bytes: strToU8('%PDF') }, /emails .+ are read; a PDF is taken as a report/],
    ['nothing of a request', email('Hello: nice to hear from you'), /Nothing in it is known/],
  ])('%s', async (_, file, words) => {
    expect(await why(file)).toMatch(words);
  });

  test('a zip bomb is refused while it inflates, and more than a call carries is refused before', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
    expect(await why({ fileName: 'form.docx', bytes: bomb })).toMatch(/more than a document/);
    const huge = await at
      .call('request.look', { ...dropped({ fileName: 'x.eml', bytes: new Uint8Array(3_600_000) }), requestId })
      .catch(() => 'refused');
    expect(huge === 'refused' || (typeof huge === 'object' && !huge.ok)).toBe(true);
  });

  test('I11: however an email is damaged, it is read or refused with a sentence', async () => {
    const whole = strFromU8(email('<table><tr><td>Strategy discussion</td><td>18 Nov 2026</td></tr></table>', 'text/html').bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(60), fc.string({ maxLength: 12 }), async (from, cut, put) => {
        const read = await readRequestFile('x.eml', strToU8(whole.slice(0, from) + put + whole.slice(from + cut)));
        expect(read.ok || read.error.length > 10).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    [
      'parts in parts without end',
      Array.from({ length: 40 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join(''),
    ],
    ['more headers than a message has', `X-Long: ${'x'.repeat(300_000)}\r\n\r\nHello`],
  ])('I11: an email of %s is refused with a sentence', async (_, rest) => {
    const read = await readRequestFile('x.eml', strToU8(`From: a@b.example\r\nSubject: Request\r\n${rest}`));
    expect(read).toEqual({ ok: false, error: 'It is not an email, or it is damaged.' });
  });

  test('I11: however a message of Outlook is damaged, it is read or refused with a sentence', async () => {
    const whole = outlook({
      subject: 'Request',
      body: 'Strategy discussion: 18 November 2026',
      htmlInRtf: '<p>Strategy discussion: 18 November 2026</p>',
      sentAt: '2026-11-20T23:30:00Z',
      attachments: [{ name: 'form.docx', bytes: letterhead() }],
    }).bytes;
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.nat(whole.length), fc.boolean(), async (changes, cut, cuts) => {
        const bytes = Uint8Array.from(whole);
        for (const { at: place, byte } of changes) bytes[place] = byte;
        const read = await readRequestFile('x.msg', cuts ? bytes.slice(0, cut) : bytes);
        expect(read.ok || read.error.length > 10).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('I4: HTML that never closes what it opens is read in one pass', () => {
    const open = '<td><!-- <script '.repeat(40_000);
    expect(htmlWords(`<p>before</p>${open}`).lines).toEqual(['before']);
    expect(htmlWords('<'.repeat(200_000)).rows).toEqual([]);
  });
});
