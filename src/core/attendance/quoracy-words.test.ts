import { expect, test } from 'vitest';
import { quoracyInWords } from './quoracy-words.ts';

const judged = (childName: string, outcome: 'quorate' | 'not-quorate') =>
  ({ childName, assessment: { childId: childName, outcome, words: '', findings: [], notCounted: [] } }) as never;

test.each([
  [[judged('Rowan', 'quorate'), judged('Wren', 'quorate')], 'Quorate for Rowan and Wren.'],
  [[judged('Rowan', 'quorate'), judged('Ash', 'not-quorate')], 'Quorate for Rowan. Not quorate for Ash.'],
  [[judged('Rowan', 'not-quorate'), judged('Ash', 'not-quorate')], 'Not quorate for Rowan or Ash.'],
  [[], ''],
])('quoracy is said for each child and never for the sitting as a whole (Q-09): %#', (children, words) => {
  expect(quoracyInWords(children)).toBe(words);
});
