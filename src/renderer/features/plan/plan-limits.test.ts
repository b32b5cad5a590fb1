import { expect, test } from 'vitest';
import { england, profileNamed } from '../../../../tests/support/procedures.ts';
import { isReview } from '../../../core/conferences/clock.ts';
import { nextReviewLimit } from '../../../core/conferences/next-review.ts';
import type { ConferenceKind } from '../../../core/conferences/sitting.ts';
import { day } from '../../../core/local-date.ts';
import { deadlinesFor } from '../../../core/procedures/deadlines.ts';
import { againstLimit, coreGroupLimit } from './plan-limits.ts';

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

test('C-07: a limit at a weekend says by which working day it is held', () => {
  const limit = nextReviewLimit(deadlinesOn('review', '2026-07-16'), [{ kind: 'review' }]);
  expect(againstLimit(null, limit)).toBe('The limit is Sat 16 January 2027, held by Fri 15 January 2027.');
});

test('without a limit nothing is said', () => {
  expect(againstLimit(null, undefined)).toBe('');
});
