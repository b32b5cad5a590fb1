import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDate } from '../../../src/core/local-date.ts';
import type { EndingGround } from '../../../src/core/plans/ending-grounds.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const day = (on: string) => on as LocalDate;
/** Both children have a plan since 21 April, and their review is asked for. */
const twoPlans = async (): Promise<SittingId> => {
  const outcomes = { [family.rowan]: 'plan', [family.wren]: 'plan' } as const;
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes });
  await at.ask('sitting.close', { sittingId });
  at.setClock('2026-05-20T09:00');
  return sittingId;
};
const end = (childId: PersonId, endedOn = '2026-05-19', ground: EndingGround = 'moved-away') =>
  at.call('plan.end', { childId, endedOn: day(endedOn), ground, decidedBy: 'Cedar Quorumson' });
const open = async () =>
  (await at.ask('sitting.list', { like: '', filter: 'all' })).filter(({ stage }) => stage === 'requested' || stage === 'booked');
const taskIds = async () => (await at.ask('today.get', {})).tasks.map(({ id }) => id.split(':')[0]);
const ending = async (name: string) => (await at.ask('ending.list', {})).find(({ childName }) => childName === name);

describe('CG07: a plan that ends without a review', () => {
  test('CG07, P-21: its day, ground and who decided are kept, and everybody of the last list is to be told', async () => {
    await twoPlans();
    expect(await end(family.rowan)).toMatchObject({ ok: true });
    expect((await at.ask('plan.list', { on: null })).map(({ childName }) => childName)).toEqual(['Wren Sampleton (TEST)']);
    expect(await ending('Rowan')).toMatchObject({
      endedOn: '2026-05-19',
      outcome: 'Moved to another authority for good, and it has held its transfer conference',
      decidedBy: 'Cedar Quorumson',
      offersStepDown: false,
    });
    const who = (await ending('Rowan'))?.checklist.map((line) => line.who) ?? [];
    expect(who).toEqual(expect.arrayContaining(['cp-is', 'case-system', 'gp', 'agency:csc']));
    expect(await taskIds()).toContain('ending');
  });

  test('CG07: a brother or sister keeps the review, and the child who left is in it no more, nor in its actions', async () => {
    await twoPlans();
    const [review] = await open();
    await end(family.rowan);
    expect(await open()).toMatchObject([{ sittingId: review?.sittingId }]);
    const { sitting, conferences, request } = await at.ask('sitting.get', { sittingId: review?.sittingId as SittingId });
    expect(conferences.map(({ child }) => child.givenName)).toEqual(['Wren']);
    expect(request.childIds).toEqual([family.wren]);
    const { record } = await at.ask('record.get', { sittingId: sitting.id });
    expect(Object.values(record.plan.actions).map(({ children }) => children)).toEqual([[family.wren]]);
  });

  test('CG07: with the last plan of the family the review that was asked for is withdrawn, and nothing of it stays on Today', async () => {
    await twoPlans();
    const [review] = await open();
    await end(family.rowan);
    expect(await end(family.wren, '2026-05-20')).toMatchObject({ value: { withdrawn: [review?.reference] } });
    expect(await open()).toEqual([]);
    const left = await taskIds();
    for (const gone of ['book', 'review', 'core-group', 'age', 'visit']) expect(left).not.toContain(gone);
    expect((await at.ask('audit.recent', {})).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['plan.end', 'review.withdraw']),
    );
  });

  test('CG07: a review that is booked stays until somebody calls it off, and Today asks for that', async () => {
    await twoPlans();
    const [review] = await open();
    const sittingId = review?.sittingId as SittingId;
    await aHeldSitting(at, family, { sittingId, heldOn: '2026-07-16', outcomes: {} });
    await end(family.rowan);
    expect(await taskIds()).not.toContain('call-off');
    expect(await end(family.wren)).toMatchObject({ value: { withdrawn: [] } });
    const task = (await at.ask('today.get', {})).tasks.find(({ id }) => id.startsWith('call-off:'));
    expect(task).toMatchObject({
      sentence: 'Call off the review on Thu 16 July 2026: the plan it was to review has ended',
      sittingId,
    });
    await at.ask('sitting.cancel', {
      sittingId,
      reason: 'moved-away',
      words: '',
      decidedBy: 'Cedar Quorumson',
      agreedBy: 'Linden Overview',
    });
    expect(await taskIds()).not.toContain('call-off');
  });

  test('CG07: what cannot be is refused and nothing is kept', async () => {
    await twoPlans();
    for (const [endedOn, ground, type] of [
      ['2026-05-21', 'moved-away', 'DayIsToCome'],
      ['2026-04-21', 'moved-away', 'EndsBeforeItBegan'],
      ['2026-05-19', 'reached-18', 'NotYetOfAge'],
    ] as const)
      expect(await end(family.rowan, endedOn, ground)).toMatchObject({ error: { type } });
    expect(await end(family.mother)).toMatchObject({ error: { type: 'NotHere' } });
    expect(await at.ask('plan.list', { on: null })).toHaveLength(2);
    expect(await open()).toHaveLength(1);
  });
});

describe('CG07: what follows a plan', () => {
  test('CG07: help after the plan is offered, with its first meeting and the consent, and named in the list once it is kept', async () => {
    await twoPlans();
    await end(family.rowan, '2026-05-19', 'looked-after');
    const rowan = await ending('Rowan');
    expect(rowan).toMatchObject({ offersStepDown: true, next: 'No step-down is named' });
    expect(rowan?.helpers.length).toBeGreaterThan(0);
    const stepDown = { helper: 'Early Help Panel', firstMeetingOn: day('2026-05-27'), consent: 'given' as const };
    await at.ask('ending.stepDown', { childId: family.rowan, endedOn: day('2026-05-19'), stepDown });
    expect(await ending('Rowan')).toMatchObject({
      stepDown,
      next: 'Early Help Panel, first meeting on Wed 27 May 2026, the family consents',
      decidedBy: 'Cedar Quorumson',
    });
    expect(await at.call('ending.stepDown', { childId: family.wren, endedOn: day('2026-05-19'), stepDown })).toMatchObject({
      error: { type: 'NotHere' },
    });
  });

  test('CG07: a review that ends the plan takes a second one, which a person asked for, with it', async () => {
    await twoPlans();
    const [review] = await open();
    const second = await at.ask('request.create', {
      ...aRequest(family),
      kind: 'review',
      childIds: [family.rowan, family.wren],
    });
    at.setClock('2026-07-16T13:00');
    const outcomes = { [family.rowan]: 'end-nfa', [family.wren]: 'end-nfa' } as const;
    await aHeldSitting(at, family, { sittingId: review?.sittingId as SittingId, heldOn: '2026-07-16', outcomes });
    await at.ask('sitting.close', { sittingId: review?.sittingId as SittingId });
    expect((await at.ask('sitting.list', { like: '', filter: 'all' })).map(({ sittingId }) => sittingId)).not.toContain(
      second.sittingId,
    );
  });

  test('CG07: the end of a plan goes with the case file, and comes back with it', async () => {
    await twoPlans();
    await end(family.rowan, '2026-05-19', 'looked-after');
    const { json } = await at.ask('caseFile.export', {});
    const other = await aDesk({ now: '2026-05-20T09:00' });
    await other.ask('settings.change', { change: { profileId: 'west-sussex' } });
    await other.ask('caseFile.import', { json });
    expect((await other.ask('ending.list', {})).map(({ decidedBy }) => decidedBy)).toEqual(['Cedar Quorumson']);
    await other.close();
  });
});
