import { expect, test } from 'vitest';
import type { BoardSitting, BoardView } from '../../../../contract/board.ts';
import type { PractitionerId, RoomId, SittingId } from '../../../../core/identifiers.ts';
import { day, type LocalTime } from '../../../../core/local-date.ts';
import { usualPattern } from '../../../../core/scheduling/availability.ts';
import { usualGaps } from '../../../../core/scheduling/clashes.ts';
import { blockInWords } from './block-words.ts';
import { rangeInWords, rangeOf, stepped } from './ranges.ts';
import { cellsOf, keepSame, lanesOf, neighbourOf, rowsOf } from './rows.ts';
import { foreseenAt, stepOfKey, stepTarget, targetOf } from './target.ts';

const time = (text: string) => text as LocalTime;
const aSitting = (id: string, change: Partial<BoardSitting> = {}): BoardSitting => ({
  sittingId: id as SittingId,
  reference: `SC-2026-0142/${id}`,
  heldOn: day('2026-04-21'),
  startsAt: time('10:00'),
  endsAt: time('12:00'),
  chairId: 'cedar' as PractitionerId,
  minuteTakerId: null,
  roomId: null,
  place: 'Sample Room',
  kind: 'review',
  children: 2,
  stage: 'invited',
  isOpen: true,
  minuteTakerName: '',
  dueOn: day('2026-04-24'),
  ...change,
});
const aBoard = (sittings: ReadonlyArray<BoardSitting>): BoardView => ({
  from: day('2026-04-20'),
  until: day('2026-04-26'),
  days: ['20', '21', '22', '23', '24', '25', '26'].map((d) => ({
    on: day(`2026-04-${d}`),
    whyNot: d > '24' ? 'At a weekend.' : null,
    note: '',
  })),
  chairs: ['cedar', 'fern'].map((name) => ({
    practitionerId: name as PractitionerId,
    name,
    pattern: usualPattern,
    absences: [],
  })),
  rooms: [{ id: 'room-1' as RoomId, name: 'Room 1', place: '', closures: [] }],
  sittings,
  gaps: usualGaps,
});

test.each([
  ['week', '2026-04-22', '2026-04-20', '2026-04-26', 'Mon 20 April to Fri 24 April 2026'],
  ['day', '2026-04-22', '2026-04-22', '2026-04-22', 'Wednesday 22 April 2026'],
  ['month', '2026-04-22', '2026-03-30', '2026-05-03', 'April 2026'],
  ['month', '2027-02-10', '2027-02-01', '2027-02-28', 'February 2027'],
] as const)('SC01: a %s that holds %s is seen from %s to %s', (view, on, from, until, words) => {
  expect(rangeOf(view, day(on))).toEqual({ from, until });
  expect(rangeInWords(view, day(on))).toBe(words);
});

test('SC01: a day steps over the weekend, a month to the first of the next', () => {
  expect(stepped('day', day('2026-04-24'), 1)).toBe('2026-04-27');
  expect(stepped('day', day('2026-04-27'), -1)).toBe('2026-04-24');
  expect(stepped('month', day('2026-01-31'), 1)).toBe('2026-02-01');
});

test('SC01: rows are chairs or rooms, with one more where a sitting has none', () => {
  const board = aBoard([aSitting('1')]);
  expect(rowsOf(board, 'chairs').map((row) => row.name)).toEqual(['cedar', 'fern']);
  expect(rowsOf(board, 'rooms').map((row) => row.name)).toEqual(['Room 1', 'Other places']);
});

test('SC01: an answer that changes one sitting leaves every other as the very same, so that only one is drawn again', () => {
  const before = aBoard([aSitting('1'), aSitting('2', { startsAt: time('13:00'), endsAt: time('15:00') })]);
  const answer: BoardView = JSON.parse(
    JSON.stringify(aBoard([aSitting('1', { heldOn: day('2026-04-22') }), before.sittings[1]!])),
  );
  const after = keepSame(before, answer);
  expect(after.sittings[1]).toBe(before.sittings[1]);
  expect(after.sittings[0]).not.toBe(before.sittings[0]);
  expect(after.days).toBe(before.days);
  expect(after.chairs).toBe(before.chairs);
  expect(cellsOf(after.sittings, 'chairs').get('cedar 2026-04-22')).toEqual([after.sittings[0]]);
});

