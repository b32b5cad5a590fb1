import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingAge, syllablesOf } from './reading-age.ts';

test.each([
  ['cat', 1],
  ['home', 1],
  ['table', 2],
  ['walked', 1],
  ['wanted', 2],
  ['houses', 2],
  ['takes', 1],
  ['assessment', 3],
  ['contingency', 4],
  ['family', 3],
  ['you', 1],
  ['24', 1],
])('PL07: “%s” has %i syllables', (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables);
});

describe('PL07: how old one reads a text with ease', () => {
  test('short words in short sentences are for a young child, the words of a profession for an adult', () => {
    expect(readingAge('The cat sat on the mat. It was a red mat.').age).toBe(5);
    expect(
      readingAge(
        'Practitioners will facilitate a multi-agency assessment regarding the contingency arrangements, in accordance with statutory safeguarding responsibilities.',
      ).age,
    ).toBeGreaterThan(18);
  });

  // 10 words, 12 syllables, 1 sentence: 0.39 * 10 + 11.8 * 1.2 - 15.59 = 2.47, a child of 7.
  test('follows the formula of Kincaid and others', () => {
    expect(readingAge('The teacher gave each child a book to take away.').age).toBe(7);
  });

  test('a name that the reader knows is no hard word, and each sentence has an age of its own', () => {
    const text = 'Evangelina Papadopoulos comes. She considers alternative accommodation possibilities.';
    expect(readingAge(text, ['Evangelina Papadopoulos']).age).toBeLessThan(readingAge(text).age);
    const [easy, hard] = readingAge(text, ['Evangelina Papadopoulos']).sentences;
    expect(easy).toEqual({ sentence: 'Evangelina Papadopoulos comes.', age: 5 });
    expect(hard!.age).toBeGreaterThan(18);
  });

  test('a longer sentence of the same words is never easier, and a text without words is the easiest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (few, more) => {
        const of = (words: number) => readingAge(`${'water '.repeat(words)}.`).age;
        expect(of(few + more)).toBeGreaterThanOrEqual(of(few));
      }),
    );
    expect(readingAge('').age).toBe(5);
  });
});
