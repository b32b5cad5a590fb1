import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { Invitee } from '../../../src/core/conferences/record.ts';
import type { PractitionerId, RoomId, SittingId } from '../../../src/core/identifiers.ts';
import { addDays, day, weekday } from '../../../src/core/local-date.ts';
import { timeAtMinutes } from '../../../src/core/scheduling/minutes.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let sittingId: SittingId;
let otherChair: PractitionerId;
let rooms: ReadonlyArray<RoomId>;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
  otherChair = await aPractitioner('Fern Impartial', { chairs: true });
  rooms = [await aRoom('Room 1'), await aRoom('Room 2')];
  sittingId = (await at.ask('request.create', aRequest(family))).sittingId;
  await at.ask('sitting.book', { ...booked(), lateReason: '', lateApprovedBy: '' });
});
afterEach(() => at.close());

const aPractitioner = async (name: string, change: { chairs?: boolean; takesMinutes?: boolean } = {}) =>
  (
    await at.ask('practitioner.save', {
      practitioner: {
        id: null,
        agencyId: null,
        name,
        role: '',
        email: '',
        phone: '',
        chairs: false,
        takesMinutes: false,
        ...change,
      },
    })
  ).practitionerId;
const aRoom = async (name: string) =>
  (
    await at.ask('room.save', {
      room: {
        id: null,
        name,
        place: 'County Offices',
        seats: 12,
        separateWaiting: true,
        secondExit: true,
        stepFree: true,
        hearingLoop: true,
      },
    })
  ).roomId;
const booked = () => ({
  sittingId,
  heldOn: '2026-04-16',
  startsAt: '10:00',
  endsAt: '12:00',
  place: 'Room 1, County Offices',
  roomId: rooms[0] ?? null,
  remoteLink: '',
  chairId: family.chair,
  minuteTakerId: null,
});
const to = (
  change: Partial<{ heldOn: string; startsAt: string; endsAt: string; chairId: PractitionerId; roomId: RoomId }> = {},
) => {
  const { sittingId: id, heldOn, startsAt, endsAt, roomId, chairId } = booked();
  return { sittingId: id, heldOn, startsAt, endsAt, roomId, chairId, ...change };
};

/** A school that was invited, said yes and owes a report, and a mother who was invited. */
const invite = async (known: Partial<Invitee> = {}): Promise<void> => {
  const school = newInvitee({
    id: at.desk.newId(),
    part: 'agency',
    name: 'Sam Example',
    agencyName: 'Example Oaks Primary',
    ...known,
  });
  const mother = newInvitee({ id: at.desk.newId(), part: 'family', name: 'Juniper Sampleton (TEST)', role: 'mother' });
  const report = { ...school.report, dueOn: day('2026-04-13') };
  await at.ask('record.edit', {
    sittingId,
    edits: [
      { edit: 'invitee.add', invitee: { ...school, report } },
      { edit: 'invitee.add', invitee: mother },
    ],
  });
  await at.ask('sitting.markInvited', { sittingId });
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.change', id: school.id, change: { reply: 'accepted' } }] });
};

const whole = async () => {
  const { sitting, conferences, stage } = await at.ask('sitting.get', { sittingId });
  const { record } = await at.ask('record.get', { sittingId });
  return { sitting, stage, late: conferences.map((c) => [c.conference.lateReason, c.conference.lateApprovedBy]), record };
};

