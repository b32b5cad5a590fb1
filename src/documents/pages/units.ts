import { headingSizes, letterSpacing, lineSpacing, type Print, titleSize } from '../../core/distribution/print-look.ts';
import { cellMargin, columnWidths } from '../column-widths.ts';
import { leastRow, oneLine, type Runs, runs, type Table, type UprightBlock } from '../model.ts';
import { printedSize, twipsAPixel } from '../picture-size.ts';
import { twips } from '../word-styles.ts';
import { lineOf } from './arial.ts';
import { flat, type Line, linesIn } from './lines.ts';

/** The least that a page can take: a line of a text, or a row of a table. Sizes are twentieths of a point. */
export interface Unit {
  /** Which block of its run of pages. */
  readonly block: number;
  /** Which item of a list, or which row of a table; 0 for a text. */
  readonly item: number;
  /** Which line of the text, or of each cell of a row that is longer than a page; null for a whole row. */
  readonly line: number | null;
  readonly height: number;
  /** The space that it wants above it; of that and the `after` of what stands before it, the larger counts. */
  readonly before: number;
  readonly after: number;
  /** Whether what follows has to be on the same page. */
  readonly keeps: boolean;
  /** How high the heading row is that a page begins with if it begins with this unit; 0 for everything but rows. */
  readonly repeats: number;
  /** What it takes more where it is the last on its page: the line that closes a table there. */
  readonly closing: number;
  readonly breaks?: true;
}

export interface Cut {
  readonly runs: Runs;
  readonly lines: ReadonlyArray<Line>;
}

/** A block that was cut into lines, so that each of its parts can be found again. */
export interface LaidBlock {
  readonly block: UprightBlock;
  readonly units: ReadonlyArray<Unit>;
  /** The texts that its units are lines of: of a text itself, of each item, of each cell of each row. */
  readonly cuts: ReadonlyArray<ReadonlyArray<Cut>>;
}

export interface Room {
  readonly width: number;
  /** Between the header and the footer. */
  readonly height: number;
}

/** Cuts a block into what a page can take, as its styles in word-styles.ts have Word do it. */
export const laid = (block: UprightBlock, index: number, room: Room, print: Print): LaidBlock => {
  const size = print.textSize;
  switch (block.block) {
    case 'title':
      return text(block, index, runs(oneLine(block.text)), {
        ...headingLook(titleSize(print), 2, 5),
        ...set(print),
        width: room.width,
      });
    case 'heading':
      return text(block, index, runs(oneLine(block.text)), {
        ...headingLooks(print)[block.level],
        ...set(print),
        width: room.width,
      });
    case 'paragraph':
      return text(block, index, block.runs, { ...plainLook(size), ...set(print), after: 100, width: room.width });
    case 'notice':
      return text(block, index, block.runs, {
        ...plainLook(size),
        ...set(print),
        before: 100,
        after: 200,
        keepsLines: true,
        // Five points and half a point of line, above and below.
        frame: 110,
        width: room.width - 2 * twips(2),
      });
    case 'list': {
      const width = room.width - twips(indents[block.marker]);
      const items = block.items.map((item, at) =>
        text(
          block,
          index,
          item,
          {
            ...plainLook(size),
            ...set(print),
            after: at === block.items.length - 1 ? 120 : 40,
            keepsNext: block.marker === 'tick',
            width,
          },
          at,
        ),
      );
      return { block, units: items.flatMap(({ units }) => units), cuts: items.flatMap(({ cuts }) => cuts) };
    }
    case 'table':
      return tableUnits(block, index, room, print);
    case 'picture':
      return {
        block,
        // A line of text goes below its base line too, where the picture stands on it.
        units: [
          {
            ...whole,
            block: index,
            item: 0,
            line: null,
            height: printedSize(block, room.width).height * twipsAPixel + lineOf(size) / 5,
            after: 100,
          },
        ],
        cuts: [],
      };
    case 'page-break':
      return {
        block,
        units: [{ ...whole, block: index, item: 0, line: null, height: afterTable, breaks: true }],
        cuts: [],
      };
  }
};

const whole = { before: 0, after: 0, keeps: false, repeats: 0, closing: 0 } as const;
/** The thin line that Word needs below a table. */
const afterTable = 140;
const indents = { bullet: 7, number: 10, tick: 8 } as const;

