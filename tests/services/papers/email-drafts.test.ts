import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WrittenFile } from '../../../src/contract/documents.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDate } from '../../../src/core/local-date.ts';
import { readReturnedForm } from '../../../src/core/returned/report-form.ts';
import { readReturnedFile } from '../../../src/incoming/returned-file.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
/** The review of the practice family that is still ahead, and the initial conference whose minutes are approved. */
let ahead: SittingId;
let held: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
  const on = (day: string) => rows.filter((row) => row.heldOn === day).map((row) => row.sittingId)[0] as SittingId;
  [ahead, held] = [on('2027-01-14'), on('2026-04-21')];
});
afterEach(() => at.close());

const today = '2026-11-21' as LocalDate;
const names = /Rowan|Wren|Ash\b|Sampleton|Juniper|Caldor|Hazel|Ellis/i;

const choicesOf = async (sittingId: SittingId) =>
  (await at.ask('documents.list', { sittingId })).flatMap((reader) => reader.documents.map(({ choice }) => choice));

const writeAll = async (sittingId: SittingId) =>
  at.ask('documents.write', {
    sittingId,
    choices: [...(await choicesOf(sittingId))],
    folder: join(at.folder, 'out'),
    drafts: true,
  });

const parsed = async (file: WrittenFile) => PostalMime.parse(readFileSync(file.path));

describe.each([
  ['AG04: the invitations of a conference that is ahead', () => ahead, ['invitation', 'calendar']],
  ['RD07: letters, minutes and plans after a conference', () => held, ['decision-letter', 'minutes']],
] as const)('%s', (_, sitting, kinds) => {
  test('each person with an address gets one unsent email with their own papers and nobody else’s', async () => {
    const written = await writeAll(sitting());
    const drafts = written.filter((file) => file.kind === 'email-draft');
    const sending = await at.ask('mail.list', { sittingId: sitting() });
    expect(drafts.map((file) => file.recipient).sort()).toEqual(
      sending
        .filter((row) => row.by === 'email')
        .map((row) => row.name)
        .sort(),
    );
    expect(drafts.length).toBeGreaterThan(3);
    for (const draft of drafts) {
      const mail = await parsed(draft);
      expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
      expect(mail.to?.map(({ address }) => address)).toEqual([sending.find((row) => row.name === draft.recipient)?.email]);
      expect([mail.cc, mail.bcc, mail.from]).toEqual([undefined, undefined, undefined]);
      const own = written.filter((file) => file.recipient === draft.recipient && file.kind !== 'email-draft');
      expect(mail.attachments.map(({ filename }) => filename)).toEqual(own.map((file) => basename(file.path)));
      const raw = readFileSync(draft.path, 'latin1').replace(/\s/g, '');
      for (const file of own) expect(raw).toContain(readFileSync(file.path).toString('base64'));
      expect(own.map((file) => file.kind)).toEqual(expect.arrayContaining([kinds[0]]));
    }
  });

  test('neither subject, text nor file name says a name of the family', async () => {
    for (const draft of (await writeAll(sitting())).filter((file) => file.kind === 'email-draft')) {
      const mail = await parsed(draft);
      for (const said of [mail.subject ?? '', mail.text ?? '', basename(draft.path)]) expect(said).not.toMatch(names);
      expect(mail.subject).toMatch(/^(OFFICIAL|Private and confidential).*: .+, SC-2026-0142\/\d$/);
      expect(mail.messageId).toMatch(/@conference-desk\.invalid>$/);
    }
  });

  test('the log names each email as not sent, with its fingerprint', async () => {
    const drafts = (await writeAll(sitting())).filter((file) => file.kind === 'email-draft');
    const log = await at.ask('documents.log', { sittingId: sitting() });
    for (const draft of drafts)
      expect(log.find((row) => row.documentId === draft.documentId)).toMatchObject({
        title: expect.stringMatching(/^Email, not sent: /),
        sha256: draft.sha256,
      });
  });
});

test('RP02: the email that invites an agency carries its own reply and report form, and nobody else’s does', async () => {
  const written = await writeAll(ahead);
  const drafts = written.filter((file) => file.kind === 'email-draft');
  const sending = await at.ask('mail.list', { sittingId: ahead });
  const { record } = await at.ask('record.get', { sittingId: ahead });
  const inviteeOf = (name: string) =>
    Object.values(record.invitees).find(({ id }) => id === sending.find((row) => row.name === name)?.reader);
  const forms: string[] = [];
  for (const draft of drafts) {
    const invitee = inviteeOf(draft.recipient);
    for (const { content } of (await parsed(draft)).attachments) {
      const word = new Uint8Array(content as ArrayBuffer);
      const form = word[0] === 0x50 ? await readReturnedFile('form.docx', word) : undefined;
      const found = form?.ok === true ? readReturnedForm(form.value) : undefined;
      if (found === undefined) continue;
      expect([found.formNumber, found.children.length], draft.recipient).toEqual([invitee?.id, 2]);
      expect(invitee?.part).toBe('agency');
      forms.push(draft.recipient);
    }
  }
  expect(forms.sort()).toEqual(
    drafts
      .map(({ recipient }) => recipient)
      .filter((name) => inviteeOf(name)?.part === 'agency')
      .sort(),
  );
  expect(forms.length).toBeGreaterThan(2);
});

