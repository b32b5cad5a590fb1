import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenVaultStatus, RecoveryHalves } from '../../../contract/vault.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { RecoverySheets } from './recovery-sheets.tsx';
import { RetypeHalves } from './retype-halves.tsx';
import { StepFrame } from './step-frame.tsx';

export interface CreateVaultProps {
  readonly onOpen: (open: OpenVaultStatus) => void;
  readonly onBack: () => void;
}

type Step =
  | { readonly is: 'passphrase' }
  | { readonly is: 'sheets'; readonly halves: RecoveryHalves }
  | { readonly is: 'retype'; readonly halves: RecoveryHalves };

/** Passphrase, recovery key on paper, both halves typed again: only then are the records made (K5). */
export const CreateVault = ({ onOpen, onBack }: CreateVaultProps) => {
  const [step, setStep] = useState<Step>({ is: 'passphrase' });
  switch (step.is) {
    case 'passphrase':
      return <ChoosePassphrase onPrepared={(halves) => setStep({ is: 'sheets', halves })} onBack={onBack} />;
    case 'sheets':
      return <RecoverySheets halves={step.halves} onDone={() => setStep({ is: 'retype', halves: step.halves })} />;
    case 'retype':
      return <RetypeHalves onOpen={onOpen} onBack={() => setStep({ is: 'sheets', halves: step.halves })} />;
  }
};

const ChoosePassphrase = ({
  onPrepared,
  onBack,
}: {
  readonly onPrepared: (halves: RecoveryHalves) => void;
  readonly onBack: () => void;
}) => {
  const desk = useDesk();
  const styles = useStyles();
  const [personName, setPersonName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isPreparing, setPreparing] = useState(false);
  const [fault, setFault] = useState<Message>();
  const isReady = personName.trim() !== '' && passphrase !== '' && again === passphrase;

  const prepare = async (): Promise<void> => {
    if (!isReady || isPreparing) return;
    setPreparing(true);
    setFault(undefined);
    const prepared = await desk.call('vault.prepare', { passphrase, personName });
    setPreparing(false);
    if (prepared.ok) onPrepared(prepared.value);
    else setFault(messageFor(prepared.error));
  };

  return (
    <StepFrame
      title="Choose a passphrase"
      lead="Step 1 of 3. It opens the records of every family on this computer. Nobody can look it up or reset it, not even IT alone."
      onSubmit={() => void prepare()}
    >
      <TextField
        label="Your name"
        value={personName}
        onChange={setPersonName}
        hint="As colleagues know you: it stands beside what you change."
      />
      <NewPassphrase label="Passphrase" passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="large" disabled={!isReady || isPreparing}>
          {isPreparing ? 'Making the recovery key' : 'Go on to the recovery key'}
        </Button>
        <Button type="button" size="large" onClick={onBack}>
          Back
        </Button>
      </div>
    </StepFrame>
  );
};

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
