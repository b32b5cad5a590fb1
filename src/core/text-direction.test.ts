import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byDirection, isRightToLeft } from './text-direction.ts';

const urdu = 'کیا فیصلہ ہوا';

test.each([
  ['What was decided', false],
  [`${urdu}: Rowan`, true],
  [`“${urdu}”`, true],
  ['12 – 14', false],
])('WD12: %s runs the way of its first letter', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});

test('WD12: words that run the other way stand in a stretch of their own, with the marks between them', () => {
  expect(byDirection(`She said “${urdu}, 12”.`, { rightToLeft: false })).toEqual([
    { text: 'She said “', rightToLeft: false },
    { text: urdu, rightToLeft: true },
    { text: ', 12”.', rightToLeft: false },
  ]);
  expect(byDirection(`${urdu}: Rowan Example 12.`, { rightToLeft: true })).toEqual([
    { text: `${urdu}: `, rightToLeft: true },
    { text: 'Rowan Example', rightToLeft: false },
    { text: ' 12.', rightToLeft: true },
  ]);
});

test('WD12: whatever is typed, the stretches together are the text', () => {
  const typed = fc.array(fc.constantFrom('a', 'Rowan', ' ', '.', '“', '7', 'کیا', 'שלום', '\n', 'é', '😀'), { maxLength: 30 });
  fc.assert(
    fc.property(typed, fc.boolean(), (parts, rightToLeft) => {
      const stretches = byDirection(parts.join(''), { rightToLeft });
      expect(stretches.map(({ text }) => text).join('')).toBe(parts.join(''));
    }),
  );
});
