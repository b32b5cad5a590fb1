import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useLive } from '../engine/use-live.ts';
import { Loading } from './loading.tsx';
import { type Message, Notice } from './notice.tsx';
import { TextField } from './text-field.tsx';

export type Said = Message & { readonly tone: 'good' | 'fault' };

/** A folder to write to, offered as the desk would choose it, the buttons that write there, and what came of it. */
export const FolderBar = ({
  label,
  said,
  children,
}: {
  readonly label: string;
  readonly said: Said | undefined;
  readonly children: (folder: string) => ReactNode;
}) => {
  const styles = useStyles();
  const offered = useLive('documents.folder', {});
  const [picked, setPicked] = useState<string>();
  // A folder that is offered while one is typed would mix with it.
  if (offered === undefined) return <Loading label="Looking for the folder" />;
  const folder = picked ?? (offered.ok ? offered.value.folder : '');
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.folder}>
          <TextField label={label} field="folder" most={1000} value={folder} onChange={setPicked} />
        </div>
        {children(folder)}
      </div>
      <div role="status">{said !== undefined && <Notice {...said} />}</div>
    </>
  );
};

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'end' },
  folder: { flexGrow: 1, minWidth: '280px', maxWidth: '560px' },
});
