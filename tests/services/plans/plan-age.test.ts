import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk();
});
afterEach(() => at.close());

const prompts = async () => (await at.ask('today.get', {})).tasks.filter((task) => task.id.startsWith('age:'));

test('DL10: a plan says how old it is, and which rung of the ladder comes next', async () => {
  const plans = await at.ask('plan.list', { on: null });
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) {
    expect(plan.startedOn).toBe('2026-04-21');
    expect(plan.age).toEqual({ months: 7, reached: 6, next: { months: 9, on: '2027-01-21' }, prompts: false });
  }
  const [then] = await at.ask('plan.list', { on: '2026-07-01' as never });
  expect(then?.age).toMatchObject({ months: 2, prompts: true });
});

test('DL10: Today prompts from four weeks before a rung, once for brothers and sisters, and stops on the day', async () => {
  expect(await prompts()).toEqual([]);
  at.setClock('2026-12-23T10:00');
  expect(await prompts()).toEqual([]);
  at.setClock('2026-12-24T10:00');
  const [prompt, ...others] = await prompts();
  expect(others).toEqual([]);
  expect(prompt).toMatchObject({ dueOn: '2027-01-21', dueInWords: '9 months on 21 Jan 2027', tab: 'plan', action: 'Look' });
  expect(prompt?.sentence).toMatch(/^The plans? for .+ (?:is|are) soon 9 months old\. /);
  at.setClock('2027-01-21T10:00');
  expect(await prompts()).toEqual([]);
});

test('DL10: the prompt carries the action that stands in plan after plan, with since when', async () => {
  const rows = await at.ask('sitting.list', { like: 'SC-2026-0142', filter: 'all' });
  const review = rows.find((row) => row.reference === 'SC-2026-0142/2');
  const first = rows.find((row) => row.reference === 'SC-2026-0142/1');
  if (review === undefined || first === undefined) throw new Error('The practice family has two conferences behind it');
  const { record } = await at.ask('record.get', { sittingId: first.sittingId });
  const plans = await at.ask('plan.list', { on: null });
  const before = plans.flatMap((plan) => plan.repeated.map((one) => one.action));
  const action = Object.values(record.plan.actions).find((one) => one.children.includes(plans[0]?.childId as never));
  if (action === undefined) throw new Error('The first plan has an action for the child');
  // The review is approved, and what was approved stays: an action of the same words is put beside it as a row of the lists.
  const { db } = at.desk;
  const { transact } = await import('../../../src/storage/database.ts');
  const { ok } = await import('../../../src/core/result.ts');
  transact(db, (tx) => {
    tx.prepare(`
      INSERT INTO plan_action (id, sitting_id, number, action, owner, due_on, status, children)
      VALUES ('carried', $sittingId, 99, $action, '', NULL, 'on-track', $children)`).run({
      sittingId: review.sittingId,
      action: `${action.action} by 1 September.`,
      children: JSON.stringify(action.children),
    });
    return ok(null);
  });
  const after = (await at.ask('plan.list', { on: null })).flatMap((plan) => plan.repeated);
  const carried = after.find((one) => one.action.endsWith('by 1 September.'));
  expect(carried?.plans.map(({ reference }) => reference)).toEqual(['SC-2026-0142/1', 'SC-2026-0142/2']);
  expect(after.length).toBeGreaterThan(before.length);
  at.setClock('2026-12-24T10:00');
  expect((await prompts())[0]?.sentence).toContain('stands in 2 plans in a row, since 21 Apr 2026.');
});
