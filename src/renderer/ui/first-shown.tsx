import { makeStyles, tokens } from '@fluentui/react-components';
import { listedAtMost } from '../../core/searchable.ts';

/** Below a list that was cut short: how to find the rest. */
export const FirstShown = ({ count }: { readonly count: number }) => {
  const styles = useStyles();
  if (count < listedAtMost) return null;
  return <p className={styles.words}>The first {listedAtMost} are shown. Search for a name or a reference to find the others.</p>;
};

const useStyles = makeStyles({ words: { margin: '0', color: tokens.colorNeutralForeground2 } });
