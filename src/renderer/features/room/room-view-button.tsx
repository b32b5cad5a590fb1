import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';

/** Opens the second window for the big screen, by button or by key. */
export const RoomViewButton = ({ onRoomView }: { readonly onRoomView: () => boolean }) => {
  const styles = useStyles();
  const [wasRefused, setRefused] = useState(false);
  const open = (): void => setRefused(!onRoomView());
  useShortcut('Ctrl+Shift+V', 'Open the Room view for the big screen', open, { group: 'Room' });
  return (
    <div className={styles.place}>
      <Button appearance="outline" className={styles.button} onClick={open}>
        Room view (Ctrl+Shift+V)
      </Button>
      {wasRefused && (
        <Notice
          tone="warning"
          title="The second window did not open."
          next="Let this page open windows in the browser’s address bar, and press again."
        />
      )}
    </div>
  );
};

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 8px' },
  button: { width: '100%' },
});
