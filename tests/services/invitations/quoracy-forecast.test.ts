import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { attendanceHistory } from '../../../src/storage/agencies/attendance-history.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let review: SittingId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
  const first = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'plan' },
    others: [
      { name: 'Sergeant Sample', attendance: 'apologies' },
      { name: 'Constable Sample', attendance: 'did-not-attend' },
    ],
  });
  const { made } = await at.ask('sitting.close', { sittingId: first });
  review = made[0] as SittingId;
  at.setClock('2026-06-10T09:00');
  await at.ask('sitting.book', {
    sittingId: review,
    ...aBooking(family, '2026-06-18'),
    despite: 'Nobody else is free.',
  });
});
afterEach(() => at.close());

const listed = async (name: RegExp) => {
  const { record } = await at.ask('record.get', { sittingId: review });
  const found = Object.values(record.invitees).find((one) => name.test(one.name));
  if (found === undefined) throw new Error(`${name} is not on the list`);
  return found;
};
const reply = async (name: RegExp, answer: 'accepted' | 'declined' | 'none') =>
  at.ask('record.edit', {
    sittingId: review,
    edits: [{ edit: 'invitee.change', id: (await listed(name)).id, change: { reply: answer } }],
  });

test('AT09: a team is counted once in a sitting, with the answer that promised most', () => {
  expect(attendanceHistory(at.desk.db).map(({ team, answer, asked, came }) => [team, answer, asked, came])).toEqual(
    expect.arrayContaining([
      ['csc:csc', 'none', 1, 1],
      ['sch:sch', 'none', 1, 1],
      // One sent apologies and one stayed away unasked: the team was silent, and nobody came.
      ['pol:police', 'none', 1, 0],
    ]),
  );
});

test('AT09: the forecast of a booked sitting follows the replies, and is gone once it is closed', async () => {
  const before = await at.ask('sitting.forecast', { sittingId: review });
  expect(before?.children.map(({ childName, isPromised }) => [childName, isPromised])).toEqual([
    ['Rowan', false],
    ['Wren', false],
  ]);
  expect(before?.call).toMatchObject({ asked: 1, came: 1, asksFor: 'reply' });
  for (const name of [/^Marlo/, /^Pippa/, /^Juno/]) await reply(name, 'accepted');
  const after = await at.ask('sitting.forecast', { sittingId: review });
  expect(after?.children.every(({ isPromised }) => isPromised)).toBe(true);
  expect(after?.children[0]?.chance).toBeGreaterThan(before?.children[0]?.chance ?? 1);
  const closed = (await at.ask('sitting.list', { like: '', filter: 'to-approve' }))[0]?.sittingId;
  expect(await at.ask('sitting.forecast', { sittingId: closed as SittingId })).toBeNull();
});

test('AT09: a reply is dated on the day that it is entered, and loses its date when it is taken back', async () => {
  await reply(/^Pippa/, 'declined');
  expect((await listed(/^Pippa/)).repliedOn).toBe('2026-06-10');
  await reply(/^Pippa/, 'none');
  expect((await listed(/^Pippa/)).repliedOn).toBeNull();
});

test('AT09, AG05: Today says from ten working days before that a conference may not be quorate, and whom to call', async () => {
  await at.ask('sitting.markInvited', { sittingId: review });
  const tasks = async () =>
    (await at.ask('today.get', {})).tasks.filter(({ id }) => id === `quoracy:${review}`).map(({ sentence }) => sentence);
  expect(await tasks()).toEqual([
    expect.stringMatching(/^Not yet quorate for Rowan or Wren\. Call .+ first: their yes would help most\. .+ 1 of 1 time\.$/),
  ]);
  at.setClock('2026-05-20T09:00');
  expect(await tasks()).toEqual([]);
});
