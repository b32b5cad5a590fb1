import { expect, test } from 'vitest';
import { isLimited, whatTheyMayDo } from './what-they-may-do.ts';

test('PF10: a supporter and a solicitor question nobody, and an agency is limited by none of this (PA-04)', () => {
  for (const part of ['supporter', 'solicitor'] as const) expect(whatTheyMayDo[part]).toContain('not question anybody');
  expect(isLimited('solicitor')).toBe(true);
  for (const part of ['agency', 'family', 'child', 'chair', 'minute-taker'] as const) expect(isLimited(part)).toBe(false);
});
