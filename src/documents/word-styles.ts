import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType, ShadingType } from 'docx';
import { headingSizes, letterSpacing, lineSpacing, type Print, titleSize } from '../core/distribution/print-look.ts';

/** Twentieths of a point, the unit of Word's page, for millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const sideMargin = twips(17);
const a4 = { width: 11906, height: 16838 } as const;

export const pageSize = {
  a4,
  margins: {
    top: twips(17),
    bottom: twips(20),
    left: sideMargin,
    right: sideMargin,
    header: twips(7),
    footer: twips(6),
    gutter: 0,
  },
  portraitWidth: a4.width - 2 * sideMargin,
  landscapeWidth: a4.height - 2 * sideMargin,
} as const;

/** Every pair of these keeps a contrast of 4.5 to 1 or better, and none of them says anything that words do not (6.9). */
export const colours = {
  heading: '1F3864',
  line: '8496B0',
  headerRow: 'E4EAF2',
  notice: 'F2F5FA',
  quote: '1F3864',
  cream: 'FBF5E6',
} as const;

export const styleName = {
  title: 'Title',
  body: 'BodyText',
  notice: 'Notice',
  list: 'ListParagraph',
  bullets: 'ListBullet',
  boxes: 'ListBoxes',
  cell: 'TableText',
  tableHeading: 'TableHeading',
  afterTable: 'AfterTable',
  marking: 'Marking',
  draft: 'DraftLine',
  small: 'SmallPrint',
  quote: 'OwnWords',
} as const;

const marginStyles: ReadonlyArray<string> = [styleName.marking, styleName.draft, styleName.small];

const single = { line: 240, lineRule: LineRuleType.AUTO };

const lineHeight = (print: Print) => ({ line: Math.round(240 * lineSpacing(print)), lineRule: LineRuleType.AUTO });

/** Letters further apart, where somebody asked for it. */
const spread = (print: Print) => (print.dyslexiaFriendly ? { characterSpacing: letterSpacing(print) } : {});

/**
 * The styles of every document: Arial, left aligned, never under 12 points, everything scaled from the reader's own
 * text size (domain.md 6.9, PF and WD12).
 */
export const stylesFor = (print: Print): IStylesOptions => {
  const { textSize: size } = print;
  const headings = headingSizes(print);
  const line = lineHeight(print);
  // Word counts half points.
  const half = (points: number) => Math.round(points * 2);
  const heading = (points: number, before: number, after: number) => ({
    run: { font: 'Arial', size: half(points), bold: true, color: colours.heading, ...spread(print) },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: before * 20, after: after * 20 } },
  });
  const paragraphStyle = (id: string, name: string, paragraph: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
    run: marginStyles.includes(id) ? run : { ...spread(print), ...run },
  });
  // What stands at the top and the foot of a page stays as close as on any other paper.
  const atMargin = print.dyslexiaFriendly ? single : {};
  return {
    default: {
      document: {
        run: {
          font: 'Arial',
          size: half(size),
          sizeComplexScript: half(size),
          language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
        },
        paragraph: { alignment: AlignmentType.LEFT, spacing: line },
      },
      title: { ...heading(titleSize(print), 2, 5), next: styleName.body },
      heading1: heading(headings[1], 8, 3),
      heading2: heading(headings[2], 8, 3),
      heading3: heading(headings[3], 7, 3),
      listParagraph: { paragraph: { spacing: { after: 40 }, indent: { left: 0 } }, run: spread(print) },
    },
    paragraphStyles: [
      paragraphStyle(styleName.body, 'Body Text', { spacing: { after: 100 } }),
      paragraphStyle(styleName.bullets, 'List Bullet', { spacing: { after: 40 }, numbering: { reference: 'bullet', level: 0 } }),
      // What somebody chooses from stands together, with what they do about it.
      paragraphStyle(styleName.boxes, 'List Boxes', {
        keepNext: true,
        spacing: { after: 40 },
        numbering: { reference: 'tick', level: 0 },
      }),
      paragraphStyle(styleName.notice, 'Notice', {
        spacing: { before: 100, after: 200 },
        indent: { left: twips(2), right: twips(2) },
        keepLines: true,
        shading: { type: ShadingType.CLEAR, fill: colours.notice, color: 'auto' },
        border: {
          left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: colours.heading },
          top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: colours.notice },
          bottom: { style: BorderStyle.SINGLE, size: 4, space: 5, color: colours.notice },
        },
      }),
      paragraphStyle(styleName.cell, 'Table Text', { spacing: { after: 0, ...line } }),
      paragraphStyle(styleName.tableHeading, 'Table Heading', { keepNext: true, spacing: { after: 0, ...line } }, { bold: true }),
      paragraphStyle(styleName.afterTable, 'After Table', { spacing: { after: 0, line: 140, lineRule: LineRuleType.EXACT } }),
      paragraphStyle(
        styleName.marking,
        'Marking',
        { alignment: AlignmentType.CENTER, spacing: { after: 0, ...atMargin } },
        { bold: true, size: 24 },
      ),
      paragraphStyle(
        styleName.draft,
        'Draft Line',
        { alignment: AlignmentType.CENTER, spacing: { after: 0, ...atMargin } },
        { bold: true, size: 24 },
      ),
      paragraphStyle(styleName.small, 'Small Print', { spacing: { after: 0, ...single } }, { size: 24 }),
    ],
    characterStyles: [{ id: styleName.quote, name: 'Own Words', basedOn: 'DefaultParagraphFont', run: { color: colours.quote } }],
  };
};

/**
 * The same styles beside those of a council's letterhead: under ids of their own, in the council's font, and with a size of their own,
 * as the letterhead's may be under 12 points.
 */
export const letterheadStyles = (print: Print, ids: { readonly [style: string]: string }): IStylesOptions => {
  const size = print.textSize;
  const { default: headings, paragraphStyles = [], characterStyles = [] } = stylesFor(print);
  const listParagraph = { id: styleName.list, name: 'List Paragraph', basedOn: 'Normal', ...headings?.listParagraph };
  // The letterhead says how high a line is, except to somebody who asked for wide ones.
  const wide = print.dyslexiaFriendly ? lineHeight(print) : {};
  return {
    default: print.dyslexiaFriendly ? widenedAll(headings ?? {}, wide) : (headings ?? {}),
    paragraphStyles: [...paragraphStyles, listParagraph].map((style) => {
      const { numbering: _, ...paragraph } = style.paragraph ?? {};
      return {
        ...style,
        id: ids[style.id] ?? style.id,
        name: `Desk ${style.name}`,
        paragraph: { alignment: AlignmentType.LEFT, ...paragraph, spacing: { ...wide, ...paragraph.spacing } },
        run: { size: size * 2, sizeComplexScript: size * 2, language: { value: 'en-GB' }, ...style.run },
      };
    }),
    characterStyles: characterStyles.map((style) => ({ ...style, id: ids[style.id] ?? style.id, name: `Desk ${style.name}` })),
  };
};

type Headings = NonNullable<IStylesOptions['default']>;

const widenedAll = (headings: Headings, wide: object): Headings =>
  Object.fromEntries(
    Object.entries(headings as { readonly [name: string]: { readonly paragraph?: { readonly spacing?: object } } }).map(
      ([name, style]) => [
        name,
        { ...style, paragraph: { ...style.paragraph, spacing: { ...wide, ...style.paragraph?.spacing } } },
      ],
    ),
  );
