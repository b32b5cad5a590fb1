import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** Nothing to see, for when somebody walks in. Whatever is behind it stays as it is; F9, Escape or the button bring it back. */
export const BlankScreen = ({ onBack }: { readonly onBack: () => void }) => {
  const styles = useStyles();
  const cover = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    cover.current?.showModal();
  }, []);
  return (
    <dialog ref={cover} aria-label="Blank screen" className={styles.cover} onClose={onBack}>
      <Button appearance="outline" className={styles.button} onClick={onBack}>
        Show the screen again (F9)
      </Button>
    </dialog>
  );
};

const useStyles = makeStyles({
  cover: {
    position: 'fixed',
    inset: '0',
    width: '100vw',
    height: '100vh',
    maxWidth: 'none',
    maxHeight: 'none',
    border: 'none',
    padding: '0',
    boxSizing: 'border-box',
    backgroundColor: '#0d1b24',
    display: 'flex',
    alignItems: 'end',
    justifyContent: 'center',
    paddingBottom: '48px',
  },
  button: {
    color: '#c9d8e2',
    borderTopColor: '#4b6272',
    borderRightColor: '#4b6272',
    borderBottomColor: '#4b6272',
    borderLeftColor: '#4b6272',
    '@media (forced-colors: active)': { color: 'ButtonText' },
    ':focus-visible': { outline: '2px solid #c9d8e2', outlineOffset: '2px' },
    ':hover': { color: '#ffffff', backgroundColor: '#16303f' },
  },
});
