import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { searchFile } from './leak-wall.ts';

const secrets = [{ what: 'part of a hidden address', words: '14 Larkspur Close' }];
const file = (parts: { readonly [name: string]: string | Uint8Array }) =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
const text = (words: string) => file({ 'word/document.xml': `<w:p><w:t>${words}</w:t></w:p>` });
const where = (bytes: Uint8Array, name = 'letter.docx') => searchFile(bytes, name, secrets).map((found) => found.where);

describe('RD03 X4: the finished file is searched for what was withheld', () => {
  test.each([
    ['as it stands', text('at 14 Larkspur Close now'), 'In the text'],
    ['in capitals, without spaces', text('14LARKSPURCLOSE'), 'In the text'],
    ['split over runs', text('14 Lark</w:t></w:r><w:r><w:t>spur Clo</w:t><w:t>se'), 'In the text'],
    ['with signs that cannot be seen', text('14 Lark\u00ADspur\u200B Close'), 'In the text'],
    ['as entities', text('14 &#76;&#x61;rkspur Close'), 'In the text'],
    ['with accents', text('14 Lárkspür Clöse'), 'In the text'],
    ['backwards', text('esolC rupskraL 41'), 'In the text, backwards'],
    ['in base 64', text(Buffer.from('I live at 14 Larkspur Close.').toString('base64')), 'In the text, in base 64'],
    ['in hexadecimal', text(Buffer.from('14 Larkspur Close').toString('hex').toUpperCase()), 'In the text, in hexadecimal'],
    ['in an attribute', file({ 'word/footer1.xml': '<w:p w:x="14 Larkspur Close"/>' }), 'In a footer'],
    ['in a property', file({ 'docProps/core.xml': '<dc:title>14 Larkspur Close</dc:title>' }), 'In the properties of the file'],
    ['in the name of a part', file({ 'word/14-larkspur-close.xml': '<a/>' }), 'In the name of a part'],
    [
      'in a picture',
      file({ 'word/media/a.png': new Uint8Array(Buffer.from('..14 Larkspur Close', 'utf16le')) }),
      'In word/media/a.png, in UTF-16',
    ],
  ])('%s', (_, bytes, place) => {
    expect(where(bytes)).toContain(place);
  });

  test('in the styles of one file, after another with clean styles of the same size was searched', () => {
    const styled = (name: string) =>
      file({ 'word/document.xml': '<a/>', 'word/styles.xml': `<w:styles><w:name w:val="${name}"/></w:styles>` });
    expect(where(styled('Heading of the letter.'))).toEqual([]);
    expect(where(styled('14 Larkspur Close, Q..'))).toEqual(['In word/styles.xml']);
    expect(where(styled('Heading of the letter.'))).toEqual([]);
  });

  test('in the name of the file', () => {
    expect(where(text('x'), '2026-05-01 14-Larkspur-Close.docx')).toEqual(['In its name']);
  });

  test('in a calendar entry, whose lines are folded', () => {
    const entry = strToU8('BEGIN:VEVENT\r\nLOCATION:14 Lark\r\n spur Close\r\nEND:VEVENT\r\n');
    expect(where(entry, 'a.ics')).toEqual(['In the calendar entry']);
  });

  test.each([
    ['in the text', text('He came from M1 1AE</w:t></w:r></w:p><w:p><w:r><w:t>Then'), 'letter.docx', ['In the text']],
    ['without its space, over two runs', text('at m1</w:t></w:r><w:r><w:t>1ae.'), 'letter.docx', ['In the text']],
    ['in the name of the file', text('x'), '2026-05-01 M1-1AE.docx', ['In its name']],
    [
      'in the properties',
      file({ 'docProps/custom.xml': '<vt:lpwstr>M1 1AE</vt:lpwstr>' }),
      'a.docx',
      ['In the properties of the file'],
    ],
    ['in no longer word', text('M1 1AEX, AM1 1AE'), 'a.docx', []],
  ])('a postcode of five signs is found %s', (_, bytes, name, places) => {
    expect(searchFile(bytes, name, [{ what: 'a postcode', words: 'M1 1AE' }]).map((found) => found.where)).toEqual(places);
  });

  test.each([
    ['a name with a stroke through a letter', 'Łukasz Szczepański', 'Lukasz Szczepanski'],
    ['a name whose letters a typesetter joined', 'Griffin Fielding', 'Gri\ufb03n \ufb01elding'],
    ['a name in wide letters and with marks of direction', 'Hazel Sampleton', '\u200fＨａｚｅｌ\u200e Sampleton'],
  ])('%s', (_, words, typed) => {
    expect(searchFile(text(typed), 'a.docx', [{ what: 'a name', words }])).not.toEqual([]);
  });

  test('a file without it, and a secret that is too short to mean anything, stop nothing', () => {
    expect(where(text('14 Larch Close'))).toEqual([]);
    expect(searchFile(text('a'), 'a.docx', [{ what: 'a name', words: 'Ash' }])).toEqual([]);
  });

  test('wherever a secret stands in whatever text, it is found', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 40 }).map((words) => words.replace(/[<&>]/g, ''));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(where(text(`${before} 14 Larkspur Close ${after}`))).toContain('In the text');
      }),
    );
  });
});
