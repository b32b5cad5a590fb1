import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { NotBookedAnyMore, QueueLoad, QueuePlanView, QueueRow } from '../../../contract/queue.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { shortDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { LateReasonField } from '../../ui/late-reason-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { counted } from '../../words/record-words.ts';
import { goodnessInWords, rowInWords } from './queue-words.ts';

export interface PlanOfQueueProps {
  readonly plan: QueuePlanView;
  /** Some were booked: the plan is to be looked at again. */
  readonly onBooked: () => Promise<void>;
}

/** The proposals by date, ticked where a person may accept them; late ones wait for a reason and a manager's name. */
export const PlanOfQueue = ({ plan, onBooked }: PlanOfQueueProps) => {
  const styles = useStyles();
  const desk = useDesk();
  const open = plan.rows.filter((row) => row.place !== null && !row.isBooked);
  const [left, setLeft] = useState<ReadonlySet<SittingId>>(new Set());
  const [excuse, setExcuse] = useState({ lateReason: '', lateApprovedBy: '' });
  const [done, setDone] = useState<{ readonly booked: number; readonly notBooked: ReadonlyArray<NotBookedAnyMore> } | null>(null);
  const [fault, setFault] = useState<Message | null>(null);
  const [isBusy, setBusy] = useState(false);

  const chosen = open.filter((row) => !left.has(row.sittingId));
  const isExcused = excuse.lateReason.trim() !== '' && excuse.lateApprovedBy.trim() !== '';
  const lacksReason = chosen.some((row) => row.isLate) && !isExcused;
  const choose = (rows: ReadonlyArray<QueueRow>, isChosen: boolean): void => {
    const now = new Set(left);
    for (const { sittingId } of rows) {
      if (isChosen) now.delete(sittingId);
      else now.add(sittingId);
    }
    setLeft(now);
  };
  const accept = async (): Promise<void> => {
    setBusy(true);
    const answer = await desk.call('queue.accept', { sittingIds: chosen.map((row) => row.sittingId), ...excuse });
    setBusy(false);
    setFault(answer.ok ? null : messageFor(answer.error));
    setDone(answer.ok ? answer.value : null);
    await onBooked();
  };

  return (
    <>
      <p className={styles.text}>{goodnessInWords(plan)}</p>
      <DataTable
        label="Proposals"
        rows={plan.rows}
        rowKey={(row) => row.sittingId}
        columns={[
          {
            id: 'family',
            header: 'Family',
            width: '18%',
            cell: (row) =>
              row.place === null || row.isBooked ? (
                row.familyName
              ) : (
                <Checkbox
                  checked={!left.has(row.sittingId)}
                  onChange={(_, { checked }) => choose([row], checked === true)}
                  aria-label={rowInWords(row)}
                  label={row.familyName}
                  className={styles.box}
                />
              ),
            under: (row) => row.reference,
          },
          {
            id: 'kind',
            header: 'Kind',
            width: '14%',
            cell: (row) => row.kind,
            under: (row) => `${counted(row.children, 'child', 'children')}${row.isAskedFor ? '' : ', not asked for yet'}`,
          },
          { id: 'due', header: 'Due', width: '11%', cell: (row) => (row.dueOn === null ? 'Not known' : shortDate(row.dueOn)) },
          {
            id: 'when',
            header: 'Proposed',
            width: '14%',
            cell: (row) => (row.place === null ? 'Nothing' : shortDate(row.place.heldOn)),
            under: (row) => (row.place === null ? undefined : `${row.place.startsAt} to ${row.place.endsAt}`),
          },
          { id: 'room', header: 'Room', width: '11%', cell: (row) => row.place?.roomName || 'None' },
          {
            id: 'chair',
            header: 'Chair',
            width: '20%',
            cell: (row) => row.place?.chairName ?? 'Nobody',
            under: (row) => row.chairWords,
          },
          {
            id: 'late',
            header: 'In time',
            width: '12%',
            cell: (row) => <InTime row={row} />,
            under: (row) => row.awayWords || undefined,
          },
        ]}
      />
      {chosen.some((row) => row.isLate) && (
        <Section title="For those that are late" look="card" lead="It is kept with each of them.">
          <LateReasonField
            label="Why they are late"
            value={excuse.lateReason}
            onChange={(lateReason) => setExcuse({ ...excuse, lateReason })}
          />
          <TextField
            label="Senior manager who agreed"
            value={excuse.lateApprovedBy}
            onChange={(lateApprovedBy) => setExcuse({ ...excuse, lateApprovedBy })}
          />
        </Section>
      )}
      {open.length > 0 && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={chosen.length === 0 || lacksReason || isBusy}
            onClick={() => void accept()}
          >
            {chosen.length === 0 ? 'Nothing is chosen' : `Accept and book ${counted(chosen.length, 'conference', 'conferences')}`}
          </Button>
          <Button onClick={() => choose(open, left.size > 0)}>{left.size > 0 ? 'Choose all' : 'Choose none'}</Button>
          {chosen.some((row) => row.isLate) && (
            <Button
              onClick={() =>
                choose(
                  open.filter((row) => row.isLate),
                  false,
                )
              }
            >
              Leave out the late ones
            </Button>
          )}
          {lacksReason && <span>Say why some are late and who agreed, or leave them out.</span>}
        </div>
      )}
      <div aria-live="polite" className={styles.notices}>
        {fault !== null && <Notice {...fault} />}
        {done !== null && <Done {...done} />}
      </div>
      <Section
        title="Load of each chair"
        lead="Conferences in these weeks, booked and planned, beside a fair share by the days worked."
      >
        <DataTable
          label="Load of each chair"
          rows={plan.loads}
          rowKey={(load) => load.chairName}
          columns={[
            { id: 'chair', header: 'Chair', cell: (load: QueueLoad) => load.chairName },
            { id: 'booked', header: 'Booked already', align: 'end', cell: (load) => load.booked },
            { id: 'planned', header: 'Planned', align: 'end', cell: (load) => load.planned },
            { id: 'all', header: 'Together', align: 'end', cell: (load) => load.booked + load.planned },
            { id: 'share', header: 'Fair share', align: 'end', cell: (load) => load.share.toFixed(1) },
          ]}
        />
      </Section>
    </>
  );
};

const InTime = ({ row }: { readonly row: QueueRow }) => {
  if (row.isBooked) return <Status tone="good">Booked</Status>;
  return row.isLate ? <Status tone="late">{row.inTimeWords}</Status> : row.inTimeWords;
};

const Done = ({ booked, notBooked }: { readonly booked: number; readonly notBooked: ReadonlyArray<NotBookedAnyMore> }) => (
  <>
    {booked > 0 && (
      <Notice
        tone="good"
        title={`${counted(booked, 'conference is', 'conferences are')} booked.`}
        next="Invitations come next."
      />
    )}
    {notBooked.length > 0 && (
      <Notice
        tone="warning"
        title={`${counted(notBooked.length, 'conference', 'conferences')} could not be booked any more.`}
        next="Plan again for them."
      >
        <ul>
          {notBooked.map(({ reference, familyName, why }) => (
            <li key={reference}>{`${familyName}, ${reference}: ${why}`}</li>
          ))}
        </ul>
      </Notice>
    )}
  </>
);

const useStyles = makeStyles({
  text: { margin: '0' },
  notices: { display: 'flex', flexDirection: 'column', gap: '8px' },
  box: { marginLeft: '-8px' },
  actions: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' },
});
