import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { PractitionerId, RoomId, SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const booking = (
  sittingId: SittingId,
  chairId: PractitionerId,
  change: Partial<{ heldOn: string; startsAt: string; endsAt: string; lateReason: string; lateApprovedBy: string }> = {},
) => ({
  sittingId,
  heldOn: '2026-04-21',
  startsAt: '10:00',
  endsAt: '12:40',
  place: 'Sample Room',
  remoteLink: '',
  chairId,
  minuteTakerId: null,
  lateReason: '',
  lateApprovedBy: '',
  ...change,
});

describe('a request', () => {
  test('IN01 DL01: gives each child a clock from the strategy discussion', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const view = await at.ask('sitting.get', { sittingId });
    expect(view.stage).toBe('requested');
    expect(view.conferences.map((c) => [c.child.givenName, c.conference.dueOn, c.due?.rule])).toEqual([
      ['Rowan', '2026-04-21', 'T-03'],
      ['Wren', '2026-04-21', 'T-03'],
    ]);
    expect(view.conferences[0]?.dueInWords).toBe('Due Tue 21 April, 14 working days left');
  });

  test('IN01: says what is missing, item by item, and is ready once nothing is', async () => {
    const { sittingId, requestId } = await at.ask('request.create', {
      ...aRequest(family),
      strategyDiscussionOn: null,
      requestedBy: '',
      authorisedBy: '',
      enquiryOutcome: 'not-yet-known',
      childIds: [],
    });
    const before = await at.ask('sitting.get', { sittingId });
    expect(before.missing.filter((m) => m.field !== 'heldOn').map((m) => m.field)).toEqual([
      'strategyDiscussionOn',
      'enquiryOutcome',
      'childIds',
      'requestedBy',
      'authorisedBy',
    ]);
    expect(before.requestReady).toBe(false);
    const { familyId: _, ...whole } = aRequest(family);
    await at.ask('request.change', { requestId, change: whole });
    const after = await at.ask('sitting.get', { sittingId });
    expect(after.missing.map((m) => m.field)).toEqual(['heldOn']);
    expect(after.requestReady).toBe(true);
    expect(after.conferences).toHaveLength(2);
  });

  test('IN01: a child of the household is on the request or said why not, and the reason is kept with it', async () => {
    const { sittingId, requestId } = await at.ask('request.create', { ...aRequest(family), childIds: [family.rowan] });
    const before = await at.ask('sitting.get', { sittingId });
    expect(before.missing.map((m) => m.field)).toEqual([`leftOut:${family.wren}`, 'heldOn']);
    const leftOut = [{ childId: family.wren, reason: 'Lives with her father; nothing of this concerns her.' }];
    await at.ask('request.change', { requestId, change: { leftOut } });
    const after = await at.ask('sitting.get', { sittingId });
    expect(after.request.leftOut).toEqual(leftOut);
    expect(after.requestReady).toBe(true);
  });

  test('IN01: an early review keeps why it cannot wait and who agreed', async () => {
    const { sittingId, requestId } = await at.ask('request.create', { ...aRequest(family), kind: 'early-review' });
    expect((await at.ask('sitting.get', { sittingId })).requestReady).toBe(false);
    await at.ask('request.change', {
      requestId,
      change: { earlyBecause: 'serious-change', earlyAgreedBy: 'Cedar Quorumson' },
    });
    const { request, requestReady } = await at.ask('sitting.get', { sittingId });
    expect([request.earlyBecause, request.earlyAgreedBy, requestReady]).toEqual(['serious-change', 'Cedar Quorumson', true]);
  });

  test('IN02, T-20: a transfer-in request counts from the notification, and keeps the other plan beside ours', async () => {
    const otherPlan = {
      authority: 'Another Council (TEST)',
      lastReviewOn: '2026-07-12',
      nextReviewDueOn: '2027-01-12',
      children: [{ childId: family.rowan, startedOn: '2025-10-20', category: 'neglect' as const }],
      actions: 'Breakfast club every day',
    };
    const { sittingId } = await at.ask('request.create', {
      ...aRequest(family),
      kind: 'transfer-in',
      strategyDiscussionOn: null,
      transferNotifiedOn: '2026-11-30',
      childIds: [family.rowan],
      otherPlan,
    });
    const view = await at.ask('sitting.get', { sittingId });
    expect(view.request.otherPlan).toEqual(otherPlan);
    expect(view.conferences.map((c) => [c.conference.dueOn, c.due?.rule])).toEqual([['2026-12-21', 'T-20']]);
    expect(view.missing.map((m) => m.field)).toEqual([`leftOut:${family.wren}`, 'heldOn']);
  });

  test('T-03: a corrected strategy discussion moves every open clock', async () => {
    const { sittingId, requestId } = await at.ask('request.create', aRequest(family));
    await at.ask('request.change', { requestId, change: { strategyDiscussionOn: '2026-03-20' } });
    const view = await at.ask('sitting.get', { sittingId });
    expect(view.conferences.map((c) => c.conference.dueOn)).toEqual(['2026-04-14', '2026-04-14']);
  });

  test('D-04: a child who is taken off the request leaves no decision behind', async () => {
    const { sittingId, requestId } = await at.ask('request.create', aRequest(family));
    await at.ask('request.change', { requestId, change: { childIds: [family.rowan] } });
    const { record } = await at.ask('record.get', { sittingId });
    expect(Object.keys(record.decisions)).toHaveLength(1);
    expect((await at.ask('sitting.get', { sittingId })).conferences.map((c) => c.child.givenName)).toEqual(['Rowan']);
  });

  test('DL01: shows the dates that follow as they are typed, and keeps nothing', async () => {
    const dates = await at.ask('request.dates', {
      kind: 'initial',
      strategyDiscussionOn: '2026-03-27',
      transferNotifiedOn: null,
      heldOn: '2026-04-21',
    });
    expect(dates.find((d) => d.rule === 'T-13')?.due).toBe('2026-05-06');
    expect(await at.ask('sitting.list', { like: '', filter: 'all' })).toEqual([]);
  });
});

