import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import { noNeeds } from '../../../src/core/conferences/person-needs.ts';
import type { AbsenceId, PractitionerId, RoomId } from '../../../src/core/identifiers.ts';
import { usualPattern } from '../../../src/core/scheduling/availability.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const tuesday = { heldOn: '2026-04-21', startsAt: '10:00', endsAt: '12:00', minuteTakerId: null, roomId: null };
const foreseen = async () => {
  const { sittingId } = await at.ask('request.create', aRequest(family));
  return (await at.ask('sitting.clashes', { ...tuesday, sittingId, chairId: family.chair })).map((clash) => clash.words);
};

test('SC05: leave is told while a booking is typed, until it is taken away', async () => {
  const absence = { practitionerId: family.chair, from: '2026-04-20', until: '2026-04-24', reason: 'annual leave' };
  const { absenceId } = await at.ask('absence.save', { absence: { ...absence, id: null } });
  expect(await foreseen()).toEqual(['Cedar Quorumson is away from Mon 20 April 2026 to Fri 24 April 2026 (annual leave).']);
  await at.ask('absence.save', { absence: { ...absence, id: absenceId, from: '2026-04-22' } });
  expect(await foreseen()).toEqual([]);
  await at.ask('absence.save', { absence: { ...absence, id: absenceId } });
  await at.ask('absence.remove', { absenceId });
  expect(await foreseen()).toEqual([]);
});

test('SC05: a chair works the usual pattern until another is set, and keeps that one', async () => {
  expect(await at.ask('availability.list', {})).toEqual([{ practitionerId: family.chair, pattern: usualPattern, absences: [] }]);
  const pattern = { hours: [{ weekday: 2, from: '13:00', until: '17:00' }], conferencesADay: 1 };
  await at.ask('workingPattern.save', { practitionerId: family.chair, pattern });
  expect((await at.ask('availability.list', {}))[0]?.pattern).toEqual(pattern);
  expect(await foreseen()).toEqual(['Cedar Quorumson works from 13:00 to 17:00 on Tuesdays.']);
});

test('impossible days, hours and people are refused, and nothing is kept', async () => {
  const absence = { id: null, practitionerId: family.chair, from: '2026-04-24', until: '2026-04-20', reason: '' };
  expect(await at.call('absence.save', { absence })).toMatchObject({ error: { type: 'NotUnderstood', where: 'absence.until' } });
  const twice = [
    { weekday: 1, from: '09:00', until: '12:00' },
    { weekday: 1, from: '13:00', until: '17:00' },
  ];
  expect(
    await at.call('workingPattern.save', { practitionerId: family.chair, pattern: { hours: twice, conferencesADay: 2 } }),
  ).toMatchObject({ error: { type: 'NotUnderstood' } });
  const nobody = at.desk.newId<PractitionerId>();
  expect(
    await at.call('workingPattern.save', { practitionerId: nobody, pattern: { hours: [], conferencesADay: 2 } }),
  ).toMatchObject({ error: { type: 'NotHere' } });
  expect(await at.call('absence.remove', { absenceId: at.desk.newId<AbsenceId>() })).toMatchObject({
    error: { type: 'NotHere' },
  });
  expect(await at.ask('availability.list', {})).toEqual([{ practitionerId: family.chair, pattern: usualPattern, absences: [] }]);
});

