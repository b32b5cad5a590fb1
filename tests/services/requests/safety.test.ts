import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Condition } from '../../../src/core/conferences/conditions.ts';
import type { PersonId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let father: PersonId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
  const { people } = await at.ask('family.get', { familyId: family.familyId });
  const mother = people.find(({ id }) => id === family.mother)!;
  ({ personId: father } = await at.ask('person.save', { person: { ...mother, id: null, child: null, givenName: 'Caldor' } }));
});
afterEach(() => at.close());

const bail = (): Condition => ({ personId: father, kind: 'bail', words: 'Not within 100 metres.', notToMeet: [family.mother] });
const aRoom = { id: null, place: '', seats: 12, stepFree: true, hearingLoop: false } as const;

test('SC04: conditions and a risk at the venue ask for a room that keeps people apart and has a second way out', async () => {
  const { roomId: plain } = await at.ask('room.save', {
    room: { ...aRoom, name: 'Room 1', separateWaiting: false, secondExit: false },
  });
  const { roomId: apart } = await at.ask('room.save', {
    room: { ...aRoom, name: 'Room 2', separateWaiting: true, secondExit: true },
  });
  const { sittingId, requestId } = await at.ask('request.create', aRequest(family));
  const tuesday = {
    sittingId,
    heldOn: '2026-04-21',
    startsAt: '10:00',
    endsAt: '12:00',
    chairId: family.chair,
    minuteTakerId: null,
  };
  const clashes = async (roomId: typeof plain) =>
    (await at.ask('sitting.clashes', { ...tuesday, roomId })).map(({ words }) => words);
  expect(await clashes(plain)).toEqual([]);

  await at.ask('request.change', { requestId, change: { conditions: [{ ...bail(), notToMeet: [] }] } });
  expect(await clashes(plain)).toEqual([]);
  await at.ask('request.change', { requestId, change: { conditions: [bail()], venueRisk: 'He threatened a worker.' } });
  expect(await clashes(plain)).toEqual([
    'Room 1 has no separate waiting. Caldor must not meet Juniper: bail conditions.',
    'Room 1 has no second way out. The request names a risk at the venue.',
  ]);
  expect(await clashes(apart)).toEqual([]);
  const { offers, needs } = await at.ask('sitting.slots', { sittingId, durationMinutes: null });
  expect(needs.map(({ feature }) => feature)).toEqual(['separateWaiting', 'secondExit']);
  expect(offers.length).toBeGreaterThan(0);
  expect(offers.every(({ roomId }) => roomId === apart)).toBe(true);
});

test('R-CH-02: whoever made the section 47 enquiry is warned of as a chair and not offered', async () => {
  const { sittingId } = await at.ask('request.create', { ...aRequest(family), enquiryWorker: 'Cedar Quorumson' });
  const asked = {
    sittingId,
    heldOn: '2026-04-21',
    startsAt: '10:00',
    endsAt: '12:00',
    chairId: family.chair,
    minuteTakerId: null,
  };
  expect(await at.ask('sitting.clashes', { ...asked, roomId: null })).toMatchObject([
    {
      severity: 'warn',
      words: 'Cedar Quorumson made the section 47 enquiry for this family. A chair is independent of the case (R-CH-02).',
    },
  ]);
  expect((await at.ask('sitting.slots', { sittingId, durationMinutes: null })).total).toBe(0);
});

test('a review keeps what binds whom until somebody takes it away, and taking the review back leaves nothing', async () => {
  const first = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'plan' },
    request: { conditions: [bail()], venueRisk: 'He threatened a worker.', enquiryTeam: 'Assessment team' },
  });
  at.setClock('2026-04-21T12:10');
  const { made } = await at.ask('sitting.close', { sittingId: first });
  const [review] = made;
  const { request } = await at.ask('sitting.get', { sittingId: review! });
  expect(request).toMatchObject({ kind: 'review', conditions: [bail()], venueRisk: 'He threatened a worker.' });
  await at.ask('sitting.takeBack', { sittingId: review! });
  expect(await at.call('sitting.get', { sittingId: review! })).toMatchObject({ error: { type: 'NotHere' } });
});

test('a case file carries them, and is refused where they bind somebody who is not in it', async () => {
  const { sittingId } = await at.ask('request.create', { ...aRequest(family), conditions: [bail()], enquiryTeam: 'Assessment' });
  const { json } = await at.ask('caseFile.export', {});
  const other = await aDesk({ now: '2026-03-30T09:00' });
  await other.ask('caseFile.import', { json });
  expect((await other.ask('sitting.get', { sittingId })).request).toMatchObject({
    conditions: [bail()],
    enquiryTeam: 'Assessment',
  });
  other.close();
  const broken = json.replace(
    `"notToMeet": [\n                "${family.mother}"`,
    `"notToMeet": [\n                "${at.desk.newId()}"`,
  );
  expect(broken).not.toBe(json);
  const third = await aDesk({ now: '2026-03-30T09:00' });
  expect(await third.call('caseFile.import', { json: broken })).toMatchObject({ ok: false });
  third.close();
});

test('nobody is kept from themselves, and nobody is bound twice', async () => {
  const { requestId } = await at.ask('request.create', aRequest(family));
  const change = (conditions: ReadonlyArray<Condition>) =>
    at.call('request.change', { requestId, change: { conditions: conditions.map((one) => ({ ...one })) } });
  expect(await change([{ ...bail(), notToMeet: [father] }])).toMatchObject({ error: { type: 'NotUnderstood' } });
  expect(await change([bail(), bail()])).toMatchObject({ error: { type: 'NotUnderstood' } });
});
