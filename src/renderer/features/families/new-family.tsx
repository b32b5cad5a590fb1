import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface NewFamilyProps {
  readonly onMade: (familyId: FamilyId) => void;
  readonly onClose: () => void;
}

export const NewFamily = ({ onMade, onClose }: NewFamilyProps) => {
  const change = useChange();
  const styles = useStyles();
  const [name, setName] = useState('');
  const [reference, setReference] = useState('');
  const [fault, setFault] = useState<Message>();
  const make = async (): Promise<void> => {
    const made = await change('family.create', { reference, name });
    if (made.ok) onMade(made.value.familyId);
    else setFault(messageFor(made.error));
  };
  return (
    <Section title="New family" look="card">
      <FieldRow>
        <TextField
          label="Family name"
          field="familyName"
          value={name}
          onChange={setName}
          hint="What the desk calls the family, usually the surname."
        />
        <TextField
          label="Case reference"
          field="familyReference"
          value={reference}
          onChange={setReference}
          hint="The council's own. It stands on paper and in file names instead of a name."
        />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={name.trim() === '' || reference.trim() === ''} onClick={() => void make()}>
          Add this family
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Section>
  );
};

const useStyles = makeStyles({ actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });
