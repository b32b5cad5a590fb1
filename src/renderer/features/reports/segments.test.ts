import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from './segments.ts';

test('RP04: marks that overlap are shown as one stretch', () => {
  expect(
    segmentsOf('He came hungry on three days.', [
      { from: 3, until: 14 },
      { from: 8, until: 23 },
    ]),
  ).toEqual([
    { text: 'He ', isMarked: false },
    { text: 'came hungry on three', isMarked: true },
    { text: ' days.', isMarked: false },
  ]);
});

test('RP04: whatever is marked, every letter is shown once, and is marked where a mark lies on it', () => {
  const mark = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ from: Math.min(a, b), until: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(mark, { maxLength: 4 }), (text, marks) => {
      const inside = marks.filter(({ until }) => until <= text.length);
      const segments = segmentsOf(text, inside);
      expect(segments.map((one) => one.text).join('')).toBe(text);
      const letters = segments.flatMap((one) => [...one.text.split('')].map(() => one.isMarked));
      expect(letters).toEqual(text.split('').map((_, at) => inside.some(({ from, until }) => from <= at && at < until)));
    }),
  );
});
