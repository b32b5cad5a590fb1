import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { Section } from './section.tsx';

export interface MissingLine {
  readonly id: string;
  readonly sentence: string;
}

export interface MissingPanelProps<Line extends MissingLine> {
  readonly title?: string;
  readonly lines: ReadonlyArray<Line>;
  /** What is said where nothing is missing. */
  readonly complete: string;
  /** Goes to where it is put right. */
  readonly onGo: (line: Line) => void;
}

/** The one list of what is missing: each line leads to its field, and nothing here ever blocks typing (IN01). */
export const MissingPanel = <Line extends MissingLine>({
  title = 'Still missing',
  lines,
  complete,
  onGo,
}: MissingPanelProps<Line>) => {
  const styles = useStyles();
  return (
    <Section title={lines.length === 0 ? title : `${title} (${lines.length})`} look="card">
      {lines.length === 0 ? (
        <p className={styles.complete}>
          <CheckmarkCircleRegular aria-hidden /> {complete}
        </p>
      ) : (
        <ul aria-label={title} className={styles.list}>
          {lines.map((line) => (
            <li key={line.id}>
              <Link as="button" className={styles.link} onClick={() => onGo(line)}>
                {line.sentence}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '12px' },
  link: { textAlign: 'left', lineHeight: tokens.lineHeightBase300 },
  complete: { margin: '0', display: 'flex', gap: '8px', alignItems: 'center', color: tokens.colorNeutralForeground2 },
});
