import { Link, makeStyles } from '@fluentui/react-components';
import type { Missing } from '../../../contract/sitting-answers.ts';

/** What is still missing, each item a link to the field where it is put right. */
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
        <li key={item.id}>
          <Link as="button" inline onClick={() => onGo(item)}>
            {item.sentence}
          </Link>
        </li>
      ))}
    </ul>
  );
};

const useStyles = makeStyles({
  list: { margin: '0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});
