import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BoardView } from '../../../src/contract/board.ts';
import type { PractitionerId, RoomId, SittingId } from '../../../src/core/identifiers.ts';
import { addDays, day } from '../../../src/core/local-date.ts';
import { foresee } from '../../../src/core/scheduling/foresee.ts';
import { timeAtMinutes } from '../../../src/core/scheduling/minutes.ts';
import { closedDays } from '../../../src/core/scheduling/room-closures.ts';
import { bookedADaySql, bookedSittingsSql } from '../../../src/storage/booking/board.ts';
import { connectionOf } from '../../../src/storage/database.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let chairs: ReadonlyArray<PractitionerId>;
let rooms: ReadonlyArray<RoomId>;
let booked: ReadonlyArray<SittingId>;

/** Five conferences of one family in two weeks, with two chairs, of whom one is away and works short days, and two rooms. */
beforeAll(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  const family = await prepareFamily(at);
  const person = {
    id: null,
    agencyId: null,
    role: '',
    email: '',
    phone: '',
    takesMinutes: false,
    chairs: true,
    name: 'Fern Impartial',
  };
  const { practitionerId: fern } = await at.ask('practitioner.save', { practitioner: person });
  chairs = [family.chair, fern];
  const aRoom = async (name: string) =>
    (
      await at.ask('room.save', {
        room: { id: null, name, place: '', seats: 9, separateWaiting: true, secondExit: true, stepFree: true, hearingLoop: true },
      })
    ).roomId;
  rooms = [await aRoom('Room 1'), await aRoom('Room 2')];
  await at.ask('absence.save', {
    absence: { id: null, practitionerId: fern, from: '2026-04-15', until: '2026-04-16', reason: 'training' },
  });
  await at.ask('workingPattern.save', {
    practitionerId: fern,
    pattern: { hours: [2, 3, 4].map((weekday) => ({ weekday, from: '09:30', until: '15:00' })), conferencesADay: 1 },
  });
  await at.ask('roomClosure.save', {
    closure: { id: null, roomId: rooms[1]!, from: '2026-04-15', until: '2026-04-15', reason: 'an election' },
  });
  await at.ask('roomClosure.save', {
    closure: { id: null, roomId: rooms[0]!, from: '2026-04-22', until: '2026-04-30', reason: '' },
  });
  const places = [
    ['2026-04-13', '10:00', '12:00', 0, 0],
    ['2026-04-13', '13:00', '15:00', 0, 1],
    ['2026-04-14', '10:00', '12:00', 1, 0],
    ['2026-04-16', '14:00', '16:00', 0, 1],
    ['2026-04-20', '09:00', '10:30', 0, 0],
  ] as const;
  const ids: SittingId[] = [];
  for (const [heldOn, startsAt, endsAt, chair, room] of places) {
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const rest = { place: '', remoteLink: '', minuteTakerId: null, lateReason: '', lateApprovedBy: '', despite: 'Agreed.' };
    const where = { heldOn, startsAt, endsAt, chairId: chairs[chair]!, roomId: rooms[room] ?? null };
    await at.ask('sitting.book', { sittingId, ...where, ...rest });
    ids.push(sittingId);
  }
  booked = ids;
});
afterAll(() => at.close());

const board = (): Promise<BoardView> => at.ask('calendar.board', { from: '2026-04-13', until: '2026-04-19' });

