import { useState } from 'react';
import type { OpenVaultStatus } from '../../../contract/vault.ts';
import { useDesk } from '../../engine/desk.ts';
import { areTyped, HalvesFields, noHalves } from './halves-fields.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { StepActions } from './step-actions.tsx';
import { StepFrame } from './step-frame.tsx';
import { useStep } from './use-step.ts';

export interface RecoverProps {
  readonly onOpen: (open: OpenVaultStatus) => void;
  readonly onBack: () => void;
}

/** Both halves together open the records, and a new passphrase takes the place of the lost one (K5). */
export const Recover = ({ onOpen, onBack }: RecoverProps) => {
  const desk = useDesk();
  const [halves, setHalves] = useState(noHalves);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const isReady = areTyped(halves) && passphrase !== '' && again === passphrase;
  const step = useStep(isReady, () => desk.call('vault.recover', { ...halves, newPassphrase: passphrase }), onOpen);
  return (
    <StepFrame
      title="Open with the recovery key"
      lead="Both halves are needed: the service keeps one, IT keeps the other. Afterwards your new passphrase opens the records."
      onSubmit={step.submit}
    >
      <HalvesFields halves={halves} onChange={setHalves} />
      <NewPassphrase
        passphrase={passphrase}
        again={again}
        onPassphrase={setPassphrase}
        onAgain={setAgain}
        label="New passphrase"
      />
      <StepActions step={step} words="Set the new passphrase and open" busyWords="Opening" onBack={onBack} />
    </StepFrame>
  );
};
