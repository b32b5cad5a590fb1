import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenVaultStatus } from '../../../contract/vault.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { StepFrame } from './step-frame.tsx';

export interface RecoverProps {
  readonly onOpen: (open: OpenVaultStatus) => void;
  readonly onBack: () => void;
}

/** Both halves together open the records, and a new passphrase takes the place of the lost one (K5). */
export const Recover = ({ onOpen, onBack }: RecoverProps) => {
  const desk = useDesk();
  const styles = useStyles();
  const [forTheService, setForTheService] = useState('');
  const [forIt, setForIt] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [fault, setFault] = useState<Message>();
  const isReady = forTheService !== '' && forIt !== '' && passphrase !== '' && again === passphrase;

  const recover = async (): Promise<void> => {
    if (!isReady || isOpening) return;
    setOpening(true);
    setFault(undefined);
    const opened = await desk.call('vault.recover', { forTheService, forIt, newPassphrase: passphrase });
    setOpening(false);
    if (opened.ok) onOpen(opened.value);
    else setFault(messageFor(opened.error));
  };

  return (
    <StepFrame
      title="Open with the recovery key"
      lead="Both halves are needed: the service keeps one, IT keeps the other. Afterwards your new passphrase opens the records."
      onSubmit={() => void recover()}
    >
      <TextField
        label="The service's half"
        value={forTheService}
        onChange={setForTheService}
        hint="Capital or small letters, spaces and hyphens make no difference."
      />
      <TextField label="IT's half" value={forIt} onChange={setForIt} />
      <NewPassphrase
        passphrase={passphrase}
        again={again}
        onPassphrase={setPassphrase}
        onAgain={setAgain}
        label="New passphrase"
      />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="large" disabled={!isReady || isOpening}>
          {isOpening ? 'Opening' : 'Set the new passphrase and open'}
        </Button>
        <Button type="button" size="large" onClick={onBack}>
          Back
        </Button>
      </div>
    </StepFrame>
  );
};

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
