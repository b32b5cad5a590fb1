import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { anyPlanted } from './any-planted.ts';
import { misplaced, papersOf } from './misplaced.ts';
import { tokensIn } from './tokens.ts';

/** How many families are made: 10,000 with FAMILIES=10000, fewer each time the tests run. */
const families = Number(process.env.FAMILIES ?? 150);

test(`X4 RD01: in ${families} generated families nobody's papers hold what they may not have, nor lack what they must have`, () => {
  let readers = 0;
  fc.assert(
    fc.property(anyPlanted, (planted) => {
      readers += readersOf(planted.file).length;
      expect(misplaced(planted)).toEqual([]);
    }),
    { numRuns: families },
  );
  expect(readers).toBeGreaterThan(families * 5);
}, 3_600_000);

test('X4: no part of any of their Word files holds a word that its model does not have', async () => {
  const found: string[] = [];
  for (const { file } of fc.sample(anyPlanted, { seed: 7, numRuns: 4 })) {
    for (const reader of readersOf(file)) {
      for (const { kind, model } of papersOf(file, reader)) {
        const text = tokensIn(JSON.stringify(model));
        for (const [name, part] of Object.entries(unzipSync(await renderDocx(model)))) {
          const raw = strFromU8(part);
          const words = [...tokensIn(raw), ...tokensIn(raw.replace(/<[^>]*>/g, '')), ...tokensIn(name)];
          found.push(...words.filter((word) => !text.has(word)).map((word) => `${kind} for ${reader.class}: ${word} in ${name}`));
        }
      }
    }
  }
  expect(found).toEqual([]);
});
