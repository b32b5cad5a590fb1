import { useState } from 'react';
import type { OpenVaultStatus, RecoveryHalves } from '../../../contract/vault.ts';
import { useDesk } from '../../engine/desk.ts';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { RecoverySheets } from './recovery-sheets.tsx';
import { RetypeHalves } from './retype-halves.tsx';
import { StepActions } from './step-actions.tsx';
import { StepFrame } from './step-frame.tsx';
import { useStep } from './use-step.ts';

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
  const [personName, setPersonName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const isReady = personName.trim() !== '' && passphrase !== '' && again === passphrase;
  const step = useStep(isReady, () => desk.call('vault.prepare', { passphrase, personName }), onPrepared);
  return (
    <StepFrame
      title="Choose a passphrase"
      lead="Step 1 of 3. It opens the records of every family on this computer. Nobody can look it up or reset it, not even IT alone."
      onSubmit={step.submit}
    >
      <TextField
        label="Your name"
        value={personName}
        onChange={setPersonName}
        hint="As colleagues know you: it stands beside what you change."
      />
      <NewPassphrase label="Passphrase" passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} />
      <StepActions step={step} words="Go on to the recovery key" busyWords="Making the recovery key" onBack={onBack} />
    </StepFrame>
  );
};
