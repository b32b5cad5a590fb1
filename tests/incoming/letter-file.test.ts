import { expect, test } from 'vitest';
import { letterLimits } from '../../src/contract/child-statements.ts';
import { readLetter } from '../../src/incoming/letter-file.ts';
import { aLetter, emoji, pictured, shape, smiley, written } from '../support/a-letter.ts';
import { aPng } from '../support/pictures.ts';

const read = async (bytes: Uint8Array, name = 'letter.docx', limits = letterLimits) => {
  const letter = await readLetter(name, bytes, limits);
  if (!letter.ok) return letter.error;
  const { parts, onlyInFile } = letter.value;
  return { parts: parts.map(({ words, picture }) => [words, picture?.height ?? null]), onlyInFile };
};

test('RP09: a letter in Word is read word for word, line for line, with the pictures where they stand', async () => {
  const body = [
    '<w:p/>',
    written('  Dear   chair,'),
    '<w:p/>',
    written('I want mum to be save.'),
    pictured(),
    written('This is me and Bramble.'),
    pictured(),
    written('From Rowan'),
    '<w:p/>',
  ].join('');
  expect(await read(aLetter(body))).toEqual({
    parts: [
      ['  Dear   chair,\n\nI want mum to be save.', 30],
      ['This is me and Bramble.', 30],
      ['From Rowan', null],
    ],
    onlyInFile: [],
  });
});

test('RP09: the smileys and signs that Word keeps in its own way are a child’s words too', async () => {
  const body = [smiley, emoji('1F622'), '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FF"/></w:r></w:p>'].join('');
  expect(await read(aLetter(body))).toEqual({ parts: [['☺\n😢\n\ufffd', null]], onlyInFile: [] });
});

test('RP09: what cannot be shown is said, and a frame around words is no drawing', async () => {
  const body = [
    written('Look'),
    shape(),
    shape('in a frame'),
    pictured('rId2'),
    '<w:p><m:oMath/><w:r><w:footnoteReference w:id="1"/></w:r><w:del><w:r><w:delText>not</w:delText></w:r></w:del></w:p>',
  ].join('');
  const said = await read(aLetter(body));
  expect(said).toMatchObject({
    onlyInFile: [
      'a drawing made in Word',
      'a picture that is no PNG or JPEG',
      'a formula',
      'a footnote',
      'words that were struck out with tracked changes',
    ],
  });
  expect(JSON.stringify(said)).toContain('in a frame');
  expect(await read(aLetter(shape()))).toContain('There are no words in it, only a drawing made in Word');
});

test('RP09: a plain text is a letter as well, whoever saved it', async () => {
  const text = new Uint8Array(Buffer.from('I like school.\r\n\r\nI don\u2019t like shouting.', 'utf16le'));
  const utf16 = new Uint8Array([0xff, 0xfe, ...text]);
  expect(await read(utf16, 'Letter.TXT')).toEqual({
    parts: [['I like school.\n\nI don’t like shouting.', null]],
    onlyInFile: [],
  });
});

test.each([
  ['macros', aLetter(written('x'), { 'word/vbaProject.bin': 'x' }), 'letter.docx', 'It carries macros'],
  ['an embedded file', aLetter(written('x'), { 'word/embeddings/a.bin': 'x' }), 'letter.docx', 'embedded'],
  ['no Word at all', new Uint8Array(Buffer.from('hello')), 'letter.docx', 'not a file of this kind'],
  ['another format', new Uint8Array(Buffer.from('{\\rtf1}')), 'letter.rtf', 'as a PDF'],
  ['bytes that are no text', new Uint8Array([0, 1, 0, 0, 2, 0]), 'letter.txt', 'no plain text'],
  ['nothing in it', aLetter('<w:p/>'), 'letter.docx', 'There is nothing in it.'],
  [
    'more pictures than a letter has',
    aLetter(Array.from({ length: 11 }, () => pictured()).join('')),
    'letter.docx',
    'may have 10',
  ],
])('RP09, I6: it is refused whole and in words: %s', async (_, bytes, name, why) => {
  expect(await read(bytes, name)).toContain(why);
});

test('RP09: a picture too large to be printed refuses the letter and says what to do', async () => {
  const small = { ...letterLimits, pictureBytes: 20 };
  expect(await read(aLetter(pictured()), 'letter.docx', small)).toContain('Compress Pictures');
  // The very picture, and nothing that hung on it.
  const letter = await readLetter('a.docx', aLetter(pictured()), letterLimits);
  expect(letter.ok && Buffer.from(letter.value.parts[0]!.picture!.bytes).toString('latin1')).not.toContain('Hidden Lane');
  expect(Buffer.from(aPng()).toString('latin1')).toContain('Hidden Lane');
});
