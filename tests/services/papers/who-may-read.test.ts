import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentChoice } from '../../../src/contract/documents.ts';
import type { ActionId, SegmentId, SittingId, StatementId } from '../../../src/core/identifiers.ts';
import { newStatement } from '../../../src/renderer/features/room/model/statements.ts';
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

test('RD01, RD03, QA05: a line of the minutes on bail waits for the same answer, and only where it would be read', async () => {
  const id = at.desk.newId<StatementId>();
  const part = at.desk.newId<SegmentId>();
  const statement = { ...newStatement(id, 'agency-information', undefined, part), text: 'Bail is reviewed on 3 May.' };
  const { invitees } = (await at.ask('record.get', { sittingId })).record;
  const mother = Object.values(invitees).find(({ personId }) => personId === family.mother)!;
  await at.ask('record.edit', {
    sittingId,
    edits: [
      { edit: 'action.change', id: actionId, change: { audience: { to: 'professionals' } } },
      { edit: 'segment.add', segment: { id: part, label: 'A', title: '', from: null, until: null, restricted: false } },
      { edit: 'presence.set', id: mother.id, segment: part, presence: { arrived: null, left: null } },
      { edit: 'statement.add', statement, after: 'last' },
    ],
  });
  const asked = async () => (await at.ask('sitting.get', { sittingId })).missing.filter((one) => one.id === `line-reading:${id}`);
  expect(await asked()).toMatchObject([{ tab: 'room', holdsUp: 'approving', field: 'section:agency-information' }]);
  const minutes = async (name: string) => {
    const readers = await at.ask('documents.list', { sittingId });
    const choice = readers
      .find((one) => one.name.startsWith(name))
      ?.documents.find((one) => one.choice.kind === 'minutes')?.choice;
    if (choice === undefined) throw new Error(`${name} gets no minutes`);
    return (await at.ask('documents.preview', { sittingId, choice })).leaks;
  };
  expect(await minutes('Juniper')).toMatchObject([
    { what: 'a line of which nobody has said who may have it: Bail is reviewed on 3 May.' },
  ]);
  expect(await minutes('Marlo')).toEqual([]);
  // The letter does not carry it.
  expect(await leaksTo('Juniper')).toEqual([]);

  await at.ask('record.edit', { sittingId, edits: [{ edit: 'statement.change', id, change: { settled: ['police'] } }] });
  expect([await asked(), await minutes('Juniper')]).toEqual([[], []]);
});
