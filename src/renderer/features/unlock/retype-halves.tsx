import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenVaultStatus } from '../../../contract/vault.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { StepFrame } from './step-frame.tsx';

export interface RetypeHalvesProps {
  readonly onOpen: (open: OpenVaultStatus) => void;
  readonly onBack: () => void;
}

/** Typed again from the paper: a sheet that was never printed, or cannot be read, is found now and not on the day it is needed (K5). */
export const RetypeHalves = ({ onOpen, onBack }: RetypeHalvesProps) => {
  const desk = useDesk();
  const styles = useStyles();
  const [forTheService, setForTheService] = useState('');
  const [forIt, setForIt] = useState('');
  const [isMaking, setMaking] = useState(false);
  const [fault, setFault] = useState<Message>();
  const isReady = forTheService.trim() !== '' && forIt.trim() !== '';

  const create = async (): Promise<void> => {
    if (!isReady || isMaking) return;
    setMaking(true);
    setFault(undefined);
    const opened = await desk.call('vault.create', { forTheService, forIt });
    setMaking(false);
    if (opened.ok) onOpen(opened.value);
    else setFault(messageFor(opened.error));
  };

  return (
    <StepFrame
      title="Type both halves from the paper"
      lead="Step 3 of 3. This makes sure that the sheets can be read. Then your records are made."
      onSubmit={() => void create()}
    >
      <TextField
        label="The service's half"
        value={forTheService}
        onChange={setForTheService}
        hint="Capital or small letters, spaces and hyphens make no difference."
      />
      <TextField label="IT's half" value={forIt} onChange={setForIt} />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="large" disabled={!isReady || isMaking}>
          {isMaking ? 'Making the records' : 'Make the records'}
        </Button>
        <Button type="button" size="large" onClick={onBack}>
          Show the sheets again
        </Button>
      </div>
    </StepFrame>
  );
};

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
