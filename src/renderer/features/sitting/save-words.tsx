import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useDesk } from '../../engine/desk.ts';
import type { SaveState } from '../../engine/saves.ts';
import { Group } from '../../ui/group.tsx';
import { SaveSpoken } from '../../ui/save-spoken.tsx';

/** `Saved 14:32:07`, where the top bar is covered. */
export const SaveWords = () => {
  const styles = useStyles();
  const { saves } = useDesk();
  const state = useSyncExternalStore(saves.subscribe, saves.current);
  return (
    <Group aria-label="Saving" className={styles.words}>
      {/* One text that changes at every key, not two that come and go: nothing beside it is laid out anew. */}
      {state.state === 'not-saved' ? null : <span>{wordsOf(state)}</span>}
      {state.state === 'not-saved' && (
        <span className={styles.fault}>
          <span className={styles.why}>Not saved{state.why !== undefined && `. ${state.why}`}</span>
          <Button size="small" appearance="primary" onClick={saves.retry}>
            Try again
          </Button>
        </span>
      )}
      <SaveSpoken />
    </Group>
  );
};

const wordsOf = (state: Exclude<SaveState, { readonly state: 'not-saved' }>): string =>
  state.state === 'saved' ? `Saved ${state.at}` : state.state === 'saving' ? 'Saving' : '';

const useStyles = makeStyles({
  words: {
    minWidth: '104px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  why: { maxWidth: '56ch', whiteSpace: 'normal', lineHeight: tokens.lineHeightBase200 },
  fault: {
    display: 'inline-flex',
    gap: '8px',
    alignItems: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
  },
});
