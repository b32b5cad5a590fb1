import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-01T09:00' });
  family = await prepareFamily(at);
});
/** The procedures that give a last day for settling a difference (T-24). */
const inSussex = () => at.ask('settings.change', { change: { profileId: 'west-sussex' } });
afterEach(() => at.close());

const ask = async () =>
  (
    await at.ask('partner.ask', {
      familyId: family.familyId,
      agencyName: 'Sussex Police (TEST)',
      askedBy: 'Reed Constable',
      backedBy: 'Ash Superintendent',
      askedOn: '2026-03-31',
      reason: 'Two more incidents since the enquiry was closed.',
    })
  ).partnerRequestId;
const no = (on: string) => ({ agreed: false, on, by: 'Linden Overview', words: 'The enquiry found no continuing risk.' });
const today = async () => (await at.ask('today.get', {})).tasks.filter(({ id }) => id.startsWith('partner:'));
const held = async () => (await at.ask('partner.list', { familyId: family.familyId }))[0];

test('IN06 P-04: a request from an agency is on Today with its senior manager until it is answered', async () => {
  const partnerRequestId = await ask();
  expect(await today()).toMatchObject([
    {
      sentence: 'Answer Sussex Police (TEST), who asks for a conference, backed by Ash Superintendent',
      group: 'today',
      sittingId: null,
      familyId: family.familyId,
      dueInWords: 'Asked on 31 Mar 2026',
    },
  ]);
  await at.ask('partner.answer', { partnerRequestId, ...no('2026-04-01') });
  expect(await today()).toEqual([]);
  expect(await held()).toMatchObject({ words: 'Declined on Wed 1 April 2026 by Linden Overview.', next: 'nothing' });
});

test('IN06 T-24: a disagreement is due five working days after it is raised, and stands on Today until it is settled', async () => {
  await inSussex();
  const partnerRequestId = await ask();
  await at.ask('partner.answer', { partnerRequestId, ...no('2026-04-01') });
  await at.ask('partner.differ', {
    partnerRequestId,
    raisedOn: '2026-04-01',
    raisedBy: 'Ash Superintendent',
    words: 'The risk goes on.',
    dueOn: null,
  });
  // Good Friday and Easter Monday do not count.
  expect((await held())?.disagreement?.dueOn).toBe('2026-04-10');
  expect(await today()).toMatchObject([{ group: 'later', dueOn: '2026-04-10', action: 'Settle' }]);
  at.setClock('2026-04-13T09:00');
  expect(await today()).toMatchObject([{ group: 'late', dueInWords: 'Was due Fri 10 April 2026' }]);
  const settled = await at.ask('partner.settle', {
    partnerRequestId,
    agreed: true,
    on: '2026-04-13',
    by: 'Aspen Leader',
    words: 'Held after all.',
  });
  expect(await today()).toEqual([]);
  const { request } = await at.ask('sitting.get', { sittingId: settled.sittingId! });
  expect(request).toMatchObject({
    kind: 'initial',
    requestedBy: 'Reed Constable, Sussex Police (TEST), backed by Ash Superintendent',
    authorisedBy: 'Aspen Leader',
    reason: 'Two more incidents since the enquiry was closed.',
  });
});

test('IN06: an agreed day takes the place of the limit, and where the procedures give none it must be given', async () => {
  const partnerRequestId = await ask();
  await at.ask('partner.answer', { partnerRequestId, ...no('2026-04-01') });
  const difference = { partnerRequestId, raisedOn: '2026-04-01', raisedBy: 'Ash Superintendent', words: '' };
  expect(await at.call('partner.differ', { ...difference, dueOn: null })).toMatchObject({
    error: { type: 'NoLimitForDifferences' },
  });
  expect(await at.call('partner.differ', { ...difference, dueOn: '2026-03-31' })).toMatchObject({
    error: { type: 'DayBeforeTheLast' },
  });
  await at.ask('partner.differ', { ...difference, dueOn: '2026-04-03' });
  expect((await held())?.words).toMatch(/to settle by Fri 3 April 2026/);
  // The day that was agreed stands also where the procedures give one.
  await at.ask('partner.stepBack', { partnerRequestId });
  await inSussex();
  await at.ask('partner.differ', { ...difference, dueOn: '2026-04-03' });
  expect((await held())?.disagreement?.dueOn).toBe('2026-04-03');
});

test('IN06: steps out of turn and days that cannot be are refused, and nothing is kept', async () => {
  const partnerRequestId = await ask();
  const difference = { partnerRequestId, raisedOn: '2026-04-01', raisedBy: 'Ash', words: '', dueOn: null };
  expect(await at.call('partner.differ', difference)).toMatchObject({ error: { type: 'PartnerStepOutOfTurn' } });
  expect(await at.call('partner.settle', { partnerRequestId, ...no('2026-04-01') })).toMatchObject({
    error: { type: 'PartnerStepOutOfTurn' },
  });
  expect(await at.call('partner.answer', { partnerRequestId, ...no('2026-04-02') })).toMatchObject({
    error: { type: 'DayIsToCome' },
  });
  expect(await at.call('partner.answer', { partnerRequestId, ...no('2026-03-30') })).toMatchObject({
    error: { type: 'DayBeforeTheLast' },
  });
  const yes = { ...no('2026-04-01'), agreed: true };
  await at.ask('partner.answer', { partnerRequestId, ...yes });
  expect(await at.call('partner.answer', { partnerRequestId, ...yes })).toMatchObject({
    error: { type: 'PartnerStepOutOfTurn' },
  });
  expect(await at.call('partner.differ', difference)).toMatchObject({ error: { type: 'PartnerStepOutOfTurn' } });
  expect(await at.call('partner.stepBack', { partnerRequestId })).toMatchObject({ error: { type: 'AlreadyUsed' } });
});

test('IN06: each step can be taken back, down to the request itself', async () => {
  await inSussex();
  const partnerRequestId = await ask();
  await at.ask('partner.answer', { partnerRequestId, ...no('2026-04-01') });
  const difference = { raisedOn: '2026-04-01', raisedBy: 'Ash', words: '', dueOn: null };
  await at.ask('partner.differ', { partnerRequestId, ...difference });
  await at.ask('partner.settle', { partnerRequestId, ...no('2026-04-01') });
  const nexts = ['nothing', 'settle', 'nothing', 'answer'];
  for (const next of nexts) {
    expect((await held())?.next).toBe(next);
    await at.ask('partner.stepBack', { partnerRequestId });
  }
  expect(await held()).toBeUndefined();
});

test('IN06: a case file carries it with its answer and the conference that came of it', async () => {
  const partnerRequestId = await ask();
  await at.ask('partner.answer', { partnerRequestId, ...no('2026-04-01'), agreed: true });
  const before = await held();
  const { json } = await at.ask('caseFile.export', {});
  const other = await aDesk({ now: '2026-04-01T09:00' });
  await other.ask('caseFile.import', { json });
  expect((await other.ask('partner.list', { familyId: family.familyId }))[0]).toEqual(before);
  const third = await aDesk({ now: '2026-04-01T09:00' });
  const turned = json.replace('"askedOn": "2026-03-31"', '"askedOn": "2026-04-02"');
  expect(await third.call('caseFile.import', { json: turned })).toMatchObject({ error: { type: 'CaseFileFaulty' } });
  other.close();
  third.close();
});
