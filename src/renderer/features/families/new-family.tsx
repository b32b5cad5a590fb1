import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyId } from '../../../core/identifiers.ts';
import { useAlikeFamilies } from '../../engine/use-alike.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { AlikeFamilies } from '../../ui/alike-notice.tsx';
import { FamilyNameFields, isNamed } from '../../ui/family-name-fields.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';

export interface NewFamilyProps {
  readonly onMade: (familyId: FamilyId) => void;
  readonly onClose: () => void;
}

export const NewFamily = ({ onMade, onClose }: NewFamilyProps) => {
  const change = useChange();
  const styles = useStyles();
  const [named, setNamed] = useState({ name: '', reference: '' });
  const [fault, setFault] = useState<Message>();
  const alike = useAlikeFamilies(named.name);
  const make = async (): Promise<void> => {
    const made = await change('family.create', named);
    if (made.ok) onMade(made.value.familyId);
    else setFault(messageFor(made.error));
  };
  return (
    <Section title="New family" look="card">
      <FamilyNameFields named={named} onChange={setNamed} />
      <AlikeFamilies families={alike} />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!isNamed(named)} onClick={() => void make()}>
          Add this family
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Section>
  );
};

const useStyles = makeStyles({ actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });
