import { expect, test } from 'vitest';
import { atStage, readerFor } from '../../../tests/support/sitting-builders.ts';
import { isCut } from './is-cut.ts';
import type { WithheldItem } from './reader-copy.ts';

const file = atStage('approved');
const cut = (key: string, ...items: ReadonlyArray<Pick<WithheldItem, 'what' | 'rule'>>): boolean =>
  isCut(file, readerFor(file, key), { items: items.map((item) => ({ ...item, id: 'x' })) });

test.each(['statement', 'action', 'assessment', 'field'] as const)(
  'RD08: a copy whose %s is left out because it names somebody its reader is not told of is cut',
  (what) => {
    expect(cut('a5', { what, rule: 'not-theirs' })).toBe(true);
  },
);

test('RD08: a shorter list of people, and what concerns another child, are no cut', () => {
  expect(cut('a5')).toBe(false);
  expect(cut('a5', { what: 'attendee', rule: 'not-theirs' }, { what: 'statement', rule: 'other-child' })).toBe(false);
});

test('RD08: whoever is kept apart has a cut copy whatever it leaves out, and whoever works with the family never has', () => {
  expect(cut('a2')).toBe(true);
  for (const rule of ['kept-out', 'segment-excluded-from', 'audience'] as const) {
    expect(cut('a5', { what: 'statement', rule })).toBe(true);
    expect(cut('marlo', { what: 'statement', rule })).toBe(false);
  }
});
