import { makeStyles, tokens } from '@fluentui/react-components';
import { type Outcome, outcomeScale } from '../../../core/plans/progress.ts';

const width = 132;
const height = 48;
const margin = 6;

/** One outcome over all conferences as a line, with what would be good enough as a dashed one. The row beside it says the same in words. */
export const ProgressChart = ({ outcome: { points, needed } }: { readonly outcome: Outcome }) => {
  const styles = useStyles();
  const across = (place: number): number =>
    points.length === 1 ? width / 2 : margin + (place * (width - 2 * margin)) / (points.length - 1);
  const said = points.flatMap(({ now }, place) => (now === null ? [] : [{ x: across(place), y: up(now) }]));
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className={styles.chart}>
      <line className={styles.ground} x1="0" x2={width} y1={up(outcomeScale.lowest.value)} y2={up(outcomeScale.lowest.value)} />
      {needed !== null && <line className={styles.needed} x1="0" x2={width} y1={up(needed)} y2={up(needed)} />}
      <polyline className={styles.line} points={said.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {said.map(({ x, y }) => (
        <circle key={x} className={styles.dot} cx={x} cy={y} r="4" />
      ))}
    </svg>
  );
};

const up = (value: number): number => height - margin - (value * (height - 2 * margin)) / outcomeScale.highest.value;

const useStyles = makeStyles({
  chart: { width: `${width}px`, height: `${height}px`, display: 'block', forcedColorAdjust: 'none' },
  ground: { stroke: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  needed: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: '4 4',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  dot: { fill: tokens.colorBrandStroke1, '@media (forced-colors: active)': { fill: 'Highlight' } },
});
