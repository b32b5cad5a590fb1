import { type DocumentModel, type DocumentPage, oneLine, type PagePart, type Runs, runs, type UprightBlock } from '../model.ts';
import { footerLines, headerLines, type MarginLine } from '../page-margins.ts';
import { pagesOf } from '../render-docx.ts';
import { pageSize } from '../word-styles.ts';
import { lineOf } from './arial.ts';
import { filled } from './fill.ts';
import { between, linesIn } from './lines.ts';
import { type LaidBlock, laid, type Unit } from './units.ts';

/**
 * The document page by page, as Word breaks it on our own plain A4 pages (UX08): Arial or what has its widths, the styles of
 * word-styles.ts, lines and rows that stay together, heading rows that repeat. On a council's letterhead the pages differ.
 *
 * Every word of the model is on one page, in order. Compared with LibreOffice's pages in tests; never with Word's own.
 */
export const paginated = (model: DocumentModel): ReadonlyArray<DocumentPage> => {
  const pages = pagesOf(model.blocks).flatMap(({ landscape, blocks }) => {
    const width = landscape ? pageSize.landscapeWidth : pageSize.portraitWidth;
    const height = roomOn(model, landscape, width);
    const parts = blocks.map((block, at) => laid(block, at, { width, height }, model));
    const units = parts.flatMap((part) => part.units);
    const sheets = filled(units, height).map((page) => ({ landscape, parts: partsOf(page, parts) }));
    // The line below a table makes no page of its own.
    return sheets.filter((sheet, place) => sheet.parts.length > 0 || place === 0);
  });
  const header = headerLines(model);
  return pages.map((page, at) => ({ ...page, header, footer: footerLines(model, at + 1, pages.length) }));
};

/** Between what stands at the top of a page and what stands at its foot. Either pushes the text away where it needs more than its margin. */
const roomOn = (model: DocumentModel, landscape: boolean, width: number): number => {
  const { margins, a4 } = pageSize;
  const high = (lines: ReadonlyArray<MarginLine>): number =>
    lines.reduce((sum, { text, bold }) => sum + linesIn(runs(text), width, 12, bold).length * lineOf(12), 0);
  const top = Math.max(margins.top, margins.header + high(headerLines(model)));
  // The line above the foot, and the four points below it.
  const bottom = Math.max(margins.bottom, margins.footer + high(footerLines(model, 1, 1)) + 90);
  return (landscape ? a4.width : a4.height) - top - bottom;
};

/** The units of a page put together again to parts of their blocks. */
const partsOf = (units: ReadonlyArray<Unit>, blocks: ReadonlyArray<LaidBlock>): ReadonlyArray<PagePart> =>
  [...Map.groupBy(units, ({ block }) => block)].flatMap(([at, own]) => {
    const whole = blocks[at];
    return whole === undefined ? [] : partOf(whole, own);
  });

const partOf = (whole: LaidBlock, own: ReadonlyArray<Unit>): ReadonlyArray<PagePart> => {
  const { block } = whole;
  const first = own[0];
  if (first === undefined) return [];
  const part = { continued: first !== whole.units[0], midway: (first.line ?? 0) > 0, number: first.item + 1 };
  switch (block.block) {
    case 'title':
    case 'heading':
      return [{ ...part, block: own.length === whole.units.length ? block : partOfHeading(block, said(wordsOf(whole, own)[0])) }];
    case 'paragraph':
    case 'notice':
      return [{ ...part, block: { ...block, runs: wordsOf(whole, own)[0] ?? [] } }];
    case 'list':
      return [{ ...part, block: { ...block, items: wordsOf(whole, own) } }];
    case 'table': {
      const rows = own.filter(({ item }) => item >= 0 && item < block.rows.length);
      // All that is left of it may be the paragraph below it.
      if (rows.length === 0 && first.item >= 0) return [];
      return [{ ...part, number: 1, block: { ...block, rows: rowsOf(whole, rows) } }];
    }
    case 'picture':
      return [{ ...part, block }];
    case 'page-break':
      return [];
  }
};

/** A heading that is longer than a page keeps no other language apart. */
const partOfHeading = ({ beside: _, ...heading }: Heading, text: string): Heading => ({ ...heading, text: oneLine(text) });

type Heading = Extract<UprightBlock, { readonly block: 'title' | 'heading' }>;

const said = (words: Runs | undefined): string => (words ?? []).map(({ text }) => text).join('');

/** The words of each text or item, as far as its lines are among the units. */
const wordsOf = ({ cuts }: LaidBlock, own: ReadonlyArray<Unit>): ReadonlyArray<Runs> =>
  [...Map.groupBy(own, ({ item }) => item)].map(([item, units]) => cutTo(cuts[item]?.[0], units));

const rowsOf = ({ block, cuts }: LaidBlock, own: ReadonlyArray<Unit>): ReadonlyArray<ReadonlyArray<Runs>> =>
  [...Map.groupBy(own, ({ item }) => item)].map(([item, units]) => {
    const row = block.block === 'table' ? block.rows[item] : undefined;
    if (row !== undefined && units[0]?.line === null) return row;
    return (cuts[item] ?? []).map((cut) => cutTo(cut, units));
  });

const cutTo = (cut: LaidBlock['cuts'][number][number] | undefined, units: ReadonlyArray<Unit>): Runs => {
  const from = cut?.lines[units[0]?.line ?? 0]?.from;
  const lastLine = units.at(-1)?.line ?? 0;
  const to = (cut?.lines[lastLine] ?? cut?.lines.at(-1))?.to;
  return cut === undefined || from === undefined || to === undefined ? [] : between(cut.runs, from, to);
};
