import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { Notice } from '../../ui/notice.tsx';

/** A screen of the record; or why the record could not be loaded, and another try. What was loaded before stays on the screen. */
export const RecordLoaded = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const { view, error, reload } = useRecord();
  if (view !== undefined || error === undefined) return children;
  return (
    <div className={styles.fault}>
      <Notice {...messageFor(error)} actions={<Button onClick={reload}>Try again</Button>} />
    </div>
  );
};

const useStyles = makeStyles({ fault: { padding: '32px 40px', maxWidth: '880px' } });
