import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  type IParagraphOptions,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Print } from '../core/distribution/print-look.ts';
import { cellMargin, columnWidths } from './column-widths.ts';
import {
  type Block,
  type DocumentModel,
  type ListMarker,
  leastRow,
  linesOf,
  oneLine,
  type Picture as PictureBlock,
  type Run,
  type Runs,
  type Table as TableBlock,
  type UprightBlock,
} from './model.ts';
import { afterPageNumber, footerLines, headerLines } from './page-margins.ts';
import { printedSize } from './picture-size.ts';
import { fixedPackage } from './word-package.ts';
import { colours, pageSize, styleName, stylesFor, twips } from './word-styles.ts';
import {
  BodyParagraph,
  BodyTable,
  ChangeInLine,
  ControlInLine,
  directed,
  isControl,
  type ParagraphLook,
  type Piece,
  PlaceInLine,
  runsToLeft,
  type TextPiece,
} from './word-xml.ts';

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
    styles: stylesFor(model),
    ...(isOnScreen(model) ? { background: { color: colours.cream } } : {}),
    numbering: { config: lists },
    sections: sectionsOf(model),
  });
  const written = await Packer.toBuffer(document);
  return fixedPackage(new Uint8Array(written), model.producedOn);
};

/**
 * Whether its pages are cream. Word shows that on a screen and prints none of it; a pack is for a printer, which is given cream paper, and
 * may be printed by a program that would print the colour too.
 */
const isOnScreen = ({ dyslexiaFriendly, kind }: DocumentModel): boolean => dyslexiaFriendly === true && kind !== 'print-pack';

/** One section for each run of pages that stand the same way round; the header and footer are those of the first. */
const sectionsOf = (model: DocumentModel): ReadonlyArray<ISectionOptions> => {
  const draw = drawer(ownPaper, model);
  return pagesOf(model.blocks).map(({ landscape, blocks }, index) => ({
    properties: {
      page: {
        size: { ...pageSize.a4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: pageSize.margins,
      },
    },
    ...(index === 0 ? { headers: { default: headerOf(model) }, footers: { default: footerOf(model) } } : {}),
    children: closable(blocks.flatMap((block) => draw(block, landscape ? pageSize.landscapeWidth : pageSize.portraitWidth))),
  }));
};

/** A section is closed in its last paragraph, if that is one of the library's own; else it adds an empty line, or a page for one. */
const closable = (children: ReadonlyArray<FileChild>): ReadonlyArray<FileChild> => {
  const last = children.at(-1);
  return last instanceof BodyParagraph ? [...children.slice(0, -1), byTheLibrary(last.madeOf)] : children;
};

/** Pages that stand the same way round. */
export interface Pages {
  readonly landscape: boolean;
  readonly blocks: UprightBlock[];
}

export const pagesOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<Pages> => {
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
    // The second line, where there is one, says that it is a draft.
    children: headerLines(model).map(
      ({ text }, at) => new Paragraph({ style: at === 0 ? styleName.marking : styleName.draft, text }),
    ),
  });

const footerOf = (model: DocumentModel): Footer =>
  new Footer({
    children: footerLines(model, 1, 1).map(({ text, bold }, at) =>
      at === 0
        ? new Paragraph({
            style: styleName.small,
            border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colours.line } },
            children: [
              new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
              new TextRun({ text: afterPageNumber(model) }),
            ],
          })
        : new Paragraph({ style: bold ? styleName.marking : styleName.small, text }),
    ),
  });

type Draw = (block: UprightBlock, width: number) => ReadonlyArray<FileChild>;

/** How the blocks are named in the file that they are drawn into. */
export interface Look {
  /** The id that a style of ours has there. */
  readonly styled: (style: string) => string;
  /** Whether the styles of lists bring their bullets along; else each paragraph says its own. */
  readonly listsFromStyles: boolean;
  /** Whether the styles of headings keep them with what they head; else each says it itself. */
  readonly headingsKeep: boolean;
}

/** A file that is ours from the first page: our styles under their own names. */
const ownPaper: Look = { styled: (style) => style, listsFromStyles: true, headingsKeep: true };

