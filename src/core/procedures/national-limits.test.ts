import { expect, test } from 'vitest';
import { profileNamed } from '../../../tests/support/procedures.ts';
import type { Within } from './deadline-rule.ts';
import { widerThanNational } from './national-limits.ts';

const england = profileNamed('england');
const westSussex = profileNamed('west-sussex');

const withLimit = (id: 'initial-conference' | 'minutes', within: Partial<Within>) => {
  const rule = westSussex.deadlines[id]!;
  return { deadlines: { ...westSussex.deadlines, [id]: { ...rule, within: { ...rule.within, ...within } } } };
};

test('the profiles that are shipped stay within statutory guidance', () => {
  for (const id of ['england', 'west-sussex', 'swindon']) expect(widerThanNational(profileNamed(id), england)).toEqual([]);
});

test('T-03: sixteen working days are too many, and fourteen are not', () => {
  expect(widerThanNational(withLimit('initial-conference', { amount: 16 }), england)).toEqual([
    {
      path: ['deadlines', 'initial-conference', 'within'],
      reason: 'Working Together to Safeguard Children 2026 allows 15, not 16 (T-03)',
    },
  ]);
  expect(widerThanNational(withLimit('initial-conference', { amount: 14 }), england)).toEqual([]);
});

test('T-03: fifteen calendar days are not fifteen working days', () => {
  expect(widerThanNational(withLimit('initial-conference', { unit: 'calendar-day' }), england)).toHaveLength(1);
});

test('a limit that guidance leaves to the partnership is its own', () => {
  expect(widerThanNational(withLimit('minutes', { amount: 60 }), england)).toEqual([]);
});
