import { type LocalDate, longDate } from '../../core/local-date.ts';
import { FieldFrame, type FieldParts } from './field-frame.tsx';
import { parseTypedDate } from './parse-date.ts';
import { useToday } from './today.ts';
import { TypedInput } from './typed-input.tsx';
import { useTyped } from './use-typed.ts';

export interface DateFieldProps extends FieldParts {
  readonly value: LocalDate | null;
  /** Called with each day that is understood, and with null when the box is emptied. What is no day is never passed on. */
  readonly onChange: (date: LocalDate | null) => void;
}

/** A day, typed the way people say it: `21/4/2026`, `21 April`, `next Tuesday`, `2026-04-21` (AC08). */
export const DateField = ({ value, onChange, disabled = false, fault, ...frame }: DateFieldProps) => {
  const today = useToday();
  const typed = useTyped({ value, onChange, show: longDate, parse: (text) => parseTypedDate(text, today) });
  return (
    <FieldFrame
      width="medium"
      {...frame}
      fault={typed.isOdd ? 'That is not a day of the calendar. Type it as 21 April 2026 or 21/4/2026.' : fault}
      note={typed.isTyping && typed.understood !== null && fault === undefined ? longDate(typed.understood) : undefined}
    >
      <TypedInput typed={typed} disabled={disabled} placeholder="Day month year" />
    </FieldFrame>
  );
};
