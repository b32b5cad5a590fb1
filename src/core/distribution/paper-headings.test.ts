import { expect, test } from 'vitest';
import type { LocalDate } from '../local-date.ts';
import { headingIn, paperHeadings } from './paper-headings.ts';

/** Every heading with its letters turned round, and the names in it where they stand. */
const headings = Object.fromEntries(paperHeadings.map((english) => [english, english.replace(/(?<!\{\w*)\w(?!\w*\})/g, 'x')]));
const file = { language: 'Test', tag: 'x-test', checked: { by: 'Nobody', on: '2026-12-01' as LocalDate }, offer: '', headings };

test('WD12: each heading is found, with a number before it and a name in it', () => {
  for (const english of paperHeadings) {
    const filled = (words: string): string => words.replace(/\{\w+\}/g, 'Róża');
    expect(headingIn(file, filled(english)), english).toBe(filled(headings[english] ?? ''));
    expect(headingIn(file, `12.1 ${filled(english)}`), english).toBe(filled(headings[english] ?? ''));
  }
});

test('WD12: what is no heading of ours, or has no name where one belongs, stays as it is', () => {
  for (const words of ['constructor', 'toString', 'The goal of an action', ': the actions', 'A page for ', ''])
    expect(headingIn(file, words), words).toBeUndefined();
  expect(headingIn({ ...file, headings: { Why: ' ' } }, 'Why')).toBeUndefined();
});
