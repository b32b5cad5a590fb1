import { EMPTY_OBJECT, FileChild, type IXmlableObject, XmlComponent } from 'docx';
import { byDirection, hasRightToLeft, isRightToLeft } from '../core/text-direction.ts';
import type { Field, Mark } from './model.ts';

/**
 * The few elements that most of a record is made of, handed to the Word library as finished data.
 *
 * The library builds a tree of objects for each paragraph and cell and then walks it; a record has thousands of them, and
 * that walk was most of the time a long record took. What it writes for them is the same, byte for byte.
 */
type Xml = IXmlableObject;

/** A table in the body of a document. */
export class BodyTable extends FileChild {
  constructor(look: TableLook, rows: ReadonlyArray<Row>) {
    super('w:tbl');
    this.root.push(...tableParts(look, rows));
  }
}

/** A paragraph in the body of a document. It remembers what it was made of, as the library wants its own for the last of a section. */
export class BodyParagraph extends FileChild {
  readonly madeOf: ParagraphLook;
  constructor(look: ParagraphLook) {
    super('w:p');
    this.madeOf = look;
    this.root.push(...paragraphParts(look));
  }
}

/** A tracked change, for the paragraphs that the library makes itself. */
export class ChangeInLine extends XmlComponent {
  constructor(piece: TextPiece & { readonly mark: Mark }, rightToLeft: boolean) {
    super(piece.mark.kind === 'in' ? 'w:ins' : 'w:del');
    this.root.push(...(Object.values(tracked(piece, rightToLeft)[0] ?? {})[0] as ReadonlyArray<Xml>));
  }
}

/** One end of a bookmark, for the paragraphs that the library makes itself. */
export class PlaceInLine extends XmlComponent {
  constructor(end: 'w:bookmarkStart' | 'w:bookmarkEnd', place: number) {
    super(end);
    this.root.push({ _attr: bookmark(place)[end] });
  }
}

/** A content control in a line, for the paragraphs that the library makes itself. */
export class ControlInLine extends XmlComponent {
  constructor(control: Control, rightToLeft: boolean) {
    super('w:sdt');
    this.root.push(...controlParts(control, rightToLeft));
  }
}

export interface ParagraphLook {
  readonly style: string;
  readonly pieces: ReadonlyArray<Piece>;
  /** The space below it in twentieths of a point, where it differs from its style's. */
  readonly after: number | null;
  /** Set where it stays on the page of what follows, whatever its style says. */
  readonly keepsNext?: boolean;
}

export interface TextPiece {
  readonly text: string;
  readonly bold: boolean;
  /** A character style, or null for the paragraph's own look. */
  readonly style: string | null;
  /** Whether it begins on a new line (I3). */
  readonly newLine: boolean;
  readonly mark?: Mark;
  /** The number of a bookmark before it. */
  readonly place?: number;
  /** Another language than the document's. */
  readonly language?: string;
}

/** Text that is found again by a tag (WD08). */
export interface Control {
  readonly field: Field;
  readonly pieces: ReadonlyArray<TextPiece>;
}

export type Piece = TextPiece | Control;

export const isControl = (piece: Piece): piece is Control => 'field' in piece;

const paragraphParts = ({ style, pieces, after, keepsNext = false }: ParagraphLook): ReadonlyArray<Xml> => {
  const rightToLeft = runsToLeft(pieces);
  return [
    {
      'w:pPr': [
        valued('w:pStyle', style),
        ...(keepsNext ? [{ 'w:keepNext': EMPTY_OBJECT }] : []),
        ...(rightToLeft ? [{ 'w:bidi': EMPTY_OBJECT }] : []),
        ...(after === null ? [] : [attributes('w:spacing', { 'w:after': after })]),
      ],
    },
    ...pieces.flatMap((piece) => inLine(piece, rightToLeft)),
  ];
};

/** Whether a paragraph runs from right to left: as its first letter does. */
export const runsToLeft = (pieces: ReadonlyArray<Piece>): boolean => {
  const texts = pieces.flatMap((piece) => (isControl(piece) ? piece.pieces : [piece]));
  return texts.some(({ text }) => hasRightToLeft(text)) && isRightToLeft(texts.map(({ text }) => text).join(' '));
};

/** A piece in parts that run one way each, as Word wants them: the program leaves it to each run which way it goes. */
export const directed = (piece: TextPiece, rightToLeft: boolean): ReadonlyArray<TextPiece & { readonly rightToLeft: boolean }> =>
  byDirection(piece.text, { rightToLeft }).map((stretch, at) => ({ ...piece, ...stretch, newLine: piece.newLine && at === 0 }));

export interface TableLook {
  readonly widths: ReadonlyArray<number>;
  readonly margins: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  readonly line: string;
  readonly headingFill: string;
}

export interface Row {
  readonly heading: boolean;
  /** At least this high, in twentieths of a point; null where its text decides. */
  readonly height: number | null;
  readonly style: string;
  readonly cells: ReadonlyArray<ReadonlyArray<Piece>>;
}

/** Fixed widths, thin lines, and rows that stay whole on a page; heading rows repeat. */
const tableParts = (look: TableLook, rows: ReadonlyArray<Row>): ReadonlyArray<Xml> => [
  {
    'w:tblPr': [
      sized('w:tblW', sum(look.widths)),
      { 'w:tblBorders': sides.map((side) => attributes(side, { 'w:val': 'single', 'w:color': look.line, 'w:sz': 4 })) },
      attributes('w:tblLayout', { 'w:type': 'fixed' }),
      { 'w:tblCellMar': (['top', 'left', 'bottom', 'right'] as const).map((side) => sized(`w:${side}`, look.margins[side])) },
      attributes('w:tblLook', firstRowOnly),
    ],
  },
  { 'w:tblGrid': look.widths.map((width) => attributes('w:gridCol', { 'w:w': width })) },
  ...rows.map((row) => ({
    'w:tr': [rowProperties(row), ...row.cells.map((pieces, at) => cell(look, row, pieces, look.widths[at] ?? 0))],
  })),
];

