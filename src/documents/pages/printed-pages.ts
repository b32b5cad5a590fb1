import type { Block, DocumentModel, DocumentPage, PagePart, Run, Runs, UprightBlock } from '../model.ts';
import { pagesOf } from '../render-docx.ts';

/**
 * The same document with every word numbered, so that a printed copy of it tells on which page each stands (UX08). It says and looks as
 * it did.
 */
export const withPlaces = (model: DocumentModel): DocumentModel => {
  const next = counter();
  const block = (one: Block): Block =>
    one.block === 'landscape' ? { ...one, blocks: one.blocks.map((inner) => numbered(inner, next)) } : numbered(one, next);
  return { ...model, blocks: model.blocks.map(block) };
};

const counter = (): (() => number) => {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
};

const numbered = (block: UprightBlock, next: () => number): UprightBlock => {
  switch (block.block) {
    case 'page-break':
      return block;
    case 'paragraph':
    case 'notice':
      return { ...block, runs: inWords(block.runs, next) };
    case 'list':
      return { ...block, items: block.items.map((item) => inWords(item, next)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => rowInWords(row, next)) };
    case 'title':
    case 'heading':
    case 'picture':
      return { ...block, place: next() };
  }
};

/** A row that nobody has written in has a place too. */
const rowInWords = (row: ReadonlyArray<Runs>, next: () => number): ReadonlyArray<Runs> => {
  const cells = row.map((cell) => inWords(cell, next));
  if (cells.some((cell) => cell.length > 0)) return cells;
  return cells.map((_, at): Runs => (at === 0 ? [{ text: '', voice: 'plain', place: next() }] : []));
};

const inWords = (words: Runs, next: () => number): Runs =>
  words.flatMap((run) => {
    // What may be written in is one place: its content control stays whole. A word is never parted: that would move the letters in it.
    const texts = run.field === undefined ? (run.text.match(/^\s+$|\s*\S+\s*/gu) ?? []) : [run.text];
    return texts.map((text): Run => ({ ...run, text, place: next() }));
  });

/**
 * The pages of a printed document, each with what stands on it, from the page that each place of `placed` was found on; `count` is how many
 * were printed. A letterhead's own header and footer are no part of it.
 */
export const printedPages = (
  placed: DocumentModel,
  pageOf: (place: number) => number | undefined,
  count: number,
): ReadonlyArray<DocumentPage> => {
  const pages = Array.from({ length: count }, () => ({ landscape: false, parts: [] as PagePart[] }));
  const put = (at: number, landscape: boolean, part: PagePart): void => {
    const page = pages[at];
    if (page === undefined) return;
    page.landscape = landscape;
    page.parts.push(part);
  };
  let last = 0;
  for (const { landscape, blocks } of pagesOf(placed.blocks))
    for (const block of blocks) {
      for (const { page, part } of partsByPage(block, pageOf, last)) {
        put(page, landscape, part);
        last = page;
      }
    }
  return pages.map((page) => ({ ...page, header: [], footer: [] }));
};

const whole = { continued: false, midway: false, number: 1 } as const;

interface OnPage {
  readonly page: number;
  readonly part: PagePart;
}

/** What is found nowhere stands where the one before it does. */
const partsByPage = (
  block: UprightBlock,
  pageOf: (place: number) => number | undefined,
  before: number,
): ReadonlyArray<OnPage> => {
  switch (block.block) {
    case 'page-break':
      return [];
    case 'title':
    case 'heading':
    case 'picture':
      return [{ page: pageOf(block.place ?? 0) ?? before, part: { ...whole, block } }];
    case 'paragraph':
    case 'notice':
      return byPage(block.runs, pageOf, before).map(({ page, runs }, at) => ({
        page,
        part: { continued: at > 0, midway: at > 0, number: 1, block: { ...block, runs } },
      }));
    case 'list': {
      const items = block.items.map((item) => byPage(item, pageOf, before));
      return pieced(items).map(({ page, first, pieces, midway }, at) => ({
        page,
        part: { continued: at > 0, midway, number: first + 1, block: { ...block, items: pieces.map(({ runs }) => runs) } },
      }));
    }
    case 'table': {
      const rows = block.rows.map((row) => rowByPage(row, pageOf, before));
      return pieced(rows).map(({ page, pieces, midway }, at) => ({
        page,
        part: { continued: at > 0, midway, number: 1, block: { ...block, rows: pieces.map(({ cells }) => cells) } },
      }));
    }
  }
};

/** Items or rows, each cut by page, put together page by page. */
const pieced = <Piece extends { readonly page: number }>(cut: ReadonlyArray<ReadonlyArray<Piece>>) => {
  const all = cut.flatMap((own, item) => own.map((piece, nth) => ({ piece, item, nth })));
  return [...Map.groupBy(all, ({ piece }) => piece.page)].map(([page, on]) => ({
    page,
    first: on[0]?.item ?? 0,
    midway: (on[0]?.nth ?? 0) > 0,
    pieces: on.map(({ piece }) => piece),
  }));
};

const byPage = (
  words: Runs,
  pageOf: (place: number) => number | undefined,
  before: number,
): ReadonlyArray<{ readonly page: number; readonly runs: Runs }> => {
  let page = before;
  const found = words.map((run) => {
    page = pageOf(run.place ?? 0) ?? page;
    return { page, run };
  });
  const pages = [...Map.groupBy(found, (one) => one.page)];
  return pages.length === 0
    ? [{ page: before, runs: words }]
    : pages.map(([at, own]) => ({ page: at, runs: together(own.map(({ run }) => run)) }));
};

const rowByPage = (
  row: ReadonlyArray<Runs>,
  pageOf: (place: number) => number | undefined,
  before: number,
): ReadonlyArray<{ readonly page: number; readonly cells: ReadonlyArray<Runs> }> => {
  const cells = row.map((cell) => (cell.length === 0 ? [] : byPage(cell, pageOf, before)));
  const pages = [...new Set(cells.flat().map(({ page }) => page))].toSorted((one, other) => one - other);
  return (pages.length === 0 ? [before] : pages).map((page) => ({
    page,
    cells: cells.map((cell) => cell.find((one) => one.page === page)?.runs ?? []),
  }));
};

/** Words that were one run are one again. */
const together = (words: Runs): Runs => {
  const runs: Run[] = [];
  for (const { place: _, ...word } of words) {
    const last = runs.at(-1);
    const isOne = last !== undefined && last.voice === word.voice && last.field === word.field && last.mark === word.mark;
    if (isOne) runs[runs.length - 1] = { ...last, text: last.text + word.text };
    else runs.push(word);
  }
  return runs;
};
