import { useState } from 'react';
import type { Birth } from '../../../core/children/people.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What is known of a birth: the date, only the year, when it is expected, or nothing. */
export const BirthFields = ({
  birth,
  isChild,
  onChange,
}: {
  readonly birth: Birth;
  readonly isChild: boolean;
  readonly onChange: (birth: Birth) => void;
}) => {
  const [known, setKnown] = useState(birth.known);
  const [year, setYear] = useState(birth.known === 'year' ? String(birth.year) : '');
  const on = birth.known === 'date' || birth.known === 'expected' ? birth.on : null;
  const choose = (next: Birth['known']): void => {
    setKnown(next);
    if (next === 'no') onChange({ known: 'no' });
    else if ((next === 'date' || next === 'expected') && on !== null) onChange({ known: next, on });
  };
  const typeYear = (text: string): void => {
    setYear(text);
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1900 && number <= 2100) onChange({ known: 'year', year: number });
  };
  return (
    <FieldRow>
      <ChoiceField
        label="What is known of the birth"
        value={known}
        choices={[
          { value: 'date', label: 'Date of birth' },
          { value: 'year', label: 'Only the year' },
          ...(isChild ? [{ value: 'expected', label: 'Not born yet' } as const] : []),
          { value: 'no', label: 'Not known' },
        ]}
        onChange={choose}
      />
      {known === 'year' && <TextField label="Year of birth" value={year} onChange={typeYear} />}
      {(known === 'date' || known === 'expected') && (
        <DateField
          label={known === 'date' ? 'Date of birth' : 'Expected date of delivery'}
          width="full"
          value={on}
          onChange={(date) => date !== null && onChange({ known, on: date })}
        />
      )}
    </FieldRow>
  );
};
