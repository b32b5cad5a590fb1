import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { VisitsRow } from '../../../contract/visits.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import type { Visit, VisitState } from '../../../core/plans/visits-kept.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { Status, type StatusTone } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { counted } from '../../words/record-words.ts';

/** What each child with a plan was promised, the last visit, and by when the next is due; a visit is written down here (PL04). */
export const Visits = () => {
  const rows = useLive('visit.list', {});
  const [open, setOpen] = useState<PersonId>();
  if (rows === undefined) return <Loading label="Opening the visits" />;
  if (!rows.ok) return <Notice {...messageFor(rows.error)} />;
  const late = rows.value.filter(({ state, visits }) => state === 'late' && visits.length > 0).length;
  const shown = rows.value.find(({ childId }) => childId === open);
  return (
    <>
      <Section
        title="Each child"
        lead={`${counted(late, 'child', 'children')} not seen in time, of ${rows.value.length}. Open one to write a visit down. Once the first is written down, Today says so before the next is overdue.`}
      >
        <DataTable<VisitsRow>
          label="Visits"
          rows={rows.value}
          rowKey={({ childId }) => childId}
          onOpen={({ childId }) => setOpen(childId)}
          empty={<EmptyState title="No child has a plan today">Visits are listed while a plan goes on.</EmptyState>}
          columns={[
            { id: 'child', header: 'Child', cell: (row) => row.childName, under: (row) => `Family ${row.familyName}` },
            { id: 'promise', header: 'What was promised', cell: (row) => row.promise || 'Nothing is known here', width: '30%' },
            { id: 'last', header: 'Last visit', cell: (row) => visitInWords(row.visits[0]) },
            {
              id: 'due',
              header: 'Next visit',
              width: '26%',
              cell: ({ state, visits, dueInWords }) =>
                state === null || visits.length === 0 ? (
                  dueInWords || 'No number of days was promised'
                ) : (
                  <Status tone={tones[state]}>{dueInWords}</Status>
                ),
            },
          ]}
        />
      </Section>
      {shown !== undefined && <VisitsToChild key={shown.childId} row={shown} onClose={() => setOpen(undefined)} />}
    </>
  );
};

const tones: { readonly [S in VisitState]: StatusTone } = { late: 'late', soon: 'soon', 'in-time': 'good' };

const visitInWords = (visit: Visit | undefined): string => {
  if (visit === undefined) return 'None is written down';
  const how = !visit.seen ? 'not seen' : visit.seenAlone ? 'seen alone' : 'seen';
  return `${shortDate(visit.madeOn)}, ${how}${visit.by === '' ? '' : `, by ${visit.by}`}`;
};

const VisitsToChild = ({ row, onClose }: { readonly row: VisitsRow; readonly onClose: () => void }) => {
  const styles = useStyles();
  const change = useChange();
  const today = useToday();
  const [madeOn, setMadeOn] = useState<LocalDate | null>(today);
  const [seen, setSeen] = useState(true);
  const [seenAlone, setSeenAlone] = useState(false);
  const [by, setBy] = useState('');
  const [fault, setFault] = useState<Message>();
  const save = async (): Promise<void> => {
    if (madeOn === null) return;
    const kept = await change('visit.save', { childId: row.childId, madeOn, seen, seenAlone: seen && seenAlone, by: by.trim() });
    setFault(kept.ok ? undefined : messageFor(kept.error));
  };
  const remove = async (visit: Visit): Promise<void> => {
    const gone = await change('visit.remove', { childId: row.childId, madeOn: visit.madeOn });
    setFault(gone.ok ? undefined : messageFor(gone.error));
  };
  return (
    <Section
      look="card"
      title={`Visits to ${row.childName}`}
      lead={row.promise}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {fault !== undefined && <Notice {...fault} />}
      <FieldRow>
        <DateField label="Visited on" value={madeOn} onChange={setMadeOn} />
        <TextField label="Who went" value={by} onChange={setBy} />
      </FieldRow>
      <div className={styles.ticks}>
        <Checkbox label={`${row.givenName} was seen`} checked={seen} onChange={(_, data) => setSeen(data.checked === true)} />
        <Checkbox
          label={`${row.givenName} was seen alone`}
          checked={seen && seenAlone}
          disabled={!seen}
          onChange={(_, data) => setSeenAlone(data.checked === true)}
        />
      </div>
      <div>
        <Button appearance="primary" disabledFocusable={madeOn === null} onClick={() => void save()}>
          Write the visit down
        </Button>
      </div>
      <ul aria-label={`Visits to ${row.givenName} since the plan began`} className={styles.list}>
        {row.visits.map((visit) => (
          <li key={visit.madeOn} className={styles.line}>
            {visitInWords(visit)}
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Take back the visit of ${shortDate(visit.madeOn)}`}
              onClick={() => void remove(visit)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const useStyles = makeStyles({
  ticks: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  list: { margin: '0', padding: '0', listStyleType: 'none', color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
});
