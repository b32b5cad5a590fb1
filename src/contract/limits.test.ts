import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits, limits } from './limits.ts';
import { line, longText, paragraph } from './values.ts';

describe('I2: what a field says about a length is what the contract says', () => {
  test.each([
    ['line', line, limits.line],
    ['paragraph', paragraph, limits.paragraph],
    ['longText', longText, limits.longText],
  ] as const)('a %s of exactly its limit fits, and one character more does not', (_, schema, most) => {
    for (const [text, isTaken] of [
      ['x'.repeat(most), true],
      ['x'.repeat(most + 1), false],
    ] as const) {
      expect(fits(text, most)).toBe(isTaken);
      expect(schema.safeParse(text).success).toBe(isTaken);
    }
  });

  test('whatever is typed, control characters and split letters included', () => {
    const odd = fc.string({
      unit: fc.constantFrom('a', '\u0000', '\r\n', 'e\u0301', '\u0958', '\uFB2C', '\uD800', '\u202E'),
      minLength: 80,
      maxLength: 1700,
    });
    fc.assert(
      fc.property(odd, (text) => {
        expect(fits(text, limits.line)).toBe(line.safeParse(text).success);
      }),
    );
  });
});