test('SC01 SC04: a room that is not to be had is refused in words and offered to nobody, until the days are taken away', async () => {
  const features = { seats: 12, separateWaiting: true, secondExit: true, stepFree: true, hearingLoop: false };
  const { roomId } = await at.ask('room.save', { room: { id: null, name: 'Room 2', place: '', ...features } });
  const days = { roomId, from: '2026-04-01', until: '2026-04-20', reason: 'painting' };
  const { closureId } = await at.ask('roomClosure.save', { closure: { ...days, id: null } });
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const asked = { ...tuesday, sittingId, heldOn: '2026-04-20', chairId: family.chair, roomId };
  const clashes = async () => (await at.ask('sitting.clashes', asked)).map(({ severity, words }) => [severity, words]);
  expect(await clashes()).toEqual([['refuse', 'Room 2 cannot be used on that day (painting).']]);
  const offered = async () => (await at.ask('sitting.slots', { sittingId, durationMinutes: null })).offers;
  expect((await offered()).every(({ heldOn }) => heldOn < '2026-04-01' || heldOn > '2026-04-20')).toBe(true);
  expect((await offered())[0]).toMatchObject({ heldOn: '2026-04-21', givesUp: [] });
  await at.ask('roomClosure.save', { closure: { ...days, id: closureId, until: '2026-04-17' } });
  expect(await clashes()).toEqual([]);
  await at.ask('roomClosure.remove', { closureId });
  expect(await at.ask('roomClosure.list', {})).toEqual([]);
  expect(await at.call('roomClosure.remove', { closureId })).toMatchObject({ error: { type: 'NotHere' } });
  const backwards = { ...days, id: null, until: '2026-03-01' };
  expect(await at.call('roomClosure.save', { closure: backwards })).toMatchObject({ error: { type: 'NotUnderstood' } });
});

test('SC05: a minute taker who is away is warned of, and a reason is enough', async () => {
  const person = { id: null, agencyId: null, name: 'Sorrel Minutewell', role: '', email: '', phone: '', chairs: false };
  const { practitionerId } = await at.ask('practitioner.save', { practitioner: { ...person, takesMinutes: true } });
  const days = { id: null, practitionerId, from: '2026-04-21', until: '2026-04-21', reason: 'training' };
  await at.ask('absence.save', { absence: days });
  expect((await at.ask('availability.list', {})).map((one) => one.practitionerId)).toContain(practitionerId);
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const asked = { ...tuesday, sittingId, chairId: family.chair, minuteTakerId: practitionerId };
  expect(await at.ask('sitting.clashes', asked)).toEqual([
    { about: 'minute-taker', severity: 'warn', words: 'Sorrel Minutewell is away on Tue 21 April 2026 (training).' },
  ]);
});

test('patterns, absences and closures are in a case file, and are taken in with their chair and room', async () => {
  const pattern = { hours: [{ weekday: 2, from: '13:00', until: '17:00' }], conferencesADay: 1 };
  await at.ask('workingPattern.save', { practitionerId: family.chair, pattern });
  const absence = { practitionerId: family.chair, from: '2026-04-20', until: '2026-04-24', reason: 'training' };
  await at.ask('absence.save', { absence: { ...absence, id: null } });
  const features = { seats: 12, separateWaiting: true, secondExit: true, stepFree: true, hearingLoop: false, screen: true };
  const { roomId } = await at.ask('room.save', { room: { id: null, name: 'Room 2', place: '', ...features } });
  await at.ask('roomClosure.save', { closure: { id: null, roomId, from: '2026-04-20', until: '2026-04-24', reason: '' } });
  const held = await at.ask('availability.list', {});
  const closed = await at.ask('roomClosure.list', {});
  const { json } = await at.ask('caseFile.export', {});
  const other = await aDesk({ now: '2026-03-30T09:00' });
  await other.ask('caseFile.import', { json });
  expect(await other.ask('availability.list', {})).toEqual(held);
  expect(await other.ask('roomClosure.list', {})).toEqual(closed);
  other.close();
});

