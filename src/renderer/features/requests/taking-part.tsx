import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { mutable } from '../../../core/children/blank-person.ts';
import { fullName, type Person } from '../../../core/children/people.ts';
import { type Advocacy, type InterpreterGender, noNeeds, type PersonNeeds } from '../../../core/conferences/person-needs.ts';
import type { ConferenceRequest } from '../../../core/conferences/sitting.ts';
import { useDesk } from '../../engine/desk.ts';
import { useDraft } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Choice, ChoiceField } from '../../ui/choice-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface TakingPartProps {
  readonly people: ReadonlyArray<Person>;
  readonly needs: ConferenceRequest['needs'];
  readonly onChange: (needs: ConferenceRequest['needs']) => void;
}

/** What each person needs to take part: it chooses the room, stands in their letter and on the chair's sheet, and is what has to be paid (IN05). */
export const TakingPart = ({ people, needs, onChange }: TakingPartProps) => {
  const needsOf = (person: Person): PersonNeeds => needs.find(({ personId }) => personId === person.id) ?? noNeeds(person.id);
  const chosen = people.filter(({ id, interpreter }) => interpreter !== '' || needs.some(({ personId }) => personId === id));
  if (people.length === 0) return null;
  // Whoever needs an interpreter stands below in any case: the language is taken away there, not by a press here.
  const offered = people.filter(({ interpreter }) => interpreter === '');
  const choose = (ids: ReadonlyArray<Person['id']>): void =>
    onChange([
      ...needs.filter(({ personId }) => !offered.some(({ id }) => id === personId)),
      ...offered.filter(({ id }) => ids.includes(id)).map(needsOf),
    ]);
  return (
    <Section title="What people need to take part" look="card">
      <PeopleChips
        label="Who needs something"
        field="needs"
        hint="The room is chosen by it, it stands in their letter and on the chair's sheet, and it makes the list of what to book and pay."
        people={offered.map((person) => ({ id: person.id, name: fullName(person) }))}
        chosen={chosen.map(({ id }) => id)}
        onChange={choose}
      />
      {chosen.map((person) => (
        <NeedsOfPerson
          key={person.id}
          person={person}
          needs={needsOf(person)}
          onChange={(changed) => onChange([...needs.filter(({ personId }) => personId !== person.id), changed])}
        />
      ))}
    </Section>
  );
};

const genders: ReadonlyArray<Choice<InterpreterGender>> = [
  { value: 'any', label: 'Any interpreter' },
  { value: 'female', label: 'A woman' },
  { value: 'male', label: 'A man' },
];
const advocacyChoices: ReadonlyArray<Choice<Advocacy>> = [
  { value: 'not-asked', label: 'Not asked yet' },
  { value: 'wanted', label: 'Wants one' },
  { value: 'arranged', label: 'Arranged' },
  { value: 'declined', label: 'Does not want one' },
];

const NeedsOfPerson = ({
  person,
  needs,
  onChange,
}: {
  readonly person: Person;
  readonly needs: PersonNeeds;
  readonly onChange: (needs: PersonNeeds) => void;
}) => {
  const [language, setLanguage, fault] = useInterpreter(person);
  const tick = (field: 'stepFree' | 'hearingLoop' | 'transport', label: string) => (
    <Checkbox
      label={label}
      checked={needs[field]}
      onChange={(_, { checked }) => onChange({ ...needs, [field]: checked === true })}
    />
  );
  return (
    <Group aria-label={`What ${fullName(person)} needs`}>
      <Section title={fullName(person)} level={3}>
        {fault !== undefined && <Notice {...fault} />}
        <FieldRow>
          <TextField
            label="Interpreter for"
            value={language}
            onChange={setLanguage}
            hint="The language, or British Sign Language. Kept with the person."
          />
          <TextField
            label="Dialect"
            value={needs.dialect}
            onChange={(dialect) => onChange({ ...needs, dialect })}
            hint="Where the language alone would book somebody they cannot follow."
          />
        </FieldRow>
        <FieldRow>
          <ChoiceField
            label="Who may interpret"
            width="full"
            value={needs.interpreterGender}
            choices={genders}
            onChange={(interpreterGender) => onChange({ ...needs, interpreterGender })}
          />
          <ChoiceField
            label="Advocate"
            width="full"
            value={needs.advocacy}
            choices={advocacyChoices}
            onChange={(advocacy) => onChange({ ...needs, advocacy })}
          />
        </FieldRow>
        <div>
          {tick('stepFree', 'A way without steps')}
          {tick('hearingLoop', 'A hearing loop')}
          {tick('transport', 'Has to be brought and taken home')}
        </div>
      </Section>
    </Group>
  );
};

/** The language stands with the person, and is saved there as it is typed. */
const useInterpreter = (
  person: Person,
): readonly [language: string, change: (language: string) => void, fault: Message | undefined] => {
  const { call } = useDesk();
  const [language, setLanguage] = useState(person.interpreter);
  const [fault, setFault] = useState<Message>();
  const save = useDraft<Pick<Person, 'interpreter'>>(async (change) => {
    const saved = await call('person.save', { person: mutable({ ...person, ...change }) });
    setFault(saved.ok ? undefined : messageFor(saved.error));
    return saved.ok;
  });
  const change = (interpreter: string): void => {
    setLanguage(interpreter);
    save({ interpreter });
  };
  return [language, change, fault];
};
