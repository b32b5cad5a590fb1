import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

/** Its name: words that are only spoken, or the id of those that stand on the screen. */
type Named = { readonly 'aria-label': string } | { readonly 'aria-labelledby': string };

export type GroupProps = ComponentProps<'fieldset'> & Named;

/** Fields or buttons that belong together, under a name that a screen reader says on the way in: a fieldset without its frame. */
export const Group = ({ className, ...rest }: GroupProps) => {
  const styles = useStyles();
  return <fieldset {...rest} className={mergeClasses(styles.frameless, className)} />;
};

const useStyles = makeStyles({
  // A browser would keep a fieldset as wide as its widest part, also where the window is narrower.
  frameless: { margin: '0', padding: '0', border: 'none', minWidth: '0' },
});