describe('SC10: school terms and days an agency sends nobody', () => {
  const shut =
    'Schools are shut on that day (Easter holiday, Mon 6 April 2026 to Fri 24 April 2026), and Example Oaks Primary is asked.';
  const terms = {
    id: 'test-2026',
    title: 'Test terms',
    invented: true,
    source: { document: 'Invented for a test.', checked: '2026-01-01' },
    terms: [
      { name: 'Spring term', from: '2026-01-05', until: '2026-04-03' },
      { name: 'Summer term', from: '2026-04-27', until: '2026-07-21' },
    ],
    holidays: [{ name: 'Easter holiday', from: '2026-04-06', until: '2026-04-24' }],
    insetDays: [],
  };
  const load = (file: object) => at.call('terms.load', { json: JSON.stringify(file) });

  test('a half-term is told of a booking while it is typed, and a booking in it needs a reason', async () => {
    expect(await load(terms)).toMatchObject({ ok: true });
    expect(await foreseen()).toEqual([shut]);
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const booking = {
      ...tuesday,
      sittingId,
      chairId: family.chair,
      place: 'Room 2',
      remoteLink: '',
      lateReason: '',
      lateApprovedBy: '',
    };
    expect(await at.call('sitting.book', booking)).toMatchObject({
      error: { type: 'Clashes', clashes: [{ about: 'agencies', severity: 'warn', words: shut }] },
    });
    await at.ask('sitting.book', { ...booking, despite: 'The limit falls into the holiday; the school sends a report.' });
    expect((await at.ask('sitting.get', { sittingId })).sitting.bookedDespite).toContain('The limit falls into the holiday');
  });

  test('a slot in the holidays says so, and one in term comes first', async () => {
    await load(terms);
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const { offers } = await at.ask('sitting.slots', { sittingId, durationMinutes: null });
    expect(offers.map(({ heldOn }) => heldOn)).toEqual(['2026-04-02', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10']);
    expect(offers.map(({ givesUp }) => givesUp.filter((words) => words.startsWith('Schools are shut')).length)).toEqual([
      0, 1, 1, 1, 1,
    ]);
  });

  test('a faulty file is refused whole, and the terms that were there stay', async () => {
    await load(terms);
    const overlapping = [...terms.terms, { name: 'Again', from: '2026-07-01', until: '2026-07-10' }];
    expect(await load({ ...terms, title: 'Another', terms: overlapping })).toMatchObject({
      error: { type: 'TermsFaulty', faults: [{ path: 'terms.2', reason: 'Again overlaps Summer term' }] },
    });
    expect(await at.call('terms.load', { json: '{' })).toMatchObject({ error: { type: 'TermsFaulty' } });
    expect((await at.ask('terms.get', {})).calendar).toEqual(terms);
    await at.ask('terms.remove', {});
    expect((await at.ask('terms.get', {})).calendar).toBeNull();
    expect(await foreseen()).toEqual([]);
  });

  test('the invented terms that come with the program load, and say that they are invented', async () => {
    const [shipped] = (await at.ask('terms.get', {})).shipped;
    await at.ask('terms.loadShipped', { id: shipped?.id ?? '' });
    expect(await at.ask('terms.get', {})).toMatchObject({ calendar: { invented: true }, knownUntil: '2027-08-31' });
    expect(await at.call('terms.loadShipped', { id: 'atlantis' })).toMatchObject({ error: { type: 'TermsFaulty' } });
  });

  test("days the child's school sends nobody are told, kept in a case file, and forgotten when removed", async () => {
    const agency = { id: null, type: 'sch', name: 'Example Oaks Primary', mailbox: '', phone: '' };
    const { agencyId } = await at.ask('agency.save', { agency });
    const days = { id: null, agencyId, from: '2026-04-20', until: '2026-04-21', reason: 'inspection' };
    const { blackoutId } = await at.ask('blackout.save', { blackout: days });
    expect(await foreseen()).toEqual(['Example Oaks Primary sends nobody on that day (inspection).']);
    await load(terms);
    const { json } = await at.ask('caseFile.export', {});
    const other = await aDesk({ now: '2026-03-30T09:00' });
    await other.ask('caseFile.import', { json });
    expect(await other.ask('agency.list', {})).toEqual(await at.ask('agency.list', {}));
    expect((await other.ask('terms.get', {})).calendar).toEqual(terms);
    other.close();
    await at.ask('terms.remove', {});
    await at.ask('blackout.remove', { blackoutId });
    expect(await foreseen()).toEqual([]);
    expect(await at.call('blackout.remove', { blackoutId })).toMatchObject({ error: { type: 'NotHere' } });
    const backwards = { ...days, from: '2026-04-22' };
    expect(await at.call('blackout.save', { blackout: backwards })).toMatchObject({ error: { type: 'NotUnderstood' } });
  });
});

const aRoom = { id: null, place: 'County Offices', seats: 12, secondExit: true, stepFree: true, hearingLoop: false } as const;

describe('the slot finder', () => {
  test('SC02 SC06: offers slots in time for two children, in words, and an offered slot can be booked as it is', async () => {
    await at.ask('room.save', { room: { ...aRoom, name: 'Room 2', separateWaiting: true } });
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const found = await at.ask('sitting.slots', { sittingId, durationMinutes: null });
    expect(found).toMatchObject({ durationMinutes: 120, relax: [], needs: [] });
    expect(found.inTime).toBeLessThan(found.total);
    const [best] = found.offers;
    expect(best).toMatchObject({ chairName: 'Cedar Quorumson', place: 'Room 2, County Offices', givesUp: [] });
    if (best === undefined) throw new Error('A slot is offered');
    const { chairName: _, roomName: __, givesUp: ___, ...where } = best;
    const rest = { remoteLink: '', minuteTakerId: null, lateReason: '', lateApprovedBy: '' };
    await at.ask('sitting.book', { sittingId, ...where, ...rest });
    const again = await at.ask('request.create', aRequest(family));
    const taken = (await at.ask('sitting.slots', { sittingId: again.sittingId, durationMinutes: null })).offers;
    expect(taken.find((one) => one.heldOn === best.heldOn && one.startsAt === best.startsAt)).toBeUndefined();
  });

  test('SC02: a slot that is too near for the reports says so', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    at.setClock('2026-04-20T09:00');
    const { offers } = await at.ask('sitting.slots', { sittingId, durationMinutes: 60 });
    expect(offers[0]).toMatchObject({ heldOn: '2026-04-21', givesUp: [expect.stringContaining('Reports would be late')] });
    expect(offers[1]?.givesUp[0]).toBe('Late by 1 working day.');
  });

  test('SC04: a family that is kept apart is offered rooms with separate waiting, and told which rule to give up where there is none', async () => {
    await at.ask('room.save', { room: { ...aRoom, name: 'Room 1', separateWaiting: false } });
    const asked = { ...aRequest(family), arrangements: 'The father is on bail not to meet the mother.' };
    const { sittingId } = await at.ask('request.create', asked);
    const none = await at.ask('sitting.slots', { sittingId, durationMinutes: null });
    expect(none).toMatchObject({ total: 0, needs: [{ feature: 'separateWaiting' }] });
    expect(none.relax.map(({ words }) => words)).toEqual([
      'Find a room that is not in the directory',
      'Take a room without separate waiting',
    ]);
    await at.ask('room.save', { room: { ...aRoom, name: 'Room 2', separateWaiting: true } });
    const found = await at.ask('sitting.slots', { sittingId, durationMinutes: null });
    expect(new Set(found.offers.map((one) => one.roomName))).toEqual(new Set(['Room 2']));
  });

  test('SC04, SC07: a room without a screen is warned of and not offered once somebody joins by video, nor one with too few seats', async () => {
    const small = { ...aRoom, separateWaiting: true, seats: 2 };
    const { roomId: tiny } = await at.ask('room.save', { room: { ...small, name: 'Room 1', screen: true } });
    const { roomId: dark } = await at.ask('room.save', { room: { ...small, name: 'Room 2', seats: 12 } });
    await at.ask('room.save', { room: { ...small, name: 'Room 3', seats: 12, screen: true } });
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const there = ['Pippa Blackboard', 'Juno Plaster', 'Ash Remote', 'Sol Absent'].map((name) => ({
      edit: 'invitee.add' as const,
      invitee: newInvitee({ id: at.desk.newId(), part: 'agency', name, mode: name === 'Ash Remote' ? 'hybrid' : null }),
    }));
    await at.ask('record.edit', { sittingId, edits: there });
    const asked = {
      sittingId,
      heldOn: '2026-04-16',
      startsAt: '10:00',
      endsAt: '12:00',
      chairId: null,
      minuteTakerId: null,
    } as const;
    const words = async (roomId: RoomId) =>
      (await at.ask('sitting.clashes', { ...asked, roomId })).map((clash) => [clash.severity, clash.words]);
    expect(await words(dark)).toEqual([['warn', 'Room 2 has no screen. Ash Remote joins by video.']]);
    expect(await words(tiny)).toEqual([['warn', 'Room 1 has 2 seats, and 4 people are expected in the room.']]);
    const { offers, needs } = await at.ask('sitting.slots', { sittingId, durationMinutes: null });
    expect(new Set(offers.map((one) => one.roomName))).toEqual(new Set(['Room 3']));
    expect(needs).toEqual([{ feature: 'screen', why: 'Ash Remote joins by video.' }]);
  });

  test('SC02: slots leave an interpreter enough notice or say that they do not, until one is arranged', async () => {
    const { people } = await at.ask('family.get', { familyId: family.familyId });
    const mother = people.find(({ id }) => id === family.mother)!;
    await at.ask('person.save', { person: { ...mother, child: null, interpreter: 'Punjabi' } });
    const needs = [{ ...noNeeds(family.mother) }];
    const { sittingId } = await at.ask('request.create', { ...aRequest(family), needs });
    const { offers } = await at.ask('sitting.slots', { sittingId, durationMinutes: null });
    expect(offers.every(({ heldOn }) => heldOn >= '2026-04-08')).toBe(true);
    const asked = { ...tuesday, sittingId, heldOn: '2026-04-01', chairId: family.chair };
    const words = async () => (await at.ask('sitting.clashes', asked)).map((clash) => clash.words);
    expect(await words()).toEqual([expect.stringContaining('from Wed 8 April 2026 there is enough.')]);
    const person = newInvitee({ id: at.desk.newId(), part: 'family', personId: family.mother, name: 'Juniper' });
    const interpreter = newInvitee({
      id: at.desk.newId(),
      part: 'interpreter',
      withPersonId: family.mother,
      name: 'Ira Interpreter',
    });
    await at.ask('record.edit', { sittingId, edits: [person, interpreter].map((invitee) => ({ edit: 'invitee.add', invitee })) });
    expect(await words()).toEqual([]);
  });

  test('R-CH-02: a chair who asked for the conference is not offered', async () => {
    const { sittingId } = await at.ask('request.create', { ...aRequest(family), requestedBy: 'Cedar Quorumson' });
    expect(await at.ask('sitting.slots', { sittingId, durationMinutes: null })).toMatchObject({ total: 0, offers: [] });
  });
});

test('R-CH-08: a chair who chairs for a time only is asked within it, and booking says when it is over', async () => {
  const cedar = (await at.ask('practitioner.list', {})).find(({ id }) => id === family.chair)!;
  const standsIn = { ...cedar, id: null, name: 'Fern Impartial', standsInFor: cedar.id, registration: 'SW123456' };
  const { practitionerId: fern } = await at.ask('practitioner.save', {
    practitioner: { ...standsIn, chairsFrom: '2026-04-14', chairsUntil: '2026-04-20' },
  });
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const clashes = async (heldOn: string) =>
    (await at.ask('sitting.clashes', { ...tuesday, heldOn, sittingId, chairId: fern })).map(({ severity, words }) => [
      severity,
      words,
    ]);
  expect(await clashes('2026-04-20')).toEqual([]);
  expect(await clashes('2026-04-21')).toEqual([['warn', 'Fern Impartial chairs from Tue 14 April 2026 to Mon 20 April 2026.']]);
  expect(await clashes('2026-04-13')).toHaveLength(1);

  await at.ask('practitioner.save', { practitioner: { ...cedar, chairs: false } });
  const { total, offers } = await at.ask('sitting.slots', { sittingId, durationMinutes: null });
  expect(total).toBeGreaterThan(0);
  expect(offers.every(({ heldOn }) => heldOn >= '2026-04-14' && heldOn <= '2026-04-20')).toBe(true);
  const board = await at.ask('calendar.board', { from: '2026-04-13', until: '2026-04-24' });
  expect(board.chairs).toMatchObject([{ name: 'Fern Impartial', chairsFrom: '2026-04-14', chairsUntil: '2026-04-20' }]);

  await at.ask('practitioner.save', { practitioner: { ...standsIn, id: fern, chairsFrom: null, chairsUntil: null } });
  expect(await clashes('2026-04-21')).toEqual([]);
  const turned = { ...standsIn, id: fern, chairsFrom: '2026-04-20', chairsUntil: '2026-04-14' };
  expect(await at.call('practitioner.save', { practitioner: turned })).toMatchObject({
    error: { type: 'NotUnderstood', where: 'practitioner.chairsUntil' },
  });
  const nobody = { ...standsIn, id: fern, standsInFor: at.desk.newId<PractitionerId>() };
  expect(await at.call('practitioner.save', { practitioner: nobody })).toMatchObject({ error: { type: 'NotHere' } });
});

test('SC02: for a review the day that was agreed in the room stands first, and days weeks before its limit are not offered as good', async () => {
  const first = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'plan' },
  });
  at.setClock('2026-04-21T12:10');
  const { record } = await at.ask('record.get', { sittingId: first });
  const { made } = await at.ask('sitting.close', { sittingId: first });
  const sittingId = made[0]!;
  const agreedOn = record.plan.nextConferenceOn!;
  const slots = async () => (await at.ask('sitting.slots', { sittingId, durationMinutes: null })).offers;
  const [best, next] = await slots();
  expect(best).toMatchObject({ heldOn: agreedOn, givesUp: [] });
  expect(next?.givesUp[0]).toMatch(/^Another day than .+, which was agreed at the last conference\.$/u);
  // Once that day has passed nothing is measured by it any more, and nothing lies before today.
  at.setClock(`${agreedOn}T09:00`);
  expect((await slots()).flatMap(({ givesUp }) => givesUp).some((words) => words.startsWith('Another day'))).toBe(false);
});

