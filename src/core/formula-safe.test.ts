import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaSafe, withoutFormulaGuard } from './formula-safe.ts';

const awkward = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', "'", '"', ',', '＝', '＋', '－', '＠', 'a', '1'),
});

test.each(['=1+1', ' =1', '+44 20', '-5', '@cmd', '\tx', '\rx', '＝1', '  ＋1', "'=1"])('I9: %j is guarded', (text) => {
  expect(formulaSafe(text)).toBe(`'${text}`);
});

test.each(['O’Neill', "'quoted'", '12-14', 'a=b', ''])('I9: %j stays as it is', (text) => {
  expect(formulaSafe(text)).toBe(text);
});

test('MI10: whatever is guarded comes back as it was, and never starts a formula', () => {
  fc.assert(
    fc.property(fc.oneof(awkward, fc.string({ unit: 'binary' })), (text) => {
      const safe = formulaSafe(text);
      expect(withoutFormulaGuard(safe)).toBe(text);
      expect(safe.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u);
    }),
  );
});
