import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Words for a screen reader only, where the eye has them from the layout. */
export const Spoken = ({ children }: { readonly children: ReactNode }) => <span className={useStyles().spoken}>{children}</span>;

const useStyles = makeStyles({
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
