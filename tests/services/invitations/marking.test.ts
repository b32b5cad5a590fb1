import { afterEach, beforeEach, expect, test } from 'vitest';
import { invitationHistory, nextOrder } from '../../../src/core/conferences/invitation.ts';
import type { Invitee } from '../../../src/core/conferences/record.ts';
import type { InvitationStepId, SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDate } from '../../../src/core/local-date.ts';
import { ok } from '../../../src/core/result.ts';
import { transact } from '../../../src/storage/database.ts';
import { findSitting, saveSitting } from '../../../src/storage/record/sittings.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  at.setClock('2026-12-15T09:00');
  const rows = await at.ask('sitting.list', { like: '', filter: 'all' });
  sittingId = rows.find(({ heldOn }) => heldOn === '2027-01-14')?.sittingId as SittingId;
});
afterEach(() => at.close());

const list = async (): Promise<ReadonlyArray<Invitee>> =>
  Object.values((await at.ask('record.get', { sittingId })).record.invitees);
const named = async (name: RegExp): Promise<Invitee> => {
  const found = (await list()).find((one) => name.test(one.name));
  if (found === undefined) throw new Error(`${name} is not on the list`);
  return found;
};
const record = async (
  name: RegExp,
  said: Partial<NonNullable<Invitee['invitation']>[InvitationStepId]> & { kind: 'chased' | 'delivered' },
) =>
  at.ask('record.edit', {
    sittingId,
    edits: [
      {
        edit: 'invitation.set',
        id: (await named(name)).id,
        step: at.desk.newId<InvitationStepId>(),
        said: { on: '2026-12-15' as LocalDate, way: 'phone', note: '', by: '', order: nextOrder(await named(name)), ...said },
      },
    ],
  });
const sentences = async (kind: string): Promise<ReadonlyArray<string>> =>
  (await at.ask('today.get', {})).tasks.filter(({ id }) => id === `${kind}:${sittingId}`).map(({ sentence }) => sentence);

test('AG03: invitations that have gone are dated, each with how it is written to and by whom it was recorded', async () => {
  await at.ask('sitting.markInvited', { sittingId });
  const steps = (await list())
    .filter(({ part, attendance }) => part !== 'chair' && part !== 'minute-taker' && attendance !== 'not-invited')
    .map((one) => ({ part: one.part, steps: invitationHistory(one) }));
  expect(steps.every((one) => one.steps.length === 1 && one.steps[0]?.kind === 'sent' && one.steps[0].on === '2026-12-15')).toBe(
    true,
  );
  expect(steps.every((one) => one.steps[0]?.by === at.desk.actor.name)).toBe(true);
  const ways = (part: Invitee['part']) => new Set(steps.filter((one) => one.part === part).map((one) => one.steps[0]?.way));
  expect(ways('family').has('post')).toBe(true);
  expect(ways('agency').has('email')).toBe(true);
});

test('AG03: what is said of how they went is kept, and whoever records a step is named by the desk', async () => {
  await at.ask('sitting.markInvited', { sittingId, way: 'by-hand' });
  expect(invitationHistory(await named(/^Juniper/))[0]).toMatchObject({ kind: 'sent', way: 'by-hand' });
  await record(/^Juniper/, { kind: 'delivered', note: 'Handed over at the school gate' });
  expect(invitationHistory(await named(/^Juniper/)).at(-1)).toMatchObject({
    kind: 'delivered',
    way: 'phone',
    note: 'Handed over at the school gate',
    by: at.desk.actor.name,
  });
});

test('AG03, AG06: post that came back is to be sent again, and Today says so until it has gone to another address', async () => {
  await at.ask('sitting.markInvited', { sittingId });
  const row = (await at.ask('mail.list', { sittingId })).find(({ by }) => by === 'post');
  if (row === undefined) throw new Error('Somebody gets theirs by post');
  await at.ask('mail.returned', { sittingId, reader: row.reader, on: '2026-12-15' as LocalDate, why: 'gone away' });
  const back = (await list()).find(({ id }) => id === row.reader);
  expect(back === undefined ? [] : invitationHistory(back).at(-1)).toMatchObject({
    kind: 'came-back',
    way: 'post',
    note: 'gone away',
  });
  expect(await sentences('untold')).toEqual([`The invitation to ${back?.name} came back`]);

  // Nothing can go to that address: pressing the button again sends nothing there.
  expect(await at.ask('sitting.markInvited', { sittingId })).toEqual({ invited: 0 });
  await at.ask('mail.works', { sittingId, reader: row.reader });
  expect(await at.ask('sitting.markInvited', { sittingId })).toEqual({ invited: 1 });
  expect(await sentences('untold')).toEqual([]);
});

test('AG06: whoever has answered was reached: a later letter that comes back is no step of the invitation', async () => {
  await at.ask('sitting.markInvited', { sittingId });
  const row = (await at.ask('mail.list', { sittingId })).find(({ by }) => by === 'email');
  const id = row?.reader as Invitee['id'];
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.change', id, change: { reply: 'accepted' } }] });
  await at.ask('mail.returned', { sittingId, reader: id, on: '2026-12-15' as LocalDate, why: 'mailbox full' });
  const [, ...rest] = invitationHistory((await list()).find((one) => one.id === id)!);
  expect(rest.map(({ kind }) => kind)).toEqual(['accepted']);
});

test('AG03: Today names who is silent a week after it reached them, where quoracy is not at stake already', async () => {
  await at.ask('sitting.markInvited', { sittingId });
  const agencies = (await list()).filter(({ part, attendance }) => part === 'agency' && attendance === 'expected');
  await at.ask('record.edit', {
    sittingId,
    edits: agencies.map(({ id }) => ({ edit: 'invitee.change', id, change: { reply: 'accepted' } }) as const),
  });
  await record(/^Juniper/, { kind: 'delivered', on: '2026-12-20' as LocalDate });
  const { heldOn } = (await at.ask('sitting.get', { sittingId })).sitting;
  transact(at.desk.db, (tx) => {
    const sitting = findSitting(tx, sittingId);
    if (sitting !== undefined) saveSitting(tx, { ...sitting, heldOn: '2026-12-30' as LocalDate });
    return ok(heldOn);
  });
  at.setClock('2026-12-26T09:00');
  expect((await sentences('replies'))[0]).not.toMatch(/Juniper/);
  at.setClock('2026-12-27T09:00');
  const [silent] = await sentences('replies');
  expect(silent).toMatch(/^No reply from /);
});
