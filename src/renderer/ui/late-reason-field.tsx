import { useState } from 'react';
import { joinLateReason, type LateReason, lateReasons, splitLateReason } from '../../core/conferences/late-reasons.ts';
import { ChoiceField } from './choice-field.tsx';
import { TextField } from './text-field.tsx';

export interface LateReasonFieldProps {
  readonly label?: string;
  /** The whole reason as it is kept. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const another = 'another';
const choices = [
  ...lateReasons.map((reason) => ({ value: reason, label: reason })),
  { value: another, label: 'Another reason, in your own words' },
] as const;

/** Why it is late, from the list that lateness is counted by, and what is to be said besides (DL07). */
export const LateReasonField = ({ label = 'Why it is late', value, onChange }: LateReasonFieldProps) => {
  const { reason, more } = splitLateReason(value);
  const [isAnother, setAnother] = useState(false);
  const isOwn = reason === null && (isAnother || value !== '');
  const choose = (chosen: LateReason | typeof another): void => {
    setAnother(chosen === another);
    onChange(joinLateReason({ reason: chosen === another ? null : chosen, more }));
  };
  return (
    <>
      <ChoiceField
        label={label}
        field="lateReason"
        width="long"
        value={reason ?? (isOwn ? another : null)}
        choices={choices}
        onChange={choose}
      />
      {(reason !== null || isOwn) && (
        <TextField
          label={isOwn ? 'The reason' : 'More about it'}
          width="long"
          value={more}
          onChange={(words) => onChange(joinLateReason({ reason, more: words }))}
          hint={isOwn ? undefined : 'Where there is more to say. It may stay empty.'}
        />
      )}
    </>
  );
};
