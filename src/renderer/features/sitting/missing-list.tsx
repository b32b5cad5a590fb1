import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { Missing } from '../../../contract/sitting-answers.ts';
import { listButton } from '../../ui/looks.ts';
import { tabNames } from './sitting-words.ts';

/** What is still missing; each item jumps to the field where it is put right (AC09). */
export const MissingList = ({
  label,
  missing,
  onGo,
}: {
  readonly label: string;
  readonly missing: ReadonlyArray<Missing>;
  readonly onGo: (missing: Missing) => void;
}) => {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={styles.list}>
      {missing.map((item) => (
        <li key={item.id} className={styles.item}>
          <button type="button" className={styles.button} onClick={() => onGo(item)}>
            <span className={styles.sentence}>{item.sentence}</span>
            <span className={styles.where}>
              {tabNames[item.tab]}
              <ChevronRightRegular aria-hidden />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  item: { ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  button: {
    ...listButton,
    gap: '8px 16px',
    justifyContent: 'space-between',
    alignItems: 'center',
    width: '100%',
    padding: '10px 12px 10px 16px',
    borderRadius: '0',
  },
  sentence: { maxWidth: '72ch' },
  where: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});
