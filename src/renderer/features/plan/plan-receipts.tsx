import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { InviteeId, SittingId } from '../../../core/identifiers.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import { type PlanReceipt, waysOfAcknowledging } from '../../../core/plans/plan-receipt.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';

/** Who has said that they have the plan, on which day and how; nothing before there is a plan to have (PL10). */
export const PlanReceipts = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const change = useChange();
  const asked = useLive('receipt.list', { sittingId });
  const [fault, setFault] = useState<Message>();
  if (asked === undefined || (asked.ok && asked.value.length === 0)) return null;
  if (!asked.ok) return <Notice {...messageFor(asked.error)} />;
  const save = async (inviteeIds: ReadonlyArray<InviteeId>, received: PlanReceipt['received']): Promise<boolean> => {
    const kept = await change('receipt.save', { sittingId, inviteeIds: [...inviteeIds], received });
    setFault(kept.ok ? undefined : messageFor(kept.error));
    return kept.ok;
  };
  const waiting = asked.value.filter(({ received }) => received === null);
  return (
    <Section
      look="card"
      title="Who has the plan"
      lead={
        waiting.length === 0
          ? `Everybody has said that they have it.`
          : `${waiting.length} of ${asked.value.length} have not said that they have it. From the morning after, Today asks for them.`
      }
    >
      {fault !== undefined && <Notice {...fault} />}
      <DataTable<PlanReceipt>
        label="Who has the plan"
        rows={asked.value}
        rowKey={({ inviteeId }) => inviteeId}
        columns={[
          { id: 'name', header: 'Who', cell: ({ name }) => name, under: ({ side }) => (side === 'family' ? 'Family' : 'Agency') },
          {
            id: 'received',
            header: 'Has it',
            cell: ({ received }) => (received === null ? 'Has not said so' : `${received.how}, ${shortDate(received.on)}`),
          },
          {
            id: 'back',
            header: 'Change',
            width: '132px',
            cell: ({ inviteeId, name, received }) =>
              received === null ? (
                <span className={styles.quiet}>–</span>
              ) : (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`Take back what ${name} said`}
                  onClick={() => void save([inviteeId], null)}
                >
                  Take back
                </Button>
              ),
          },
        ]}
      />
      {waiting.length > 0 && <Acknowledge waiting={waiting} onSave={save} />}
    </Section>
  );
};

interface AcknowledgeProps {
  readonly waiting: ReadonlyArray<PlanReceipt>;
  readonly onSave: (who: ReadonlyArray<InviteeId>, received: PlanReceipt['received']) => Promise<boolean>;
}

/** Several people at once, as they sign one after the other at the end of a conference. */
const Acknowledge = ({ waiting, onSave }: AcknowledgeProps) => {
  const today = useToday();
  const [who, setWho] = useState<ReadonlyArray<InviteeId>>([]);
  const [on, setOn] = useState<LocalDate | null>(today);
  const [how, setHow] = useState('');
  const chosen = who.filter((id) => waiting.some(({ inviteeId }) => inviteeId === id));
  const record = async (): Promise<void> => {
    if (on !== null && (await onSave(chosen, { on, how: how.trim() }))) setWho([]);
  };
  return (
    <>
      <PeopleChips
        label="They have said that they have it"
        people={waiting.map(({ inviteeId, name, side }) => ({
          id: inviteeId,
          name,
          detail: side === 'family' ? 'family' : undefined,
        }))}
        chosen={chosen}
        onChange={setWho}
      />
      <FieldRow>
        <DateField label="On" value={on} onChange={setOn} />
        <TextField label="How they said so" value={how} offers={waysOfAcknowledging} onChange={setHow} />
      </FieldRow>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={chosen.length === 0 || on === null || how.trim() === ''}
          onClick={() => void record()}
        >
          Record that they have the plan
        </Button>
      </div>
    </>
  );
};

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });
