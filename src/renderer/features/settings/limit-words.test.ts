import { expect, test } from 'vitest';
import { limitInWords } from './limit-words.ts';

test('T-03: a time limit is said as a practitioner would say it', () => {
  const within = { amount: 15, unit: 'working-day', direction: 'after' } as const;
  expect(limitInWords({ within, anchor: 'strategy-discussion' })).toMatch(/^15 working days after the strategy discussion/);
  expect(limitInWords({ within: { ...within, amount: 1 }, anchor: 'conference' })).toMatch(/^1 working day after /);
});

test('T-09: a limit that names a time of day says it', () => {
  const within = { amount: 1, unit: 'working-day', direction: 'before', at: '10:00' as never } as const;
  expect(limitInWords({ within, anchor: 'conference' })).toMatch(/before .*, by 10:00$/);
});

test('T-21: a limit in weeks of pregnancy is said as one', () => {
  expect(limitInWords({ within: { amount: 28, unit: 'gestation-week', direction: 'before' }, anchor: 'expected-delivery' })).toBe(
    'By 28 weeks of pregnancy',
  );
});
