import { unzipSync, unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { asPng, blankSheet, drawLine } from '../../src/documents/line-drawing.ts';
import { type Picture, textOf } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { documentsOf } from '../support/copies.ts';
import { practiceFamily } from '../support/practice-family.ts';
import { person } from '../support/record-builders.ts';
import { atStage } from '../support/sitting-builders.ts';

const minutesOf = (key: string, file: SittingFile = atStage('approved')) =>
  documentsOf(file, key).find(({ document }) => document.kind === 'minutes')!.model;
/** The picture of the family in somebody's minutes, and the lines below it. */
const genogramOf = (key: string, file?: SittingFile) => {
  const { blocks } = minutesOf(key, file);
  const at = blocks.findIndex((block) => block.block === 'picture' && block.alt.startsWith('Genogram'));
  const [picture, words] = [blocks[at], blocks[at + 1]];
  if (picture?.block !== 'picture' || words?.block !== 'list') throw new Error('No genogram');
  return { picture, lines: words.items.map(textOf) };
};
const bytesOf = ({ data }: Picture): Uint8Array => new Uint8Array(Buffer.from(data, 'base64'));

describe('PF02: the genogram in the minutes', () => {
  test('is a picture with its words below it: one line, with its number, for each person who is drawn', () => {
    const { picture, lines } = genogramOf('desk');
    expect(picture.alt).toBe('Genogram of 8 people. The list below says the same in words.');
    expect(lines).toHaveLength(8);
    expect(lines.join('\n')).toContain(
      'Wren SAMPLETON (TEST), female; child of Juniper SAMPLETON (TEST) and Caldor PLACEHOLDER (TEST).',
    );
    expect(lines.join('\n')).toContain('Hazel SAMPLETON (TEST), female; maternal grandmother of');
  });

  test('shows each reader those they may know of, in the picture as in the words', () => {
    const father = genogramOf('a2');
    expect(father.lines.join('\n')).not.toMatch(/Hazel|Alder|Ellis|Ash|Rowan/);
    expect(father.lines.join('\n')).toContain('Caldor PLACEHOLDER (TEST)');
    expect(father.picture.alt).toContain(`of ${father.lines.length} people`);
    // Somebody who is hidden from him moves nothing in his picture.
    const without = { ...practiceFamily, people: practiceFamily.people.filter(({ id }) => id !== person('a4')) };
    const relationships = practiceFamily.relationships.filter(({ adultId }) => adultId !== person('a4'));
    const other = genogramOf('a2', atStage('approved', { family: { ...without, relationships } }));
    expect(other.picture).toEqual(father.picture);
    expect(genogramOf('desk').picture.data).not.toBe(father.picture.data);
  });

  test('is the same file of pixels each time, with nothing else in it, and stands in the Word file with its words', async () => {
    const { picture } = genogramOf('a1');
    expect(genogramOf('a1').picture).toEqual(picture);
    const bytes = bytesOf(picture);
    const parts = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/IHDR|IDAT|IEND|tEXt|iTXt|zTXt|eXIf|tIME/g),
    ].map(([name]) => name);
    expect(parts).toEqual(['IHDR', 'IDAT', 'IEND']);
    const word = unzipSync(await renderDocx(minutesOf('a1')));
    const [media] = Object.entries(word).filter(([name]) => name.startsWith('word/media/'));
    expect(Buffer.compare(Buffer.from(media![1]), Buffer.from(bytes))).toBe(0);
    expect(Buffer.from(word['word/document.xml']!).toString('utf8')).toContain('The list below says the same in words.');
  });
});

test('PF02: a drawing is read back from its PNG pixel by pixel', () => {
  const sheet = blankSheet(40, 30);
  drawLine(sheet, { x: 5, y: 5 }, { x: 35, y: 5 }, { x: 35, y: 25 });
  const png = Buffer.from(asPng(sheet));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([40, 30]);
  const length = png.readUInt32BE(33);
  const rows = unzlibSync(new Uint8Array(png.subarray(41, 41 + length)));
  const pixel = (x: number, y: number) => rows[y * 41 + 1 + x];
  expect([pixel(20, 5), pixel(35, 15), pixel(20, 15), pixel(5, 25)]).toEqual([0, 0, 255, 255]);
});