describe('the board', () => {
  test('SC01: only the days that are seen are asked for, with the reference and never a name of the family', async () => {
    const view = await board();
    expect(view.sittings.map((one) => one.reference)).toEqual([1, 2, 3, 4].map((n) => `TEST-2026-001/${n}`));
    expect(view.sittings[0]).toMatchObject({ kind: 'initial conference', children: 2, stage: 'booked', dueOn: '2026-04-21' });
    expect(JSON.stringify(view)).not.toMatch(/Rowan|Wren|Sampleton/);
    expect(view.days.filter((one) => one.whyNot !== null).map((one) => one.on)).toEqual(['2026-04-18', '2026-04-19']);
  });

  test('SC01: absences and working patterns of the chairs are on it', async () => {
    const { chairs: shown } = await board();
    expect(shown.map((one) => [one.name, one.absences.map((a) => a.reason), one.pattern.hours.length])).toEqual([
      ['Cedar Quorumson', [], 5],
      ['Fern Impartial', ['training'], 3],
    ]);
  });

  test('SC01: a room that is not to be had says so on its days', async () => {
    const { rooms: shown } = await board();
    expect(shown.map(({ name, closures }) => [name, closures.map(({ from, reason }) => [from, reason])])).toEqual([
      ['Room 1', [['2026-04-22', '']]],
      ['Room 2', [['2026-04-15', 'an election']]],
    ]);
  });

  test('SC01: the month counts conferences, children and chairs who are away', async () => {
    const days = await at.ask('calendar.month', { from: '2026-03-30', until: '2026-05-03' });
    const on = (date: string) => days.find((one) => one.on === date);
    expect(days).toHaveLength(35);
    expect(on('2026-04-13')).toMatchObject({ sittings: 2, children: 4, chairsAway: 0 });
    expect(on('2026-04-16')).toMatchObject({ sittings: 1, children: 2, chairsAway: 1 });
    expect(on('2026-04-06')).toMatchObject({ sittings: 0, note: 'Easter Monday' });
  });

  test('no more than a hundred days are shown at once', async () => {
    expect(await at.call('calendar.board', { from: '2026-01-01', until: '2026-12-31' })).toMatchObject({
      error: { type: 'NotUnderstood' },
    });
  });

  test.each([
    ['the sittings of a week', bookedSittingsSql],
    ['the counts of a month', bookedADaySql],
  ])('SC01: %s are found by their day, in order, without sorting', (_, sql) => {
    const plan = connectionOf(at.desk.db)
      .prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ from: '2026-04-13', until: '2026-04-19' })
      .map(({ detail }) => detail);
    expect(plan.join('; ')).toContain('SEARCH s USING INDEX sitting_by_day (held_on>? AND held_on<?)');
    expect(plan.join('; ')).not.toMatch(/SCAN s\b|FOR ORDER BY/);
  });
});

test('SC01: what is said while a conference is moved is what its booking would be told, wherever it goes', async () => {
  const view = await at.ask('calendar.board', { from: '2026-04-13', until: '2026-04-26' });
  const target = fc.record({
    days: fc.integer({ min: 0, max: 13 }),
    start: fc.integer({ min: 16, max: 34 }),
    length: fc.integer({ min: 1, max: 5 }),
    chair: fc.integer({ min: 0, max: 1 }),
    room: fc.integer({ min: 0, max: 1 }),
    which: fc.integer({ min: 0, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(target, async ({ days, start, length, chair, room, which }) => {
      const sittingId = booked[which]!;
      const sitting = view.sittings.find((one) => one.sittingId === sittingId)!;
      const where = {
        heldOn: addDays(day('2026-04-13'), days),
        startsAt: timeAtMinutes(start * 30),
        endsAt: timeAtMinutes((start + length) * 30),
        chairId: chairs[chair]!,
        roomId: rooms[room]!,
      };
      const names = {
        chair: view.chairs.find((one) => one.practitionerId === where.chairId)?.name ?? '',
        minuteTaker: '',
        room: view.rooms.find((one) => one.id === where.roomId)?.name ?? '',
      };
      const seen = foresee({ ...sitting, ...where }, names, {
        bookings: [
          ...view.sittings,
          ...closedDays(
            view.rooms.flatMap((one) => one.closures),
            where.heldOn,
            where.heldOn,
          ),
        ],
        chairs: view.chairs,
        gaps: view.gaps,
        whyNotOn: (on) => view.days.find((one) => one.on === on)?.whyNot ?? null,
      });
      const said = await at.ask('sitting.movePreview', { sittingId, ...where });
      if (said.refusals.length > 0) expect(seen).toEqual({ verdict: 'refused', words: said.refusals });
      else if (said.clashes.some((clash) => clash.severity === 'refuse')) expect(seen.verdict).toBe('refused');
      else expect(seen.verdict).toBe(said.clashes.length > 0 || said.needsLateReason ? 'reason' : 'free');
      const told = said.clashes.map((clash) => clash.words);
      if (said.refusals.length === 0)
        for (const words of seen.words) if (!words.startsWith('It is due by')) expect(told).toContain(words);
    }),
    { numRuns: 120 },
  );
});
