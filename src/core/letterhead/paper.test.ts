import { expect, test } from 'vitest';
import type { LetterheadId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { isOnLetterhead, letterheadOn } from './paper.ts';

const from = (inForceFrom: string, title = inForceFrom) => ({ id: title as LetterheadId, title, inForceFrom: day(inForceFrom) });

test.each([
  ['before the first there is none', '2025-12-31', undefined],
  ['on its first day', '2026-01-01', '2026-01-01'],
  ['until the day before the next', '2026-03-31', '2026-01-01'],
  ['from the day of the next', '2026-04-01', '2026-04-01'],
])('WD04: the letterhead of a day is the last that had come into force: %s', (_, on, title) => {
  const kept = [from('2026-04-01'), from('2026-01-01')];
  expect(letterheadOn(kept, day(on))?.title).toBe(title);
});

test('WD04: of two from the same day the later one counts', () => {
  expect(letterheadOn([from('2026-01-01', 'first'), from('2026-01-01', 'second')], day('2026-02-01'))?.title).toBe('second');
});

test('WD02: letters and records are on the council’s paper, what stays in the building is not', () => {
  expect(isOnLetterhead('decision-letter')).toBe(true);
  expect(isOnLetterhead('minutes')).toBe(true);
  expect(isOnLetterhead('reception-sheet')).toBe(false);
});
