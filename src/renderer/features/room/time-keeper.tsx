import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type AgendaItem, heldItem } from '../../../core/conferences/agenda.ts';
import { openSegment } from '../../../core/conferences/in-the-room.ts';
import { itemTimes, type Shortening, whatToShorten } from '../../../core/conferences/item-times.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { minuteOfDay, minutesSoFar } from './model/presence.ts';
import { useNow } from './use-now.ts';
import { useRoom, useRoomPart } from './use-room.tsx';

/** Time is added to the item that is on this often, and never more at once: a lid that was shut is no talk. */
const tick = 15;

/**
 * How long the conference has lasted and the item that is on, against how long they were meant to last, and what could be shorter.
 * Quiet, and for the chair: nothing blinks, and it is on no other screen and in no copy (LC06).
 */
export const TimeKeeper = ({ items, current }: { readonly items: ReadonlyArray<AgendaItem>; readonly current: string }) => {
  const styles = useStyles();
  const { sitting, isOpen } = useRoom();
  const segments = useRoomPart(({ record }) => record.segments);
  const time = useNow();
  const spent = useLive('itemTime.get', { sittingId: sitting.sitting.id });
  useCounting(current, openSegment({ segments }) !== undefined);
  const elapsed = minutesSoFar({ segments }, time);
  const { startsAt, endsAt } = sitting.sitting;
  const total = startsAt === null || endsAt === null ? null : minuteOfDay(endsAt) - minuteOfDay(startsAt);
  const times = itemTimes(
    items.filter(({ id }) => id !== heldItem.id),
    spent?.ok === true ? spent.value : {},
    total,
  );
  const on = times.find(({ id }) => id === current);
  const shortening = elapsed === null || !isOpen ? null : whatToShorten(times, current, elapsed, total);
  if (!isOpen && elapsed === null) return null;
  const isCounted = isOpen || times.some((item) => item.spent > 0);
  return (
    <section aria-label="Time" className={styles.time}>
      <p className={styles.line}>
        {isOpen ? <span className={styles.clock}>{time}</span> : 'It lasted'}
        {elapsed === null ? 'Not begun' : `${inHours(elapsed)}${total === null ? '' : ` of ${inHours(total)} planned`}`}
      </p>
      {on !== undefined && elapsed !== null && isOpen && (
        <p className={styles.line}>
          <span className={styles.title}>{on.title}</span>
          <span className={styles.figure}>{ofPlanned(on.spent, on.planned)}</span>
        </p>
      )}
      {isCounted && (
        <details className={styles.details}>
          <summary className={styles.summary}>
            Time per item{shortening === null ? '' : `, ${inHours(shortening.behind)} behind`}
          </summary>
          {shortening !== null && <p className={styles.advice}>{inWords(shortening)}</p>}
          <table className={styles.table} aria-label="Time per item">
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  Item
                </th>
                <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                  Minutes
                </th>
              </tr>
            </thead>
            <tbody>
              {times.map(({ id, title, spent: taken, planned }) => (
                <tr key={id} className={id === current ? styles.current : undefined}>
                  <th scope="row" className={styles.item}>
                    {title}
                  </th>
                  <td className={styles.number}>{planned === null ? taken : `${taken} of ${planned}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
};

/** Counts the seconds of the item that is on while a part of the conference is being held and this window is seen. */
const useCounting = (item: string, isHeld: boolean): void => {
  const desk = useDesk();
  const { sitting, isOpen } = useRoom();
  const { id: sittingId, progress } = sitting.sitting;
  const isCounted = isHeld && isOpen && progress.closedAt === null && item !== heldItem.id;
  const rest = useRef(0);
  useEffect(() => {
    if (!isCounted) return;
    let since = performance.now();
    const count = (): void => {
      const now = performance.now();
      const passed = document.hidden ? 0 : Math.min((now - since) / 1_000, 2 * tick);
      since = now;
      const seconds = Math.floor(passed + rest.current);
      rest.current = passed + rest.current - seconds;
      if (seconds > 0) void desk.call('itemTime.add', { sittingId, item, seconds });
    };
    const timer = setInterval(count, tick * 1_000);
    return () => {
      clearInterval(timer);
      count();
    };
  }, [desk, sittingId, item, isCounted]);
};

/** `20 min behind. Could be shorter: What agencies know, 9 instead of 15 min.` */
const inWords = ({ behind, items, stillMissing }: Shortening): string =>
  [
    `${inHours(behind)} behind.`,
    items.length === 0
      ? ''
      : `Could be shorter: ${items.map(({ title, from, to }) => `${title}, ${to} instead of ${from} min`).join('; ')}.`,
    stillMissing === 0
      ? ''
      : `${inHours(stillMissing)} more ${items.length === 0 ? 'are' : 'are still'} needed: ask for more time, or take the rest up on another day.`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const ofPlanned = (spent: number, planned: number | null): string =>
  planned === null ? `${spent} min` : `${spent} of ${planned} min`;

/** `45 min`, `1 h 10 min`. */
const inHours = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

const useStyles = makeStyles({
  time: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px', margin: '0' },
  clock: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  title: { minWidth: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  figure: { flexShrink: 0 },
  details: { margin: '0' },
  summary: { cursor: 'pointer' },
  advice: { margin: '4px 0', color: tokens.colorNeutralForeground1 },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { padding: '2px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  item: { padding: '1px 8px 1px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'right', whiteSpace: 'nowrap', verticalAlign: 'top' },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});