test('SC01: sittings at one time stand in lanes, those after each other in one', () => {
  const at = (id: string, startsAt: string, endsAt: string) => aSitting(id, { startsAt: time(startsAt), endsAt: time(endsAt) });
  expect(lanesOf([at('1', '09:00', '11:00'), at('2', '10:00', '12:00'), at('3', '11:00', '12:00')])).toEqual({
    lane: [0, 1, 0],
    lanes: 2,
  });
});

test('SC01: arrow keys go from one sitting to the next in its row or its day', () => {
  const [a, b, c] = [
    aSitting('1'),
    aSitting('2', { heldOn: day('2026-04-23') }),
    aSitting('3', { chairId: 'fern' as PractitionerId }),
  ] as const;
  const board = aBoard([a, b, c]);
  const go = (from: BoardSitting, key: string) =>
    neighbourOf(from, key, rowsOf(board, 'chairs'), board.sittings, 'chairs')?.sittingId;
  expect([go(a, 'ArrowRight'), go(a, 'ArrowDown'), go(c, 'ArrowUp'), go(a, 'ArrowLeft'), go(b, 'ArrowDown')]).toEqual([
    '2',
    '3',
    '1',
    undefined,
    undefined,
  ]);
});

test('SC01: keys move through days and rows of a week, and with Shift through time; in a day the other way round', () => {
  expect(stepOfKey('ArrowRight', false, 'week')).toBe('day-on');
  expect(stepOfKey('ArrowRight', true, 'week')).toBe('later');
  expect(stepOfKey('ArrowLeft', false, 'day')).toBe('earlier');
  expect(stepOfKey('ArrowLeft', true, 'day')).toBe('day-back');
  expect(stepOfKey('x', false, 'day')).toBeUndefined();
  const board = aBoard([aSitting('1')]);
  const rows = rowsOf(board, 'chairs');
  const target = targetOf(aSitting('1', { heldOn: day('2026-04-24') }));
  expect(stepTarget(target, 'day-on', rows, 'chairs').heldOn).toBe('2026-04-27');
  expect(stepTarget(target, 'later', rows, 'chairs')).toMatchObject({ startsAt: '10:30', endsAt: '12:30' });
  expect(stepTarget(target, 'row-down', rows, 'chairs').chairId).toBe('fern');
  expect(stepTarget(target, 'row-up', rows, 'chairs')).toEqual(target);
  expect(stepTarget(target, 'row-down', rowsOf(board, 'rooms'), 'rooms')).toEqual(target);
});

test('SC01: a place is judged in words; a day that is not seen yet is not judged', () => {
  const [a, b] = [aSitting('1'), aSitting('2', { chairId: 'fern' as PractitionerId })] as const;
  const board = aBoard([a, b]);
  const target = { ...targetOf(a), chairId: b.chairId };
  expect(foreseenAt(target, a, board)).toEqual({
    verdict: 'refused',
    words: ['fern chairs SC-2026-0142/2 from 10:00 to 12:00 on that day.'],
  });
  expect(foreseenAt({ ...target, heldOn: day('2026-04-25') }, a, board)?.words).toEqual(['At a weekend.']);
  expect(foreseenAt({ ...target, heldOn: day('2026-04-23') }, a, board)).toEqual({ verdict: 'free', words: [] });
  expect(foreseenAt({ ...target, heldOn: day('2026-04-27') }, a, board)).toBeUndefined();
});

test('SC01: a block says everything but a name of the family', () => {
  expect(blockInWords(aSitting('3', { heldOn: day('2026-04-27') }), 'Cedar Quorumson')).toBe(
    'SC-2026-0142/3, review, Mon 27 April, 10:00 to 12:00, Sample Room, chair Cedar Quorumson, invited, late',
  );
});
