import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BoardSitting } from '../../../contract/board.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { hoursOn } from '../../../core/scheduling/availability.ts';
import { minutesOf } from '../../../core/scheduling/minutes.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { type BoardParts, useBoardStyles } from './board-parts.ts';
import { ownHoursInWords, shutInWords } from './model/block-words.ts';
import { cellKey, cellsOf, lanesOf, type Row } from './model/rows.ts';
import { Shadow, SittingBlock } from './sitting-block.tsx';

/** The hours that the day board shows: eight to six, and more where something is earlier or later. */
const hoursShown = (
  sittings: ReadonlyArray<Pick<BoardSitting, 'startsAt' | 'endsAt'>>,
): { readonly from: number; readonly until: number } => ({
  from: Math.min(8, ...sittings.map((one) => Math.floor(minutesOf(one.startsAt) / 60))),
  until: Math.max(18, ...sittings.map((one) => Math.ceil(minutesOf(one.endsAt) / 60))),
});

/** One day: chairs or rooms are the rows, and each sitting is as long as it lasts. */
export const DayBoard = ({ board, rows, by, label, selectedId, tabStopId, moving, shadow }: BoardParts) => {
  const styles = useStyles();
  const boardStyles = useBoardStyles();
  const on = board.from;
  const [day] = board.days;
  const cells = cellsOf(board.sittings, by);
  const { from, until } = hoursShown(shadow === null ? board.sittings : [...board.sittings, shadow.target]);
  const hours = Array.from({ length: until - from }, (_, hour) => from + hour);
  const column = (time: BoardSitting['startsAt']): number => 1 + (minutesOf(time) - from * 60) / minutesAColumn;
  const columns = ((until - from) * 60) / minutesAColumn;
  const place = ({ startsAt, endsAt }: Pick<BoardSitting, 'startsAt' | 'endsAt'>, lane: number) => ({
    gridColumn: `${Math.floor(column(startsAt))} / ${Math.ceil(column(endsAt))}`,
    gridRow: lane + 1,
  });
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(boardStyles.head, boardStyles.corner)}>
            {by === 'chairs' ? 'Chair' : 'Room'}
          </th>
          <th scope="col" className={boardStyles.head}>
            <Spoken>
              From {from}:00 to {until}:00
            </Spoken>
            <div className={styles.hours} aria-hidden>
              {hours.map((hour) => (
                <span key={hour} className={styles.hour}>
                  {String(hour).padStart(2, '0')}:00
                </span>
              ))}
            </div>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = cellKey(row.key, on);
          const there = cells.get(key) ?? [];
          const { lane } = lanesOf(there);
          const away = shutInWords(row, on);
          const here = shadow !== null && shadow.cell === key ? shadow : null;
          return (
            <tr key={row.key}>
              <th scope="row" className={boardStyles.row}>
                {row.name}
                {row.under !== '' && <div className={boardStyles.note}>{row.under}</div>}
                <div className={boardStyles.note}>{rowNote(row, on)}</div>
              </th>
              <td
                data-cell
                data-row={row.key}
                data-day={on}
                data-from={from}
                data-until={until}
                className={mergeClasses(styles.cell, (away !== null || day?.whyNot != null) && boardStyles.shut)}
              >
                <div
                  className={styles.line}
                  style={{
                    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                    backgroundSize: `${100 / hours.length}% 100%`,
                  }}
                >
                  {there.length === 0 && <Spoken>Nothing booked</Spoken>}
                  <Closed row={row} on={on} from={from} until={until} />
                  {there.map((sitting, index) => (
                    <div key={sitting.sittingId} className={styles.at} style={place(sitting, lane[index] ?? 0)}>
                      <SittingBlock
                        sitting={sitting}
                        chairName={board.chairs.find((chair) => chair.practitionerId === sitting.chairId)?.name ?? ''}
                        by={by}
                        isSelected={selectedId === sitting.sittingId}
                        isLeaving={moving?.sitting.sittingId === sitting.sittingId}
                        isInTabOrder={tabStopId === sitting.sittingId}
                      />
                    </div>
                  ))}
                  {here !== null && (
                    <div className={styles.at} style={{ ...place(here.target, 0), zIndex: 1 }}>
                      <Shadow reference={here.reference} time={here.time} verdict={here.verdict} />
                    </div>
                  )}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** As fine as the times of a booking are; a row is as tall as what stands in it. */
const minutesAColumn = 5;

const rowNote = (row: Row, on: LocalDate): string =>
  shutInWords(row, on) ?? (row.chair === null ? null : ownHoursInWords(row.chair, on)) ?? '';

/** The hours that the chair does not work, behind the sittings. */
const Closed = ({
  row,
  on,
  from,
  until,
}: {
  readonly row: Row;
  readonly on: LocalDate;
  readonly from: number;
  readonly until: number;
}) => {
  const styles = useStyles();
  const hours = row.chair === null ? undefined : hoursOn(row.chair, on);
  if (hours === undefined) return null;
  const share = (minutes: number) => `${Math.max(0, Math.min(100, (100 * (minutes - from * 60)) / ((until - from) * 60)))}%`;
  return (
    <>
      <div className={styles.closed} style={{ left: 0, width: share(minutesOf(hours.from)) }} />
      <div className={styles.closed} style={{ left: share(minutesOf(hours.until)), right: 0 }} />
    </>
  );
};

const useStyles = makeStyles({
  table: { width: '100%', minWidth: '900px', borderCollapse: 'separate', borderSpacing: '0', tableLayout: 'fixed' },
  hours: { display: 'flex', margin: '0 -8px' },
  hour: { flex: '1 1 0', paddingLeft: '4px', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '0', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    position: 'relative',
    display: 'grid',
    alignItems: 'start',
    minHeight: '56px',
    backgroundImage: `linear-gradient(to right, ${tokens.colorNeutralStroke2} 1px, transparent 1px)`,
  },
  at: { boxSizing: 'border-box', minWidth: '0', padding: '2px 1px' },
  closed: {
    position: 'absolute',
    top: '0',
    bottom: '0',
    backgroundColor: tokens.colorNeutralBackground3,
    opacity: '0.8',
    // High contrast takes the grey away: there the hours are hatched.
    '@media (forced-colors: active)': {
      // A drawn background is taken away too, unless it is said that these are the system's own colours.
      forcedColorAdjust: 'none',
      backgroundColor: 'Canvas',
      backgroundImage: 'repeating-linear-gradient(45deg, CanvasText 0 1px, transparent 1px 8px)',
    },
  },
});
