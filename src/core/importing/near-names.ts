import { searchable } from '../searchable.ts';

/**
 * How alike two names of agencies or of people are, from 0 to 1: the pairs of letters they share, after what says nothing about
 * who it is has been taken away (`The`, `School`, `Mrs`). From `nearEnough` on a person is asked whether they are the same.
 */
export const alikeness = (one: string, other: string): number => {
  const [first, second] = [bareName(one), bareName(other)];
  if (first === second) return 1;
  const pairs = pairsOf(first);
  const left = new Map<string, number>();
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  const others = pairsOf(second);
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return pairs.length + others.length === 0 ? 0 : (2 * shared) / (pairs.length + others.length);
};

export const nearEnough = 0.75;

/** A name without its signs and the words that many share; the name itself where nothing else is left. */
export const bareName = (name: string): string => {
  const words = searchable(name)
    .replace(/[’'`.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => ({ saint: 'st', rd: 'road' })[word] ?? word);
  const telling = words.filter((word) => !sayNothing.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
};

const sayNothing: ReadonlySet<string> = new Set(
  'the and of for a school primary academy surgery practice service services team mr mrs ms miss dr'.split(' '),
);

const pairsOf = (text: string): ReadonlyArray<string> =>
  text.split(' ').flatMap((word) => [...` ${word} `].slice(0, -1).map((letter, at) => letter + (` ${word} `[at + 1] ?? '')));
