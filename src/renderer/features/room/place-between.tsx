import { makeStyles, tokens } from '@fluentui/react-components';
import { narrow } from '../../ui/theme.ts';

/** A place in the record from which on other people were in the room: `14:32 Caldor PLACEHOLDER left`. */
export const PlaceBetween = ({ words }: { readonly words: string }) => {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list, record-lines.tsx.
    <div role="listitem" className={styles.place}>
      <span className={styles.words}>{words}</span>
    </div>
  );
};

const useStyles = makeStyles({
  place: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '8px 16px 4px 16px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '::after': { content: '""', flexGrow: 1, minWidth: '24px', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
    [narrow]: { padding: '8px' },
  },
  words: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});
