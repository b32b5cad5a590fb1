import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { useDesk } from '../engine/desk.ts';
import { Group } from '../ui/group.tsx';
import { SaveSpoken } from '../ui/save-spoken.tsx';

/** Saving, Saved with its time, or Not saved: the sum over every field of every screen. */
export const SaveState = () => {
  const { saves } = useDesk();
  const state = useSyncExternalStore(saves.subscribe, saves.current);
  const styles = useStyles();
  return (
    <Group aria-label="Saving" className={styles.state}>
      {/* The mark and the words stay where they are while they change at every key: nothing beside them is laid out anew. */}
      {(state.state === 'saving' || state.state === 'saved') && (
        <>
          <CheckmarkCircleRegular aria-hidden className={mergeClasses(state.state === 'saving' && styles.unseen)} />
          <span>{state.state === 'saving' ? 'Saving' : `Saved ${state.at}`}</span>
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
      <SaveSpoken />
    </Group>
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
  unseen: { visibility: 'hidden' },
  words: { maxWidth: '56ch', whiteSpace: 'normal', lineHeight: tokens.lineHeightBase200 },
  fault: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});
