import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseFile } from '../../../src/contract/case-file.ts';
import { noStandingNeeds } from '../../../src/core/children/person-support.ts';
import type { CheckId, DisclosureSetId, PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { ok } from '../../../src/core/result.ts';
import { act } from '../../../src/services/open-desk.ts';
import { insertDisclosureSet } from '../../../src/storage/papers/disclosure-sets.ts';
import { insertPrintedPdf } from '../../../src/storage/papers/printed-pdfs.ts';
import { saveRestrictedCopy } from '../../../src/storage/papers/restricted-copies.ts';
import { insertBegunCheck, signCheck } from '../../../src/storage/papers/second-checks.ts';
import { aDesk, aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let there: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  there = await aDesk({ now: '2026-12-01T09:00' });
  sittingId = await sittingOn(at, '2026-04-21');
});
afterEach(() => {
  at.close();
  there.close();
});

const hash = 'a'.repeat(64);

/** Everything that can happen to papers once they are written. */
const muchHappens = async (): Promise<void> => {
  const readers = await at.ask('documents.list', { sittingId });
  const juniper = readers.find(({ name }) => name.startsWith('Juniper'))!;
  const choices = juniper.documents.map(({ choice }) => choice).filter(({ kind }) => kind !== 'calendar');
  const written = await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'out') });
  const [first, second] = written.map(({ documentId }) => documentId);
  if (first === undefined || second === undefined) throw new Error('Juniper has papers');
  await at.ask('distribution.sent', { sittingId, files: [first, second], way: 'post', on: '2026-11-20' as never });
  await at.ask('distribution.received', { sittingId, files: [first], on: '2026-11-21' as never, how: 'signed for' });
  await at.ask('distribution.recall', { sittingId, files: [second], why: 'An old school stands in it.' });
  await at.ask('distribution.recallAnswer', { sittingId, files: [second], on: '2026-11-21' as never, what: 'destroyed' });
  await at.ask('record.correct', { sittingId, kind: 'wrong-fact', note: 'The school was told on the 7th.', askedBy: 'Juniper' });
  await at.ask('mail.secure', { email: 'duty@example.test', secure: true });
  await at.ask('mail.sendAs', { email: 'duty@example.test', as: 'pdf' });
  await at.ask('mail.format', {
    sittingId,
    reader: juniper.reader!,
    textSize: 14,
    easyRead: true,
    dyslexiaFriendly: true,
    language: 'Polish',
  });
  await at.ask('person.saveSupport', {
    personId: juniper.personId as PersonId,
    access: { ...noStandingNeeds, stepFree: true, dialect: 'Mirpuri' },
    format: { easyRead: true, dyslexiaFriendly: true, language: 'Polish' },
  });
  await at.ask('mail.returned', { sittingId, reader: juniper.reader!, on: '2026-11-21' as never, why: 'not known here' });
  act(at.desk, { action: 'document.pdf', objectId: first }, (tx) => {
    insertPrintedPdf(tx, { documentId: first, fileName: 'a letter.pdf', sha256: hash });
    saveRestrictedCopy(tx, sittingId, {
      personId: juniper.personId as PersonId,
      reason: 'Her health is hers to tell.',
      decidedBy: 'Cedar',
      at: '2026-05-11T16:00' as never,
    });
    const check = { version: '1.0', papers: ['minutes null'], fingerprint: hash, beganAt: '2026-05-11T15:00' as never };
    for (const waived of ['', 'Nobody else was there.']) {
      const id = at.desk.newId<CheckId>();
      insertBegunCheck(tx, { ...check, id, sittingId, reader: juniper.reader! });
      signCheck(tx, id, { at: '2026-05-11T15:20' as never, by: 'Bryony Second', waived });
    }
    insertDisclosureSet(tx, {
      ...{
        id: at.desk.newId<DisclosureSetId>(),
        sittingId,
        purpose: 'court',
        recipient: 'The Family Court',
        reference: '',
        cuts: 3,
      },
      ...{ authority: 'Order of 1 May', copyOf: 'Juniper', at: '2026-05-12T09:00' as never, by: 'Sorrel' },
      files: [{ title: 'Minutes', version: '1.0', fileName: 'minutes.docx', sha256: hash }],
    });
    return ok(null);
  });
};

const exported = async (desk: TestDesk): Promise<string> => (await desk.ask('caseFile.export', {})).json;

test('RD06: a case file carries where papers went, what came back and who looked, and is the same when it is written again', async () => {
  await muchHappens();
  const json = await exported(at);
  await there.ask('caseFile.import', { json });
  expect(await exported(there)).toBe(json);
  const file = JSON.parse(json) as CaseFile;
  const sitting = file.families[0]?.sittings.find(({ id }) => id === sittingId);
  expect(sitting).toMatchObject({
    deliveries: [{ way: 'post' }, { way: 'post' }],
    recalls: [{ answer: { what: 'destroyed' } }],
    pdfs: [{ fileName: 'a letter.pdf' }],
    corrections: [{ of: '1.0', askedBy: 'Juniper' }],
    restrictedCopies: [{ decidedBy: 'Cedar' }],
    disclosureSets: [{ recipient: 'The Family Court', files: [{ title: 'Minutes' }] }],
  });
  expect(sitting?.deliveries.filter(({ received }) => received?.how === 'signed for')).toHaveLength(1);
  expect(sitting?.secondChecks.map(({ waived }) => waived).sort()).toEqual(['', 'Nobody else was there.']);
  expect(file.families[0]).toMatchObject({
    returnedPost: [{ why: 'not known here' }],
    paperFormats: [{ easyRead: true, language: 'Polish' }],
    personAccess: [{ stepFree: true, dialect: 'Mirpuri' }],
  });
  expect(file.mailAddresses).toEqual([{ email: 'duty@example.test', secure: true, returned: null, sentAs: 'pdf' }]);
});

test('AG06, RD06: whoever takes the file over sees who holds what, and no letter goes to where one came back from', async () => {
  await muchHappens();
  const before = await at.ask('distribution.holders', { sittingId });
  await there.ask('caseFile.import', { json: await exported(at) });
  const after = await there.ask('distribution.holders', { sittingId });
  // What a paper said stays with whoever wrote it: the hash of its words does not travel, that of the file does.
  const asTaken = before.map((row) => ({ ...row, files: row.files.map((file) => ({ ...file, fingerprint: null })) }));
  expect(after).toEqual(asTaken);
  const row = (await there.ask('mail.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'));
  expect(row?.returned).toEqual({ on: day('2026-11-21'), why: 'not known here' });
  expect(await there.ask('record.corrections', { sittingId })).toEqual(await at.ask('record.corrections', { sittingId }));
});

test('I7: a file that says where a paper went which is not among its documents is refused', async () => {
  await muchHappens();
  const file = JSON.parse(await exported(at)) as CaseFile;
  const sitting = file.families[0]!.sittings.find(({ id }) => id === sittingId)!;
  const elsewhere = '019d3e00-0000-7000-8000-999999999999';
  for (const list of ['deliveries', 'recalls', 'pdfs'] as const) {
    const faulty = structuredClone(file);
    const named = faulty.families[0]!.sittings.find(({ id }) => id === sittingId)![list][0] as { documentId: string };
    named.documentId = elsewhere;
    const refused = await there.call('caseFile.import', { json: JSON.stringify(faulty) });
    expect(refused, list).toMatchObject({
      error: { type: 'CaseFileFaulty', where: expect.stringContaining(`.${list}[0].documentId`) },
    });
  }
  expect(sitting.deliveries).toHaveLength(2);
});
