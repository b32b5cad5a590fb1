import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { unbornName } from '../../../core/children/birth-event.ts';
import type { Person, Sex } from '../../../core/children/people.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';

export interface RecordBirthProps {
  readonly child: Person;
  readonly onBorn: (born: Pick<Person, 'givenName' | 'familyName' | 'birth' | 'sex'>) => void;
}

/** An unborn child becomes a child with a name and a date of birth: everything said before stays with the same child (IN03). */
export const RecordBirth = ({ child, onBorn }: RecordBirthProps) => {
  const today = useToday();
  const [on, setOn] = useState<LocalDate | null>(null);
  const [givenName, setGivenName] = useState(child.givenName === unbornName ? '' : child.givenName);
  const [familyName, setFamilyName] = useState(child.familyName);
  const [sex, setSex] = useState<Sex>(child.sex);
  const isAhead = on !== null && on > today;
  return (
    <Section
      title="When the child is born"
      level={3}
      lead="Everything recorded so far stays with the child. Papers that were written keep the name they were printed with."
    >
      <FieldRow>
        <DateField
          label="Born on"
          field={`born:${child.id}`}
          width="full"
          value={on}
          fault={isAhead ? 'That day has not come yet.' : undefined}
          onChange={setOn}
        />
        <TextField label="Name given" value={givenName} onChange={setGivenName} hint="May be left empty until there is one." />
        <TextField label="Family name of the child" value={familyName} onChange={setFamilyName} />
      </FieldRow>
      <ChoiceField
        label="Sex of the child"
        as="row"
        value={sex}
        choices={[
          { value: 'female', label: 'Female' },
          { value: 'male', label: 'Male' },
          { value: 'unknown', label: 'Not known' },
        ]}
        onChange={setSex}
      />
      <div>
        <Button
          appearance="primary"
          disabled={on === null || isAhead}
          onClick={() => {
            if (on === null) return;
            const name = givenName.trim() === '' ? 'Baby' : givenName.trim();
            onBorn({ givenName: name, familyName: familyName.trim(), birth: { known: 'date', on }, sex });
          }}
        >
          Record the birth
        </Button>
      </div>
    </Section>
  );
};
