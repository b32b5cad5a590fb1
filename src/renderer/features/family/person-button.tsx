import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Person } from '../../../core/children/people.ts';
import { bornInWords, calledBy } from '../../../core/children/told-apart.ts';
import { chosenAtBar, listButtonWithBar } from '../../ui/looks.ts';
import { useToday } from '../../ui/today.ts';

/** One person in a list; pressing it shows what is known of them. */
export const PersonButton = ({
  person,
  detail,
  isChosen,
  onChoose,
}: {
  readonly person: Person;
  readonly detail: string;
  readonly isChosen: boolean;
  readonly onChoose: (id: Person['id']) => void;
}) => {
  const styles = useStyles();
  const today = useToday();
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={mergeClasses(styles.person, isChosen && styles.chosen)}
      onClick={() => onChoose(person.id)}
    >
      <span className={styles.name}>{calledBy(person)}</span>
      <span className={styles.detail}>
        {[bornInWords(person.birth, today), detail].filter((part) => part !== '').join(' · ')}
      </span>
    </button>
  );
};

const useStyles = makeStyles({
  person: {
    ...listButtonWithBar,
    flexDirection: 'column',
    width: '100%',
    padding: '8px 12px',
  },
  chosen: chosenAtBar,
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});