describe('booking', () => {
  test('a sitting on its last day is in time', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    await at.ask('sitting.book', booking(sittingId, family.chair));
    const view = await at.ask('sitting.get', { sittingId });
    expect(view.stage).toBe('booked');
    expect(view.conferences[0]?.dueInWords).toBe('Booked for working day 15, in time');
    const { record } = await at.ask('record.get', { sittingId });
    expect(Object.values(record.invitees).map((i) => [i.part, i.name])).toEqual([['chair', 'Cedar Quorumson']]);
    expect(Object.keys(record.segments)).toHaveLength(1);
  });

  test('DL07: a late one needs a reason and an approver', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const late = booking(sittingId, family.chair, { heldOn: '2026-04-22' });
    expect(await at.call('sitting.book', late)).toMatchObject({
      ok: false,
      error: { type: 'LateWithoutReason', due: '2026-04-21', child: 'Rowan' },
    });
    expect((await at.ask('sitting.get', { sittingId })).stage).toBe('requested');
    await at.ask('sitting.book', { ...late, lateReason: 'No interpreter could be had', lateApprovedBy: 'Head of safeguarding' });
    const view = await at.ask('sitting.get', { sittingId });
    expect(view.conferences[0]?.late).toBe(true);
    expect(view.conferences[0]?.conference.lateReason).toBe('No interpreter could be had');
  });

  test.each([
    ['2026-04-18', '8875'],
    ['2026-04-06', 'C-01'],
  ])('DL08: %s is refused with the code of the rule', async (heldOn, rule) => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    expect(await at.call('sitting.book', booking(sittingId, family.chair, { heldOn }))).toMatchObject({
      ok: false,
      error: { type: 'NotAWorkingDay', rule },
    });
  });

  test('an end before the start is refused, and nothing is kept', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    expect(await at.call('sitting.book', booking(sittingId, family.chair, { startsAt: '12:40', endsAt: '10:00' }))).toMatchObject(
      { ok: false, error: { type: 'EndsBeforeItStarts' } },
    );
    expect((await at.ask('sitting.get', { sittingId })).sitting.heldOn).toBeNull();
  });

  test('a day that has passed is refused, unless the conference was held then and is entered afterwards', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    at.setClock('2026-04-16T09:00');
    const past = booking(sittingId, family.chair, { heldOn: '2026-04-15' });
    expect(await at.call('sitting.book', past)).toMatchObject({
      ok: false,
      error: { type: 'DayHasPassed', heldOn: '2026-04-15' },
    });
    expect((await at.ask('sitting.get', { sittingId })).stage).toBe('requested');
    await at.ask('sitting.book', { ...past, alreadyHeld: true });
    expect((await at.ask('sitting.get', { sittingId })).sitting.heldOn).toBe('2026-04-15');
    // Its room may be put right without saying so again; another day that has passed may not.
    await at.ask('sitting.book', { ...past, place: 'Room 3' });
    const { heldOn: _, ...elsewhen } = past;
    expect(await at.call('sitting.book', { ...elsewhen, heldOn: '2026-04-14' })).toMatchObject({
      error: { type: 'DayHasPassed' },
    });
    await at.ask('sitting.book', { ...elsewhen, heldOn: '2026-04-16' });
  });

  test('A4: an impossible date never reaches the service', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    expect(await at.call('sitting.book', booking(sittingId, family.chair, { heldOn: '2026-02-30' }))).toMatchObject({
      ok: false,
      error: { type: 'NotUnderstood', where: 'heldOn' },
    });
  });

  test('AG02: suggests agencies by age, school and procedure, with reasons, until they are on the list', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    await at.ask('sitting.book', booking(sittingId, family.chair));
    const suggestions = await at.ask('sitting.suggestions', { sittingId });
    const types = suggestions.map((s) => s.agencyType);
    expect(types).toEqual(expect.arrayContaining(['csc', 'ehp', 'fsps', 'pol', 'sch', 'sn', 'gp', 'prob']));
    expect(suggestions.find((s) => s.agencyType === 'sch')?.reason).toBe("Rowan's school.");
    expect(suggestions.every((s) => s.reason !== '')).toBe(true);
  });
});

