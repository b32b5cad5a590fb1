import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type CSSProperties, createElement, Fragment, type ReactNode } from 'react';
import { headingSizes, letterSpacing, lineSpacing, titleSize } from '../../../core/distribution/print-look.ts';
import { isRightToLeft } from '../../../core/text-direction.ts';
import {
  type Beside,
  type Block,
  type DocumentModel,
  type HeadingLevel,
  type ListMarker,
  linesOf,
  oneLine,
  type PagePart,
  type Run,
  type Runs,
  textOf,
} from '../../../documents/model.ts';

/**
 * A document on the screen: the same words in the same order as its Word file (`renderText`), as real headings, lists and
 * tables that can be read aloud and selected.
 *
 * `under` is the level of the heading that the preview stands under; the document's own headings follow below it.
 */
export const DocumentView = ({ model, under = 2 }: { readonly model: DocumentModel; readonly under?: number }) => (
  <DocumentArticle model={model}>
    <Blocks blocks={model.blocks} under={under} />
  </DocumentArticle>
);

/** What is around the words of a document: its language, its letters and their size. */
export const DocumentArticle = ({ model, children }: { readonly model: DocumentModel; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <article lang={model.language} className={styles.article} style={lettersOf(model)}>
      {children}
    </article>
  );
};

/** What stands on one page. */
export const PageParts = ({
  parts,
  under = 2,
}: {
  readonly parts: ReadonlyArray<PagePart>;
  readonly under?: number;
}): ReactNode =>
  parts.map(({ block, number, midway }, index) => (
    <DrawnBlock key={String(index)} block={block} under={under} number={number} midway={midway} />
  ));

const Blocks = ({ blocks, under }: { readonly blocks: ReadonlyArray<Block>; readonly under: number }): ReactNode =>
  // Here and below: a model never changes in place, so each part of it is known by its position.
  blocks.map((block, index) => <DrawnBlock key={String(index)} block={block} under={under} />);

interface Drawn {
  readonly block: Block;
  readonly under: number;
  readonly number?: number;
  /** Whether its first words go on from the page before. */
  readonly midway?: boolean;
}

const DrawnBlock = ({ block, under, number = 1, midway = false }: Drawn): ReactNode => {
  const styles = useStyles();
  switch (block.block) {
    case 'title':
      return <Heading level={under + 1} className={styles.title} text={block.text} beside={block.beside} />;
    case 'heading':
      return (
        <Heading
          level={under + 1 + block.level}
          className={styles[headings[block.level]]}
          text={block.text}
          beside={block.beside}
        />
      );
    case 'paragraph':
      return (
        <p className={styles.paragraph} {...directionOf(textOf(block.runs))}>
          <Words runs={block.runs} />
        </p>
      );
    case 'notice':
      return (
        <p className={styles.notice} {...directionOf(textOf(block.runs))}>
          <Words runs={block.runs} />
        </p>
      );
    case 'list':
      return createElement(
        block.marker === 'number' ? 'ol' : 'ul',
        {
          className: mergeClasses(styles.list, styles[markers[block.marker]]),
          ...(block.marker === 'number' && number > 1 ? { start: number } : {}),
        },
        block.items.map((item, index) => (
          // An item that goes on from the page before has had its mark there.
          <li key={String(index)} {...directionOf(textOf(item))} {...(index === 0 && midway ? { className: styles.goesOn } : {})}>
            <Words runs={item} />
          </li>
        )),
      );
    case 'table':
      return <DrawnTable table={block} />;
    case 'picture':
      return (
        <img
          src={`data:image/${block.type === 'png' ? 'png' : 'jpeg'};base64,${block.data}`}
          alt={block.alt}
          className={styles.picture}
        />
      );
    case 'page-break':
      return <hr className={styles.pageBreak} />;
    case 'landscape':
      return (
        <div>
          <Blocks blocks={block.blocks} under={under} />
        </div>
      );
  }
};

interface HeadingProps {
  readonly level: number;
  readonly className: string;
  readonly text: string;
  readonly beside: Beside | undefined;
}

const Heading = ({ level, className, text, beside }: HeadingProps) =>
  createElement(
    `h${Math.min(level, 6)}`,
    { className, ...directionOf(text) },
    oneLine(beside === undefined ? text : text.slice(0, beside.from)),
    beside !== undefined && (
      <span lang={beside.language} dir="auto">
        {oneLine(text.slice(beside.from))}
      </span>
    ),
  );

/** What runs from right to left says so; everything else is left as it is. */
const directionOf = (text: string): { readonly dir?: 'rtl' } => (isRightToLeft(text) ? { dir: 'rtl' } : {});

