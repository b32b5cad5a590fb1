import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { SittingRow, TodayView } from '../../../contract/sitting-answers.ts';
import { longDate } from '../../../core/local-date.ts';
import { Section } from '../../ui/section.tsx';

export interface SittingsTodayProps {
  readonly sittings: TodayView['sittings'];
  readonly coming: SittingRow | null;
  readonly onSitting: (row: SittingRow) => void;
}

/** Today's conferences on a time line: when, who chairs, where, and how quoracy stands. */
export const SittingsToday = ({ sittings, coming, onSitting }: SittingsTodayProps) => {
  const styles = useStyles();
  return (
    <Section title="Conferences today" look="card">
      {sittings.length === 0 ? (
        <div>
          <p className={styles.none}>No conference is booked for today.</p>
          {coming !== null && (
            <p className={styles.next}>
              Next:{' '}
              <Link as="button" inline onClick={() => onSitting(coming)}>
                {coming.familyName}, {coming.kind}
              </Link>
              {coming.heldOn === null ? '' : `, ${longDate(coming.heldOn)}`}
              {coming.startsAt === null ? '' : ` at ${coming.startsAt}`}.
            </p>
          )}
        </div>
      ) : (
        <ol className={styles.line}>
          {sittings.map((row) => (
            <li key={row.sittingId} className={styles.stop}>
              <span className={styles.time}>{row.startsAt ?? 'No time'}</span>
              <div className={styles.words}>
                <Link as="button" className={styles.name} onClick={() => onSitting(row)}>
                  {row.familyName}, {row.kind}
                </Link>
                <p className={styles.detail}>{row.children.join(', ')}</p>
                <p className={styles.detail}>{[row.place || 'No room yet', row.chairName || 'No chair yet'].join(' · ')}</p>
                <p className={styles.quoracy}>{row.quoracyInWords}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
};

const useStyles = makeStyles({
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  next: { margin: '8px 0 0' },
  line: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '20px' },
  stop: { display: 'grid', gridTemplateColumns: '52px minmax(0, 1fr)', gap: '12px' },
  time: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, fontVariantNumeric: 'tabular-nums' },
  words: {
    paddingLeft: '16px',
    borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    alignItems: 'start',
  },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  detail: { margin: '0', color: tokens.colorNeutralForeground2 },
  quoracy: { margin: '4px 0 0' },
});
