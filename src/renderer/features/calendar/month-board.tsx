import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MonthDay } from '../../../contract/board.ts';
import { fullDate, type LocalDate, weekday } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { card } from '../../ui/looks.ts';
import { Notice } from '../../ui/notice.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { useToday } from '../../ui/today.ts';
import type { Range } from './model/ranges.ts';

export interface MonthBoardProps {
  readonly range: Range;
  readonly label: string;
  /** A day of the month that is meant: the days of its neighbours are quieter. */
  readonly on: LocalDate;
  readonly onDay: (on: LocalDate) => void;
}

/** A month: how many conferences each day has, about how many children, and how many chairs are away. */
export const MonthBoard = ({ range, label, on, onDay }: MonthBoardProps) => {
  const styles = useStyles();
  const today = useToday();
  const month = useLive('calendar.month', range);
  if (month === undefined) return <Loading />;
  if (!month.ok) return <Notice {...messageFor(month.error)} />;
  const weeks = Array.from({ length: month.value.length / 7 }, (_, week) => month.value.slice(week * 7, week * 7 + 7));
  const days = weekend(month.value) ? 7 : 5;
  return (
    <ScrollArea label={`${label}, scrolls`} className={styles.scroller}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {names.slice(0, days).map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.on}>
              {week.slice(0, days).map((day) => (
                <td key={day.on} className={mergeClasses(styles.cell, day.whyNot !== null && styles.shut)}>
                  <button
                    type="button"
                    className={styles.day}
                    aria-label={dayInWords(day)}
                    aria-current={day.on === today ? 'date' : undefined}
                    onClick={() => onDay(day.on)}
                  >
                    <span
                      className={mergeClasses(
                        styles.number,
                        day.on.slice(0, 7) !== on.slice(0, 7) && styles.other,
                        day.on === today && styles.today,
                      )}
                    >
                      {Number(day.on.slice(8))}
                    </span>
                    {day.sittings > 0 && (
                      <span>
                        <strong>{day.sittings}</strong> {day.sittings === 1 ? 'conference' : 'conferences'}
                      </span>
                    )}
                    {day.children > 0 && <span className={styles.quiet}>{counted(day.children, 'child', 'children')}</span>}
                    {day.chairsAway > 0 && (
                      <span className={styles.quiet}>{counted(day.chairsAway, 'chair', 'chairs')} away</span>
                    )}
                    {day.note !== '' && <span className={styles.quiet}>{day.note}</span>}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const weekend = (days: ReadonlyArray<MonthDay>): boolean => days.some((day) => weekday(day.on) > 5 && day.sittings > 0);

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const dayInWords = ({ on, sittings, children, chairsAway, note }: MonthDay): string =>
  [
    fullDate(on),
    sittings === 0
      ? 'no conference'
      : `${counted(sittings, 'conference', 'conferences')} about ${counted(children, 'child', 'children')}`,
    ...(chairsAway === 0 ? [] : [`${counted(chairsAway, 'chair', 'chairs')} away`]),
    ...(note === '' ? [] : [note]),
  ].join(', ');

const useStyles = makeStyles({
  scroller: {
    overflow: 'auto',
    ...card,
  },
  table: { width: '100%', minWidth: '640px', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    padding: '8px 12px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: '0', verticalAlign: 'top', border: `1px solid ${tokens.colorNeutralStroke3}`, height: '92px' },
  shut: { backgroundColor: tokens.colorNeutralBackground3 },
  day: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    width: '100%',
    height: '100%',
    minHeight: '92px',
    boxSizing: 'border-box',
    padding: '8px 12px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  other: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  today: { textDecoration: 'underline', textUnderlineOffset: '4px', textDecorationThickness: '2px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
