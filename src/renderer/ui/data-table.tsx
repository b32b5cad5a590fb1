import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { card } from './looks.ts';
import { ScrollArea } from './scroll-area.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** A quieter second line: the reference below a name. */
  readonly under?: (row: Row) => ReactNode;
  /** A CSS width, for columns that must not stretch. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** In one line: a date is read as one. */
  readonly isOneLine?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table is of, for a screen reader. */
  readonly label: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: ReadonlyArray<Row>;
  readonly rowKey: (row: Row) => string;
  /** Opens a row: its first cell becomes a link, and the arrow keys move from one link to the next. */
  readonly onOpen?: (row: Row) => void;
  /** Shown instead of the table where it has no row. */
  readonly empty?: ReactNode;
}

/** A real table: headings that a screen reader says, the first cell of a row its name. Where the window is narrow it scrolls inside itself. */
export const DataTable = <Row,>({ label, columns, rows, rowKey, onOpen, empty }: DataTableProps<Row>) => {
  const styles = useStyles();
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <ScrollArea label={label} className={styles.scroller}>
      <table
        className={styles.table}
        style={{ minWidth: `${columns.length * 128}px` }}
        aria-label={label}
        onKeyDown={moveBetweenRows}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={{ width: column.width }}
                className={mergeClasses(styles.head, column.align === 'end' && styles.end)}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={mergeClasses(styles.row, onOpen !== undefined && styles.opens)}
              onClick={openUnlessSelecting(onOpen, row)}
            >
              {columns.map((column, index) => {
                const cell = column.cell(row);
                const under = column.under?.(row);
                const className = mergeClasses(
                  styles.cell,
                  column.align === 'end' && styles.end,
                  column.isOneLine === true && styles.oneLine,
                );
                return index === 0 ? (
                  <th key={column.id} scope="row" className={mergeClasses(className, styles.name)}>
                    {onOpen === undefined ? (
                      cell
                    ) : (
                      <Link
                        as="button"
                        data-row-link
                        className={styles.link}
                        onClick={(event) => stopAnd(event, () => onOpen(row))}
                      >
                        {cell}
                      </Link>
                    )}
                    {under !== undefined && <div className={styles.under}>{under}</div>}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {cell}
                    {under !== undefined && <div className={styles.under}>{under}</div>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const stopAnd = (event: { readonly stopPropagation: () => void }, then: () => void): void => {
  event.stopPropagation();
  then();
};

/** A click anywhere in a row opens it, except on a control inside it or while text is being marked. */
const openUnlessSelecting =
  <Row,>(onOpen: ((row: Row) => void) | undefined, row: Row) =>
  ({ target }: { readonly target: EventTarget }): void => {
    const isControl = target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
    if (!isControl && document.getSelection()?.isCollapsed !== false) onOpen?.(row);
  };

const moveBetweenRows = (event: KeyboardEvent<HTMLTableElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('[data-row-link]')) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  links[links.indexOf(event.target) + step]?.focus();
  event.preventDefault();
};

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    ...card,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '10px 16px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { ':not(:last-child) > *': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  opens: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  // As wide as a date at least: “30 Jun 2026” is not broken.
  cell: { minWidth: '6em', padding: '12px 16px', textAlign: 'left', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular },
  oneLine: { whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold },
  link: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left', lineHeight: tokens.lineHeightBase300 },
  under: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  end: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});
