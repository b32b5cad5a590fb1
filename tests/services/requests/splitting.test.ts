import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { Invitee } from '../../../src/core/conferences/record.ts';
import type { InviteeId, PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { readEntry } from '../../support/outlook.ts';
import { aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const viewOf = (sittingId: SittingId) => at.ask('sitting.get', { sittingId });
const listOf = async (sittingId: SittingId): Promise<ReadonlyArray<Invitee>> =>
  Object.values((await at.ask('record.get', { sittingId })).record.invitees);
const childrenOf = async (sittingId: SittingId) => (await viewOf(sittingId)).conferences.map(({ child }) => child.givenName);

/** A booked sitting about Rowan and Wren, to which a worker of both, Wren's nursery and the mother are invited. */
const booked = async (): Promise<SittingId> => {
  const { sittingId } = await at.ask('request.create', aRequest(family));
  await at.ask('sitting.book', {
    ...{ sittingId, heldOn: '2026-04-21', startsAt: '10:00', endsAt: '12:00', place: 'Sample Room', remoteLink: '' },
    ...{ chairId: family.chair, minuteTakerId: null, lateReason: '', lateApprovedBy: '' },
  });
  const agency = (name: string, agencyType: string, contactWith: ReadonlyArray<PersonId>) =>
    newInvitee({ id: at.desk.newId<InviteeId>(), part: 'agency', name, agencyType, agencyName: name, contactWith });
  const list = [
    agency('Marlo Testcase', 'csc', [family.rowan, family.wren]),
    agency('Little Oaks Nursery', 'ey', [family.wren]),
    newInvitee({ id: at.desk.newId(), part: 'family', name: 'Juniper', personId: family.mother, role: 'mother' }),
  ];
  await at.ask('record.edit', { sittingId, edits: list.map((invitee) => ({ edit: 'invitee.add' as const, invitee })) } as never);
  return sittingId;
};
const splitWren = async (sittingId: SittingId): Promise<SittingId> =>
  (
    await at.ask('sitting.splitOff', {
      sittingId,
      childId: family.wren,
      why: 'Her father is to come.',
      decidedBy: 'Cedar Quorumson',
    })
  ).sittingId;

test('SC06: one child is given a sitting of their own, with the limit they had, and each is decided separately', async () => {
  const sittingId = await booked();
  const before = (await viewOf(sittingId)).conferences.find(({ child }) => child.id === family.wren)?.conference;
  const own = await splitWren(sittingId);
  expect(await childrenOf(sittingId)).toEqual(['Rowan']);
  expect(await childrenOf(own)).toEqual(['Wren']);
  const view = await viewOf(own);
  expect(view.conferences[0]?.conference).toEqual({ ...before, sittingId: own });
  expect(view).toMatchObject({ stage: 'requested', sitting: { chairId: family.chair, heldOn: null } });
  expect((await viewOf(sittingId)).sitting).toMatchObject({ heldOn: '2026-04-21' });
  expect((await at.ask('record.get', { sittingId: own })).record.decisions[before!.id]).toMatchObject({ outcome: null });
  expect((await at.ask('sitting.slots', { sittingId: own, durationMinutes: null })).durationMinutes).toBe(90);
  expect((await viewOf(sittingId)).request.leftOut).toEqual([
    { childId: family.wren, reason: 'Has the conference TEST-2026-001/2. Her father is to come. Decided by Cedar Quorumson.' },
  ]);
});

test('LC01: a child who is given a sitting of their own goes on under the model that it was requested under', async () => {
  const standard = JSON.parse(readFileSync('resources/models/standard.json', 'utf8'));
  const load = (title: string) => at.ask('models.load', { json: JSON.stringify({ ...standard, id: 'ours', title }) });
  await load('Ours');
  await at.ask('models.choose', { id: 'ours' });
  const sittingId = await booked();
  await load('Ours, second edition');
  const own = await splitWren(sittingId);
  expect((await at.ask('models.ofSitting', { sittingId: own })).model.title).toBe('Ours');
});

test('SC06: invitations follow the child, and who knows both is asked for both', async () => {
  const sittingId = await booked();
  const own = await splitWren(sittingId);
  const words = (list: ReadonlyArray<Invitee>) => list.map(({ name, contactWith }) => [name, contactWith]).sort();
  expect(words((await listOf(sittingId)).filter(({ part }) => part !== 'chair'))).toEqual([
    ['Juniper', []],
    ['Marlo Testcase', [family.rowan]],
  ]);
  expect(words(await listOf(own))).toEqual([
    ['Juniper', []],
    ['Little Oaks Nursery', [family.wren]],
    ['Marlo Testcase', [family.wren]],
  ]);
});

test('SC06 SC08: whoever leaves with a child is told that the day is off, and the entry that Outlook has is taken away', async () => {
  const sittingId = await booked();
  const folder = (name: string): string => {
    mkdirSync(join(at.folder, name));
    return join(at.folder, name);
  };
  const nursery = (await listOf(sittingId)).find(({ name }) => name.startsWith('Little'))!;
  const rows = await at.ask('documents.list', { sittingId });
  const choices = rows.flatMap(({ documents }) =>
    documents.map(({ choice }) => choice).filter(({ kind }) => kind === 'calendar'),
  );
  const sent = (await at.ask('documents.write', { sittingId, choices, folder: folder('sent') })).filter(({ recipient }) =>
    recipient.startsWith('Little'),
  );
  await at.ask('sitting.markInvited', { sittingId });
  const own = await splitWren(sittingId);
  expect((await at.ask('today.get', {})).tasks.map(({ sentence }) => sentence)).toContain(
    'Tell everyone who was invited that Tue 21 April 2026 is off',
  );
  const off = await at.ask('documents.withdraw', { sittingId: own, folder: folder('off') });
  expect(new Set(off.map(({ recipient }) => recipient))).toEqual(new Set([sent[0]!.recipient]));
  const [first, last] = [sent[0]!, off.find(({ kind }) => kind === 'withdrawal-calendar')!].map(({ path }) =>
    readEntry(readFileSync(path, 'utf8')),
  );
  expect(last).toMatchObject({ uid: first!.uid, status: 'CANCELLED', heldOn: '2026-04-21' });
  expect(last!.uid).toContain(nursery.id);
  expect(last!.sequence).toBeGreaterThan(first!.sequence);
  expect(await at.call('sitting.putBack', { sittingId: own })).toMatchObject({ error: { type: 'AlreadyUsed' } });
});

test('SC06: putting the child back is one act, and leaves everything as it was', async () => {
  const sittingId = await booked();
  await at.ask('sitting.markInvited', { sittingId });
  const whole = async () => {
    const { request, conferences, sitting, missing } = await viewOf(sittingId);
    const { record } = await at.ask('record.get', { sittingId });
    // The list is the same; in which order it was made is nowhere said.
    return JSON.parse(JSON.stringify({ request, conferences, sitting, missing: missing.map(({ id }) => id), record })) as unknown;
  };
  const before = await whole();
  const own = await splitWren(sittingId);
  expect((await viewOf(sittingId)).splitOff).toMatchObject([{ sittingId: own, mayPutBack: true }]);
  expect((await viewOf(own)).splitFrom).toMatchObject({ sittingId, mayPutBack: true });
  expect(await at.ask('sitting.putBack', { sittingId: own })).toEqual({ sittingId });
  expect(await whole()).toEqual(before);
  expect(await at.call('sitting.get', { sittingId: own })).toMatchObject({ error: { type: 'NotHere' } });
  expect(await at.call('sitting.putBack', { sittingId })).toMatchObject({ error: { type: 'NothingToUndo' } });
});

test('SC06: a child alone, a closed conference and a child who was talked about are not split off', async () => {
  const alone = await at.ask('request.create', { ...aRequest(family), childIds: [family.wren] });
  const ask = (sittingId: SittingId, childId = family.wren) =>
    at.call('sitting.splitOff', { sittingId, childId, why: '', decidedBy: 'Cedar Quorumson' });
  expect(await ask(alone.sittingId)).toMatchObject({ error: { type: 'OnlyChildOfSitting' } });
  expect(await ask(alone.sittingId, family.rowan)).toMatchObject({ error: { type: 'NotHere' } });
  const held = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'no-plan-nfa' },
  });
  expect(await ask(held)).toMatchObject({ error: { type: 'ChildAlreadyTalkedAbout' } });
  at.setClock('2026-04-21T12:10');
  await at.ask('sitting.close', { sittingId: held });
  expect(await ask(held)).toMatchObject({ error: { type: 'AlreadyClosed' } });
});
