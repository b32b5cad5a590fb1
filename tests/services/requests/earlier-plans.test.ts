import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-01T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const plan = (change: Partial<{ startedOn: string; reviewedOn: string | null }> = {}) => ({
  childId: family.rowan,
  startedOn: '2025-09-10',
  reviewedOn: '2025-12-03' as string | null,
  initialCategory: 'neglect' as const,
  latestCategory: 'emotional' as const,
  ...change,
});
const held = () => at.ask('plan.ofFamily', { familyId: family.familyId });
const reviewsOnToday = async () => (await at.ask('today.get', {})).tasks.filter(({ id }) => id.startsWith('review:'));

test('T-17: a plan that came with a child is due from the last review that was held, and Today says so in the family', async () => {
  await at.ask('plan.enter', plan());
  expect(await held()).toMatchObject([
    {
      childId: family.rowan,
      startedOn: '2025-09-10',
      mayTakeOut: true,
      nextReviewInWords: expect.stringMatching(/^Due Wed 3 June, 63 days left$/),
    },
  ]);
  expect(await reviewsOnToday()).toMatchObject([
    { sentence: 'Ask for the review of the plan for Rowan', dueOn: '2026-06-03', sittingId: null, familyId: family.familyId },
  ]);
  expect((await at.ask('plan.list', { on: null })).map(({ childName, nextReviewBy }) => [childName, nextReviewBy])).toEqual([
    ['Rowan Sampleton (TEST)', '2026-06-03'],
  ]);
});

test('T-16: without a review the first one is due three months after the plan began', async () => {
  await at.ask('plan.enter', plan({ startedOn: '2026-02-27', reviewedOn: null }));
  expect((await reviewsOnToday()).map(({ dueOn }) => dueOn)).toEqual(['2026-05-27']);
});

test('a review that was asked for before the plan was here gets its limit with it, and loses it when the plan is taken out', async () => {
  const { sittingId } = await at.ask('request.create', { ...aRequest(family), kind: 'review', childIds: [family.rowan] });
  const due = async () => (await at.ask('sitting.get', { sittingId })).conferences[0]?.conference.dueOn;
  expect(await due()).toBeNull();
  await at.ask('plan.enter', plan());
  expect(await due()).toBe('2026-06-03');
  expect(await reviewsOnToday()).toEqual([]);
  await at.ask('plan.takeOut', { childId: family.rowan });
  expect(await due()).toBeNull();
  expect(await held()).toEqual([]);
});

test('D-05 T-17: a review can let the plan go on: it stays open with its start, and the next review follows by itself', async () => {
  await at.ask('plan.enter', plan());
  const review = { kind: 'review' as const, childIds: [family.rowan], strategyDiscussionOn: null };
  const sittingId = await aHeldSitting(at, family, {
    heldOn: '2026-05-19',
    outcomes: { [family.rowan]: 'continue' },
    request: review,
  });
  at.setClock('2026-05-19T12:10');
  const { made } = await at.ask('sitting.close', { sittingId });
  expect(await held()).toMatchObject([
    { startedOn: '2025-09-10', initialCategory: 'neglect', latestCategory: 'emotional', mayTakeOut: false },
  ]);
  expect((await at.ask('sitting.get', { sittingId: made[0]! })).conferences[0]?.conference).toMatchObject({
    kind: 'review',
    dueOn: '2026-11-19',
  });
  expect(await at.call('plan.takeOut', { childId: family.rowan })).toMatchObject({ error: { type: 'PlanDecidedOn' } });
});

test('a plan that nobody knows of cannot go on or end: closing says where it is entered', async () => {
  const review = { kind: 'review' as const, childIds: [family.rowan], strategyDiscussionOn: null };
  const sittingId = await aHeldSitting(at, family, {
    heldOn: '2026-05-19',
    outcomes: { [family.rowan]: 'continue' },
    request: review,
  });
  at.setClock('2026-05-19T12:10');
  const refused = await at.call('sitting.close', { sittingId });
  expect(JSON.stringify(refused)).toContain('No plan of Rowan is known here that could go on or end.');
  await at.ask('plan.enter', plan());
  expect(await at.call('sitting.close', { sittingId })).toMatchObject({ ok: true });
});

test('days that cannot be, a second plan and one before what was decided here are refused, and nothing is kept', async () => {
  const enter = (change: Parameters<typeof plan>[0]) => at.call('plan.enter', plan(change));
  expect(await enter({ startedOn: '2026-04-02', reviewedOn: null })).toMatchObject({ error: { type: 'DayIsToCome' } });
  expect(await enter({ reviewedOn: '2025-09-10' })).toMatchObject({ error: { type: 'ReviewBeforePlan' } });
  expect(await at.call('plan.enter', { ...plan(), childId: family.mother })).toMatchObject({ error: { type: 'NotHere' } });
  expect(await held()).toEqual([]);
  await at.ask('plan.enter', plan());
  expect(await enter({ startedOn: '2026-01-05', reviewedOn: null })).toMatchObject({ error: { type: 'HasAPlan' } });
  const outcomes = { [family.wren]: 'no-plan-nfa' as const };
  const leftOut = [{ childId: family.rowan, reason: 'Has a plan.' }];
  const sittingId = await aHeldSitting(at, family, {
    heldOn: '2026-04-14',
    outcomes,
    request: { childIds: [family.wren], leftOut },
  });
  at.setClock('2026-04-14T12:10');
  await at.ask('sitting.close', { sittingId });
  expect(await at.call('plan.enter', { ...plan(), childId: family.wren })).toMatchObject({ error: { type: 'PlanOverlaps' } });
});
