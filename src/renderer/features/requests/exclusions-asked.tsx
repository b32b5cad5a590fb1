import { fullName, type Person } from '../../../core/children/people.ts';
import type { ExclusionAsked } from '../../../core/conferences/person-needs.ts';
import type { ExclusionGround } from '../../../core/conferences/record.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { groundNames } from '../../words/record-words.ts';

export interface ExclusionsAskedProps {
  readonly people: ReadonlyArray<Person>;
  readonly asked: ReadonlyArray<ExclusionAsked>;
  readonly requestedBy: string;
  readonly today: LocalDate;
  readonly onChange: (asked: ReadonlyArray<ExclusionAsked>) => void;
}

const grounds = (Object.keys(groundNames) as ReadonlyArray<ExclusionGround>).map((value) => ({
  value,
  label: groundNames[value],
}));

/** Whom somebody wants kept out: the chair decides, and until then no invitation goes to them (EX-01, IN05). */
export const ExclusionsAsked = ({ people, asked, requestedBy, today, onChange }: ExclusionsAskedProps) => {
  if (people.length === 0) return null;
  const askFor = (personId: Person['id']): ExclusionAsked =>
    asked.find((one) => one.personId === personId) ?? {
      personId,
      ground: 'welfare',
      requestedBy,
      requestedOn: today,
      evidence: '',
    };
  const change = (changed: ExclusionAsked): void =>
    onChange(asked.map((one) => (one.personId === changed.personId ? changed : one)));
  return (
    <Section title="Exclusion that is asked for" look="card">
      <PeopleChips
        label="Somebody asks to keep out"
        field="exclusionsAsked"
        hint="The chair decides, and the invitation waits for it. Ask at least three working days before the conference."
        people={people.map((person) => ({ id: person.id, name: fullName(person) }))}
        chosen={asked.map(({ personId }) => personId)}
        onChange={(ids) => onChange(ids.map(askFor))}
      />
      {people
        .filter(({ id }) => asked.some((one) => one.personId === id))
        .map((person) => {
          const one = askFor(person.id);
          return (
            <Group key={person.id} aria-label={`Exclusion of ${fullName(person)}`}>
              <Section title={fullName(person)} level={3}>
                <ChoiceField
                  label="Ground"
                  width="long"
                  value={one.ground}
                  choices={grounds}
                  onChange={(ground) => change({ ...one, ground })}
                />
                <FieldRow>
                  <TextField
                    label="Asked for by"
                    value={one.requestedBy}
                    onChange={(by) => change({ ...one, requestedBy: by })}
                  />
                  <DateField
                    label="Asked on"
                    width="full"
                    value={one.requestedOn}
                    onChange={(on) => {
                      if (on !== null) change({ ...one, requestedOn: on });
                    }}
                  />
                </FieldRow>
                <TextArea
                  label="What it rests on"
                  value={one.evidence}
                  onChange={(evidence) => change({ ...one, evidence })}
                  hint="For the chair. It is kept for the file, and is in nobody's copy."
                />
              </Section>
            </Group>
          );
        })}
    </Section>
  );
};
