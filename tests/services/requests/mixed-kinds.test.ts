import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('D-07, Q-09: one sitting is an initial conference for one child and a review for the other, each with its own clock', async () => {
  const first = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'no-plan-nfa' },
  });
  await at.ask('sitting.close', { sittingId: first });
  const { requestId, sittingId } = await at.ask('request.create', { ...aRequest(family), strategyDiscussionOn: '2026-06-30' });
  await at.ask('request.change', { requestId, change: { childKinds: { [family.rowan]: 'review' } } });
  const kinds = async () =>
    (await at.ask('sitting.get', { sittingId })).conferences.map(({ child, conference }) => [
      child.givenName,
      conference.kind,
      conference.dueOn,
    ]);
  expect(await kinds()).toEqual([
    ['Rowan', 'review', '2026-07-21'],
    ['Wren', 'initial', '2026-07-21'],
  ]);
  await at.ask('request.change', { requestId, change: { strategyDiscussionOn: '2026-07-01' } });
  expect(await kinds(), 'another change leaves the kinds as they are').toEqual([
    ['Rowan', 'review', '2026-07-21'],
    ['Wren', 'initial', '2026-07-22'],
  ]);
});

test('D-07: a review with a new sibling’s initial conference still needs the strategy discussion', async () => {
  const { sittingId } = await at.ask('request.create', {
    ...aRequest(family),
    kind: 'review',
    strategyDiscussionOn: null,
    childKinds: { [family.wren]: 'initial' },
  });
  const { missing } = await at.ask('sitting.get', { sittingId });
  expect(missing.map(({ id }) => id)).toContain('request-strategy');
});
