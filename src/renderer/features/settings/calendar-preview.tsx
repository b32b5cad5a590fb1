import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarChange, CalendarForeseen, DateMoved } from '../../../contract/holidays.ts';
import { longDate } from '../../../core/local-date.ts';
import type { DueAndHoldBy } from '../../../core/procedures/calendar-change.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { counted, listed } from '../../words/record-words.ts';

export interface CalendarPreviewProps {
  readonly change: CalendarChange;
  /** Saved, or left as it was. */
  readonly onEnd: () => void;
}

/** Every open date that the change would move, before anything is saved (DL09). */
export const CalendarPreview = ({ change, onEnd }: CalendarPreviewProps) => {
  const styles = useStyles();
  const save = useChange();
  const foreseen = useLive('calendar.foresee', { change });
  const [fault, setFault] = useState<Message>();
  const [isSaving, setSaving] = useState(false);
  const onSave = async (): Promise<void> => {
    setSaving(true);
    const saved = await save('calendar.save', { change });
    setSaving(false);
    if (saved.ok) onEnd();
    else setFault(messageFor(saved.error));
  };
  if (foreseen === undefined) return <Loading label="Counting every open date" />;
  return (
    <Section
      title="What this would change"
      look="card"
      lead={foreseen.ok ? `${foreseen.value.change}. Nothing is saved yet.` : undefined}
    >
      {foreseen.ok ? <Foreseen {...foreseen.value} /> : <Notice {...messageFor(foreseen.error)} />}
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        {foreseen.ok && (
          <Button appearance="primary" size="large" disabled={isSaving} onClick={() => void onSave()}>
            Save it
          </Button>
        )}
        <Button size="large" onClick={onEnd}>
          {foreseen.ok ? 'Leave it as it was' : 'Back'}
        </Button>
      </div>
    </Section>
  );
};

const Foreseen = ({ moved, booked }: CalendarForeseen) => (
  <>
    <p role="status">
      {moved.length === 0
        ? 'No open date would move.'
        : `${counted(moved.length, 'open date')} would move. Closed conferences keep theirs.`}
    </p>
    {moved.length > 0 && (
      <DataTable
        label="Dates that would move"
        rows={moved}
        rowKey={(line) =>
          `${line.reference ?? line.familyName} ${line.rule} ${line.title} ${line.from.due} ${line.children.join()}`
        }
        columns={[
          { id: 'who', header: 'Who', cell: whoInWords, under: (line) => line.familyName, width: '24%' },
          { id: 'what', header: 'Limit', cell: (line) => line.title, under: (line) => `Rule ${line.rule}` },
          { id: 'from', header: 'From', cell: (line) => dateInWords(line.from), width: '22%' },
          {
            id: 'to',
            header: 'To',
            cell: (line) => dateInWords(line.to),
            under: (line) =>
              line.bookedTooLate === null ? undefined : (
                <Status tone="late">Booked for {longDate(line.bookedTooLate)}: too late then</Status>
              ),
            width: '22%',
          },
        ]}
      />
    )}
    {booked.map(({ reference, familyName, on, why }) => (
      <Notice
        key={`${reference} ${on}`}
        tone="warning"
        title={`${reference}, ${familyName}, is booked for ${longDate(on)}.`}
        next={why}
      />
    ))}
  </>
);

const whoInWords = ({ reference, children }: DateMoved): string => `${reference ?? 'Next review'}: ${listed(children)}`;

const dateInWords = ({ due, holdBy }: DueAndHoldBy): string =>
  due === holdBy ? longDate(due) : `${longDate(due)}, hold by ${longDate(holdBy)}`;

const useStyles = makeStyles({ actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });
