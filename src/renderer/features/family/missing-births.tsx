import { makeStyles } from '@fluentui/react-components';
import { mutable } from '../../../core/children/blank-person.ts';
import type { Person } from '../../../core/children/people.ts';
import { calledBy } from '../../../core/children/told-apart.ts';
import { useChange } from '../../engine/use-draft.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The dates of birth that are still missing, to be typed where one comes from the list of what is missing. */
export const MissingBirths = ({ people }: { readonly people: ReadonlyArray<Person> }) => {
  const styles = useStyles();
  const call = useChange();
  const unknown = people.filter(({ role, birth }) => role === 'child' && (birth.known === 'no' || birth.known === 'year'));
  if (unknown.length === 0) return null;
  return (
    <Notice tone="warning" title="A date of birth is missing." next="It is printed on every document about the child.">
      <div className={styles.fields}>
        {unknown.map((person) => (
          <DateField
            key={person.id}
            label={`Date of birth of ${calledBy(person)}`}
            field={`birth:${person.id}`}
            value={null}
            onChange={(on) =>
              on !== null && void call('person.save', { person: mutable({ ...person, birth: { known: 'date', on } }) })
            }
          />
        ))}
      </div>
    </Notice>
  );
};

const useStyles = makeStyles({ fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', paddingTop: '8px' } });