const DrawnTable = ({ table }: { readonly table: Extract<Block, { readonly block: 'table' }> }) => {
  const styles = useStyles();
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  return (
    <table className={styles.table}>
      <colgroup>
        {table.columns.map((column, index) => (
          <col key={String(index)} style={{ width: `${(100 * column.share) / shares}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={String(index)} scope="col" className={styles.headerCell}>
              {oneLine(column.heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={String(index)}>
            {row.map((cell, column) => (
              <td
                key={String(column)}
                {...directionOf(textOf(cell))}
                className={mergeClasses(styles.cell, table.roomToWrite && styles.roomToWrite)}
                {...(table.drawing === undefined ? {} : { height: `${table.drawing * 3.78}` })}
              >
                <Words runs={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Words = ({ runs }: { readonly runs: Runs }): ReactNode => runs.map((run, index) => <Voice key={String(index)} run={run} />);

const Voice = ({ run }: { readonly run: Run }): ReactNode => {
  if (run.mark === undefined) return <Said run={run} />;
  return run.mark.kind === 'in' ? (
    <ins>
      <Said run={run} />
    </ins>
  ) : (
    <del>
      <Said run={run} />
    </del>
  );
};

const Said = ({ run }: { readonly run: Run }): ReactNode => {
  const styles = useStyles();
  switch (run.voice) {
    case 'plain':
      return <Lines text={run.text} />;
    case 'strong':
      return (
        <strong>
          <Lines text={run.text} />
        </strong>
      );
    case 'quote':
      return (
        <span className={styles.quote}>
          <Lines text={run.text} />
        </span>
      );
  }
};

const Lines = ({ text }: { readonly text: string }): ReactNode =>
  linesOf(text).map((line, index) => (
    <Fragment key={String(index)}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));

/** Sizes and spaces are those of the Word file (print-look.ts), so that what fits a page there fits it here. */
const lettersOf = (model: DocumentModel): CSSProperties => {
  const headings = headingSizes(model);
  const sizes = { text: model.textSize, title: titleSize(model), 1: headings[1], 2: headings[2], 3: headings[3] };
  return {
    ...Object.fromEntries(Object.entries(sizes).map(([name, points]) => [`--document-${name}`, `${points}pt`])),
    // What a page stands on; white where nobody asked for anything else.
    '--document-paper': paperColour(model),
    lineHeight: 1.15 * lineSpacing(model),
    letterSpacing: `${letterSpacing(model) / 20}pt`,
  } as CSSProperties;
};

const headings = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const satisfies { readonly [L in HeadingLevel]: string };
const markers = { bullet: 'bullets', number: 'numbers', tick: 'ticks' } as const satisfies { readonly [M in ListMarker]: string };

/** Paper is white in every theme: it shows what the printer will do. To whoever asked for it, it is cream on a screen (WD12). */
export const paperColour = ({ dyslexiaFriendly }: DocumentModel): string => (dyslexiaFriendly ? '#FBF5E6' : '#FFFFFF');

/** The ink of word-styles.ts. */
const ink = { text: '#000000', heading: '#1F3864', line: '#8496B0', headerRow: '#E4EAF2', notice: '#F2F5FA' } as const;

/** The spaces are those of word-styles.ts. */
const heading = (size: 'title' | HeadingLevel, before: string, after: string) => ({
  fontSize: `var(--document-${size})`,
  fontWeight: 700,
  color: ink.heading,
  marginTop: before,
  marginBottom: after,
});

const useStyles = makeStyles({
  article: {
    fontFamily: 'Arial, "Liberation Sans", Helvetica, sans-serif',
    fontSize: 'var(--document-text)',
    color: ink.text,
    overflowWrap: 'break-word',
    userSelect: 'text',
  },
  title: heading('title', '2pt', '5pt'),
  heading1: heading(1, '8pt', '3pt'),
  heading2: heading(2, '8pt', '3pt'),
  heading3: heading(3, '7pt', '3pt'),
  paragraph: { margin: '0 0 5pt' },
  notice: {
    margin: '5pt 2mm 10pt',
    padding: '5.5pt 8pt',
    marginLeft: 'calc(2mm - 11pt)',
    borderLeft: `3pt solid ${ink.heading}`,
    backgroundColor: ink.notice,
  },
  list: { margin: '0 0 6pt', '& > li:not(:last-child)': { marginBottom: '2pt' } },
  bullets: { paddingLeft: '7mm' },
  numbers: { paddingLeft: '10mm' },
  ticks: { paddingLeft: '8mm', listStyleType: '"☐  "' },
  goesOn: { listStyleType: 'none' },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', margin: '0 0 7pt' },
  headerCell: {
    border: `0.5pt solid ${ink.line}`,
    backgroundColor: ink.headerRow,
    padding: '0.6mm 1.6mm 0.7mm',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: 700,
  },
  cell: { border: `0.5pt solid ${ink.line}`, padding: '0.6mm 1.6mm 0.7mm', verticalAlign: 'top' },
  roomToWrite: { height: '11mm' },
  picture: { display: 'block', maxWidth: '100%', maxHeight: '640px', objectFit: 'contain', objectPosition: 'left' },
  pageBreak: { border: 'none', borderTop: `1px dashed ${ink.line}`, margin: '14pt 0' },
  quote: { color: ink.heading },
});
