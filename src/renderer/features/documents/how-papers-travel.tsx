import { Button, Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SendingRow } from '../../../contract/mail.ts';
import type { SentAs } from '../../../core/agencies/sending.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Group } from '../../ui/group.tsx';
import { rowsInCard } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { PaperFormatFields } from './paper-format.tsx';
import { sendingWords, warningWords } from './sending-words.ts';

/** Where the papers of each recipient go, which mailboxes are not marked as secure, and what came back (AG04, AG06). */
export const HowPapersTravel = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const rows = useLive('mail.list', { sittingId });
  if (rows === undefined) return null;
  if (!rows.ok) return <Notice {...messageFor(rows.error)} />;
  const warning = warningWords(rows.value);
  return (
    <Section
      title="How papers travel"
      lead="To a post box or mailbox from which something came back nothing is written again until its address is corrected."
    >
      {warning !== undefined && <Notice tone="warning" {...warning} />}
      <ul aria-label="How papers travel" className={styles.list}>
        {rows.value.map((row) => (
          <li key={row.reader} aria-label={row.name} className={styles.row}>
            <Way sittingId={sittingId} row={row} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const attachments: ReadonlyArray<{ readonly value: SentAs | 'same'; readonly label: string }> = [
  { value: 'same', label: 'Attached as for the others' },
  { value: 'word', label: 'Attached as Word files' },
  { value: 'pdf', label: 'Attached as PDFs' },
];

const Way = ({ sittingId, row }: { readonly sittingId: SittingId; readonly row: SendingRow }) => {
  const styles = useStyles();
  const change = useChange();
  const today = useToday();
  const [isAsking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState<Message>();
  const to = { sittingId, reader: row.reader };
  const tell = (answer: Awaited<ReturnType<typeof change>>): void => {
    setFault(answer.ok ? undefined : messageFor(answer.error));
    if (answer.ok) setAsking(false);
  };
  return (
    <>
      <div className={styles.line}>
        <strong className={styles.name}>{row.name}</strong>
        <span className={styles.where}>{sendingWords(row)}</span>
        {row.returned !== null && (
          <Status tone="late">{`Came back ${longDate(row.returned.on)}${row.returned.why === '' ? '' : `: ${row.returned.why}`}`}</Status>
        )}
        {row.by === 'email' && (
          <Checkbox
            label="Secure mail"
            aria-label={`Secure mail: ${row.email}`}
            checked={row.secure}
            onChange={async (_, { checked }) => tell(await change('mail.secure', { email: row.email, secure: checked === true }))}
          />
        )}
        {row.by === 'email' && (
          <Select
            size="small"
            aria-label={`Attached for ${row.name}`}
            value={row.sentAs ?? 'same'}
            onChange={async (_, { value }) =>
              tell(await change('mail.sendAs', { email: row.email, as: value === 'word' || value === 'pdf' ? value : null }))
            }
          >
            {attachments.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
        {row.returned !== null && (
          <Button
            size="small"
            aria-label={`The address of ${row.name} works`}
            onClick={async () => tell(await change('mail.works', to))}
          >
            It works
          </Button>
        )}
        {row.returned === null && row.by !== 'none' && !isAsking && (
          <Button size="small" aria-label={`Something for ${row.name} came back`} onClick={() => setAsking(true)}>
            It came back
          </Button>
        )}
      </div>
      {row.format !== null && <PaperFormatFields sittingId={sittingId} row={row} format={row.format} />}
      {isAsking && (
        <Group aria-label={`What came back from ${row.name}`} className={styles.asking}>
          <TextField label="What it said" value={why} onChange={setWhy} hint="For instance: mailbox not known; gone away." />
          <div className={styles.line}>
            <Button appearance="primary" onClick={async () => tell(await change('mail.returned', { ...to, on: today, why }))}>
              Record that it came back
            </Button>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
          </div>
        </Group>
      )}
      {fault !== undefined && <Notice {...fault} />}
    </>
  );
};

const useStyles = makeStyles({
  list: {
    ...rowsInCard,
  },
  row: { padding: '4px 16px', ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center', minHeight: '40px' },
  name: { flex: '0 1 220px', minWidth: '0', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  where: { flex: '1 1 200px', minWidth: '0', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  asking: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 0 12px' },
});
