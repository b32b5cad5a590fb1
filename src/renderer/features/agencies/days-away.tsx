import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Days away, of a chair or of an agency; both ends inclusive. */
export interface DaysAway {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly reason: string;
}

export interface DaysListProps<Days extends DaysAway> {
  readonly label: string;
  readonly days: ReadonlyArray<Days & { readonly id: string }>;
  readonly onRemove: (days: Days & { readonly id: string }) => Promise<void>;
}

/** Each stretch of days away with the key that takes it out; nothing where there is none. */
export const DaysList = <Days extends DaysAway>({ label, days, onRemove }: DaysListProps<Days>) => {
  const styles = useStyles();
  if (days.length === 0) return null;
  return (
    <ul aria-label={label} className={styles.list}>
      {days.map((one) => (
        <li key={one.id} className={styles.line}>
          <span>{inWords(one)}</span>
          <Button size="small" aria-label={`Remove: ${inWords(one)}`} onClick={() => void onRemove(one)}>
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
};

export interface AddDaysProps {
  readonly first: string;
  readonly last: string;
  readonly button: string;
  /** What the last field asks. */
  readonly what?: string;
  /** Answers what went wrong, or undefined where they are kept. */
  readonly onAdd: (days: DaysAway) => Promise<Message | undefined>;
}

/** A line for one more stretch of days. */
export const AddDays = ({ first, last, button, what = 'What it is', onAdd }: AddDaysProps) => {
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [until, setUntil] = useState<LocalDate | null>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Message>();
  const isBackwards = from !== null && until !== null && until < from;
  const add = async (): Promise<void> => {
    if (from === null || isBackwards) return;
    const wrong = await onAdd({ from, until: until ?? from, reason });
    setFault(wrong);
    if (wrong !== undefined) return;
    setFrom(null);
    setUntil(null);
    setReason('');
  };
  return (
    <>
      <FieldRow widths="own">
        <DateField label={first} value={from} onChange={setFrom} />
        <DateField
          label={last}
          value={until}
          onChange={setUntil}
          fault={isBackwards ? 'This is before the first day.' : undefined}
          hint="Leave it empty for one day."
        />
        <TextField label={what} width="medium" value={reason} onChange={setReason} />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
      <div>
        <Button disabled={from === null || isBackwards} onClick={() => void add()}>
          {button}
        </Button>
      </div>
    </>
  );
};

const inWords = ({ from, until, reason }: DaysAway): string =>
  `${from === until ? longDate(from) : `${longDate(from)} to ${longDate(until)}`}${reason === '' ? '' : `, ${reason}`}`;

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', color: tokens.colorNeutralForeground1 },
});
