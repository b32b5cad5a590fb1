import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WithdrawalReason } from '../../../src/core/conferences/withdrawal.ts';
import type { PractitionerId, SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let booked: SittingId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
  booked = await waiting();
  await at.ask('sitting.book', { sittingId: booked, ...booking() });
});
afterEach(() => at.close());

const booking = (change: object = {}) => ({
  ...aBooking(family, '2026-04-15'),
  ...change,
});
const waiting = async (change: object = {}): Promise<SittingId> =>
  (await at.ask('request.create', { ...aRequest(family), ...change })).sittingId;
const why = { words: '', decidedBy: 'Cedar Quorumson', agreedBy: 'Larch Exampler' } as const;
const withdraw = (reason: WithdrawalReason) =>
  at.ask('sitting.postpone', { sittingId: booked, reason, ...why, replacement: null });
const slots = () => at.ask('reserve.list', {});
const key = () => ({ heldOn: '2026-04-15', startsAt: '10:00', chairId: family.chair as PractitionerId });
const noExcuse = { lateReason: '', lateApprovedBy: '' };

test('SC09: the slot of a postponed conference is offered to the request with the nearest limit, and says why', async () => {
  const later = await waiting({ strategyDiscussionOn: '2026-03-30' });
  const nearer = await waiting({ strategyDiscussionOn: '2026-03-26' });
  const unlimited = await waiting({ strategyDiscussionOn: null });
  expect(await slots()).toEqual([]);
  await withdraw('reports-not-ready');

  const [slot] = await slots();
  expect(slot).toMatchObject({ ...key(), endsAt: '12:00', chairName: 'Cedar Quorumson', place: 'Sample Room' });
  expect(slot?.offers.map(({ sittingId }) => sittingId)).toEqual([nearer, later, unlimited]);
  expect(slot?.offers.map(({ because }) => because)).toEqual([
    'Hold by Mon 20 April 2026: 13 working days are left.',
    'Hold by Wed 22 April 2026: 15 working days are left.',
    'No limit runs for it yet.',
  ]);
});

test('SC09: nothing is booked until a person accepts, and then the slot is offered to nobody else', async () => {
  const first = await waiting();
  const second = await waiting({ strategyDiscussionOn: '2026-03-30' });
  await withdraw('reports-not-ready');
  for (const sittingId of [first, second]) expect((await at.ask('sitting.get', { sittingId })).stage).toBe('requested');

  await at.ask('reserve.accept', { ...key(), sittingId: first, ...noExcuse });
  expect((await at.ask('sitting.get', { sittingId: first })).sitting).toMatchObject({
    ...key(),
    endsAt: '12:00',
    place: 'Sample Room',
  });
  expect(await slots()).toEqual([]);
  expect(await at.call('reserve.accept', { ...key(), sittingId: second, ...noExcuse })).toMatchObject({
    error: { type: 'NotOfferedAnyMore' },
  });
  expect((await at.ask('sitting.get', { sittingId: second })).stage).toBe('requested');
});

test('SC09, DL06: a moved conference gives its old time back, and taking the move back takes the slot back', async () => {
  const other = await waiting();
  await at.ask('sitting.move', {
    sittingId: booked,
    ...{ heldOn: '2026-04-16', startsAt: '10:00', endsAt: '12:00', chairId: family.chair, roomId: null },
    ...noExcuse,
    despite: '',
  });
  expect((await slots())[0]?.offers.map(({ sittingId }) => sittingId)).toEqual([other]);
  await at.ask('sitting.undoMove', { sittingId: booked });
  expect(await slots()).toEqual([]);
});

test.each(['chair-unavailable', 'room-or-link'] as const)(
  'SC09: where the reason is %s, there is nothing to offer',
  async (reason) => {
    await waiting();
    await withdraw(reason);
    expect(await slots()).toEqual([]);
  },
);

test('SC09, R-CH-02: who asked for a conference is not offered to chair it, and it says so', async () => {
  const own = await waiting({ requestedBy: 'Cedar Quorumson', strategyDiscussionOn: '2026-03-26' });
  const other = await waiting({ strategyDiscussionOn: '2026-03-30' });
  await withdraw('reports-not-ready');
  const [slot] = await slots();
  expect(slot?.offers.map(({ sittingId }) => sittingId)).toEqual([other]);
  expect(slot?.passedOver).toMatchObject([{ sittingId: own, why: 'The chair may not be independent of this family (R-CH-02).' }]);
});

test('SC09, DL07: who would be late in the slot gets it with a reason and a senior manager, and not without', async () => {
  const late = await waiting({ strategyDiscussionOn: '2026-03-09' });
  await withdraw('reports-not-ready');
  expect((await slots())[0]?.offers).toMatchObject([{ sittingId: late, isLate: true }]);
  expect(await at.call('reserve.accept', { ...key(), sittingId: late, ...noExcuse })).toMatchObject({
    error: { type: 'LateWithoutReason' },
  });
  const excuse = { lateReason: 'The family was away.', lateApprovedBy: 'Aspen Leader' };
  await at.ask('reserve.accept', { ...key(), sittingId: late, ...excuse });
  expect((await at.ask('sitting.get', { sittingId: late })).conferences[0]?.conference).toMatchObject(excuse);
});

test('SC09: a slot that is left free is offered to nobody; freed once more, it is offered once more', async () => {
  const other = await waiting();
  await withdraw('reports-not-ready');
  await at.ask('reserve.leave', key());
  expect(await slots()).toEqual([]);
  expect(await at.call('reserve.leave', key())).toMatchObject({ error: { type: 'NotOfferedAnyMore' } });

  await at.ask('sitting.book', { sittingId: booked, ...booking() });
  await withdraw('reports-not-ready');
  expect((await slots())[0]?.offers.map(({ sittingId }) => sittingId)).toEqual([other]);
});