test('SC05: between two buildings a chair is kept the way free besides, in booking, slots, the board’s gaps and the plan of the queue', async () => {
  const room = { id: null, seats: 12, separateWaiting: true, secondExit: true, stepFree: true, hearingLoop: true } as const;
  const { roomId: here } = await at.ask('room.save', { room: { ...room, name: 'Room 1', place: 'County Offices' } });
  const { roomId: there } = await at.ask('room.save', { room: { ...room, name: 'Room 9', place: 'Harbour House' } });
  const { sittingId: first } = await at.ask('request.create', aRequest(family));
  const { sittingId } = await at.ask('request.create', aRequest(family));
  await at.ask('sitting.book', { ...aBooking(family, '2026-04-21'), sittingId: first, roomId: here } as never);
  const words = async (startsAt: string, roomId: RoomId) => {
    const times = { heldOn: '2026-04-21', startsAt, endsAt: `${Number(startsAt.slice(0, 2)) + 2}${startsAt.slice(2)}` };
    const clashes = await at.ask('sitting.clashes', { sittingId, ...times, chairId: family.chair, minuteTakerId: null, roomId });
    return clashes.map((clash) => `${clash.severity}: ${clash.words}`);
  };
  expect(await words('12:30', here)).toEqual([]);
  expect(await words('12:30', there)).toEqual([
    'warn: Cedar Quorumson chairs TEST-2026-001/1 from 10:00 to 12:00 on that day: 30 minutes between the two, and 60 minutes are kept free to come from one building to the other and to meet the family.',
  ]);
  expect(await words('13:00', there)).toEqual([]);
  // Once somebody has written how long the way is, it is that; either way round, however the building was typed.
  const ways = { ways: [{ from: 'harbour house', to: 'County Offices', minutes: 75 }], otherwise: 30 };
  await at.ask('settings.change', { change: { ways } });
  expect((await at.ask('settings.get', {})).ways).toEqual(ways);
  expect(await words('13:00', there)).toHaveLength(1);
  expect(await words('13:45', there)).toEqual([]);
  const { gaps } = await at.ask('calendar.board', { from: '2026-04-20', until: '2026-04-24' });
  expect(gaps.travel).toMatchObject({ ...ways, buildings: { [here]: 'County Offices', [there]: 'Harbour House' } });
});