/** Draws block after block; a numbered list starts again at 1 because each has a number of its own. */
export const drawer = (look: Look, print: Print): Draw => {
  let listsSoFar = 0;
  let picturesSoFar = 0;
  const { styled } = look;
  const styledPieces = (words: ReadonlyArray<Piece>) => words.map((piece) => restyled(piece, styled));
  const written = (style: string, words: ReadonlyArray<Piece>, after: number | null = null): FileChild =>
    new BodyParagraph({ style: styled(style), pieces: styledPieces(words), after });
  const heads = (style: string, block: Extract<UprightBlock, { readonly block: 'title' | 'heading' }>): FileChild => {
    const heading = { style: styled(style), pieces: styledPieces(headingPieces(block)), after: null };
    return new BodyParagraph(look.headingsKeep ? heading : { ...heading, keepsNext: true });
  };
  const listed = (marker: ListMarker, item: Runs, instance: number, after: number | null): FileChild => {
    const style = listStyle[marker];
    if (marker !== 'number' && look.listsFromStyles) return written(style, pieces(item), after);
    const paragraph = { style: styled(style), pieces: styledPieces(pieces(item)), after };
    return byTheLibrary(paragraph, { numbering: { reference: marker, level: 0, instance } });
  };
  return (block, width) => {
    switch (block.block) {
      case 'title':
        return [heads(styleName.title, block)];
      case 'heading':
        return [heads(headings[block.level], block)];
      case 'paragraph':
        return [written(styleName.body, pieces(block.runs))];
      case 'notice':
        return [written(styleName.notice, pieces(block.runs))];
      case 'list': {
        listsSoFar += 1;
        const instance = listsSoFar;
        return block.items.map((item, index) => {
          const after = index === block.items.length - 1 ? 120 : null;
          return listed(block.marker, item, instance, after);
        });
      }
      case 'table':
        // A paragraph between a table and what follows, or Word joins two tables into one.
        return [drawnTable(block, width, styled, print), written(styleName.afterTable, [])];
      case 'picture': {
        picturesSoFar += 1;
        // A picture is as high as it is, however far apart lines of text are.
        const spacing = { line: 240, lineRule: LineRuleType.AUTO };
        const drawn = [...placed(block.place), drawnPicture(block, width, picturesSoFar)];
        return [new Paragraph({ style: styled(styleName.body), spacing, children: drawn })];
      }
      case 'page-break':
        return [new Paragraph({ style: styled(styleName.afterTable), children: [new PageBreak()] })];
    }
  };
};

/** `number` is the picture's own in the document. */
const drawnPicture = (picture: PictureBlock, pageWidth: number, number: number): ImageRun =>
  new ImageRun({
    type: picture.type,
    data: Buffer.from(picture.data, 'base64'),
    transformation: printedSize(picture, pageWidth),
    altText: { id: String(number), name: `Picture ${number}`, description: oneLine(picture.alt), title: '' },
  });

const restyled = (piece: Piece, styled: Look['styled']): Piece => {
  // A field is in the plain voice, which has no style of its own.
  if (isControl(piece) || piece.style === null) return piece;
  return { ...piece, style: styled(piece.style) };
};

/** Bullets and boxes come with their style, as Word's own do; a numbered list has to say where it starts again. */
const listStyle = { bullet: styleName.bullets, tick: styleName.boxes, number: styleName.list } as const satisfies {
  readonly [marker in ListMarker]: string;
};

const byTheLibrary = (
  { style, pieces: words, after, keepsNext = false }: ParagraphLook,
  more: Pick<IParagraphOptions, 'numbering'> = {},
): Paragraph =>
  new Paragraph({
    style,
    ...more,
    ...(keepsNext ? { keepNext: true } : {}),
    ...(after === null ? {} : { spacing: { after } }),
    ...(runsToLeft(words) ? { bidirectional: true } : {}),
    children: words.flatMap((piece) => inLineByTheLibrary(piece, runsToLeft(words))),
  });

/** The library writes any element in a line as it is, but its types know only its own. */
const inLineByTheLibrary = (piece: Piece, rightToLeft: boolean): ReadonlyArray<ParagraphChild> => {
  if (isControl(piece)) return [new ControlInLine(piece, rightToLeft) as XmlComponent as ParagraphChild];
  const { mark, place } = piece;
  if (mark === undefined) return [...placed(place), ...directed(piece, rightToLeft).map(runByTheLibrary)];
  return [...placed(place), new ChangeInLine({ ...piece, mark }, rightToLeft) as XmlComponent as ParagraphChild];
};