test('RD07: without being asked for, no email is written', async () => {
  const choices = [...(await choicesOf(ahead))];
  const written = await at.ask('documents.write', { sittingId: ahead, choices, folder: join(at.folder, 'out') });
  expect(written.some((file) => file.kind === 'email-draft')).toBe(false);
});

const practitionerOf = async (name: string) => {
  const practitioner = (await at.ask('practitioner.list', {})).find((one) => one.name === name);
  if (practitioner === undefined) throw new Error(`${name} is in the directory`);
  return practitioner;
};
const byEmail = async () => {
  const row = (await at.ask('mail.list', { sittingId: ahead })).find(({ by }) => by === 'email');
  if (row === undefined) throw new Error('Somebody gets theirs by email');
  return row;
};

test('AG04: an address is warned about until somebody marks it as secure, in whatever case it is typed', async () => {
  const row = await byEmail();
  expect(row.secure).toBe(false);
  await at.ask('mail.secure', { email: row.email.toUpperCase(), secure: true });
  expect((await byEmail()).secure).toBe(true);
});

test('RD07: what holds two addresses gets no email, so that nobody gets the copy of somebody else', async () => {
  const row = await byEmail();
  const practitioner = await practitionerOf(row.name);
  await at.ask('practitioner.save', { practitioner: { ...practitioner, email: `${row.email}, other@agency.example` } });
  expect((await at.ask('mail.list', { sittingId: ahead })).find(({ reader }) => reader === row.reader)?.malformed).toBe(true);
  const drafts = (await writeAll(ahead)).filter((file) => file.kind === 'email-draft');
  expect(drafts.some((file) => file.recipient === row.name)).toBe(false);
});

test('AG06: an email address that returned something is not written to again until it is corrected', async () => {
  const row = await byEmail();
  const { sittingId, reader } = { sittingId: ahead, reader: row.reader };
  await at.ask('mail.returned', { sittingId, reader, on: today, why: 'mailbox not known' });
  const choices = [...(await choicesOf(ahead))];
  const folder = join(at.folder, 'out');
  expect(await at.call('documents.write', { sittingId, choices, folder, drafts: true })).toMatchObject({
    error: { type: 'AddressReturned', recipient: row.name, by: 'email', on: today, why: 'mailbox not known' },
  });
  expect(await at.ask('documents.log', { sittingId })).toEqual([]);
  const practitioner = await practitionerOf(row.name);
  await at.ask('practitioner.save', { practitioner: { ...practitioner, email: 'right@agency.example' } });
  expect((await writeAll(ahead)).some((file) => file.kind === 'email-draft' && file.recipient === row.name)).toBe(true);
});

test('AG06: post that came back blocks letters there, until the address is corrected or said to be right', async () => {
  const row = (await at.ask('mail.list', { sittingId: ahead })).find(({ by }) => by === 'post');
  if (row === undefined) throw new Error('Somebody of the family gets a letter');
  const to = { sittingId: ahead, reader: row.reader };
  const choices = (await choicesOf(ahead)).filter((choice) => choice.reader === row.reader);
  const write = () => at.call('documents.write', { sittingId: ahead, choices, folder: join(at.folder, 'out') });
  await at.ask('mail.returned', { ...to, on: today, why: 'gone away' });
  expect(await write()).toMatchObject({ error: { type: 'AddressReturned', by: 'post', why: 'gone away' } });
  await at.ask('mail.works', to);
  expect(await write()).toMatchObject({ ok: true });

  await at.ask('mail.returned', { ...to, on: today, why: '' });
  const view = await at.ask('sitting.get', { sittingId: ahead });
  const family = await at.ask('family.get', { familyId: view.family.id });
  const invitee = Object.values((await at.ask('record.get', { sittingId: ahead })).record.invitees).find(
    ({ id }) => id === row.reader,
  );
  const home = family.residences.find(({ personId, until }) => personId === invitee?.personId && until === null);
  const address = family.addresses.find(({ id }) => id === home?.addressId);
  if (address?.text == null) throw new Error('Their address is known here');
  const asTyped = ({ lines, postcode }: { readonly lines: ReadonlyArray<string>; readonly postcode: string }) => ({
    ...address,
    hiddenFrom: [...address.hiddenFrom],
    text: { lines: [...lines], postcode },
  });
  await at.ask('address.save', { address: asTyped(address.text) });
  expect(await write()).toMatchObject({ error: { type: 'AddressReturned' } });
  await at.ask('address.save', { address: asTyped({ ...address.text, lines: ['1 Corrected Row', 'Example'] }) });
  expect(await write()).toMatchObject({ ok: true });
});

test('RD07: minutes that wait for the chair are written to be read, and stand in nobody’s email', async () => {
  await at.ask('record.correct', { sittingId: held, kind: 'wrong-fact', note: 'A day was wrong.', askedBy: 'Juniper' });
  const family = (await at.ask('documents.list', { sittingId: held })).flatMap(({ personId, reader }) =>
    personId === null ? [] : [reader],
  );
  const choices = (await choicesOf(held)).filter(({ kind, reader }) => kind === 'minutes' && !family.includes(reader));
  const written = await at.ask('documents.write', { sittingId: held, choices, folder: join(at.folder, 'out'), drafts: true });
  expect(written.length).toBeGreaterThan(3);
  expect(written.filter(({ kind }) => kind === 'email-draft')).toEqual([]);
});
