import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../core/local-date.ts';
import { FieldFrame, type FieldParts } from './field-frame.tsx';
import { parseTypedTime } from './parse-time.ts';

export interface TimeFieldProps extends FieldParts {
  readonly value: LocalTime | null;
  /** Called with each time that is understood, and with null when the box is emptied. */
  readonly onChange: (time: LocalTime | null) => void;
}

/** A time of day, 24 hours: `930`, `9:30` and `2.15pm` are all understood. */
export const TimeField = ({ value, onChange, disabled = false, fault, ...frame }: TimeFieldProps) => {
  const [typed, setTyped] = useState<string>();
  const [wasLeft, setWasLeft] = useState(false);
  const understood = typed === undefined ? value : (parseTypedTime(typed) ?? null);
  const isOdd = typed !== undefined && typed.trim() !== '' && understood === null;

  const type = (text: string): void => {
    setTyped(text);
    setWasLeft(false);
    const time = parseTypedTime(text);
    if (time !== undefined) onChange(time);
    else if (text.trim() === '') onChange(null);
  };
  const leave = (): void => {
    if (isOdd) setWasLeft(true);
    else setTyped(undefined);
  };

  const problem = isOdd && wasLeft ? 'That is not a time. Type it as 09:30 or 930.' : fault;
  return (
    <FieldFrame width="short" {...frame} fault={problem}>
      <Input
        value={typed ?? value ?? ''}
        disabled={disabled}
        autoComplete="off"
        placeholder="09:30"
        onChange={(_, data) => type(data.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
    </FieldFrame>
  );
};
