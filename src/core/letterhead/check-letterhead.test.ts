import { describe, expect, test } from 'vitest';
import { checkLetterhead, type LetterheadParagraph } from './check-letterhead.ts';

const inText = (text: string, inTable = false): LetterheadParagraph => ({ part: 'word/document.xml', inTable, text });
const inFooter = (text: string): LetterheadParagraph => ({ part: 'word/footer1.xml', inTable: false, text });
const complete = [inText('{{content}}'), inFooter('{{marking}} {{ draft }} {{copy.for}}')];

describe('WD03: a letterhead is checked before a family’s letter is printed on it', () => {
  test('a good one says nothing', () => {
    expect(checkLetterhead(complete)).toEqual([]);
  });

  test.each([
    ['nowhere', [], 'It does not say where the document goes.'],
    ['twice', [inText('{{content}}'), inText('{{content}}')], 'It says more than once where the document goes.'],
    ['in a footer', [inFooter('{{content}}')], 'The document cannot go into a header or footer.'],
    ['in a table', [inText('{{content}}', true)], 'The document cannot go into a table.'],
    ['beside other words', [inText('Dear {{content}}')], 'Other words stand beside {{content}}, and would be lost.'],
    ['beside another placeholder', [inText('{{content}}{{draft}}')], 'Other words stand beside {{content}}, and would be lost.'],
  ])('the document’s place is %s', (_, paragraphs, what) => {
    expect(checkLetterhead([...paragraphs, complete[1]!])).toContainEqual(expect.objectContaining({ severity: 'refuse', what }));
  });

  test('an unknown name is listed with its paragraph and what was most likely meant', () => {
    expect(checkLetterhead([...complete, inFooter('Our ref   {{Case.Refrence}}')])).toEqual([
      {
        severity: 'refuse',
        where: 'In a footer: “Our ref {{Case.Refrence}}”',
        what: 'Nothing is known as {{Case.Refrence}}.',
        next: 'Write {{case.reference}} if that is meant.',
      },
    ]);
    expect(checkLetterhead([...complete, inText('{{child.name}}')])).toMatchObject([
      { next: 'Take it out, or use one of the names below.' },
    ]);
  });

  test.each(['Ref {{case.reference}', 'Ref {case.reference}}', 'Ref {case.reference}', 'Ref {{case.reference'])(
    'a broken one is found: %s',
    (text) => {
      expect(checkLetterhead([...complete, inFooter(text)])).toMatchObject([
        { severity: 'refuse', what: expect.stringContaining('not whole') },
      ]);
    },
  );

  test('braces that mean nothing to us are left alone', () => {
    expect(checkLetterhead([...complete, inText('Form {A} 12')])).toEqual([]);
  });

  test('WD13: what has no place on every page is said, and refuses nothing', () => {
    const found = checkLetterhead([inText('{{content}}'), inText('{{marking}}')]);
    expect(found.map(({ severity, what }) => [severity, what])).toEqual([
      ['note', 'No header or footer has {{marking}}.'],
      ['note', 'No header or footer has {{draft}}.'],
      ['note', 'No header or footer has {{copy.for}}.'],
    ]);
  });
});
