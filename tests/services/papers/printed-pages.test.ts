import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { type Block, type DocumentModel, type DocumentPage, textOf, type UprightBlock } from '../../../src/documents/model.ts';
import { renderOnLetterhead } from '../../../src/documents/on-letterhead.ts';
import { paginated } from '../../../src/documents/pages/pages.ts';
import { withPlaces } from '../../../src/documents/pages/printed-pages.ts';
import { pagesOfPrinted } from '../../../src/services/papers/count-pages.ts';
import { findLibreOffice, printPdfs } from '../../../src/services/papers/print-pdf.ts';
import { documentsOf } from '../../support/copies.ts';
import { letterhead, split } from '../../support/letterheads.ts';
import { readsPdfs } from '../../support/rows-in-pdf.ts';
import { atStage } from '../../support/sitting-builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-printed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As it is, with a header of many lines, and with narrow lines. */
const letterheads = (): ReadonlyArray<Uint8Array> => {
  const asIs = strFromU8(unzipSync(letterhead())['word/document.xml'] ?? new Uint8Array());
  const narrow = asIs.replace(
    /<w:pgMar [^>]*>/,
    '<w:pgMar w:top="1134" w:right="2400" w:bottom="1134" w:left="2400" w:header="567" w:footer="454" w:gutter="0"/>',
  );
  return [
    letterhead(),
    letterhead({ header: Array.from({ length: 14 }, () => split('Samplesex')).join('') }),
    letterhead({ parts: { 'word/document.xml': strToU8(narrow) } }),
  ];
};

/** Every kind of paper of the practice family, before and after its conference, each for one reader. */
const practicePapers = (): ReadonlyArray<DocumentModel> => {
  const made = (['invited', 'approved'] as const).flatMap((stage) =>
    ['desk', 'a1', 'c1', 'pippa', 'indigo'].flatMap((key) => documentsOf(atStage(stage), key)),
  );
  return [...new Map(made.toReversed().map(({ model }) => [model.kind, model])).values()];
};

const wordsOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<string> =>
  blocks.flatMap(textsOf).flatMap((text) => text.match(/\S+/gu) ?? []);

const textsOf = (block: Block): ReadonlyArray<string> => {
  switch (block.block) {
    case 'landscape':
      return block.blocks.flatMap(textsOf);
    case 'title':
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'notice':
      return [textOf(block.runs)];
    case 'list':
      return block.items.map(textOf);
    case 'table':
      return block.rows.flatMap((row) => row.map(textOf));
    case 'picture':
    case 'page-break':
      return [];
  }
};
const blocksOn = (page: DocumentPage): ReadonlyArray<UprightBlock> => page.parts.map(({ block }) => block);
const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const notes = { nameFor: (near: string) => `${near}-${folder.slice(-6)}-${Math.random()}`, forget: () => undefined };
const printed = async (files: ReadonlyArray<Uint8Array>, places: boolean): Promise<ReadonlyArray<Uint8Array>> => {
  const pdfs = await printPdfs(files, notes as never, { places });
  if (!pdfs.ok) throw new Error(pdfs.error.why);
  return pdfs.value;
};

test.skipIf(findLibreOffice() === undefined || !readsPdfs)(
  'UX08: on a letterhead each page of the preview says what the printed page says, for every kind of paper on three letterheads',
  async () => {
    const papers = practicePapers();
    expect(new Set(papers.map(({ kind }) => kind)).size).toBeGreaterThan(12);
    let asOnPlain = 0;
    let [all, sheets] = [0, 0];
    const elsewhere: string[] = [];
    for (const template of letterheads()) {
      const placed = papers.map(withPlaces);
      const found = await printed(await Promise.all(placed.map((one) => renderOnLetterhead(one, template))), true);
      const written = await printed(await Promise.all(papers.map((one) => renderOnLetterhead(one, template))), false);
      for (const [at, paper] of papers.entries()) {
        const pages = pagesOfPrinted(placed[at]!, found[at]!);
        expect(pages.length, paper.kind).toBe(pagesIn(written[at]!));
        all += 1;
        if (paginated(paper).length === pages.length) asOnPlain += 1;
        // Nothing is lost between the pages, and nothing stands twice.
        expect(wordsOf(pages.flatMap(blocksOn)).toSorted(), paper.kind).toEqual(wordsOf(paper.blocks).toSorted());
        const path = join(folder, 'one.pdf');
        writeFileSync(path, written[at]!);
        for (const [nth, page] of pages.entries()) {
          const number = String(nth + 1);
          const text = execFileSync('pdftotext', ['-f', number, '-l', number, path, '-']).toString().replace(/\s/g, '');
          // A word may be parted over two pages after a hyphen: it is on that of its beginning.
          const missing = (blocks: ReadonlyArray<Block>) =>
            wordsOf(blocks).filter((word) => !text.includes(word.split('-')[0] ?? word));
          const blocks = blocksOn(page);
          expect(missing(blocks.filter(({ block }) => block !== 'table')), `${paper.kind}, page ${number}`).toEqual([]);
          elsewhere.push(...missing(blocks).map((word) => `${paper.kind}, page ${number}: ${word}`));
          sheets += 1;
        }
      }
    }
    // What is shown before it is printed is broken as on plain paper: often as many pages, and not always.
    console.info(`UX08: ${asOnPlain} of ${all} papers have as many pages on plain paper as on a letterhead.`);
    // Of a row that LibreOffice parts over two pages it tells the first word of the second as on the first: one word in twenty pages at most.
    expect(elsewhere.length, elsewhere.join('; ')).toBeLessThanOrEqual(sheets / 20);
    expect(all).toBe(3 * papers.length);
  },
  240_000,
);
