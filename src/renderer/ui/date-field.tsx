import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type LocalDate, longDate } from '../../core/local-date.ts';
import { FieldFrame, type FieldParts } from './field-frame.tsx';
import { parseTypedDate } from './parse-date.ts';
import { useToday } from './today.ts';

export interface DateFieldProps extends FieldParts {
  readonly value: LocalDate | null;
  /** Called with each day that is understood, and with null when the box is emptied. What is no day is never passed on. */
  readonly onChange: (date: LocalDate | null) => void;
}

/** A day, typed the way people say it: `21/4/2026`, `21 April`, `next Tuesday`, `2026-04-21` (AC08). */
export const DateField = ({ value, onChange, disabled = false, fault, ...frame }: DateFieldProps) => {
  const today = useToday();
  const [typed, setTyped] = useState<string>();
  const [wasLeft, setWasLeft] = useState(false);
  const shown = typed ?? (value === null ? '' : longDate(value));
  const understood = typed === undefined ? value : (parseTypedDate(typed, today) ?? null);
  const isOdd = typed !== undefined && typed.trim() !== '' && understood === null;

  const type = (text: string): void => {
    setTyped(text);
    setWasLeft(false);
    const date = parseTypedDate(text, today);
    if (date !== undefined) onChange(date);
    else if (text.trim() === '') onChange(null);
  };
  const leave = (): void => {
    if (isOdd) setWasLeft(true);
    else setTyped(undefined);
  };

  const problem = isOdd && wasLeft ? 'That is not a day of the calendar. Type it as 21 April 2026 or 21/4/2026.' : fault;
  return (
    <FieldFrame
      width="medium"
      {...frame}
      fault={problem}
      note={typed !== undefined && understood !== null ? longDate(understood) : undefined}
    >
      <Input
        value={shown}
        disabled={disabled}
        autoComplete="off"
        placeholder="Day month year"
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
