import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { useDesk } from '../engine/desk.ts';

/** Saving, Saved with its time, or Not saved: the sum over every field of every screen. */
export const SaveState = () => {
  const { saves } = useDesk();
  const state = useSyncExternalStore(saves.subscribe, saves.current);
  const styles = useStyles();
  return (
    <div role="status" aria-label="Saving" className={styles.state}>
      {state.state === 'saving' && 'Saving'}
      {state.state === 'saved' && (
        <>
          <CheckmarkCircleRegular aria-hidden /> Saved {state.at}
        </>
      )}
      {state.state === 'not-saved' && (
        <span className={styles.fault}>
          <WarningRegular aria-hidden />
          <span title={state.why} className={styles.words}>
            Not saved{state.why !== undefined && `. ${state.why}`}
          </span>
          <Button size="small" appearance="primary" onClick={saves.retry}>
            Try again
          </Button>
        </span>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  words: { maxWidth: '56ch', whiteSpace: 'normal', lineHeight: tokens.lineHeightBase200 },
  fault: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});
