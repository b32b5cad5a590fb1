import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { Group } from './group.tsx';

export interface PersonChoice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** `11`, `mother`: what tells two people of one name apart. */
  readonly detail?: string | undefined;
}

export interface PeopleChipsProps<Id extends string> {
  readonly label: string;
  readonly field?: string | undefined;
  readonly childId?: string | undefined;
  readonly hint?: string | undefined;
  readonly people: ReadonlyArray<PersonChoice<Id>>;
  readonly chosen: ReadonlyArray<Id>;
  readonly onChange: (chosen: ReadonlyArray<Id>) => void;
  readonly disabled?: boolean;
}

/** Some people out of a few, each a button that is pressed or not; they stay in the order in which they are offered. */
export const PeopleChips = <Id extends string>({
  label,
  field,
  childId,
  hint,
  people,
  chosen,
  onChange,
  disabled = false,
}: PeopleChipsProps<Id>) => {
  const styles = useStyles();
  const id = useId();
  const toggle = (person: Id): void =>
    onChange(people.map((one) => one.id).filter((one) => (one === person) !== chosen.includes(one)));
  return (
    <Group aria-labelledby={id} data-field={field} data-child={childId}>
      <div id={id} className={styles.label}>
        {label}
      </div>
      <div className={styles.chips}>
        {people.map((person) => (
          <ToggleButton
            key={person.id}
            shape="circular"
            disabled={disabled}
            checked={chosen.includes(person.id)}
            appearance={chosen.includes(person.id) ? 'primary' : 'outline'}
            icon={chosen.includes(person.id) ? <CheckmarkRegular /> : null}
            onClick={() => toggle(person.id)}
          >
            {person.detail === undefined ? person.name : `${person.name}, ${person.detail}`}
          </ToggleButton>
        ))}
      </div>
      {hint !== undefined && <div className={styles.hint}>{hint}</div>}
    </Group>
  );
};

const useStyles = makeStyles({
  // As the label of a field beside it.
  label: { padding: `${tokens.spacingVerticalXXS} 0`, marginBottom: tokens.spacingVerticalXXS },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: {
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
