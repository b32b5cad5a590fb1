import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carried, isPassage, type Passage, quoteOf } from './anchors.ts';
import type { SaidPart } from './version-changes.ts';

const part = (text: string, under = ''): SaidPart => ({ under, text });
const passageOf = (parts: ReadonlyArray<SaidPart>, quote: string): Passage => {
  const at = parts.findIndex(({ text }) => text.includes(quote));
  const from = parts[at]?.text.indexOf(quote) ?? -1;
  return { part: at, from, until: from + quote.length };
};
const first = [
  part('He came hungry on three days in March.', 'Worries'),
  part('He reads well.', 'Well'),
  part('His mother asks for help.', 'Parents'),
];

describe('RP04: a mark is found again in a newer version', () => {
  test.each([
    ['nothing was changed', 'hungry on three', first, 'same', 'hungry on three'],
    ['something was put in before it', 'reads', [part('New.', 'Front'), part('Newer.', 'Front'), ...first], 'same', 'reads'],
    ['its paragraph was moved', 'reads', [first[1]!, first[2]!, first[0]!], 'same', 'reads'],
    [
      'its heading was reworded',
      'asks for help',
      [first[0]!, first[1]!, part(first[2]!.text, 'Family')],
      'same',
      'asks for help',
    ],
    [
      'words beside it were changed',
      'hungry on three',
      [part('He often came hungry on three school days in March.', 'Worries'), ...first.slice(1)],
      'same',
      'hungry on three',
    ],
    [
      'a word in it was changed',
      'hungry on three days',
      [part('He came hungry on four days in March.', 'Worries'), ...first.slice(1)],
      'changed',
      'hungry on four days',
    ],
  ] as const)('%s', (_, quote, after, state, found) => {
    const [at] = carried([passageOf(first, quote)], first, after);
    if (at === undefined || at.state === 'gone') throw new Error('It is not found');
    expect([at.state, quoteOf(after, at)]).toEqual([state, found]);
  });

  test('what was taken out is told as gone, with what stands in its place', () => {
    expect(carried([passageOf(first, 'reads well')], first, [first[0]!, first[2]!])).toEqual([{ state: 'gone', after: 0 }]);
    expect(carried([passageOf(first, 'hungry')], first, first.slice(1))).toEqual([{ state: 'gone', after: null }]);
  });
});

const words = fc
  .array(fc.constantFrom('he', 'came', 'hungry', 'tired', 'late', 'and', 'mother', 'school.'), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '));
const parts = fc.array(fc.record({ under: fc.constantFrom('', 'Worries', 'Well'), text: words }), { minLength: 1, maxLength: 8 });
const marked = parts.chain((before) =>
  fc.record({
    before: fc.constant(before),
    passages: fc.array(
      fc.nat(before.length - 1).chain((at) => {
        const { length } = before[at]!.text;
        return fc
          .tuple(fc.nat(length), fc.nat(length))
          .filter(([one, other]) => one !== other)
          .map(([one, other]): Passage => ({ part: at, from: Math.min(one, other), until: Math.max(one, other) }));
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
);

describe('RP04: whatever becomes of a report', () => {
  test('no mark is lost, and one that is found stands on words of its own', () => {
    fc.assert(
      fc.property(marked, parts, ({ before, passages }, after) => {
        const found = carried(passages, before, after);
        expect(found).toHaveLength(passages.length);
        for (const [index, at] of found.entries()) {
          const quote = quoteOf(before, passages[index]!);
          if (at.state === 'gone') {
            expect(at.after === null || after[at.after] !== undefined).toBe(true);
            continue;
          }
          expect(isPassage(after, at)).toBe(true);
          if (at.state === 'same') expect(quoteOf(after, at)).toBe(quote);
          else
            expect(
              quoteOf(after, at)
                .split(/\s+/)
                .some((word) => word !== '' && quote.includes(word)),
            ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('in the very same version every mark stands where it was made', () => {
    fc.assert(
      fc.property(marked, ({ before, passages }) => {
        expect(carried(passages, before, before)).toEqual(passages.map((passage) => ({ state: 'same', ...passage })));
      }),
    );
  });

  test('a marked paragraph that nobody touched keeps its mark to the letter, whatever is put in, taken out or moved around it', () => {
    const touched = marked.chain(({ before, passages }) =>
      fc.record({
        before: fc.constant(before.map((one, index) => ({ ...one, text: `${one.text} (${index})` }))),
        passage: fc.constant(passages[0]!),
        others: fc.array(fc.record({ under: fc.constantFrom('', 'Worries'), text: words }), { maxLength: 6 }),
        kept: fc.array(fc.boolean(), { minLength: before.length, maxLength: before.length }),
        at: fc.nat(6),
      }),
    );
    fc.assert(
      fc.property(touched, ({ before, passage, others, kept, at }) => {
        const own = before[passage.part]!;
        const rest = before.filter((_, index) => kept[index] === true && index !== passage.part);
        const after = [...rest, ...others];
        after.splice(Math.min(at, after.length), 0, own);
        const [found] = carried([passage], before, after);
        expect(found).toMatchObject({ state: 'same', from: passage.from, until: passage.until });
        expect(quoteOf(after, found as Passage)).toBe(quoteOf(before, passage));
        expect(after[(found as Passage).part]).toEqual(own);
      }),
      { numRuns: 300 },
    );
  });
});
