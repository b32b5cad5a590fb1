import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { createElement, Fragment, type ReactNode } from 'react';
import {
  type Block,
  type DocumentModel,
  type HeadingLevel,
  linesOf,
  oneLine,
  type Run,
  type Runs,
} from '../../../documents/model.ts';

/**
 * A document on the screen: the same words in the same order as its Word file (`renderText`), as real headings, lists and
 * tables that can be read aloud and selected.
 *
 * `under` is the level of the heading that the preview stands under; the document's own headings follow below it.
 */
export const DocumentView = ({ model, under = 2 }: { readonly model: DocumentModel; readonly under?: number }) => {
  const styles = useStyles();
  return (
    <article lang={model.language} className={mergeClasses(styles.article, styles[sizes[model.textSize]])}>
      <Blocks blocks={model.blocks} under={under} />
    </article>
  );
};

const Blocks = ({ blocks, under }: { readonly blocks: ReadonlyArray<Block>; readonly under: number }): ReactNode =>
  // Here and below: a model never changes in place, so each part of it is known by its position.
  blocks.map((block, index) => <DrawnBlock key={String(index)} block={block} under={under} />);

const DrawnBlock = ({ block, under }: { readonly block: Block; readonly under: number }): ReactNode => {
  const styles = useStyles();
  switch (block.block) {
    case 'title':
      return <Heading level={under + 1} className={styles.title} text={block.text} />;
    case 'heading':
      return <Heading level={under + 1 + block.level} className={styles[headings[block.level]]} text={block.text} />;
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Words runs={block.runs} />
        </p>
      );
    case 'notice':
      return (
        <p className={styles.notice}>
          <Words runs={block.runs} />
        </p>
      );
    case 'list':
      return createElement(
        block.marker === 'number' ? 'ol' : 'ul',
        { className: mergeClasses(styles.list, block.marker === 'tick' && styles.ticks) },
        block.items.map((item, index) => (
          <li key={String(index)}>
            <Words runs={item} />
          </li>
        )),
      );
    case 'table':
      return <DrawnTable table={block} />;
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

const Heading = ({ level, className, text }: { readonly level: number; readonly className: string; readonly text: string }) =>
  createElement(`h${Math.min(level, 6)}`, { className }, oneLine(text));

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
              <td key={String(column)} className={mergeClasses(styles.cell, table.roomToWrite && styles.roomToWrite)}>
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

const sizes = { 12: 'size12', 14: 'size14', 18: 'size18' } as const;
const headings = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const satisfies { readonly [L in HeadingLevel]: string };

/** The ink of word-styles.ts. Paper is white in every theme: it shows what the printer will do. */
const ink = { text: '#000000', heading: '#1F3864', line: '#8496B0', headerRow: '#E4EAF2', notice: '#F2F5FA' } as const;

const heading = (morePoints: number, before: string, after: string) => ({
  fontSize: `calc(var(--document-text) + ${morePoints}pt)`,
  lineHeight: 1.2,
  fontWeight: 700,
  color: ink.heading,
  marginTop: before,
  marginBottom: after,
});

const useStyles = makeStyles({
  article: {
    fontFamily: 'Arial, "Liberation Sans", Helvetica, sans-serif',
    fontSize: 'var(--document-text)',
    lineHeight: 1.32,
    color: ink.text,
    overflowWrap: 'break-word',
    userSelect: 'text',
  },
  size12: { '--document-text': '12pt' },
  size14: { '--document-text': '14pt' },
  size18: { '--document-text': '18pt' },
  title: heading(8, '0', '8pt'),
  heading1: heading(3, '14pt', '5pt'),
  heading2: heading(1, '10pt', '4pt'),
  heading3: heading(0, '8pt', '3pt'),
  paragraph: { margin: '0 0 7pt' },
  notice: {
    margin: '5pt 0 10pt',
    padding: '6pt 10pt',
    borderLeft: `3pt solid ${ink.heading}`,
    backgroundColor: ink.notice,
  },
  list: { margin: '0 0 7pt', paddingLeft: '18pt', '& > li': { marginBottom: '3pt' } },
  ticks: { listStyleType: '"☐  "' },
  table: { width: '100%', borderCollapse: 'collapse', margin: '0 0 8pt' },
  headerCell: {
    border: `1px solid ${ink.line}`,
    backgroundColor: ink.headerRow,
    padding: '3pt 5pt',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: 700,
  },
  cell: { border: `1px solid ${ink.line}`, padding: '3pt 5pt', verticalAlign: 'top' },
  roomToWrite: { height: '11mm' },
  pageBreak: { border: 'none', borderTop: `1px dashed ${ink.line}`, margin: '14pt 0' },
  quote: { color: ink.heading },
});