const placed = (place: number | undefined): ReadonlyArray<ParagraphChild> =>
  place === undefined
    ? []
    : (['w:bookmarkStart', 'w:bookmarkEnd'] as const).map((end) => new PlaceInLine(end, place) as XmlComponent as ParagraphChild);

const runByTheLibrary = ({ text, newLine, bold, style, rightToLeft, language }: ReturnType<typeof directed>[number]): TextRun =>
  new TextRun({
    text,
    ...(rightToLeft ? { rightToLeft } : {}),
    ...(language === undefined ? {} : { language: { [rightToLeft ? 'bidirectional' : 'value']: language } }),
    ...(newLine ? { break: 1 } : {}),
    ...(bold ? { bold: true } : {}),
    ...(style === null ? {} : { style }),
  });

const headings = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

const drawnTable = (block: TableBlock, width: number, styled: Look['styled'], print: Print): FileChild => {
  const widths = columnWidths(block, width, print);
  const least = leastRow(block);
  const height = least === null ? null : twips(least);
  const heading = {
    heading: true,
    height: null,
    style: styled(styleName.tableHeading),
    cells: block.columns.map((column) => plain(oneLine(column.heading))),
  };
  const rows = block.rows.map((row) => ({
    heading: false,
    height,
    style: styled(styleName.cell),
    cells: row.map((cell) => pieces(cell).map((piece) => restyled(piece, styled))),
  }));
  return new BodyTable({ ...tableLook, widths }, [heading, ...rows]);
};

const tableLook = {
  margins: { top: twips(0.6), left: cellMargin, bottom: twips(0.7), right: cellMargin },
  line: colours.line,
  headingFill: colours.headerRow,
};

/** A heading, and after it itself in the language of whoever reads it. */
const headingPieces = ({
  text,
  beside,
  place,
}: Pick<Extract<Block, { readonly block: 'title' }>, 'text' | 'beside' | 'place'>) => {
  const found = (words: string) => plain(oneLine(words)).map((piece) => (place === undefined ? piece : { ...piece, place }));
  if (beside === undefined) return found(text);
  const [own, translated] = [text.slice(0, beside.from), text.slice(beside.from)];
  return [...found(own), ...plain(oneLine(translated)).map((piece) => ({ ...piece, language: beside.language }))];
};

const plain = (text: string): ReadonlyArray<TextPiece> => [{ text, ...voices.plain, newLine: false }];

const pieces = (words: Runs): ReadonlyArray<Piece> =>
  joined(words).flatMap((run): ReadonlyArray<Piece> => {
    const lines = runLines(run);
    return run.field === undefined ? lines : [{ field: run.field, pieces: lines }];
  });

/** Neighbours in one voice are one run: half the objects, and a file that is easier to edit in Word. */
const joined = (words: Runs): Runs => {
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.voice === word.voice && isBare(last) && isBare(word))
      runs[runs.length - 1] = { text: last.text + word.text, voice: word.voice };
    else runs.push(word);
  }
  return runs;
};

/** Neither a place to write in nor a change since an earlier version: it may be one with its neighbour. */
const isBare = ({ field, mark, place }: Run): boolean => field === undefined && mark === undefined && place === undefined;

const runLines = (run: Run): ReadonlyArray<TextPiece> =>
  linesOf(run.text).map((text, index) => ({
    text,
    ...voices[run.voice],
    newLine: index > 0,
    ...(run.mark === undefined ? {} : { mark: run.mark }),
    ...(run.place === undefined || index > 0 ? {} : { place: run.place }),
  }));

const voices = {
  plain: { bold: false, style: null },
  strong: { bold: true, style: null },
  quote: { bold: false, style: styleName.quote },
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

/** The lists of every document, by their marker. */
export const lists = [
  { reference: 'bullet', levels: listAt(LevelFormat.BULLET, '•', 'Arial', 6) },
  { reference: 'number', levels: listAt(LevelFormat.DECIMAL, '%1.', 'Arial', 9) },
  { reference: 'tick', levels: listAt(LevelFormat.BULLET, '☐', 'Segoe UI Symbol', 7) },
];
