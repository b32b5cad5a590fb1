import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/**
 * What can be read and no longer changed: an approved record. Its fields are switched off, and their words stay as readable
 * as before, because reading them is all that is left to do.
 */
export const ReadOnly = ({ isOn, children }: { readonly isOn: boolean; readonly children: ReactNode }) => {
  const styles = useStyles();
  return <div className={isOn ? styles.readable : styles.plain}>{children}</div>;
};

const useStyles = makeStyles({
  plain: { display: 'contents' },
  readable: {
    display: 'contents',
    '--colorNeutralForegroundDisabled': tokens.colorNeutralForeground2,
    '--colorNeutralStrokeDisabled': tokens.colorNeutralStroke1,
    '& input, & textarea, & select, & label': { cursor: 'default' },
  },
});
