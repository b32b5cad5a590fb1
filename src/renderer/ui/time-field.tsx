import type { LocalTime } from '../../core/local-date.ts';
import { FieldFrame, type FieldParts } from './field-frame.tsx';
import { parseTypedTime } from './parse-time.ts';
import { TypedInput } from './typed-input.tsx';
import { useTyped } from './use-typed.ts';

export interface TimeFieldProps extends FieldParts {
  readonly value: LocalTime | null;
  /** Called with each time that is understood, and with null when the box is emptied. */
  readonly onChange: (time: LocalTime | null) => void;
}

/** A time of day, 24 hours: `930`, `9:30` and `2.15pm` are all understood. */
export const TimeField = ({ value, onChange, disabled = false, fault, ...frame }: TimeFieldProps) => {
  const typed = useTyped<LocalTime>({ value, onChange, show: String, parse: parseTypedTime });
  return (
    <FieldFrame width="short" {...frame} fault={typed.isOdd ? 'That is not a time. Type it as 09:30 or 930.' : fault}>
      <TypedInput typed={typed} disabled={disabled} placeholder="09:30" />
    </FieldFrame>
  );
};
