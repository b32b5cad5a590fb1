import { makeStyles, tokens } from '@fluentui/react-components';
import type { BoardSitting, BoardView } from '../../../contract/board.ts';
import type { Row, RowsBy } from './model/rows.ts';
import type { Target } from './model/target.ts';

/** A sitting that is on its way, and where it would go. */
export interface Moving {
  readonly sitting: BoardSitting;
  readonly target: Target;
  readonly how: 'keys' | 'pointer';
}

/** The outline of the moving sitting in the cell where it would go. */
export interface ShadowParts {
  readonly cell: string;
  readonly reference: string;
  readonly time: string;
  readonly verdict: string;
  readonly target: Target;
}

/** What the week and the day board are drawn from. */
export interface BoardParts {
  readonly board: BoardView;
  readonly rows: ReadonlyArray<Row>;
  readonly by: RowsBy;
  readonly label: string;
  readonly selectedId: string | null;
  readonly tabStopId: string | null;
  readonly moving: Moving | null;
  readonly shadow: ShadowParts | null;
}

export const useBoardStyles = makeStyles({
  head: {
    position: 'sticky',
    top: '0',
    zIndex: 2,
    padding: '8px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  corner: { width: '140px', left: '0', zIndex: 3, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    position: 'sticky',
    left: '0',
    zIndex: 1,
    width: '140px',
    boxSizing: 'border-box',
    padding: '8px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  shut: { backgroundColor: tokens.colorNeutralBackground3 },
  away: { padding: '2px 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
