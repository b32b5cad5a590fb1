import { expect, test } from 'vitest';
import type { LocalTime } from '../../../core/local-date.ts';
import type { Step } from '../../engine/undo.ts';
import { typedTogether } from './typed-together.ts';

const typed = (id: string, before: string, after: string): Step =>
  ({
    lane: 'record',
    at: '10:00' as LocalTime,
    undo: [{ edit: 'statement.text', id, text: before }],
    redo: [{ edit: 'statement.text', id, text: after }],
  }) as unknown as Step;

test('LC14: the words of a sentence are one line of the list, and taking it back takes all of them', () => {
  const steps = [
    typed('two', '', 'Next.'),
    typed('one', 'The key', 'The key is lost.'),
    typed('one', 'The', 'The key'),
    typed('one', '', 'The'),
  ];
  const lines = typedTogether(steps);
  expect(lines.map(({ takesBack }) => takesBack)).toEqual([1, 4]);
  expect(lines[1]?.step).toMatchObject({ undo: [{ text: '' }], redo: [{ text: 'The key is lost.' }] });
});

test('LC14: what is more than typing stays a line of its own', () => {
  const marked = { ...typed('one', '', ''), redo: [{ edit: 'statement.change' }] } as unknown as Step;
  expect(
    typedTogether([typed('one', 'The', 'The key'), marked, typed('one', '', 'The')]).map(({ takesBack }) => takesBack),
  ).toEqual([1, 2, 3]);
});
