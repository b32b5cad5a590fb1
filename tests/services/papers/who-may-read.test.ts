import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentChoice } from '../../../src/contract/documents.ts';
import type { ActionId, SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let sittingId: SittingId;
let actionId: ActionId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T12:40' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
  sittingId = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'plan' },
  });
  actionId = Object.values((await at.ask('record.get', { sittingId })).record.plan.actions)[0]!.id;
  const action = 'Caldor sees Rowan on Fridays at 16:00';
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'action.change', id: actionId, change: { action } }] });
  await at.ask('sitting.close', { sittingId });
});
afterEach(() => at.close());

const letterTo = async (name: string): Promise<DocumentChoice> => {
  const readers = await at.ask('documents.list', { sittingId });
  const reader = readers.find((one) => one.name.startsWith(name));
  const letter = reader?.documents.find(({ choice }) => choice.kind === 'decision-letter');
  if (letter === undefined) throw new Error(`${name} gets no letter`);
  return letter.choice;
};
const leaksTo = async (name: string) => (await at.ask('documents.preview', { sittingId, choice: await letterTo(name) })).leaks;
const missing = async () =>
  (await at.ask('sitting.get', { sittingId })).missing.filter(({ id }) => id.startsWith('plan-reading:'));

test('RD01, RD03: contact times with nobody’s name go to no parent before somebody has said who may read them', async () => {
  expect(await missing()).toMatchObject([{ tab: 'plan', holdsUp: 'approving', field: `audience:${actionId}` }]);
  expect(await leaksTo('Juniper')).toMatchObject([
    { what: 'a text of the plan of which nobody has said who may read it: action 1' },
  ]);
  const choices = [await letterTo('Juniper')];
  expect(await at.call('documents.write', { sittingId, choices, folder: join(at.folder, 'out') })).toMatchObject({
    ok: false,
    error: { type: 'Leaks' },
  });
  // Those who work with the family are not kept waiting.
  expect(await leaksTo('Marlo')).toEqual([]);
});

test('RD01: the answer is kept, whether all may read it or fewer, and nothing is asked again', async () => {
  const key = `action:${actionId}`;
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'settled.set', key, kinds: ['contact'] }] });
  expect([await missing(), await leaksTo('Juniper')]).toEqual([[], []]);
  await at.ask('record.edit', {
    sittingId,
    edits: [
      { edit: 'settled.set', key, kinds: null },
      { edit: 'action.change', id: actionId, change: { audience: { to: 'professionals' } } },
    ],
  });
  expect([await missing(), await leaksTo('Juniper')]).toEqual([[], []]);
});
