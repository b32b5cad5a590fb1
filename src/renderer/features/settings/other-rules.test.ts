import { expect, test } from 'vitest';
import { profileNamed } from '../../../../tests/support/procedures.ts';
import { otherRules } from './other-rules.ts';

test('AT01: what somebody has who left of their own accord is a rule of the procedures, and says so in words', () => {
  const { afterLeaving: _, ...visibility } = profileNamed('west-sussex').visibility;
  const said = (change: object): string | undefined =>
    otherRules({ ...profileNamed('west-sussex'), visibility: { ...visibility, ...change } }).find(({ title }) =>
      title.startsWith('Somebody of the family leaves'),
    )?.value;
  expect(said({ afterLeaving: 'full' })).toBe('They have what was said after they left.');
  expect(said({ afterLeaving: 'chair' })).toContain('The chair decides');
  // Procedures from before it was asked.
  expect(said({})).toContain('The chair decides');
});
