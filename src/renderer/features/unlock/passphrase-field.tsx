import { Input, ToggleButton } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FieldFrame, type FieldParts } from '../../ui/field-frame.tsx';

export interface PassphraseFieldProps extends FieldParts {
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
}

/** A passphrase exactly as typed: never trimmed, never kept, hidden unless asked. Pasting is allowed (K4). */
export const PassphraseField = ({ value, onChange, disabled = false, ...frame }: PassphraseFieldProps) => {
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame {...frame}>
      <Input
        size="large"
        type={isShown ? 'text' : 'password'}
        value={value}
        disabled={disabled}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          <ToggleButton
            size="small"
            appearance="transparent"
            checked={isShown}
            icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
            onClick={() => setShown(!isShown)}
          >
            Show
          </ToggleButton>
        }
      />
    </FieldFrame>
  );
};
