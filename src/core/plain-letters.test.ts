import { expect, test } from 'vitest';
import { plainLetters } from './plain-letters.ts';

test.each([
  ['Łukasz Wójcik', 'Lukasz Wojcik'],
  ['Søren Ødegård', 'Soren Odegard'],
  ['Weiß', 'Weiss'],
  ['Siobhán O’Brien', "Siobhan O'Brien"],
  ['Griﬃn', 'Griffin'],
  ['Ha\u00adz\u200bel\u200f', 'Hazel'],
  ['Anne‑Marie', 'Anne-Marie'],
  ['Ｈａｚｅｌ', 'Hazel'],
  ['14 Hushwood\u00a0Lane', '14 Hushwood Lane'],
])('%s is compared as %s', (typed, plain) => {
  expect(plainLetters(typed)).toBe(plain);
});
