import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';

/** Which agency asks, who stands behind it, and why (P-04). */
export const NewPartnerRequest = ({ familyId, onClose }: { readonly familyId: FamilyId; readonly onClose: () => void }) => {
  const styles = useStyles();
  const change = useChange();
  const today = useToday();
  const agencies = useLive('agency.list', {});
  const [agencyName, setAgency] = useState('');
  const [askedBy, setAskedBy] = useState('');
  const [backedBy, setBackedBy] = useState('');
  const [askedOn, setAskedOn] = useState<LocalDate | null>(today);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Message>();
  const add = async (): Promise<void> => {
    if (askedOn === null) return;
    const asked = await change('partner.ask', { familyId, agencyName, askedBy, backedBy, askedOn, reason });
    if (asked.ok) onClose();
    else setFault(messageFor(asked.error));
  };
  return (
    <Group aria-label="A partner agency asks for a conference" className={styles.form}>
      <FieldRow>
        <TextField
          label="Agency"
          value={agencyName}
          onChange={setAgency}
          offers={agencies?.ok ? agencies.value.map(({ agency }) => agency.name) : []}
        />
        <TextField label="Who asks" value={askedBy} onChange={setAskedBy} />
        <TextField
          label="Senior manager who backs it"
          value={backedBy}
          onChange={setBackedBy}
          hint="Their name: a request from an agency has one behind it."
        />
        <DateField label="Asked in writing on" width="full" value={askedOn} onChange={setAskedOn} />
      </FieldRow>
      <TextArea
        label="Why they ask"
        value={reason}
        onChange={setReason}
        hint="In their words: the request quotes it if it is agreed to."
      />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={agencyName.trim() === '' || backedBy.trim() === '' || askedOn === null}
          onClick={() => void add()}
        >
          Write it down
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Group>
  );
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
