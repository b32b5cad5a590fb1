import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type PrivateKind, privateKinds, privateKindsIn, privateKindsOfLine } from './private-texts.ts';

const labelledIn = (name: string) =>
  readFileSync(new URL(`../../../tests/support/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [labels = '', text = ''] = line.split('|').map((part) => part.trim());
      return { text, labels: privateKinds.filter((kind) => labels.split(',').includes(kind)) };
    });

/** A hand’s labels; how well the rules did on what they had not seen is said at its head. */
const labelled = labelledIn('labelled-private-texts.txt');

const share = (part: number, of: number): number => (of === 0 ? 1 : part / of);

describe('RD01, 6.8: what a text of a plan may give away without naming anybody', () => {
  test('who may read it is asked where a person would ask, and seldom where none would', () => {
    const asked = labelled.filter(({ text }) => privateKindsIn(text).length > 0);
    const deserved = labelled.filter(({ labels }) => labels.length > 0);
    const right = asked.filter(({ labels }) => labels.length > 0);
    expect(labelled.length).toBeGreaterThanOrEqual(545);
    expect(share(right.length, asked.length)).toBeGreaterThanOrEqual(0.9);
    expect(share(right.length, deserved.length)).toBeGreaterThanOrEqual(0.9);
  });

  test('also of texts that the rules were not made from', () => {
    const unseen = labelledIn('unseen-private-texts.txt');
    const asked = unseen.filter(({ text }) => privateKindsIn(text).length > 0);
    const deserved = unseen.filter(({ labels }) => labels.length > 0);
    const right = asked.filter(({ labels }) => labels.length > 0);
    expect(unseen).toHaveLength(160);
    expect(share(right.length, asked.length)).toBeGreaterThanOrEqual(0.9);
    expect(share(right.length, deserved.length)).toBeGreaterThanOrEqual(0.75);
  });

  test.each(privateKinds)('a text of the kind "%s" is called that', (kind: PrivateKind) => {
    const deserved = labelled.filter(({ labels }) => labels.includes(kind));
    const missed = deserved.filter(({ text }) => !privateKindsIn(text).includes(kind)).map(({ text }) => text);
    expect(share(deserved.length - missed.length, deserved.length), missed.join('; ')).toBeGreaterThanOrEqual(0.75);
  });

  test('a school or street that is known of the family is found by its name, whatever the case', () => {
    expect(privateKindsIn('She changes to mockfield in May')).toEqual([]);
    expect(privateKindsIn('She changes to mockfield in May', ['Mockfield'])).toEqual(['place']);
    expect(privateKindsIn('A text without any', [''])).toEqual([]);
  });

  test('a line is asked about whichever apostrophe it was typed with', () => {
    const family = { places: [], isSomebodyApart: false };
    for (const text of ["Told under Clare's Law in March", 'Told under Clare’s Law in March'])
      expect(privateKindsOfLine(text, family)).toEqual(['police']);
  });

  test('names that were typed small in a hurry are names', () => {
    expect(privateKindsIn("He sleeps at caldor's flat")).toEqual(['place']);
    expect(privateKindsIn('Write to 12 sample row, zz9 7zz')).toEqual(['place']);
  });

  test('a due date is no day on which somebody can be found', () => {
    expect(privateKindsIn('Take Rowan to the optician by Friday 5 June')).toEqual([]);
    expect(privateKindsIn('Take Rowan to the optician on Fridays')).toEqual(['time']);
  });
});
