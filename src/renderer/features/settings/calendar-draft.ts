import type { CalendarChange } from '../../../contract/holidays.ts';
import type { LocalDate } from '../../../core/local-date.ts';

export type CalendarKind = Exclude<CalendarChange['what'], 'file' | 'closure.remove'>;

/** What can change, in the words of whoever reads the announcement. */
export const kindsOfChange: ReadonlyArray<{ readonly value: CalendarKind; readonly label: string }> = [
  { value: 'closure.add', label: 'The council is shut on these days. They still count in every limit.' },
  { value: 'holiday.add', label: 'A bank holiday that is not listed. No limit counts it.' },
  { value: 'holiday.move', label: 'A bank holiday is held on another day.' },
  { value: 'holiday.remove', label: 'A listed bank holiday is not held. Limits count the day.' },
];

/** A change as it is typed. `from` is also the bank holiday that is moved or not held, `on` also the last day of a closure. */
export interface CalendarDraft {
  readonly kind: CalendarKind;
  readonly from: LocalDate | null;
  readonly on: LocalDate | null;
  readonly name: string;
  readonly reason: string;
}

export const emptyDraft: CalendarDraft = { kind: 'closure.add', from: null, on: null, name: '', reason: '' };

/** The change that was typed; undefined while something of it is still missing. */
export const changeOf = ({ kind, from, on, name, reason }: CalendarDraft): CalendarChange | undefined => {
  const isNamed = name.trim() !== '';
  const isExplained = reason.trim() !== '';
  switch (kind) {
    case 'closure.add':
      if (from === null || !isNamed || (on !== null && on < from)) return undefined;
      return { what: kind, from, until: on ?? from, name };
    case 'holiday.add':
      return on === null || !isNamed || !isExplained ? undefined : { what: kind, on, name, reason };
    case 'holiday.move':
      return from === null || on === null || !isNamed || !isExplained ? undefined : { what: kind, from, on, name, reason };
    case 'holiday.remove':
      return from === null || !isExplained ? undefined : { what: kind, on: from, reason };
  }
};