describe('what would follow from a move', () => {
  test('DL06: every date that moves is listed with its rule and by how much, in the unit of the rule', async () => {
    const { dates, limits, reports, invitations } = await at.ask('sitting.movePreview', to({ heldOn: '2026-04-20' }));
    const moved = (rule: string) => dates.find((one) => one.rule === rule);
    expect(moved('T-05')).toMatchObject({ before: '2026-04-13', after: '2026-04-15', byHowMuch: '2 working days later' });
    expect(moved('T-11')).toMatchObject({ before: '2026-04-17', after: '2026-04-21', byHowMuch: '2 working days later' });
    expect(moved('T-16')).toMatchObject({ before: '2026-07-16', after: '2026-07-20', byHowMuch: '4 days later' });
    expect(moved('T-03')).toBeUndefined();
    expect(limits).toEqual([
      {
        late: false,
        words: expect.stringContaining('(T-03): working day 14, in time. Before the move: working day 12, in time.'),
      },
    ]);
    expect([reports, invitations]).toEqual([[], 0]);
  });

  test('DL06: everybody who is affected is listed, each way in words, and nothing is kept', async () => {
    await invite();
    const before = await whole();
    const found = await at.ask('sitting.movePreview', to({ heldOn: '2026-04-20', chairId: otherChair, roomId: rooms[1]! }));
    expect(found.invitations).toBe(2);
    expect(found.reports).toMatchObject([
      { name: 'Sam Example', before: '2026-04-13', after: '2026-04-15', byHowMuch: '2 working days later', isPast: false },
    ]);
    expect(found.people.map(({ name, effects }) => [name, ...effects])).toEqual([
      ['Cedar Quorumson', 'No longer chairs it.'],
      ['Fern Impartial', 'Chairs it now.'],
      ['Room 1', 'Is free again.'],
      ['Room 2', 'Is taken.'],
      [
        'Sam Example',
        'Invited on 30 Mar 2026: the invitation goes again.',
        'Said yes for the old time: asked anew.',
        'Report due 15 Apr 2026, before 13 Apr 2026.',
      ],
      ['Juniper Sampleton (TEST)', 'Invited on 30 Mar 2026: the invitation goes again.'],
    ]);
    expect(found.to).toMatchObject({ place: 'Room 2, County Offices', chairName: 'Fern Impartial' });
    expect(await whole()).toEqual(before);
  });

  test('DL06: an agency that has named nobody yet is called by its own name', async () => {
    await invite({ name: '', agencyName: 'Testbury Surgery' });
    const found = await at.ask('sitting.movePreview', to({ heldOn: '2026-04-20' }));
    expect(found.reports.map(({ name }) => name)).toEqual(['Testbury Surgery']);
    expect(found.people.map(({ name, role }) => [name, role])).toContainEqual(['Testbury Surgery', '']);
  });

  test('DL06: somebody who is away then, or asked to another conference at that time, is warned of', async () => {
    const practitionerId = await aPractitioner('Sam Example');
    await invite({ practitionerId });
    const other = await at.ask('request.create', aRequest(family));
    await at.ask('sitting.book', {
      ...booked(),
      sittingId: other.sittingId,
      heldOn: '2026-04-17',
      roomId: rooms[1] ?? null,
      chairId: otherChair,
      lateReason: '',
      lateApprovedBy: '',
    });
    const onOther = newInvitee({ id: at.desk.newId(), part: 'agency', name: 'Sam Example', practitionerId });
    await at.ask('record.edit', { sittingId: other.sittingId, edits: [{ edit: 'invitee.add', invitee: onOther }] });
    await at.ask('absence.save', {
      absence: { id: null, practitionerId, from: '2026-04-17', until: '2026-04-17', reason: 'training' },
    });
    const { people } = await at.ask('sitting.movePreview', to({ heldOn: '2026-04-17' }));
    expect(people.find(({ name }) => name === 'Sam Example')).toMatchObject({
      warns: true,
      effects: expect.arrayContaining([
        'Is away on Fri 17 April 2026 (training).',
        'Is on the list of TEST-2026-001/2 from 10:00 to 12:00 on that day.',
      ]),
    });
  });

  test('DL06: a child is not named', async () => {
    const child = newInvitee({
      id: at.desk.newId(),
      part: 'child',
      name: 'Rowan Sampleton (TEST)',
      invitedOn: day('2026-03-30'),
    });
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.add', invitee: child }] });
    const found = await at.ask('sitting.movePreview', to({ heldOn: '2026-04-17' }));
    expect(found.people.map((one) => one.name)).toContain('A child');
    expect(JSON.stringify(found)).not.toContain('Rowan');
  });

  test('DL06 DL07 DL08: lateness, a weekend and a clash are told in words', async () => {
    const late = await at.ask('sitting.movePreview', to({ heldOn: '2026-04-23' }));
    expect(late).toMatchObject({ needsLateReason: true, refusals: [], limits: [{ late: true }] });
    const weekend = await at.ask('sitting.movePreview', to({ heldOn: '2026-04-18' }));
    expect(weekend.refusals).toEqual([expect.stringContaining('is at a weekend')]);
    const tooEarly = await at.ask('sitting.movePreview', to({ startsAt: '08:00', endsAt: '10:00' }));
    expect(tooEarly).toMatchObject({ needsReason: true });
    expect(tooEarly.clashes[0]?.words).toBe('Cedar Quorumson works from 09:00 to 17:00 on Thursdays.');
  });

  test('DL06: a conference that is not booked, or is closed, is not moved', async () => {
    const { sittingId: open } = await at.ask('request.create', aRequest(family));
    expect(await at.call('sitting.movePreview', { ...to(), sittingId: open })).toMatchObject({ error: { type: 'NotBooked' } });
    expect(await at.call('sitting.move', { ...to(), sittingId: open })).toMatchObject({ error: { type: 'NotBooked' } });
  });
});

