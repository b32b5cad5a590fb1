import { Field, makeStyles, Select } from '@fluentui/react-components';
import { fullName, type Person } from '../../../core/children/people.ts';
import { type ConferenceKind, type ConferenceRequest, kindFor } from '../../../core/conferences/sitting.ts';
import { kindChoices } from './request-words.ts';

/** Each child's own kind of conference, where brothers and sisters share a sitting: a new baby's beside the review of the others (D-07). */
export const ChildKinds = ({
  family,
  request,
  onChange,
}: {
  readonly family: ReadonlyArray<Person>;
  readonly request: Pick<ConferenceRequest, 'kind' | 'childIds' | 'childKinds'>;
  readonly onChange: (childKinds: ConferenceRequest['childKinds']) => void;
}) => {
  const styles = useStyles();
  const chosen = family.filter(({ id }) => request.childIds.includes(id));
  if (chosen.length < 2) return null;
  const choose = (child: Person, kind: ConferenceKind): void => {
    const { [child.id]: _, ...others } = request.childKinds;
    onChange(kind === request.kind ? others : { ...others, [child.id]: kind });
  };
  return (
    <div className={styles.kinds}>
      {chosen.map((child) => (
        <Field key={child.id} label={`Kind of conference for ${fullName(child)}`}>
          <Select
            value={kindFor(request, child.id)}
            onChange={(_, { value }) => {
              const found = kindChoices.find((choice) => choice.value === value);
              if (found !== undefined) choose(child, found.value);
            }}
          >
            {kindChoices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
};

const useStyles = makeStyles({
  kinds: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))', gap: '12px 24px' },
});