const sides = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'];
const firstRowOnly = {
  'w:firstRow': 'true',
  'w:lastRow': 'false',
  'w:firstColumn': 'false',
  'w:lastColumn': 'false',
  'w:noHBand': 'true',
  'w:noVBand': 'true',
};

const rowProperties = ({ heading, height }: Row): Xml => ({
  'w:trPr': [
    { 'w:cantSplit': EMPTY_OBJECT },
    ...(heading ? [{ 'w:tblHeader': EMPTY_OBJECT }] : []),
    ...(height === null ? [] : [attributes('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' })]),
  ],
});

const cell = (look: TableLook, { heading, style }: Row, pieces: ReadonlyArray<Piece>, width: number): Xml => ({
  'w:tc': [
    {
      'w:tcPr': [
        sized('w:tcW', width),
        ...(heading
          ? [
              attributes('w:shd', { 'w:fill': look.headingFill, 'w:color': 'auto', 'w:val': 'clear' }),
              valued('w:vAlign', 'bottom'),
            ]
          : []),
      ],
    },
    { 'w:p': paragraphParts({ style, pieces, after: null }) },
  ],
});

const inLine = (piece: Piece, rightToLeft: boolean): ReadonlyArray<Xml> => {
  if (isControl(piece)) return [{ 'w:sdt': controlParts(piece, rightToLeft) }];
  return [...bookmarkAt(piece.place), ...tracked(piece, rightToLeft)];
};

const bookmarkAt = (place: number | undefined): ReadonlyArray<Xml> =>
  place === undefined ? [] : Object.entries(bookmark(place)).map(([end, values]) => attributes(end, values));

/** What a bookmark of a place is called in a file. */
export const placeName = (place: number): string => `dp${place}`;

/** High enough to meet none of a letterhead's own. */
const firstBookmark = 1_000_000;

const bookmark = (place: number) => ({
  'w:bookmarkStart': { 'w:id': firstBookmark + place, 'w:name': placeName(place) },
  'w:bookmarkEnd': { 'w:id': firstBookmark + place },
});

/** Its text may be changed and have line breaks; the control itself cannot be deleted by a slip of the hand. */
const controlParts = ({ field, pieces }: Control, rightToLeft: boolean): ReadonlyArray<Xml> => [
  {
    'w:sdtPr': [
      valued('w:alias', field.name),
      valued('w:tag', field.tag),
      valued('w:lock', 'sdtLocked'),
      ...(field.empty ? [{ 'w:showingPlcHdr': EMPTY_OBJECT }] : []),
      ...(field.isText === true ? [] : [attributes('w:text', { 'w:multiLine': 'true' })]),
    ],
  },
  { 'w:sdtContent': pieces.flatMap((piece) => [...bookmarkAt(piece.place), ...runsOf(piece, rightToLeft)]) },
];

/** A tracked change holds its run; what was taken out is `w:delText`, which no program takes for text that stands there. */
const tracked = (piece: TextPiece, rightToLeft: boolean): ReadonlyArray<Xml> => {
  const { mark } = piece;
  if (mark === undefined) return runsOf(piece, rightToLeft);
  const who = { _attr: { 'w:id': mark.number, 'w:author': mark.by, 'w:date': `${mark.on}T00:00:00Z` } };
  return [{ [mark.kind === 'in' ? 'w:ins' : 'w:del']: [who, ...runsOf(piece, rightToLeft)] }];
};

const runsOf = (piece: TextPiece, rightToLeft: boolean): ReadonlyArray<Xml> => directed(piece, rightToLeft).map(run);

const run = (piece: TextPiece & { readonly rightToLeft: boolean }): Xml => {
  const { text, newLine, mark } = piece;
  const look = runLook(piece);
  return {
    'w:r': [
      ...(look.length === 0 ? [] : [{ 'w:rPr': look }]),
      ...(newLine ? [{ 'w:br': EMPTY_OBJECT }] : []),
      { [mark?.kind === 'out' ? 'w:delText' : 'w:t']: [{ _attr: { 'xml:space': 'preserve' } }, text] },
    ],
  };
};

const runLook = ({ style, bold, rightToLeft, language }: TextPiece & { readonly rightToLeft: boolean }): ReadonlyArray<Xml> => [
  ...(style === null ? [] : [valued('w:rStyle', style)]),
  ...(bold ? [{ 'w:b': EMPTY_OBJECT }, { 'w:bCs': EMPTY_OBJECT }] : []),
  ...(rightToLeft ? [{ 'w:rtl': EMPTY_OBJECT }] : []),
  // Letters that run to the left have a language of their own in Word.
  ...(language === undefined ? [] : [attributes('w:lang', { [rightToLeft ? 'w:bidi' : 'w:val']: language })]),
];

const attributes = (name: string, values: { readonly [name: string]: string | number }): Xml => ({ [name]: { _attr: values } });
const valued = (name: string, value: string): Xml => attributes(name, { 'w:val': value });
const sized = (name: string, size: number): Xml => attributes(name, { 'w:type': 'dxa', 'w:w': size });
const sum = (sizes: ReadonlyArray<number>): number => sizes.reduce((total, size) => total + size, 0);
