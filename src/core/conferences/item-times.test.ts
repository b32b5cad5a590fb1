import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conferenceModelNamed } from '../../../tests/support/procedures.ts';
import { agendaFor } from './agenda.ts';
import { itemTimes, whatToShorten } from './item-times.ts';

const items = agendaFor(conferenceModelNamed('standard'), ['review']);
const spentOn = (minutes: { readonly [item: string]: number }) =>
  Object.fromEntries(Object.entries(minutes).map(([item, spent]) => [item, spent * 60]));

test('LC06: each item has its share of the booked length, whatever that is, and its time is counted in whole minutes', () => {
  for (const total of [60, 90, 120, 180]) {
    const times = itemTimes(items, {}, total);
    const sum = times.reduce((all, { planned }) => all + (planned ?? 0), 0);
    expect(Math.abs(sum - total)).toBeLessThanOrEqual(items.length / 2);
  }
  const [welcome, , reason] = itemTimes(items, { welcome: 59, reason: 125 }, null);
  expect([welcome?.spent, reason?.spent, reason?.planned]).toEqual([0, 2, null]);
});

describe('what to shorten', () => {
  test('LC06: nothing while the conference is in time, or no end was booked', () => {
    const times = itemTimes(items, spentOn({ welcome: 4 }), 120);
    expect(whatToShorten(times, 'opening', 5, 120)).toBeNull();
    expect(whatToShorten(times, 'opening', 100, null)).toBeNull();
  });

  test('LC06: half an hour behind, the longest accounts are proposed first, and never what a child or family says', () => {
    const spent = spentOn({ welcome: 20, opening: 10, reason: 20 });
    const found = whatToShorten(itemTimes(items, spent, 120), 'legal-status', 50, 120);
    expect(found?.behind).toBeGreaterThan(5);
    expect(found?.items[0]?.title).toBe('What agencies know');
    const titles = found?.items.map(({ title }) => title) ?? [];
    for (const never of ["The child's world", "The family's views", "Each agency's view", "Chair's decision for each child"])
      expect(titles).not.toContain(never);
  });

  test('LC06: at the end of the time nothing can be found, and that is said', () => {
    const found = whatToShorten(itemTimes(items, spentOn({ views: 1 }), 120), 'views', 125, 120);
    expect(found?.stillMissing).toBeGreaterThan(0);
  });

  test('LC06: what is saved and what is still missing make up what is behind, and nothing is proposed below its least', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...items.map(({ id }) => id)), fc.integer({ min: 0, max: 3_600 })),
        fc.constantFrom(...items.map(({ id }) => id)),
        fc.integer({ min: 0, max: 240 }),
        fc.integer({ min: 30, max: 240 }),
        (spent, current, elapsed, total) => {
          const found = whatToShorten(itemTimes(items, spent, total), current, elapsed, total);
          if (found === null) return;
          const saved = found.items.reduce((sum, { from, to }) => sum + from - to, 0);
          expect(saved + found.stillMissing).toBe(found.behind);
          for (const { from, to } of found.items) {
            expect(to).toBeGreaterThanOrEqual(from * 0.6);
            expect(to).toBeLessThan(from);
          }
        },
      ),
    );
  });
});
