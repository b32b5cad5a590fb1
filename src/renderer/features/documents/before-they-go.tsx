import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BeforeRow } from '../../../contract/checking.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { rowsInCard } from '../../ui/looks.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusTone } from '../../ui/status.tsx';
import { counted } from '../../words/record-words.ts';
import { checkWords, lapsedWords } from './log-words.ts';
import { SecondLook } from './second-look.tsx';
import { WhyCut } from './why-cut.tsx';

/** What has to be looked at before papers leave: where they go to, a second pair of eyes, and why a copy is cut (RD04, RD05, RD08). */
export const BeforeTheyGo = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const list = useLive('check.list', { sittingId });
  const [open, setOpen] = useState<string>();
  if (list === undefined) return null;
  if (!list.ok) return <Notice {...messageFor(list.error)} />;
  const { rows, earlier } = list.value;
  const concerned = rows.filter(
    (row) => row.mustBeChecked || row.risks.length > 0 || row.restricted !== null || row.check !== null,
  );
  const others = rows.filter((row) => !concerned.includes(row));
  return (
    <Section
      title="Before they go"
      lead="Where an envelope could reach the wrong hands, and whose papers somebody else looks at first."
    >
      {earlier.map(({ name, heldOn, reason, decidedBy }) => (
        <Notice
          key={`${name} ${heldOn}`}
          tone="info"
          title={`After the conference on ${longDate(heldOn)} the copy of ${name} was cut.`}
          next={`${reason} Decided by ${decidedBy}. The chair decides afresh for this one.`}
        />
      ))}
      <ul aria-label="Before they go" className={styles.list}>
        {concerned.map((row) => (
          <li key={row.reader} aria-label={row.name} className={styles.row}>
            <div className={styles.head}>
              <strong className={styles.name}>{row.name}</strong>
              <Status tone={toneOf(row)}>{stateOf(row)}</Status>
              <Button
                size="small"
                aria-expanded={open === row.reader}
                onClick={() => setOpen(open === row.reader ? undefined : row.reader)}
              >
                {open === row.reader ? 'Close' : `Look at the papers of ${row.name}`}
              </Button>
            </div>
            {row.lapsed !== null && row.mustBeChecked && <div className={styles.risk}>{lapsedWords(row.lapsed)}</div>}
            {row.risks.map(({ kind, words }) => (
              <div key={`${kind} ${words}`} className={styles.risk}>
                <strong>{riskNames[kind]}.</strong> {words}
              </div>
            ))}
            {open === row.reader && row.restricted !== null && <WhyCut sittingId={sittingId} row={row} />}
            {open === row.reader && <SecondLook sittingId={sittingId} row={row} onSigned={() => setOpen(undefined)} />}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className={styles.others}>
          Nothing stands against the papers of {counted(others.length, 'other recipient')}:{' '}
          {others.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </Section>
  );
};

const riskNames: { readonly [K in BeforeRow['risks'][number]['kind']]: string } = {
  none: 'No address',
  old: 'Old address',
  hidden: 'Hidden address',
  same: 'Same address as another party',
  flat: 'Number missing',
  postcode: 'Postcode missing',
  sealed: 'Address not readable here',
};

const stateOf = ({ check, mustBeChecked, restricted }: BeforeRow): string => {
  if (check !== null) return checkWords(check);
  if (restricted?.reason === '') return 'Say why this copy is cut';
  return mustBeChecked ? 'Waits for a second person' : 'No second check asked for';
};

const toneOf = ({ check, mustBeChecked }: BeforeRow): StatusTone => {
  if (check !== null) return check.waived === '' ? 'good' : 'soon';
  return mustBeChecked ? 'late' : 'soon';
};

const useStyles = makeStyles({
  list: {
    ...rowsInCard,
    ':empty': { display: 'none' },
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center', justifyContent: 'space-between' },
  name: { flex: '1 1 240px', minWidth: '0', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  risk: { maxWidth: '90ch', color: tokens.colorNeutralForeground2 },
  others: { margin: '0', maxWidth: '90ch', color: tokens.colorNeutralForeground2 },
});
