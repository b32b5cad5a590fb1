import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inGroups } from './line-groups.ts';

const line = (id: number) => ({ id: String(id) });
const someIds = fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 120 });

test('a long record is drawn in groups of twenty-five lines, in its order', () => {
  const all = Array.from({ length: 60 }, (_, id) => line(id));
  expect(inGroups(all).map(({ lines }) => lines.length)).toEqual([25, 25, 10]);
});

test('lines that are written at the end begin a new group once the last is full', () => {
  const begun = inGroups(Array.from({ length: 25 }, (_, id) => line(id)));
  expect(
    inGroups(
      Array.from({ length: 26 }, (_, id) => line(id)),
      begun,
    ).map(({ lines }) => lines.length),
  ).toEqual([25, 1]);
});

test('whatever is put in and taken out, every line is drawn once, in order, and no group twice', () => {
  fc.assert(
    fc.property(someIds, someIds, (before, now) => {
      const groups = inGroups(now.map(line), inGroups(before.map(line)));
      expect(groups.flatMap(({ lines }) => lines.map(({ id }) => Number(id)))).toEqual(now);
      expect(new Set(groups.map(({ number }) => number)).size).toBe(groups.length);
    }),
  );
});

test('a line stays in its group, and so keeps the caret, when others are put in and taken out', () => {
  const ordered = someIds.map((ids) => ids.toSorted((one, other) => one - other));
  fc.assert(
    fc.property(ordered, ordered, (before, now) => {
      const numbers = (groups: ReturnType<typeof inGroups<{ readonly id: string }>>) =>
        new Map(groups.flatMap(({ number, lines }) => lines.map(({ id }) => [id, number] as const)));
      const first = inGroups(before.map(line));
      const second = numbers(inGroups(now.map(line), first));
      for (const [id, number] of numbers(first)) if (second.has(id)) expect(second.get(id)).toBe(number);
    }),
  );
});
