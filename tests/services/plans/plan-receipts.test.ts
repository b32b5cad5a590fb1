import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDate } from '../../../src/core/local-date.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T09:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const aClosedSitting = async (outcome: 'plan' | 'no-plan-nfa' = 'plan'): Promise<SittingId> => {
  const outcomes = { [family.rowan]: outcome, [family.wren]: outcome };
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes });
  at.setClock('2026-04-21T12:30');
  await at.ask('sitting.close', { sittingId });
  return sittingId;
};
const receipts = (sittingId: SittingId) => at.ask('receipt.list', { sittingId });
const gaps = async () => (await at.ask('today.get', {})).tasks.filter(({ id }) => id.startsWith('receipt:'));
const said = (on: string, how = 'Signed for it') => ({ on: on as LocalDate, how });

test('PL10: once a plan is made its family and core group are asked whether they have it, and nobody else', async () => {
  const sittingId = await aClosedSitting();
  expect(await receipts(sittingId)).toEqual([
    { inviteeId: expect.any(String), name: expect.stringContaining('Juniper'), side: 'family', received: null },
    { inviteeId: expect.any(String), name: 'Marlo Testcase', side: 'agency', received: null },
  ]);
});

test('PL10: where no child has a plan nobody is asked', async () => {
  const sittingId = await aClosedSitting('no-plan-nfa');
  expect(await receipts(sittingId)).toEqual([]);
  at.setClock('2026-04-22T09:00');
  expect(await gaps()).toEqual([]);
});

test('PL10: the gap list stands on Today the morning after, says who is missing, and ends with the last answer', async () => {
  const sittingId = await aClosedSitting();
  expect(await gaps()).toEqual([]);
  at.setClock('2026-04-22T09:00');
  const [gap] = await gaps();
  expect(gap).toMatchObject({ group: 'today', sittingId, tab: 'plan', action: 'Record' });
  expect(gap?.sentence).toMatch(/^Ask Juniper.* and Marlo Testcase whether they have the plan: 2 of 2 have not said so$/);

  const [mother, worker] = await receipts(sittingId);
  if (mother === undefined || worker === undefined) throw new Error('Both are asked');
  await at.ask('receipt.save', { sittingId, inviteeIds: [mother.inviteeId], received: said('2026-04-21') });
  expect((await gaps())[0]?.sentence).toBe('Ask Marlo Testcase whether they have the plan: 1 of 2 have not said so');
  await at.ask('receipt.save', { sittingId, inviteeIds: [worker.inviteeId], received: said('2026-04-22', 'By email') });
  expect(await gaps()).toEqual([]);
  expect((await receipts(sittingId)).map(({ received }) => received)).toEqual([
    said('2026-04-21'),
    said('2026-04-22', 'By email'),
  ]);

  await at.ask('receipt.save', { sittingId, inviteeIds: [worker.inviteeId], received: null });
  expect(await gaps()).toHaveLength(1);
});

test('PL10: after two weeks Today asks no more, and the Plan tab still can', async () => {
  const sittingId = await aClosedSitting();
  at.setClock('2026-05-05T09:00');
  expect(await gaps()).toMatchObject([{ group: 'late' }]);
  at.setClock('2026-05-06T09:00');
  expect(await gaps()).toEqual([]);
  const [mother] = await receipts(sittingId);
  if (mother === undefined) throw new Error('The mother is asked');
  await at.ask('receipt.save', { sittingId, inviteeIds: [mother.inviteeId], received: said('2026-05-06') });
  expect((await receipts(sittingId))[0]?.received).toEqual(said('2026-05-06'));
});

test('PL10: a day that has not come, one before the conference, and somebody who is not asked are refused, and nothing is kept', async () => {
  const sittingId = await aClosedSitting();
  const [mother] = await receipts(sittingId);
  if (mother === undefined) throw new Error('The mother is asked');
  for (const [on, inviteeId, type] of [
    ['2026-04-22', mother.inviteeId, 'DayIsToCome'],
    ['2026-04-20', mother.inviteeId, 'DayBeforeConference'],
    ['2026-04-21', at.desk.newId(), 'NotHere'],
  ] as const)
    expect(await at.call('receipt.save', { sittingId, inviteeIds: [inviteeId as never], received: said(on) })).toMatchObject({
      ok: false,
      error: { type },
    });
  expect((await receipts(sittingId)).map(({ received }) => received)).toEqual([null, null]);
});

test('PL10, RD06: once every plan that was written for somebody has arrived, the log speaks for them', async () => {
  const sittingId = await aClosedSitting();
  const choices = (await at.ask('documents.list', { sittingId })).flatMap(({ documents }) =>
    documents.map(({ choice }) => choice).filter(({ kind }) => kind === 'plan'),
  );
  await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'out') });
  const theirs = (await at.ask('documents.log', { sittingId }))
    .filter(({ recipient }) => recipient === 'Marlo Testcase')
    .map(({ documentId }) => documentId);
  expect(theirs).toHaveLength(2);
  await at.ask('distribution.sent', { sittingId, files: theirs, way: 'secure-email', on: '2026-04-21' as LocalDate });
  const workerHas = async () => (await receipts(sittingId)).find(({ name }) => name === 'Marlo Testcase')?.received;
  for (const [place, file] of theirs.entries()) {
    expect(await workerHas()).toBeNull();
    await at.ask('distribution.received', {
      sittingId,
      files: [file],
      on: `2026-04-2${place + 2}` as LocalDate,
      how: 'read receipt',
    });
  }
  expect(await workerHas()).toEqual(said('2026-04-23', 'read receipt'));
});

test('PL10: who has the plan goes with the case file, and comes back with it', async () => {
  const sittingId = await aClosedSitting();
  const [mother] = await receipts(sittingId);
  if (mother === undefined) throw new Error('The mother is asked');
  await at.ask('receipt.save', { sittingId, inviteeIds: [mother.inviteeId], received: said('2026-04-21') });
  const { json } = await at.ask('caseFile.export', {});
  const other = await aDesk({ now: '2026-04-22T09:00' });
  await other.ask('caseFile.import', { json });
  expect(await other.ask('receipt.list', { sittingId })).toEqual(await receipts(sittingId));
  await other.close();
});
