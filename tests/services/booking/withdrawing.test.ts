import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { recentAuditEntries } from '../../../src/storage/audit.ts';
import { aDesk, aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';
import { aBooking, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
afterEach(() => at.close());

const decided = { decidedBy: 'Cedar Quorumson', agreedBy: 'Larch Exampler' } as const;
const because = { reason: 'chair-unavailable', words: 'Off sick until Friday.', ...decided } as const;
const closedFor = { reason: 'no-continuing-risk', words: 'Strategy discussion held again.', ...decided } as const;

describe('a booked conference', () => {
  let family: Prepared;
  let sittingId: SittingId;
  beforeEach(async () => {
    at = await aDesk({ now: '2026-03-30T09:00' });
    await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
    family = await prepareFamily(at);
    ({ sittingId } = await at.ask('request.create', aRequest(family)));
    await at.ask('sitting.book', { sittingId, ...booking() });
  });
  const booking = (change: { heldOn?: string; startsAt?: string; endsAt?: string } = {}) => ({
    ...aBooking(family, '2026-04-15'),
    ...change,
  });
  const view = () => at.ask('sitting.get', { sittingId });

  test('IN07 C-09: postponed without another day, it is to book again and its clocks run on', async () => {
    const before = await view();
    at.setClock('2026-04-10T16:00');
    await at.ask('sitting.postpone', { sittingId, ...because, replacement: null });
    const after = await view();
    expect(after.stage).toBe('requested');
    expect(after.sitting).toMatchObject({ heldOn: null, startsAt: null, place: '', chairId: family.chair });
    expect(after.conferences.map(({ conference }) => conference)).toEqual(before.conferences.map(({ conference }) => conference));
    expect(after.conferences[0]?.dueInWords).toBe('Due Tue 21 April, 7 working days left');
    expect((await at.ask('today.get', {})).tasks.map((task) => task.sentence)).toEqual([
      'Book a new day for the initial conference about Rowan and Wren',
    ]);
    expect(after.withdrawals).toMatchObject([
      {
        kind: 'postponed',
        at: '2026-04-10T16:00',
        reasonInWords: 'The chair cannot be there.',
        words: 'Off sick until Friday.',
        ...decided,
        was: { heldOn: '2026-04-15', startsAt: '10:00', endsAt: '12:00', place: 'Sample Room' },
        replacedBy: null,
      },
    ]);
  });

  test('IN07: another day is booked in the same act, and a bad one leaves everything as it was', async () => {
    const bad = { sittingId, ...because, replacement: booking({ heldOn: '2026-04-18' }) };
    expect(await at.call('sitting.postpone', bad)).toMatchObject({ ok: false, error: { type: 'NotAWorkingDay' } });
    const late = { sittingId, ...because, replacement: booking({ heldOn: '2026-04-22' }) };
    expect(await at.call('sitting.postpone', late)).toMatchObject({ error: { type: 'LateWithoutReason', due: '2026-04-21' } });
    expect(await view()).toMatchObject({ stage: 'booked', sitting: { heldOn: '2026-04-15' }, withdrawals: [] });

    await at.ask('sitting.postpone', { ...bad, replacement: booking({ heldOn: '2026-04-20' }) });
    expect(await view()).toMatchObject({
      stage: 'booked',
      sitting: { heldOn: '2026-04-20', place: 'Sample Room' },
      withdrawals: [{ number: 1, replacedBy: '2026-04-20' }],
    });
  });

  test('IN07: cancelled, its request is closed and nothing counts it any more', async () => {
    const other = await at.ask('request.create', aRequest(family));
    const sameTime = { sittingId: other.sittingId, ...booking() };
    expect(await at.call('sitting.book', sameTime)).toMatchObject({ error: { type: 'Clashes' } });
    const { request } = await view();

    await at.ask('sitting.cancel', { sittingId, ...closedFor });
    const after = await view();
    expect(after).toMatchObject({ stage: 'cancelled', missing: [], deadlines: [], next: { tab: 'history' } });
    expect(after.conferences.map((one) => [one.dueInWords, one.late])).toEqual([
      ['Cancelled: no limit runs', false],
      ['Cancelled: no limit runs', false],
    ]);
    await at.ask('sitting.book', sameTime);
    at.setClock('2026-04-15T08:00');
    const today = await at.ask('today.get', {});
    expect([...today.tasks, ...today.sittings].filter((one) => one.sittingId === sittingId)).toEqual([]);
    expect((await at.ask('sitting.list', { like: '', filter: 'all' })).map((row) => row.stage)).toEqual(['booked', 'cancelled']);

    for (const refused of [
      await at.call('sitting.book', { sittingId, ...booking({ heldOn: '2026-04-20' }) }),
      await at.call('sitting.postpone', { sittingId, ...because, replacement: null }),
      await at.call('sitting.cancel', { sittingId, ...closedFor }),
      await at.call('request.change', { requestId: request.id, change: { reason: 'Something else' } }),
      await at.call('sitting.close', { sittingId }),
      await at.call('record.edit', { sittingId, edits: [{ edit: 'opening.set', statement: 'purpose', at: null }] }),
    ])
      expect(refused).toMatchObject({ ok: false, error: { type: 'ConferenceCancelled' } });
    expect(await at.call('sitting.markInvited', { sittingId })).toMatchObject({ error: { type: 'NotBooked' } });
  });

  test('IN07: a request that was never booked can be closed, and cannot be postponed', async () => {
    const other = await at.ask('request.create', aRequest(family));
    const asked = { sittingId: other.sittingId, ...decided, words: '' };
    expect(await at.call('sitting.postpone', { ...asked, reason: 'not-safe', replacement: null })).toMatchObject({
      error: { type: 'NotBooked' },
    });
    await at.ask('sitting.cancel', { ...asked, reason: 'booked-in-error' });
    expect((await at.ask('sitting.get', { sittingId: other.sittingId })).stage).toBe('cancelled');
  });

  test('P-16: it needs the chair, the team manager and a reason that fits', async () => {
    for (const [change, error] of [
      [{ decidedBy: ' ' }, { type: 'NotUnderstood', where: 'decidedBy' }],
      [{ agreedBy: '' }, { type: 'NotUnderstood', where: 'agreedBy' }],
      [{ reason: 'looked-after' as const }, { type: 'ReasonDoesNotFit' }],
    ] as const)
      expect(await at.call('sitting.postpone', { sittingId, ...because, replacement: null, ...change })).toMatchObject({ error });
    expect((await view()).withdrawals).toEqual([]);
  });

  test('G2: the log says that it was postponed and cancelled, and says nothing of why', async () => {
    await at.ask('sitting.postpone', { sittingId, ...because, replacement: null });
    await at.ask('sitting.cancel', { sittingId, ...closedFor });
    expect(recentAuditEntries(at.desk.db, 2).map(({ action, reason }) => [action, reason])).toEqual([
      ['sitting.cancel', null],
      ['sitting.postpone', null],
    ]);
  });
});

describe('invitations to a day that is off', () => {
  let sittingId: SittingId;
  let folder: string;
  beforeEach(async () => {
    at = await aPracticeDesk();
    sittingId = await sittingOn(at, '2027-01-14');
    folder = join(at.folder, 'out');
  });
  const choicesOf = async (...kinds: ReadonlyArray<string>) =>
    (await at.ask('documents.list', { sittingId })).flatMap((reader) =>
      reader.documents.filter(({ choice }) => kinds.includes(choice.kind)),
    );
  const invite = async () => {
    const choices = (await choicesOf('invitation', 'calendar')).map(({ choice }) => choice);
    const written = await at.ask('documents.write', { sittingId, choices, folder });
    await at.ask('sitting.markInvited', { sittingId });
    return written;
  };
  const entryIn = (path: string) => {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
    const event = calendar.getFirstSubcomponent('vevent');
    return {
      method: calendar.getFirstPropertyValue('method'),
      uid: event?.getFirstPropertyValue('uid'),
      sequence: event?.getFirstPropertyValue('sequence'),
      day: event?.getFirstPropertyValue('dtstart')?.toString().slice(0, 10),
    };
  };

  test('IN07: everyone who was invited gets a letter and a calendar cancellation, together, once', async () => {
    const invited = await invite();
    const told = invited.filter(({ kind }) => kind === 'invitation').map(({ recipient }) => recipient);
    expect(told.length).toBeGreaterThan(4);
    await at.ask('sitting.postpone', { sittingId, ...because, replacement: null });
    expect((await at.ask('sitting.get', { sittingId })).withdrawals[0]?.lettersToWrite).toBe(told.length);
    const [firstTask] = (await at.ask('today.get', {})).tasks.filter((task) => task.sittingId === sittingId);
    expect(firstTask?.sentence).toBe('Tell everyone who was invited that Thu 14 January 2027 is off');

    const written = await at.ask('documents.withdraw', { sittingId, folder });
    const recipients = (kind: string) => written.filter((file) => file.kind === kind).map(({ recipient }) => recipient);
    expect(recipients('withdrawal')).toEqual(told);
    const withEntry = invited.filter(({ kind }) => kind === 'calendar').map(({ recipient }) => recipient);
    expect(recipients('withdrawal-calendar')).toEqual(withEntry);
    expect(await at.ask('documents.withdraw', { sittingId, folder })).toEqual([]);
    const after = await at.ask('sitting.get', { sittingId });
    expect(after.withdrawals[0]?.lettersToWrite).toBe(0);
    expect((await at.ask('today.get', {})).tasks.some((task) => task.id.startsWith('withdraw:'))).toBe(false);
    for (const file of invited.filter(({ kind }) => kind === 'calendar')) {
      const first = entryIn(file.path);
      const off = written.find((one) => one.kind === 'withdrawal-calendar' && one.recipient === file.recipient);
      expect(entryIn(off?.path ?? '')).toEqual({ method: 'CANCEL', uid: first.uid, sequence: 1, day: '2027-01-14' });
      expect(first).toMatchObject({ method: expect.stringMatching(/REQUEST|PUBLISH/), sequence: 0 });
    }
  });

  test('EX-02: who is kept apart and has no time yet gets an invitation, and no calendar entry that would have to name one', async () => {
    const invited = await invite();
    const kinds = (name: string) => invited.filter(({ recipient }) => recipient === name).map(({ kind }) => kind);
    expect(kinds('Caldor Placeholder (TEST)')).toEqual(['invitation']);
    expect(kinds('Juniper Sampleton (TEST)')).toEqual(['invitation', 'calendar']);
  });

  test('IN07: who was told is asked afresh: replies, apologies and report days were for the day that is off', async () => {
    await invite();
    const before = (await at.ask('record.get', { sittingId })).record;
    const waiting = Object.values(before.invitees).filter(({ report }) => report.status === 'requested' && report.dueOn !== null);
    expect(waiting.length).toBeGreaterThan(0);
    await at.ask('sitting.postpone', { sittingId, ...because, replacement: null });
    const list = Object.values((await at.ask('record.get', { sittingId })).record.invitees);
    expect(list.filter(({ reply, invitedOn }) => reply !== 'none' || invitedOn !== null)).toEqual([]);
    expect(list.filter(({ report }) => report.status === 'requested' && report.dueOn !== null)).toEqual([]);
    const came = (records: typeof list) => records.filter(({ report }) => report.status === 'received').length;
    expect(came(list)).toBe(came(Object.values(before.invitees)));
    const [someone] = waiting;
    const sitting = (await at.ask('sitting.get', { sittingId })).sitting;
    if (sitting.chairId === null) throw new Error('The review has a chair');
    await at.ask('sitting.book', {
      sittingId,
      ...{ heldOn: '2027-01-13', startsAt: '10:00', endsAt: '12:00', place: '', remoteLink: '' },
      ...{ chairId: sitting.chairId, minuteTakerId: null, lateReason: '', lateApprovedBy: '' },
    });
    const again = Object.values((await at.ask('record.get', { sittingId })).record.invitees);
    expect(again.find(({ id }) => id === someone?.id)?.report.dueOn).toBe('2027-01-06');
  });

  test('IN07: an invitation to the next day is still to write, although one to the day that is off was', async () => {
    await invite();
    expect((await choicesOf('invitation')).map(({ state }) => state)).not.toContain('ready');
    const { sitting } = await at.ask('sitting.get', { sittingId });
    if (sitting.chairId === null) throw new Error('The review has a chair');
    await at.ask('sitting.postpone', {
      sittingId,
      ...because,
      replacement: {
        ...{ heldOn: '2027-01-13', startsAt: '10:00', endsAt: '12:00', place: 'Room 2', remoteLink: '' },
        ...{ chairId: sitting.chairId, minuteTakerId: null, lateReason: '', lateApprovedBy: '' },
      },
    });
    expect(new Set((await choicesOf('invitation', 'withdrawal')).map(({ state }) => state))).toEqual(new Set(['ready']));
    await at.ask('documents.withdraw', { sittingId, folder });
    const second = await invite();
    for (const file of second.filter(({ kind }) => kind === 'calendar'))
      expect(entryIn(file.path)).toMatchObject({ sequence: 2, day: '2027-01-13' });
    expect(new Set((await choicesOf('invitation', 'withdrawal')).map(({ state }) => state))).toEqual(new Set(['issued']));
  });

  test('IN07: the case file carries what was postponed and cancelled, and reads it back', async () => {
    await invite();
    await at.ask('sitting.postpone', { sittingId, ...because, replacement: null });
    await at.ask('sitting.cancel', { sittingId, ...closedFor });
    const { json } = await at.ask('caseFile.export', {});
    const other = await aDesk({ now: '2026-11-22T09:00' });
    try {
      await other.ask('caseFile.import', { json });
      expect((await other.ask('caseFile.export', {})).json).toBe(json);
      expect((await other.ask('sitting.get', { sittingId })).withdrawals.map(({ kind }) => kind)).toEqual([
        'postponed',
        'cancelled',
      ]);
    } finally {
      other.close();
    }
  });
});
