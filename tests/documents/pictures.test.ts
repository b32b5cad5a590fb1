import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { day } from '../../src/core/local-date.ts';
import { type DocumentModel, type Picture, paragraph } from '../../src/documents/model.ts';
import { renderOnLetterhead } from '../../src/documents/on-letterhead.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { sampleLetter } from '../../src/documents/sample.ts';
import { letterhead, logo } from '../support/letterheads.ts';
import { aPng } from '../support/pictures.ts';

const drawing = (width: number, height: number): Picture => ({
  block: 'picture',
  type: 'png',
  data: Buffer.from(aPng(width, height)).toString('base64'),
  width,
  height,
  alt: 'Drawing by Rowan & Wren',
});
const model: DocumentModel = {
  ...sampleLetter('Samplesex', 'CONFIDENTIAL', day('2026-11-21')),
  blocks: [paragraph('Before'), drawing(40, 20), paragraph('Between'), drawing(4_000, 1_000), drawing(100, 6_000)],
};
const emuAPixel = 9_525;

test.each([
  ['on a plain page', renderDocx],
  ['on the council’s paper', (one: DocumentModel) => renderOnLetterhead(one, letterhead())],
])('RP09: a picture stands whole in the Word file, and fits the page: %s', async (_, render) => {
  const written = await render(model);
  const parts = unzipSync(written);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const targets = new Map(
    [...strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array()).matchAll(/<Relationship [^>]*>/g)].map(([line]) => [
      /Id="([^"]*)"/.exec(line)?.[1],
      /Target="([^"]*)"/.exec(line)?.[1],
    ]),
  );
  const shown = [...document.matchAll(/r:embed="([^"]*)"/g)].map(([, id]) => parts[`word/${targets.get(id)}`]);
  expect(shown).toEqual([aPng(40, 20), aPng(4_000, 1_000), aPng(100, 6_000)]);
  const sizes = [...document.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, width, height]) => [
    Math.round(Number(width) / emuAPixel),
    Math.round(Number(height) / emuAPixel),
  ]);
  expect(sizes[0]).toEqual([40, 20]);
  for (const [width = 0, height = 0] of sizes) {
    expect(width).toBeLessThanOrEqual(700);
    expect(height).toBeLessThanOrEqual(640);
  }
  expect(document.match(/descr="Drawing by Rowan &amp; Wren"/g)).toHaveLength(3);
  expect(new Set([...document.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).size).toBe(3);
  expect(await render(model)).toEqual(written);
});

test('RP09, WD02: a picture does not take the place of the letterhead’s own', async () => {
  const parts = unzipSync(await renderOnLetterhead(model, letterhead()));
  expect(Object.values(parts)).toContainEqual(logo);
  expect(parts['word/media/image1.png']).toEqual(logo);
});
