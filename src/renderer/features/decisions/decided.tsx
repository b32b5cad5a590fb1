import { makeStyles, tokens } from '@fluentui/react-components';
import { narrow } from '../../ui/theme.ts';
import { type CardParts, fieldOf } from './card-parts.ts';
import type { Fact } from './decided-facts.ts';

/** What was decided as text: choices that are switched off are grey, and read as if nothing was settled. */
export const Decided = ({
  facts,
  about,
  ...parts
}: CardParts & { readonly facts: ReadonlyArray<Fact>; readonly about: string }) => {
  const styles = useStyles();
  if (facts.length === 0) return null;
  return (
    <dl tabIndex={-1} data-field={fieldOf(parts, about).field} data-child={parts.view.child.id} className={styles.facts}>
      {facts.map(([term, words]) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.words}>{words}</dd>
        </div>
      ))}
    </dl>
  );
};

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '0' },
  fact: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr)',
    gap: '2px 24px',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  words: { margin: '0', maxWidth: '80ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});
