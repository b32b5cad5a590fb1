import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type Block,
  type DocumentModel,
  type ListMarker,
  linesOf,
  oneLine,
  type Run,
  type Runs,
  type Table as TableBlock,
  type UprightBlock,
} from './model.ts';
import { fixedPackage } from './word-package.ts';
import { colours, pageSize, styleName, stylesFor, twips } from './word-styles.ts';

/**
 * The document as a Word file. The same model gives the same bytes on any machine and on any day (X8).
 *
 * This is the only file that knows how Word draws a block. Text is written as text: line breaks become `w:br`, and
 * nothing that anybody typed becomes a field, a bookmark, a style or a relationship (I3).
 */
export const renderDocx = async (model: DocumentModel): Promise<Uint8Array> => {
  const document = new Document({
    title: oneLine(model.title),
    creator: oneLine(model.organisation),
    lastModifiedBy: oneLine(model.organisation),
    revision: 1,
    styles: stylesFor(model.textSize),
    numbering: { config: lists },
    sections: sectionsOf(model),
  });
  const written = await Packer.toBuffer(document);
  return fixedPackage(new Uint8Array(written), model.producedOn);
};

/** One section for each run of pages that stand the same way round; the header and footer are those of the first. */
const sectionsOf = (model: DocumentModel): ReadonlyArray<ISectionOptions> => {
  const draw = drawer();
  return pagesOf(model.blocks).map(({ landscape, blocks }, index) => ({
    properties: {
      page: {
        size: { ...pageSize.a4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: pageSize.margins,
      },
    },
    ...(index === 0 ? { headers: { default: headerOf(model) }, footers: { default: footerOf(model) } } : {}),
    children: blocks.flatMap((block) => draw(block, landscape ? pageSize.landscapeWidth : pageSize.portraitWidth)),
  }));
};

interface Pages {
  readonly landscape: boolean;
  readonly blocks: UprightBlock[];
}

const pagesOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<Pages> => {
  const pages: Pages[] = [];
  for (const block of blocks) {
    const last = pages.at(-1);
    if (block.block === 'landscape') pages.push({ landscape: true, blocks: [...block.blocks] });
    else if (last === undefined || last.landscape) pages.push({ landscape: false, blocks: [block] });
    else last.blocks.push(block);
  }
  return pages.length === 0 ? [{ landscape: false, blocks: [] }] : pages;
};

const headerOf = (model: DocumentModel): Header =>
  new Header({
    children: [
      new Paragraph({ style: styleName.marking, text: oneLine(model.marking) }),
      ...(model.draft ? [new Paragraph({ style: styleName.draft, text: 'Draft – not approved by the chair' })] : []),
    ],
  });

const footerOf = (model: DocumentModel): Footer => {
  const copy = [oneLine(model.reference), `version ${oneLine(model.version)}`, `copy for ${oneLine(model.copyFor)}`];
  return new Footer({
    children: [
      new Paragraph({
        style: styleName.small,
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colours.line } },
        children: [
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
          new TextRun({ text: ` · ${copy.join(' · ')}` }),
        ],
      }),
      ...(model.control === '' ? [] : [new Paragraph({ style: styleName.small, text: oneLine(model.control) })]),
      new Paragraph({ style: styleName.marking, text: oneLine(model.marking) }),
    ],
  });
};

type Draw = (block: UprightBlock, width: number) => ReadonlyArray<Paragraph | Table>;

/** Draws block after block; a numbered list starts again at 1 because each has a number of its own. */
const drawer = (): Draw => {
  let listsSoFar = 0;
  return (block, width) => {
    switch (block.block) {
      case 'title':
        return [new Paragraph({ style: styleName.title, text: oneLine(block.text) })];
      case 'heading':
        return [new Paragraph({ heading: headings[block.level], text: oneLine(block.text) })];
      case 'paragraph':
        return [new Paragraph({ style: styleName.body, children: textRuns(block.runs) })];
      case 'notice':
        return [new Paragraph({ style: styleName.notice, children: textRuns(block.runs) })];
      case 'list': {
        listsSoFar += 1;
        const look = listLook(block.marker, listsSoFar);
        return block.items.map((item, index) => {
          const last = index === block.items.length - 1 ? { spacing: { after: 120 } } : {};
          return new Paragraph({ ...look, ...last, children: textRuns(item) });
        });
      }
      case 'table':
        // A paragraph between a table and what follows, or Word joins two tables into one.
        return [drawnTable(block, width), new Paragraph({ style: styleName.afterTable })];
      case 'page-break':
        return [new Paragraph({ style: styleName.afterTable, children: [new PageBreak()] })];
    }
  };
};

/** Bullets and boxes come with their style, as Word's own do; only a numbered list has to say where it starts again. */
const listLook = (marker: ListMarker, instance: number) =>
  marker === 'number'
    ? { style: styleName.list, numbering: { reference: 'number', level: 0, instance } }
    : { style: marker === 'bullet' ? styleName.bullets : styleName.boxes };

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const drawnTable = (block: TableBlock, width: number): Table => {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = block.columns.map((column) => Math.floor((width * column.share) / shares));
  const cellOf = (words: Runs, index: number, heading: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(heading ? headingCell : {}),
      children: [new Paragraph({ style: heading ? styleName.tableHeading : styleName.cell, children: textRuns(words) })],
    });
  const headerRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) => cellOf([{ text: oneLine(column.heading), voice: 'plain' }], index, true)),
  });
  const height = block.roomToWrite ? { height: { value: twips(11), rule: HeightRule.ATLEAST } } : {};
  const rows = block.rows.map(
    (row) => new TableRow({ cantSplit: true, ...height, children: row.map((words, index) => cellOf(words, index, false)) }),
  );
  return new Table({
    width: { size: widths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: twips(0.6), bottom: twips(0.7), left: twips(1.6), right: twips(1.6) },
    borders: tableBorders,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [headerRow, ...rows],
  });
};

const headingCell = {
  shading: { type: ShadingType.CLEAR, fill: colours.headerRow, color: 'auto' },
  verticalAlign: VerticalAlignTable.BOTTOM,
};

const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
const tableBorders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

const textRuns = (words: Runs): ReadonlyArray<TextRun> => joined(words).flatMap(runLines);

/** Neighbours in one voice are one run: half the objects, and a file that is easier to edit in Word. */
const joined = (words: Runs): Runs => {
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.voice === word.voice) runs[runs.length - 1] = { text: last.text + word.text, voice: word.voice };
    else runs.push(word);
  }
  return runs;
};

const runLines = (run: Run): ReadonlyArray<TextRun> =>
  linesOf(run.text).map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}), ...voices[run.voice] }));

const voices = {
  plain: {},
  strong: { bold: true },
  quote: { style: styleName.quote },
} as const;

const listAt = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, font: string, hanging: number) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { run: { font }, paragraph: { indent: { left: twips(hanging + 1), hanging: twips(hanging) } } },
  },
];

const lists = [
  { reference: 'bullet', levels: listAt(LevelFormat.BULLET, '•', 'Arial', 6) },
  { reference: 'number', levels: listAt(LevelFormat.DECIMAL, '%1.', 'Arial', 9) },
  { reference: 'tick', levels: listAt(LevelFormat.BULLET, '☐', 'Segoe UI Symbol', 7) },
];
