import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complete, completionAt } from './completion.ts';
import { codesFor, shortCodes } from './short-codes.ts';

const names = ['Rowan', 'Wren', 'Caldor', 'Marlo TESTCASE', 'Marlow HILL', 'Example Oaks Primary'];
const tab = (text: string, caret = text.length) => {
  const found = completionAt(text, caret, names, shortCodes);
  return found === undefined ? undefined : complete(text, found).text;
};

test.each([
  ['two letters are enough, in any case', 'Ash said that wr', 'Ash said that Wren'],
  ['a name over two words', 'Report of marlo te', 'Report of Marlo TESTCASE'],
  ['what was typed last decides between two names', 'Marlow h', undefined],
  ['a name over two words, the second of the like', 'Marlow hi', 'Marlow HILL'],
  ['three words', 'Head of example oaks pri', 'Head of Example Oaks Primary'],
  ['a short code becomes its phrase', 'Housing dna', 'Housing did not attend'],
  ['with a capital where it opens a sentence', 'Noted. swr', "Noted. Social worker's report"],
  ['one letter offers nothing', 'W', undefined],
  ['a finished name offers nothing', 'Wren', undefined],
  ['an ordinary word offers nothing', 'hungry', undefined],
])('names and short codes complete as they are typed: %s (LC04)', (_, typed, completed) => {
  expect(tab(typed)).toBe(completed);
});

test('nothing is offered inside a word, so that mending a word never grows it (LC04)', () => {
  expect(tab('wrong', 2)).toBeUndefined();
});

test('a completion changes nothing but the word before the caret (LC04)', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before} wr ${after}`;
      const caret = before.length + 3;
      const found = completionAt(text, caret, names, shortCodes);
      if (found === undefined) return;
      const done = complete(text, found);
      expect(done.text.endsWith(text.slice(caret))).toBe(true);
      expect(done.text.startsWith(text.slice(0, found.from))).toBe(true);
      expect(done.text.slice(0, done.caret).endsWith(found.insert)).toBe(true);
    }),
  );
});

test('LC08: in somebody’s exact words no short code becomes a phrase, and a name is still completed', () => {
  const text = 'He said dna';
  expect(completionAt(text, text.length, [], codesFor('fact'))?.insert).toBe('did not attend');
  expect(completionAt(text, text.length, [], codesFor('verbatim'))).toBeUndefined();
  expect(completionAt('cal', 3, ['Caldor'], codesFor('verbatim'))?.insert).toBe('Caldor');
});
