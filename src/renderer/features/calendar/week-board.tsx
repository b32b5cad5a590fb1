import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { BoardDay, BoardSitting } from '../../../contract/board.ts';
import { dayAndMonth, weekday } from '../../../core/local-date.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { type BoardParts, useBoardStyles } from './board-parts.ts';
import { ownHoursInWords, sameEachDay, shutInWords } from './model/block-words.ts';
import { cellKey, cellsOf, type Row, type RowsBy } from './model/rows.ts';
import { Shadow, SittingBlock } from './sitting-block.tsx';

/** A week: chairs or rooms are the rows, days the columns. Days on which nothing may be held are shown only where something is. */
export const WeekBoard = ({ board, rows, by, label, selectedId, tabStopId, moving, shadow }: BoardParts) => {
  const styles = useStyles();
  const boardStyles = useBoardStyles();
  const cells = cellsOf(board.sittings, by);
  const days = board.days.filter((day, index) => index < 5 || board.sittings.some((sitting) => sitting.heldOn === day.on));
  const workdays = days.filter(({ on }) => weekday(on) <= 5).map(({ on }) => on);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(boardStyles.head, boardStyles.corner)}>
            {by === 'chairs' ? 'Chair' : 'Room'}
          </th>
          {days.map((day) => (
            <th key={day.on} scope="col" className={boardStyles.head}>
              {dayAndMonth(day.on)}
              {day.note !== '' && <div className={boardStyles.note}>{day.note}</div>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const always = sameEachDay(row, workdays);
          return (
            <tr key={row.key}>
              <th scope="row" className={boardStyles.row}>
                {row.name}
                {row.under !== '' && <div className={boardStyles.note}>{row.under}</div>}
                {always !== null && <div className={boardStyles.note}>{always}</div>}
              </th>
              {days.map((day) => {
                const key = cellKey(row.key, day.on);
                const there = cells.get(key) ?? none;
                const holds = (id: string | null) => (there.some((one) => one.sittingId === id) ? id : null);
                return (
                  <Cell
                    key={day.on}
                    row={row}
                    day={day}
                    by={by}
                    sittings={there}
                    board={board.chairs}
                    selectedId={holds(selectedId)}
                    tabStopId={holds(tabStopId)}
                    leavingId={holds(moving?.sitting.sittingId ?? null)}
                    isSaidOfRow={always !== null}
                    shadow={shadow !== null && shadow.cell === key ? shadow : null}
                  />
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const none: ReadonlyArray<BoardSitting> = [];

interface CellProps {
  readonly row: Row;
  readonly day: BoardDay;
  readonly by: RowsBy;
  readonly sittings: ReadonlyArray<BoardSitting>;
  readonly board: BoardParts['board']['chairs'];
  readonly selectedId: string | null;
  readonly tabStopId: string | null;
  readonly leavingId: string | null;
  /** Leave or hours that are the same on each of the days stand beside the name, and not in every cell. */
  readonly isSaidOfRow: boolean;
  readonly shadow: BoardParts['shadow'];
}

const sameCell = (a: CellProps, b: CellProps): boolean =>
  a.day === b.day &&
  a.by === b.by &&
  a.board === b.board &&
  a.row.key === b.row.key &&
  a.selectedId === b.selectedId &&
  a.tabStopId === b.tabStopId &&
  a.leavingId === b.leavingId &&
  a.isSaidOfRow === b.isSaidOfRow &&
  a.shadow === b.shadow &&
  a.sittings.length === b.sittings.length &&
  a.sittings.every((sitting, index) => sitting === b.sittings[index]);

const Cell = memo(({ row, day, by, sittings, board, selectedId, tabStopId, leavingId, isSaidOfRow, shadow }: CellProps) => {
  const styles = useStyles();
  const boardStyles = useBoardStyles();
  const away = shutInWords(row, day.on);
  const hours = row.chair === null ? null : ownHoursInWords(row.chair, day.on);
  const isShut = day.whyNot !== null || away !== null;
  // What is carried stands where its time would put it.
  const later = shadow === null ? -1 : sittings.findIndex(({ startsAt }) => startsAt > shadow.target.startsAt);
  const before = later < 0 ? sittings.length : later;
  const blocks = sittings.map((sitting) => (
    <SittingBlock
      key={sitting.sittingId}
      sitting={sitting}
      chairName={board.find((chair) => chair.practitionerId === sitting.chairId)?.name ?? ''}
      by={by}
      isSelected={selectedId === sitting.sittingId}
      isLeaving={leavingId === sitting.sittingId}
      isInTabOrder={tabStopId === sitting.sittingId}
    />
  ));
  return (
    <td data-cell data-row={row.key} data-day={day.on} className={mergeClasses(styles.cell, isShut && boardStyles.shut)}>
      <div className={styles.stack}>
        {!isSaidOfRow && (away ?? hours) !== null && <span className={boardStyles.away}>{away ?? hours}</span>}
        {away === null && (hours === null || isSaidOfRow) && sittings.length === 0 && <Spoken>Nothing booked</Spoken>}
        {isSaidOfRow && away !== null && <Spoken>{away}</Spoken>}
        {shadow === null
          ? blocks
          : blocks.toSpliced(
              before,
              0,
              <Shadow key="carried" reference={shadow.reference} time={shadow.time} verdict={shadow.verdict} />,
            )}
      </div>
    </td>
  );
}, sameCell);

const useStyles = makeStyles({
  table: { width: '100%', minWidth: '860px', borderCollapse: 'separate', borderSpacing: '0', tableLayout: 'fixed' },
  cell: {
    padding: '4px',
    verticalAlign: 'top',
    height: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '4px' },
});
