import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgencyId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AgencyTypeField } from './agency-type-field.tsx';

export interface NewAgencyProps {
  readonly onMade: (id: AgencyId) => void;
  readonly onClose: () => void;
}

export const NewAgency = ({ onMade, onClose }: NewAgencyProps) => {
  const change = useChange();
  const styles = useStyles();
  const [type, setType] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [fault, setFault] = useState<Message>();
  const make = async (): Promise<void> => {
    if (type === null) return;
    const made = await change('agency.save', { agency: { id: null, type, name, mailbox: '', phone: '' } });
    if (made.ok) onMade(made.value.agencyId);
    else setFault(messageFor(made.error));
  };
  return (
    <Section title="New agency" look="card">
      <FieldRow>
        <AgencyTypeField value={type} onChange={setType} />
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          hint="As it should stand in invitations: Example Oaks Primary School."
        />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={type === null || name.trim() === ''} onClick={() => void make()}>
          Add this agency
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Section>
  );
};

const useStyles = makeStyles({ actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });
