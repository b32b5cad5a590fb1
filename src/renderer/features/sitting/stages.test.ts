import { expect, test } from 'vitest';
import type { Progress } from '../../../core/conferences/sitting.ts';
import type { LocalDateTime } from '../../../core/local-date.ts';
import { stagesOf } from './stages.ts';

const at = (text: string) => text as LocalDateTime;
const none: Progress = {
  bookedAt: null,
  invitedAt: null,
  closedAt: null,
  approvedAt: null,
  distributedAt: null,
  cancelledAt: null,
};
const held: Progress = {
  ...none,
  bookedAt: at('2026-03-30T11:00'),
  invitedAt: at('2026-04-01T09:00'),
  closedAt: at('2026-04-21T12:40'),
};
const names = (steps: ReturnType<typeof stagesOf>, state: string) =>
  steps.filter((step) => step.state === state).map(({ name }) => name);

test('what was only requested is to be booked next', () => {
  const steps = stagesOf({ progress: none, letterAt: null });
  expect(names(steps, 'done')).toEqual(['Requested']);
  expect(names(steps, 'now')).toEqual(['Booked']);
});

test('after the conference the letter comes first, then the minutes (T-11, T-12)', () => {
  expect(names(stagesOf({ progress: held, letterAt: null }), 'now')).toEqual(['Letter']);
  expect(names(stagesOf({ progress: held, letterAt: at('2026-04-22T10:00') }), 'now')).toEqual(['Minutes']);
});

test('approving the record does not hide that no letter has gone (T-11)', () => {
  const steps = stagesOf({ progress: { ...held, approvedAt: at('2026-05-11T16:00') }, letterAt: null });
  expect(names(steps, 'now')).toEqual(['Letter']);
  expect(names(steps, 'done')).toContain('Minutes');
});

test('a distributed record is done from end to end', () => {
  const progress = { ...held, approvedAt: at('2026-05-11T16:00'), distributedAt: at('2026-05-12T09:00') };
  const steps = stagesOf({ progress, letterAt: null });
  expect(names(steps, 'done')).toHaveLength(7);
  expect(steps.find(({ name }) => name === 'Letter')?.detail).toBeUndefined();
});
