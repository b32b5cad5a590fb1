import { fullName, type Person } from '../../../core/children/people.ts';
import { type Condition, type ConditionKind, conditionKinds } from '../../../core/conferences/conditions.ts';
import { sentenceCase } from '../../../core/words.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Group } from '../../ui/group.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { RequestFields } from './use-request.ts';

export interface SafetyFieldsProps {
  readonly people: ReadonlyArray<Person>;
  readonly fields: Pick<RequestFields, 'conditions' | 'venueRisk'>;
  readonly onChange: (change: Partial<Pick<RequestFields, 'conditions' | 'venueRisk'>>) => void;
}

const kinds = (Object.keys(conditionKinds) as ReadonlyArray<ConditionKind>).map((value) => ({
  value,
  label: sentenceCase(conditionKinds[value]),
}));

/** Whom bail, the police or a court keeps away from whom, and what could happen at the venue (domain.md 2.3, EX-05). */
export const SafetyFields = ({ people, fields: { conditions, venueRisk }, onChange }: SafetyFieldsProps) => {
  const adults = people.filter(({ role }) => role === 'adult');
  const about = (personId: Person['id']): Condition =>
    conditions.find((one) => one.personId === personId) ?? { personId, kind: 'bail', words: '', notToMeet: [] };
  const change = (changed: Condition): void =>
    onChange({ conditions: conditions.map((one) => (one.personId === changed.personId ? changed : one)) });
  return (
    <Section title="Safety on the day" look="card">
      {adults.length > 0 && (
        <PeopleChips
          label="Bail, police or court conditions bind"
          field="conditions"
          hint="Those who must not meet are kept apart in the room, on the reception sheet and by the times in the invitations."
          people={adults.map((person) => ({ id: person.id, name: fullName(person) }))}
          chosen={conditions.map(({ personId }) => personId)}
          onChange={(ids) => onChange({ conditions: ids.map(about) })}
        />
      )}
      {adults
        .filter(({ id }) => conditions.some((one) => one.personId === id))
        .map((person) => {
          const one = about(person.id);
          return (
            <Group key={person.id} aria-label={`Conditions of ${fullName(person)}`}>
              <Section title={fullName(person)} level={3}>
                <ChoiceField
                  label="What binds them"
                  value={one.kind}
                  choices={kinds}
                  onChange={(kind) => change({ ...one, kind })}
                />
                <PeopleChips
                  label="Must not meet"
                  people={people.filter(({ id }) => id !== person.id).map(({ id, ...rest }) => ({ id, name: fullName(rest) }))}
                  chosen={one.notToMeet}
                  onChange={(notToMeet) => change({ ...one, notToMeet })}
                />
                <TextArea
                  label="What the conditions say"
                  lines={2}
                  value={one.words}
                  onChange={(words) => change({ ...one, words })}
                  hint="For the desk and the chair. It is in nobody’s copy, and not on the reception sheet."
                />
              </Section>
            </Group>
          );
        })}
      <TextArea
        label="Risk at the venue"
        field="venueRisk"
        lines={2}
        value={venueRisk}
        onChange={(risk) => onChange({ venueRisk: risk })}
        hint="What could happen, and because of whom. The chair reads it; reception is told only to have two people there. A room with a second way out is looked for."
      />
    </Section>
  );
};
