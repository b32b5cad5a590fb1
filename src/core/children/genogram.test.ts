import { describe, expect, test } from 'vitest';
import { largeFamily } from '../../../tests/support/large-family.ts';
import { practiceFamily } from '../../../tests/support/practice-family.ts';
import { day } from '../local-date.ts';
import { genogramInWords, genogramOf } from './genogram.ts';
import { fullName } from './people.ts';

const on = day('2026-04-21');
const nameOf = (id: string): string => {
  const person = largeFamily.people.find((one) => one.id === id);
  return person === undefined ? '' : person.givenName || 'unborn';
};

describe('PF02: what a genogram draws', () => {
  test('children hang from both their parents, and a grandparent from their own child', () => {
    const { couples, ties } = genogramOf(largeFamily, on);
    expect(couples.map(({ parents, children }) => [parents.map(nameOf), children.map(nameOf)])).toEqual([
      [
        ['Ivy', 'Juniper'],
        ['Aspen', 'Birch', 'Clover'],
      ],
      [
        ['Ivy', 'Kale'],
        ['Dill', 'Elder', 'Fennel'],
      ],
      [
        ['Ivy', 'Lark'],
        ['Gorse', 'Hyssop', 'unborn'],
      ],
    ]);
    const descent = ties.filter(({ isDescent }) => isDescent);
    expect(descent.map(({ from, to }) => [nameOf(from), 'person' in to ? nameOf(to.person) : ''])).toEqual([
      ['Marjoram', 'Ivy'],
      ['Nettle', 'Ivy'],
      ['Olive', 'Juniper'],
      ['Poplar', 'Kale'],
      ['Quince', 'Lark'],
    ]);
  });

  test('the sign says male, female, not known or not born yet', () => {
    const signs = new Map(genogramOf(largeFamily, on).people.map(({ person, sign }) => [person.givenName, sign]));
    expect(['Birch', 'Aspen', 'Elder', ''].map((name) => signs.get(name))).toEqual(['square', 'circle', 'diamond', 'triangle']);
  });

  test('X4: a sex that the reader may not have is not said, and is not called unknown', () => {
    const withheld = { ...largeFamily, people: largeFamily.people.map((person) => ({ ...person, sex: null })) };
    const words = genogramInWords(withheld, on).join(' ');
    expect(words).not.toMatch(/male|not known/);
    expect(words).toContain('not born yet');
    expect(genogramInWords(largeFamily, on).join(' ')).toContain('sex not known');
  });

  test('a household is where two or more of them live on the day', () => {
    expect(genogramOf(largeFamily, on).households).toHaveLength(4);
    expect(genogramOf(largeFamily, day('2023-12-31')).households).toEqual([]);
  });

  test.each([largeFamily, practiceFamily])('every person, tie and home that is drawn is said in words', (file) => {
    const words = genogramInWords(file, on);
    expect(words).toHaveLength(file.people.length);
    for (const { adultId, childId, kind } of file.relationships) {
      const [adult, child] = [adultId, childId].map((id) => file.people.findIndex((person) => person.id === id));
      const childName = fullName(file.people[child!]!).trim();
      expect(words[adult!]).toContain(`${kind} of ${file.people[child!]!.givenName === '' ? childName : childName}`);
    }
    if (file === largeFamily) expect(words[0]).toMatch(/^Aspen .*female; child of .*; lives with Birch /);
  });
});
