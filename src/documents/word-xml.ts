import { EMPTY_OBJECT, FileChild, type IXmlableObject, XmlComponent } from 'docx';
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
  constructor(piece: TextPiece & { readonly mark: Mark }) {
    super(piece.mark.kind === 'in' ? 'w:ins' : 'w:del');
    this.root.push(...(Object.values(tracked(piece))[0] as ReadonlyArray<Xml>));
  }
}

/** A content control in a line, for the paragraphs that the library makes itself. */
export class ControlInLine extends XmlComponent {
  constructor(control: Control) {
    super('w:sdt');
    this.root.push(...controlParts(control));
  }
}

export interface ParagraphLook {
  readonly style: string;
  readonly pieces: ReadonlyArray<Piece>;
  /** The space below it in twentieths of a point, where it differs from its style's. */
  readonly after: number | null;
}

export interface TextPiece {
  readonly text: string;
  readonly bold: boolean;
  /** A character style, or null for the paragraph's own look. */
  readonly style: string | null;
  /** Whether it begins on a new line (I3). */
  readonly newLine: boolean;
  readonly mark?: Mark;
}

/** Text that is found again by a tag (WD08). */
export interface Control {
  readonly field: Field;
  readonly pieces: ReadonlyArray<TextPiece>;
}

export type Piece = TextPiece | Control;

export const isControl = (piece: Piece): piece is Control => 'field' in piece;

const paragraphParts = ({ style, pieces, after }: ParagraphLook): ReadonlyArray<Xml> => [
  { 'w:pPr': [valued('w:pStyle', style), ...(after === null ? [] : [attributes('w:spacing', { 'w:after': after })])] },
  ...pieces.map(inLine),
];

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

const inLine = (piece: Piece): Xml => (isControl(piece) ? { 'w:sdt': controlParts(piece) } : tracked(piece));

/** Its text may be changed and have line breaks; the control itself cannot be deleted by a slip of the hand. */
const controlParts = ({ field, pieces }: Control): ReadonlyArray<Xml> => [
  {
    'w:sdtPr': [
      valued('w:alias', field.name),
      valued('w:tag', field.tag),
      valued('w:lock', 'sdtLocked'),
      ...(field.empty ? [{ 'w:showingPlcHdr': EMPTY_OBJECT }] : []),
      ...(field.isText === true ? [] : [attributes('w:text', { 'w:multiLine': 'true' })]),
    ],
  },
  { 'w:sdtContent': pieces.map(run) },
];

/** A tracked change holds its run; what was taken out is `w:delText`, which no program takes for text that stands there. */
const tracked = (piece: TextPiece): Xml => {
  const { mark } = piece;
  if (mark === undefined) return run(piece);
  const who = { _attr: { 'w:id': mark.number, 'w:author': mark.by, 'w:date': `${mark.on}T00:00:00Z` } };
  return { [mark.kind === 'in' ? 'w:ins' : 'w:del']: [who, run(piece)] };
};

const run = ({ text, bold, style, newLine, mark }: TextPiece): Xml => ({
  'w:r': [
    ...(style === null ? [] : [{ 'w:rPr': [valued('w:rStyle', style)] }]),
    ...(bold ? [{ 'w:rPr': [{ 'w:b': EMPTY_OBJECT }, { 'w:bCs': EMPTY_OBJECT }] }] : []),
    ...(newLine ? [{ 'w:br': EMPTY_OBJECT }] : []),
    { [mark?.kind === 'out' ? 'w:delText' : 'w:t']: [{ _attr: { 'xml:space': 'preserve' } }, text] },
  ],
});

const attributes = (name: string, values: { readonly [name: string]: string | number }): Xml => ({ [name]: { _attr: values } });
const valued = (name: string, value: string): Xml => attributes(name, { 'w:val': value });
const sized = (name: string, size: number): Xml => attributes(name, { 'w:type': 'dxa', 'w:w': size });
const sum = (sizes: ReadonlyArray<number>): number => sizes.reduce((total, size) => total + size, 0);