describe('double booking', () => {
  const twoSittings = async () => {
    const first = await at.ask('request.create', aRequest(family));
    const second = await at.ask('request.create', aRequest(family));
    return [first.sittingId, second.sittingId] as const;
  };

  test('SC01: a chair in two places is refused in words, and nothing is kept', async () => {
    const [first, second] = await twoSittings();
    await at.ask('sitting.book', booking(first, family.chair));
    const clashing = { ...booking(second, family.chair, { startsAt: '12:00', endsAt: '14:00' }), despite: 'It is urgent.' };
    expect(await at.call('sitting.book', clashing)).toMatchObject({
      error: {
        type: 'Clashes',
        clashes: [{ severity: 'refuse', words: 'Cedar Quorumson chairs TEST-2026-001/1 from 10:00 to 12:40 on that day.' }],
      },
    });
    expect((await at.ask('sitting.get', { sittingId: second })).sitting).toMatchObject({ heldOn: null, bookedDespite: '' });
  });

  test('SC01: a room of the directory is taken by one sitting at a time, and is told as it is typed', async () => {
    const [first, second] = await twoSittings();
    const noted = { seats: 12, separateWaiting: true, secondExit: false, stepFree: true, hearingLoop: false };
    const { roomId } = await at.ask('room.save', { room: { id: null, name: 'Room 2', place: '', ...noted } });
    const { practitionerId: other } = await at.ask('practitioner.save', {
      practitioner: { ...nobodyYet, name: 'Fern Impartial', chairs: true },
    });
    await at.ask('sitting.book', { ...booking(first, family.chair), roomId });
    const { heldOn, startsAt, endsAt } = booking(second, other);
    const asked = { sittingId: second, heldOn, startsAt, endsAt, chairId: other, minuteTakerId: null, roomId };
    expect((await at.ask('sitting.clashes', asked)).map((clash) => clash.words)).toEqual([
      'Room 2 is taken by TEST-2026-001/1 from 10:00 to 12:40 on that day.',
    ]);
    expect(await at.ask('sitting.clashes', { ...asked, heldOn: null })).toEqual([]);
    expect(await at.call('sitting.book', { ...booking(second, other), roomId })).toMatchObject({ error: { type: 'Clashes' } });
    await at.ask('sitting.book', { ...booking(second, other, { startsAt: '12:40', endsAt: '14:00' }), roomId });
    expect((await at.ask('sitting.get', { sittingId: second })).sitting.roomId).toBe(roomId);
  });

  test('SC05: too short a gap needs a reason, which is kept with the sitting; another gap may be set', async () => {
    const [first, second] = await twoSittings();
    await at.ask('sitting.book', booking(first, family.chair));
    const near = booking(second, family.chair, { startsAt: '13:00', endsAt: '15:00' });
    expect(await at.call('sitting.book', near)).toMatchObject({
      error: { type: 'Clashes', clashes: [{ severity: 'warn', words: expect.stringContaining('20 minutes between the two') }] },
    });
    await at.ask('sitting.book', { ...near, despite: 'Both are in the same room.' });
    expect((await at.ask('sitting.get', { sittingId: second })).sitting.bookedDespite).toBe('Both are in the same room.');
    await at.ask('settings.change', { change: { gaps: { chair: 20, room: 0 } } });
    await at.ask('sitting.book', near);
    expect((await at.ask('sitting.get', { sittingId: second })).sitting.bookedDespite).toBe('');
  });

  test('R-CH-02: a chair who asked for the conference is booked only for a reason', async () => {
    const { sittingId } = await at.ask('request.create', { ...aRequest(family), requestedBy: 'Cedar Quorumson' });
    expect(await at.call('sitting.book', booking(sittingId, family.chair))).toMatchObject({
      error: { type: 'Clashes', clashes: [{ severity: 'warn', words: expect.stringContaining('R-CH-02') }] },
    });
    await at.ask('sitting.book', { ...booking(sittingId, family.chair), despite: 'Another person of that name.' });
  });

  test('R-CH-02: a chair who is on the list of an earlier sitting for an agency is warned of', async () => {
    const [first, second] = await twoSittings();
    const { practitionerId: other } = await at.ask('practitioner.save', {
      practitioner: { ...nobodyYet, name: 'Fern Impartial', chairs: true },
    });
    await at.ask('sitting.book', booking(first, other));
    const invitee = newInvitee({
      id: at.desk.newId(),
      part: 'agency',
      name: 'Cedar Quorumson',
      role: 'social worker',
      practitionerId: family.chair,
    });
    await at.ask('record.edit', { sittingId: first, edits: [{ edit: 'invitee.add', invitee }] });
    expect(await at.call('sitting.book', booking(second, family.chair))).toMatchObject({
      error: { clashes: [{ words: expect.stringContaining("on this family's list") }] },
    });
  });

  test('a room that is not in the directory is refused', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const nowhere = { ...booking(sittingId, family.chair), roomId: at.desk.newId<RoomId>() };
    expect(await at.call('sitting.book', nowhere)).toMatchObject({ error: { type: 'NotHere', what: 'room' } });
  });
});

const nobodyYet = {
  id: null,
  agencyId: null,
  role: 'chair',
  email: '',
  phone: '',
  chairs: false,
  takesMinutes: false,
} as const;

describe('today', () => {
  test('what hurts first stands first', async () => {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    at.setClock('2026-04-24T09:00');
    const late = await at.ask('today.get', {});
    expect(late.tasks[0]).toMatchObject({
      group: 'late',
      sentence: 'Book the initial conference about Rowan and Wren',
      sittingId,
    });
    at.setClock('2026-04-01T09:00');
    await at.ask('sitting.book', booking(sittingId, family.chair));
    const booked = await at.ask('today.get', {});
    expect(booked.tasks.map((t) => t.sentence)).toEqual(['Send the invitations']);
    await at.ask('sitting.markInvited', { sittingId });
    at.setClock('2026-04-21T08:30');
    const onTheDay = await at.ask('today.get', {});
    expect(onTheDay.sittings.map((s) => s.startsAt)).toEqual(['10:00']);
    expect(onTheDay.tasks.map((t) => t.action)).toContain('Open the Room');
  });
});