interface TextLook {
  readonly width: number;
  /** How high a line is, against single spacing. */
  readonly spacing: number;
  /** How much further apart letters stand, in twentieths of a point. */
  readonly spread: number;
  readonly points: number;
  readonly bold: boolean;
  readonly before: number;
  readonly after: number;
  readonly keepsLines: boolean;
  readonly keepsNext: boolean;
  readonly frame: number;
}

const plainLook = (points: number) => ({
  points,
  bold: false,
  before: 0,
  after: 0,
  keepsLines: false,
  keepsNext: false,
  frame: 0,
});

const headingLook = (points: number, before: number, after: number) => ({
  ...plainLook(points),
  bold: true,
  before: before * 20,
  after: after * 20,
  keepsLines: true,
  keepsNext: true,
});

const headingLooks = (print: Print) => {
  const sizes = headingSizes(print);
  return { 1: headingLook(sizes[1], 8, 3), 2: headingLook(sizes[2], 8, 3), 3: headingLook(sizes[3], 7, 3) };
};

const set = (print: Print) => ({ spacing: lineSpacing(print), spread: letterSpacing(print) });

const text = (block: UprightBlock, index: number, words: Runs, look: TextLook, item = 0): LaidBlock => {
  const cleaned = flat(words);
  const lines = linesIn(cleaned, look.width, look.points, look.bold, look.spread);
  const last = lines.length - 1;
  const units = lines.map((_, line): Unit => {
    // Neither its first line nor its last stands on a page alone.
    const atAnEdge = line === 0 || line === last - 1;
    return {
      ...whole,
      block: index,
      item,
      line,
      height: lineOf(look.points) * look.spacing + (line === 0 ? look.frame : 0) + (line === last ? look.frame : 0),
      before: line === 0 ? look.before : 0,
      after: line === last ? look.after : 0,
      keeps: line === last ? look.keepsNext : look.keepsLines || atAnEdge,
    };
  });
  return { block, units, cuts: [[{ runs: cleaned, lines }]] };
};

const cellTopAndBottom = twips(0.6) + twips(0.7);
/** Half a point of line between two rows. */
const rule = 10;

const tableUnits = (block: Table, index: number, room: Room, print: Print): LaidBlock => {
  const { spacing, spread } = set(print);
  const size = print.textSize;
  const columns = columnWidths(block, room.width, print);
  const widths = columns.map((width) => width - 2 * cellMargin);
  const cut = (words: Runs, column: number, bold: boolean): Cut => {
    const cleaned = flat(words);
    return { runs: cleaned, lines: linesIn(cleaned, widths[column] ?? room.width, size, bold, spread) };
  };
  const line = lineOf(size) * spacing;
  const high = (cells: ReadonlyArray<Cut>): number => Math.max(1, ...cells.map(({ lines }) => lines.length));
  const heading = block.columns.map((column, at) => cut(runs(oneLine(column.heading)), at, true));
  const repeats = high(heading) * line + cellTopAndBottom + rule;
  const cuts = block.rows.map((row) => row.map((cell, at) => cut(cell, at, false)));
  const rows = cuts.flatMap((cells, item): ReadonlyArray<Unit> => {
    const lines = high(cells);
    const height = Math.max(lines * line + cellTopAndBottom + rule, twips(leastRow(block) ?? 0));
    const row = { ...whole, block: index, item, repeats, closing: rule };
    if (height <= room.height - repeats) return [{ ...row, line: null, height }];
    // A row that no page can hold goes on over the next.
    return Array.from({ length: lines }, (_, at) => ({
      ...row,
      line: at,
      height: line + (at === 0 ? cellTopAndBottom + rule : 0),
    }));
  });
  return {
    // The screen shows the columns as wide as they are printed.
    block: { ...block, columns: block.columns.map((column, at) => ({ ...column, share: columns[at] ?? column.share })) },
    units: [
      { ...whole, block: index, item: -1, line: null, height: repeats, keeps: rows.length > 0 },
      ...rows,
      // The line that closes the table, and the paragraph below it.
      { ...whole, block: index, item: block.rows.length, line: null, height: afterTable + rule },
    ],
    cuts,
  };
};
