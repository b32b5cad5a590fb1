import { expect, test } from 'vitest';
import { england, profileNamed } from '../../../../tests/support/procedures.ts';
import { isReview } from '../../../core/conferences/clock.ts';
import type { Conference, ConferenceKind } from '../../../core/conferences/sitting.ts';
import { day } from '../../../core/local-date.ts';
import { deadlinesFor } from '../../../core/procedures/deadlines.ts';
import { againstLimit, coreGroupLimit, nextConferenceLimit } from './plan-limits.ts';

const conferences = (...kinds: ReadonlyArray<ConferenceKind>) => kinds.map((kind) => ({ kind }) as Conference);
const deadlinesOn = (kind: ConferenceKind, heldOn: string) =>
  deadlinesFor(
    profileNamed('west-sussex'),
    { conference: day(heldOn), ...(isReview(kind) ? { 'last-review': day(heldOn) } : {}) },
    { conferenceType: isReview(kind) ? 'review' : 'initial' },
    england,
  );

test('CG01, T-13: the first core group is due ten working days after the conference', () => {
  const limit = coreGroupLimit(deadlinesOn('initial', '2026-04-21'));
  expect(limit?.due).toBe('2026-05-06');
  expect(againstLimit(day('2026-05-05'), limit)).toBe('In time: the limit is Wed 6 May 2026.');
  expect(againstLimit(day('2026-05-06'), limit)).toBe('In time: the limit is Wed 6 May 2026.');
  expect(againstLimit(day('2026-05-07'), limit)).toBe('Too late: the limit is Wed 6 May 2026.');
});

test('DL02, T-16: the first review is due within three months of the initial conference', () => {
  const limit = nextConferenceLimit(deadlinesOn('initial', '2026-04-21'), conferences('initial', 'initial'));
  expect(limit?.due).toBe('2026-07-21');
});

test('DL02, T-17, C-07: a later review is due within six months, and held by the last working day before a weekend', () => {
  const limit = nextConferenceLimit(deadlinesOn('review', '2026-07-16'), conferences('review'));
  expect(limit?.due).toBe('2027-01-16');
  expect(againstLimit(null, limit)).toBe('The limit is Sat 16 January 2027, held by Fri 15 January 2027.');
});

test('D-07: where brothers and sisters differ, the earlier limit counts', () => {
  const deadlines = [...deadlinesOn('review', '2026-07-16'), ...deadlinesOn('initial', '2026-07-16')];
  expect(nextConferenceLimit(deadlines, conferences('review', 'initial'))?.due).toBe('2026-10-16');
});

test('without a limit nothing is said', () => {
  expect(againstLimit(null, undefined)).toBe('');
});
