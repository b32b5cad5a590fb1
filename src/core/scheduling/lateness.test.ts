import { expect, test } from 'vitest';
import type { SittingId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { type ConferenceTime, latenessOf } from './lateness.ts';

const held = (on: string, part: Partial<ConferenceTime> = {}): ConferenceTime => ({
  sittingId: on as SittingId,
  reference: on,
  kind: 'initial',
  heldOn: day(on),
  dueOn: day('2026-04-21'),
  lateReason: '',
  lateApprovedBy: '',
  ...part,
});

test('DL07: late conferences are counted by the reason of the list beside all of them, the most frequent first', () => {
  const counted = latenessOf([
    held('2026-04-21'),
    held('2026-04-22', { lateReason: 'No chair was free in time: both were on leave' }),
    held('2026-04-23', { lateReason: 'No chair was free in time.', kind: 'review' }),
    held('2026-04-24', { lateReason: 'The hall had burned down.' }),
    held('2026-04-27'),
  ]);
  expect(counted).toMatchObject({ conferences: 5, afterLimit: 4 });
  expect(counted.late.map(({ reference }) => reference)).toEqual(['2026-04-22', '2026-04-23', '2026-04-24', '2026-04-27']);
  expect(counted.reasons).toEqual([
    { reason: 'No chair was free in time', conferences: 2, initial: 1, reviews: 1 },
    { reason: 'Another reason', conferences: 1, initial: 1, reviews: 0 },
    { reason: 'No reason recorded', conferences: 1, initial: 1, reviews: 0 },
  ]);
});

test('DL07: children of one sitting with the same limit and reason stand in one row, and apart where they differ', () => {
  const sittingId = 'one' as SittingId;
  const late = { sittingId, lateReason: 'No chair was free in time.' };
  const rows = latenessOf([
    held('2026-04-22', late),
    held('2026-04-22', late),
    held('2026-04-22', { ...late, dueOn: day('2026-04-20') }),
  ]).late;
  expect(rows.map(({ dueOn, children }) => [dueOn, children])).toEqual([
    ['2026-04-21', 2],
    ['2026-04-20', 1],
  ]);
});
