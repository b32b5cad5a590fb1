import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFamily } from '../../../../tests/support/any-family.ts';
import { largeFamily } from '../../../../tests/support/large-family.ts';
import { genogramOf } from '../../../core/children/genogram.ts';
import type { FamilyFile } from '../../../core/children/people.ts';
import { day } from '../../../core/local-date.ts';
import { type Box, drawn } from './genogram-layout.ts';

const draw = (file: FamilyFile) => drawn(genogramOf(file, day('2026-04-21')), (person) => [person.givenName, person.familyName]);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isLegible = (file: FamilyFile): void => {
  const { people, width, height, lines } = draw(file);
  expect(people).toHaveLength(file.people.length);
  for (const [at, { box }] of people.entries()) {
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1).toBe(true);
    expect(people.slice(at + 1).filter((other) => overlap(box, other.box))).toEqual([]);
  }
  for (const { path } of lines) expect(path).not.toMatch(/NaN|undefined/);
};

describe('PF02: where a genogram stands', () => {
  test('nine children and fourteen adults: nobody covers anybody, and parents stand above their children', () => {
    isLegible(largeFamily);
    const at = new Map(draw(largeFamily).people.map(({ person, box }) => [person.id, box]));
    for (const { adultId, childId } of largeFamily.relationships)
      expect(at.get(adultId)!.y + at.get(adultId)!.height).toBeLessThan(at.get(childId)!.y);
  });

  test('the same for any family, whatever its ties and homes', () => {
    fc.assert(
      fc.property(anyFamily, ({ file }) => isLegible(file)),
      { numRuns: 60 },
    );
  });

  test('no line of the large family runs through a person', () => {
    const { people, lines } = draw(largeFamily);
    for (const { path } of lines)
      for (const [, x1, y1, x2, y2] of path.matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)) {
        const [xs, ys] = [[x1, x2].map(Number).sort((a, b) => a - b), [y1, y2].map(Number).sort((a, b) => a - b)];
        const line = {
          x: xs[0]!,
          y: ys[0]! + 0.5,
          width: Math.max(xs[1]! - xs[0]!, 0.1),
          height: Math.max(ys[1]! - ys[0]! - 1, 0.1),
        };
        expect(people.filter(({ box }) => overlap(line, box)).map(({ person }) => person.givenName)).toEqual([]);
      }
  });
});
