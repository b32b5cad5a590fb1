import { useState } from 'react';
import type { OpenVaultStatus } from '../../../contract/vault.ts';
import { useDesk } from '../../engine/desk.ts';
import { areTyped, HalvesFields, noHalves } from './halves-fields.tsx';
import { StepActions } from './step-actions.tsx';
import { StepFrame } from './step-frame.tsx';
import { useStep } from './use-step.ts';

export interface RetypeHalvesProps {
  readonly onOpen: (open: OpenVaultStatus) => void;
  readonly onBack: () => void;
}

/** Typed again from the paper: a sheet that was never printed, or cannot be read, is found now and not on the day it is needed (K5). */
export const RetypeHalves = ({ onOpen, onBack }: RetypeHalvesProps) => {
  const desk = useDesk();
  const [halves, setHalves] = useState(noHalves);
  const step = useStep(areTyped(halves), () => desk.call('vault.create', halves), onOpen);
  return (
    <StepFrame
      title="Type both halves from the paper"
      lead="Step 3 of 3. This makes sure that the sheets can be read. Then your records are made."
      onSubmit={step.submit}
    >
      <HalvesFields halves={halves} onChange={setHalves} />
      <StepActions
        step={step}
        words="Make the records"
        busyWords="Making the records"
        backWords="Show the sheets again"
        onBack={onBack}
      />
    </StepFrame>
  );
};
