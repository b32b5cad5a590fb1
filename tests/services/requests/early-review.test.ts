import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const closed = async (present: 'enough' | 'few', wren: 'plan' | 'no-plan-nfa' = 'plan'): Promise<SittingId> => {
  const outcomes = { [family.rowan]: 'plan' as const, [family.wren]: wren };
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes, present });
  at.setClock('2026-04-21T12:10');
  await at.ask('sitting.close', { sittingId });
  return sittingId;
};
const viewOf = (sittingId: SittingId) => at.ask('sitting.get', { sittingId });

test('P-13: a conference that went ahead with too few agencies gets an early review with one press, and loses it with one', async () => {
  const sittingId = await closed('few');
  const before = await viewOf(sittingId);
  const review = before.followedBy[0]!.sittingId;
  expect(before.earlyReview).toBe('to-consider');
  const usual = (await viewOf(review)).request;

  expect(await at.ask('sitting.reviewEarly', { sittingId, early: true })).toEqual({ reviews: [review] });
  const early = await viewOf(review);
  expect(early.request).toMatchObject({
    kind: 'early-review',
    earlyBecause: 'no-decision-last-time',
    earlyAgreedBy: 'Cedar Quorumson',
  });
  expect(early.request.reason).toMatch(/Decided with too few agencies on .*21 April 2026: looked at again early\.$/);
  expect(early.missing.map(({ field }) => field)).not.toContain('earlyBecause');
  // The limit of the review stands: an early one is never later (T-16).
  expect(early.conferences.map(({ conference }) => [conference.kind, conference.dueOn])).toEqual([
    ['early-review', '2026-07-21'],
    ['early-review', '2026-07-21'],
  ]);
  expect((await viewOf(sittingId)).earlyReview).toBe('asked-for');
  expect((await at.ask('today.get', {})).tasks.map(({ sentence }) => sentence)).toContain(
    'Book the early review about Rowan and Wren',
  );

  await at.ask('sitting.reviewEarly', { sittingId, early: false });
  expect((await viewOf(review)).request).toEqual(usual);
  expect((await viewOf(sittingId)).earlyReview).toBe('to-consider');
});

test('P-13: a review that was taken back is asked for again as an early one', async () => {
  const sittingId = await closed('few', 'no-plan-nfa');
  await at.ask('sitting.takeBack', { sittingId: (await viewOf(sittingId)).followedBy[0]!.sittingId });
  const { reviews } = await at.ask('sitting.reviewEarly', { sittingId, early: true });
  expect((await viewOf(reviews[0]!)).conferences.map(({ child, conference }) => [child.givenName, conference.kind])).toEqual([
    ['Rowan', 'early-review'],
  ]);
});

test('P-13: a quorate conference, an open one and a review that is booked are left alone', async () => {
  const open = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'plan' },
  });
  const early = (sittingId: SittingId) => at.call('sitting.reviewEarly', { sittingId, early: true });
  expect(await early(open)).toMatchObject({ error: { type: 'NotClosed' } });
  at.setClock('2026-04-21T12:10');
  await at.ask('sitting.close', { sittingId: open });
  expect(await early(open)).toMatchObject({ error: { type: 'NothingToBringForward' } });
  expect((await viewOf(open)).earlyReview).toBeNull();
});

test('P-13: once the review is booked the question is answered, and it is moved instead', async () => {
  const sittingId = await closed('few');
  const review = (await viewOf(sittingId)).followedBy[0]!.sittingId;
  await at.ask('sitting.book', {
    ...{ sittingId: review, heldOn: '2026-05-19', startsAt: '10:00', endsAt: '12:00', place: 'Sample Room', remoteLink: '' },
    ...{ chairId: family.chair, minuteTakerId: null, lateReason: '', lateApprovedBy: '' },
  });
  expect((await viewOf(sittingId)).earlyReview).toBeNull();
  expect(await at.call('sitting.reviewEarly', { sittingId, early: true })).toMatchObject({ error: { type: 'AlreadyUsed' } });
});
