import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Category } from '../../../src/core/children/people.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const rowanIn = async (sittingId: SittingId) => {
  const { conferences } = await at.ask('sitting.get', { sittingId });
  return conferences.find(({ child }) => child.id === family.rowan)!;
};
const decide = async (sittingId: SittingId, category: Category, categoryReason: string) => {
  const { conference } = await rowanIn(sittingId);
  const confirmed = { by: 'Cedar Quorumson', at: '2026-04-21T12:00' as never };
  await at.ask('record.edit', {
    sittingId,
    edits: [
      { edit: 'decision.change', id: conference.id, change: { category, categoryReason } },
      { edit: 'decision.confirm', id: conference.id, confirmed },
    ],
  });
};

test('DC03: the category of a plan keeps its history from conference to conference, and the desk knows what it was', async () => {
  const both = (outcome: 'plan' | 'continue') => ({ [family.rowan]: outcome, [family.wren]: outcome });
  const first = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes: both('plan') });
  await decide(first, 'neglect', 'Hunger stands out.');
  expect((await rowanIn(first)).categories).toEqual([]);
  await at.ask('sitting.close', { sittingId: first });

  const review = (await at.ask('sitting.get', { sittingId: first })).followedBy[0]!.sittingId;
  at.setClock('2026-07-16T13:00');
  await aHeldSitting(at, family, { sittingId: review, heldOn: '2026-07-16', outcomes: both('continue') });
  await decide(review, 'emotional', '');
  const rowan = await rowanIn(review);
  expect(rowan.categories).toEqual([{ heldOn: '2026-04-21', category: 'neglect', reason: 'Hunger stands out.' }]);
  const { record } = await at.ask('record.get', { sittingId: review });
  expect(record.decisions[rowan.conference.id]).toMatchObject({ category: 'emotional', categoryBefore: 'neglect' });
  expect(JSON.stringify(await at.call('sitting.close', { sittingId: review }))).toContain(
    "Say why the category of Rowan's plan changes.",
  );
  await decide(review, 'emotional', 'Fear is what is left.');
  await at.ask('sitting.close', { sittingId: review });
  expect((await at.ask('plan.list', { on: '2026-07-17' as never }))[0]).toMatchObject({ category: 'emotional' });
});
