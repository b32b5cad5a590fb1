import { afterEach, beforeEach, expect, test } from 'vitest';
import { noNeeds } from '../../../src/core/conferences/person-needs.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const plainRoom = {
  id: null,
  name: 'Attic room',
  place: '',
  seats: 12,
  separateWaiting: false,
  secondExit: false,
  stepFree: false,
  hearingLoop: false,
};
const needs = () => [{ ...noNeeds(family.mother), stepFree: true, advocacy: 'wanted' as const, dialect: 'Mirpuri' }];
const exclusionsAsked = () => [
  {
    personId: family.mother,
    ground: 'violence' as const,
    requestedBy: 'Marlo Testcase',
    requestedOn: '2026-03-30',
    evidence: 'Threats on 26 March.',
  },
];

test('IN05: what is asked with the request chooses the room, and another room is booked only for a reason', async () => {
  const { sittingId } = await at.ask('request.create', {
    ...aRequest(family),
    needs: needs(),
    exclusionsAsked: exclusionsAsked(),
  });
  expect((await at.ask('sitting.slots', { sittingId, durationMinutes: null })).needs.map(({ feature }) => feature)).toEqual([
    'separateWaiting',
    'stepFree',
  ]);
  const { roomId } = await at.ask('room.save', { room: plainRoom });
  const asked = { sittingId, heldOn: '2026-04-21', startsAt: '10:00', endsAt: '12:00', chairId: family.chair, roomId };
  expect((await at.ask('sitting.clashes', { ...asked, minuteTakerId: null })).map(({ words }) => words)).toEqual([
    'Attic room has no separate waiting. Somebody asked that Juniper is kept apart.',
    'Attic room has no step-free access. Juniper needs step-free access.',
  ]);
  const booking = { ...asked, minuteTakerId: null, place: 'Attic room', remoteLink: '', lateReason: '', lateApprovedBy: '' };
  expect(await at.call('sitting.book', booking)).toMatchObject({ error: { type: 'Clashes' } });
  await at.ask('sitting.book', { ...booking, despite: 'A stair lift is hired for the day.' });
  expect((await at.ask('sitting.get', { sittingId })).arrange).toMatchObject([
    { what: 'advocate', forWhom: 'Juniper Sampleton (TEST)', hours: 2.5, isArranged: false },
  ]);
});

test('IN05: an exclusion that is asked for holds up the invitations until the chair has decided', async () => {
  const { sittingId } = await at.ask('request.create', { ...aRequest(family), exclusionsAsked: exclusionsAsked() });
  await at.ask('sitting.book', {
    sittingId,
    ...aBooking(family, '2026-04-21'),
  });
  const waiting = async () =>
    (await at.ask('sitting.get', { sittingId })).missing.filter(({ id }) => id.startsWith('exclusion-asked:'));
  expect(await waiting()).toMatchObject([
    {
      sentence:
        'Marlo Testcase asked to exclude Juniper Sampleton (TEST): record what the chair decided, before the invitation goes (EX-01).',
      holdsUp: 'inviting',
      tab: 'invitations',
    },
  ]);
});

test('IN05: a review keeps what people need, and asks anew who is to be kept out; taking it back leaves nothing', async () => {
  const first = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'plan' },
    request: { needs: needs(), exclusionsAsked: exclusionsAsked() },
  });
  at.setClock('2026-04-21T12:10');
  const { made } = await at.ask('sitting.close', { sittingId: first });
  const [review] = made;
  const { request } = await at.ask('sitting.get', { sittingId: review! });
  expect(request).toMatchObject({ kind: 'review', needs: needs(), exclusionsAsked: [] });
  await at.ask('sitting.takeBack', { sittingId: review! });
  expect(await at.call('sitting.get', { sittingId: review! })).toMatchObject({ error: { type: 'NotHere' } });
});

test('IN05: needs and exclusions go with a case file, and name only people who are in it', async () => {
  const { sittingId } = await at.ask('request.create', {
    ...aRequest(family),
    needs: needs(),
    exclusionsAsked: exclusionsAsked(),
  });
  const { json } = await at.ask('caseFile.export', {});
  const other = await aDesk({ now: '2026-03-30T09:00' });
  await other.ask('caseFile.import', { json });
  expect((await other.ask('sitting.get', { sittingId })).request).toMatchObject({
    needs: needs(),
    exclusionsAsked: exclusionsAsked(),
  });
  other.close();
  const file = JSON.parse(json) as { families: [{ requests: [{ needs: [{ personId: string }] }] }] };
  file.families[0].requests[0].needs[0].personId = at.desk.newId();
  const third = await aDesk({ now: '2026-03-30T09:00' });
  expect(await third.call('caseFile.import', { json: JSON.stringify(file) })).toMatchObject({ ok: false });
  third.close();
});
