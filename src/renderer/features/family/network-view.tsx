import { makeStyles, tokens } from '@fluentui/react-components';
import { calledBy } from '../../../core/children/told-apart.ts';
import { card } from '../../ui/looks.ts';
import { inOrder, personOf, tieInWords } from './family-words.ts';
import type { FamilyViewProps } from './household-view.tsx';
import { PersonButton } from './person-button.tsx';

/** How everyone stands to each child, child by child. */
export const NetworkView = ({ file, chosen, onChoose }: FamilyViewProps) => {
  const styles = useStyles();
  const people = inOrder(file.people);
  const tied = new Set(file.relationships.map(({ adultId }) => adultId));
  const untied = people.filter(({ id, role }) => role === 'adult' && !tied.has(id));
  return (
    <div className={styles.view}>
      {people
        .filter(({ role }) => role === 'child')
        .map((child) => (
          <section key={child.id} aria-label={calledBy(child)} className={styles.card}>
            <PersonButton person={child} detail="" isChosen={child.id === chosen} onChoose={onChoose} />
            <ul className={styles.ties} aria-label={`Adults around ${calledBy(child)}`}>
              {file.relationships
                .filter(({ childId }) => childId === child.id)
                .map((relationship) => {
                  const adult = personOf(file, relationship.adultId);
                  return adult === undefined ? null : (
                    <li key={adult.id}>
                      <button
                        type="button"
                        className={styles.adult}
                        aria-pressed={adult.id === chosen}
                        onClick={() => onChoose(adult.id)}
                      >
                        {calledBy(adult)}
                      </button>
                      <span className={styles.tie}>{tieInWords(relationship)}</span>
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      {untied.length > 0 && (
        <section aria-label="Others" className={styles.card}>
          <p className={styles.others}>How they are related is not said yet</p>
          {untied.map((person) => (
            <PersonButton key={person.id} person={person} detail="" isChosen={person.id === chosen} onChoose={onChoose} />
          ))}
        </section>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: '0' },
  card: {
    padding: '12px',
    ...card,
  },
  ties: { listStyleType: 'none', margin: '4px 0 0', padding: '0 0 0 12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  adult: {
    display: 'block',
    padding: '0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
  },
  tie: { color: tokens.colorNeutralForeground2 },
  others: { margin: '0', padding: '0 12px 4px', color: tokens.colorNeutralForeground2 },
});