describe('moving', () => {
  test('DL06: a move is judged by the rules of every booking, and changes nothing where it is refused', async () => {
    await invite();
    const before = await whole();
    expect(await at.call('sitting.move', to({ heldOn: '2026-04-23' }))).toMatchObject({ error: { type: 'LateWithoutReason' } });
    expect(await at.call('sitting.move', to({ heldOn: '2026-04-18' }))).toMatchObject({ error: { type: 'NotAWorkingDay' } });
    expect(await at.call('sitting.move', to({ startsAt: '08:00', endsAt: '10:00' }))).toMatchObject({
      error: { type: 'Clashes' },
    });
    expect(await whole()).toEqual(before);
  });

  test('DL06: whoever was invited is to be told again, and Today says so', async () => {
    await invite();
    await at.ask('sitting.move', to({ heldOn: '2026-04-20' }));
    const { sitting, record, stage } = await whole();
    expect([stage, sitting.heldOn]).toEqual(['booked', '2026-04-20']);
    const asked = Object.values(record.invitees).filter((one) => one.part !== 'chair');
    expect(asked.map((one) => [one.invitedOn, one.reply])).toEqual([
      [null, 'none'],
      [null, 'none'],
    ]);
    expect((await at.ask('today.get', {})).tasks.map((task) => task.sentence)).toContain('Send the invitations');
  });

  test('DL06: a booking that is changed in its form tells everybody again too, and can be taken back', async () => {
    await invite();
    const before = await whole();
    await at.ask('sitting.book', { ...booked(), heldOn: '2026-04-20', lateReason: '', lateApprovedBy: '' });
    expect((await whole()).stage).toBe('booked');
    await at.ask('sitting.undoMove', { sittingId });
    expect(await whole()).toEqual(before);
  });

  test('DL06: another chair alone sends nobody an invitation again', async () => {
    await invite();
    await at.ask('sitting.move', to({ chairId: otherChair }));
    expect((await whole()).stage).toBe('invited');
  });
});

describe('taking a move back', () => {
  test('DL06: whatever the move was, taking it back gives back what was', async () => {
    await invite();
    const before = await whole();
    const target = fc.record({
      heldOn: fc
        .integer({ min: 0, max: 60 })
        .map((days) => addDays(day('2026-04-07'), days))
        .filter((on) => weekday(on) < 6 && !['2026-05-04', '2026-05-25'].includes(on)),
      start: fc.integer({ min: 16, max: 36 }),
      length: fc.integer({ min: 1, max: 8 }),
      chairId: fc.constantFrom(family.chair, otherChair),
      roomId: fc.constantFrom(...rooms),
    });
    await fc.assert(
      fc.asyncProperty(target, async ({ start, length, ...where }) => {
        const times = { startsAt: timeAtMinutes(start * 30), endsAt: timeAtMinutes((start + length) * 30) };
        const reasons = { lateReason: 'The interpreter.', lateApprovedBy: 'Linden Overview', despite: 'Agreed.' };
        const moved = await at.call('sitting.move', { ...to({ ...where, ...times }), ...reasons });
        expect(moved.ok).toBe(true);
        const isSame =
          where.heldOn === before.sitting.heldOn &&
          times.startsAt === before.sitting.startsAt &&
          times.endsAt === before.sitting.endsAt &&
          where.chairId === before.sitting.chairId &&
          where.roomId === before.sitting.roomId;
        if (isSame) return;
        await at.ask('sitting.undoMove', { sittingId });
        expect(await whole()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test('DL06: it can be done once', async () => {
    await at.ask('sitting.move', to({ heldOn: '2026-04-20' }));
    await at.ask('sitting.undoMove', { sittingId });
    expect(await at.call('sitting.undoMove', { sittingId })).toMatchObject({ error: { type: 'NothingToUndo' } });
  });

  test('DL06: it is refused in words where something else has taken the place meanwhile', async () => {
    await at.ask('sitting.move', to({ heldOn: '2026-04-20' }));
    const other = await at.ask('request.create', aRequest(family));
    await at.ask('sitting.book', {
      ...booked(),
      sittingId: other.sittingId,
      chairId: otherChair,
      lateReason: '',
      lateApprovedBy: '',
    });
    const before = await whole();
    expect(await at.call('sitting.undoMove', { sittingId })).toMatchObject({
      error: {
        type: 'Clashes',
        clashes: [{ severity: 'refuse', words: 'Room 1 is taken by TEST-2026-001/2 from 10:00 to 12:00 on that day.' }],
      },
    });
    expect(await whole()).toEqual(before);
  });

  test('DL06: what people were told since holds: they are told a third time', async () => {
    await invite();
    await at.ask('sitting.move', to({ heldOn: '2026-04-20' }));
    at.setClock('2026-03-31T09:00');
    await at.ask('sitting.markInvited', { sittingId });
    await at.ask('sitting.undoMove', { sittingId });
    const { stage, sitting, record } = await whole();
    expect([stage, sitting.heldOn]).toEqual(['booked', '2026-04-16']);
    expect(Object.values(record.invitees).every((one) => one.invitedOn === null)).toBe(true);
  });
});
