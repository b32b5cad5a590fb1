import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PractitionerId } from '../../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import type { Absence } from '../../../core/scheduling/availability.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface ChairAbsencesProps {
  readonly practitionerId: PractitionerId;
  readonly absences: ReadonlyArray<Absence>;
}

/** Leave and training of one chair, and a line for one more. */
export const ChairAbsences = ({ practitionerId, absences }: ChairAbsencesProps) => {
  const styles = useStyles();
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const remove = async (absence: Absence): Promise<void> => {
    const removed = await change('absence.remove', { absenceId: absence.id });
    setFault(removed.ok ? undefined : messageFor(removed.error));
  };
  return (
    <>
      {absences.length > 0 && (
        <ul aria-label="Away" className={styles.list}>
          {absences.map((absence) => (
            <li key={absence.id} className={styles.line}>
              <span>{inWords(absence)}</span>
              <Button size="small" aria-label={`Remove: ${inWords(absence)}`} onClick={() => void remove(absence)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fault !== undefined && <Notice {...fault} />}
      <AddAbsence practitionerId={practitionerId} />
    </>
  );
};

const AddAbsence = ({ practitionerId }: { readonly practitionerId: PractitionerId }) => {
  const change = useChange();
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [until, setUntil] = useState<LocalDate | null>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Message>();
  const isBackwards = from !== null && until !== null && until < from;
  const add = async (): Promise<void> => {
    if (from === null || isBackwards) return;
    const saved = await change('absence.save', {
      absence: { id: null, practitionerId, from, until: until ?? from, reason },
    });
    setFault(saved.ok ? undefined : messageFor(saved.error));
    if (!saved.ok) return;
    setFrom(null);
    setUntil(null);
    setReason('');
  };
  return (
    <>
      <FieldRow widths="own">
        <DateField label="Away from" value={from} onChange={setFrom} />
        <DateField
          label="Last day away"
          value={until}
          onChange={setUntil}
          fault={isBackwards ? 'This is before the first day.' : undefined}
          hint="Leave it empty for one day."
        />
        <TextField label="What it is" width="medium" value={reason} onChange={setReason} />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
      <div>
        <Button disabled={from === null || isBackwards} onClick={() => void add()}>
          Add this absence
        </Button>
      </div>
    </>
  );
};

const inWords = ({ from, until, reason }: Absence): string =>
  `${from === until ? longDate(from) : `${longDate(from)} to ${longDate(until)}`}${reason === '' ? '' : `, ${reason}`}`;

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', color: tokens.colorNeutralForeground1 },
});
