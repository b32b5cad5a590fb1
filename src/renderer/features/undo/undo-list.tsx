import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { fullName } from '../../../core/children/people.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { mayBeTakenBack, type Step } from '../../engine/undo.ts';
import { useLive } from '../../engine/use-live.ts';
import { useHistory, useRecordPart, useRecordStore } from '../../engine/use-record.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { type StepNames, stepInWords } from '../../words/step-words.ts';
import { ListOfSteps } from './list-of-steps.tsx';

export interface UndoListProps {
  readonly sittingId: SittingId;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

const group = 'This conference';

/**
 * What can be taken back, on every tab of a sitting: the keys, a line that says what just was, and the whole list in words (LC14).
 * The Room has these keys for itself, because it goes to the line that changed.
 */
export const UndoList = ({ sittingId, isOpen, onOpen }: UndoListProps) => {
  const styles = useStyles();
  const store = useRecordStore();
  const { undone } = useHistory();
  const { names, isClosed } = useSittingWords(sittingId);
  const may = (step: Step): boolean => mayBeTakenBack(step, isClosed);
  useShortcut('Ctrl+Z', 'Take back the last thing done', () => void store.undo(may), { group, isInText: false });
  useShortcut('Ctrl+Y', 'Do it again', () => void store.redo(), { group, isInText: false });
  useShortcut('Ctrl+Shift+Z', 'Do it again', () => void store.redo(), { group, isInText: false });
  useShortcut('Ctrl+Shift+H', 'Read what can be taken back', () => onOpen(true), { group });
  // Nothing is drawn at a key that is typed: the record is looked at only where something was taken back.
  const last = undone.at(-1);
  const record = useRecordPart((view) => (last === undefined ? undefined : view?.record));
  return (
    <>
      <p role="status" aria-label="Taken back" className={styles.said}>
        {last !== undefined && record !== undefined && !isOpen && (
          <span className={styles.words}>
            Taken back: {stepInWords(last, record, names)}. <span className={styles.quiet}>Ctrl+Y does it again.</span>
          </span>
        )}
      </p>
      {isOpen && <ListOfSteps names={names} may={may} onClose={() => onOpen(false)} />}
    </>
  );
};

const useSittingWords = (sittingId: SittingId): { readonly names: StepNames; readonly isClosed: boolean } => {
  const sitting = useLive('sitting.get', { sittingId });
  const value = sitting?.ok === true ? sitting.value : undefined;
  const names = useMemo(
    (): StepNames => ({
      nameOf: (id) => {
        const child = value?.conferences.find((one) => one.child.id === id)?.child;
        return child === undefined ? 'somebody of the family' : child.givenName || fullName(child);
      },
      childOf: (id) => value?.conferences.find(({ conference }) => conference.id === id)?.child.givenName ?? 'a child',
    }),
    [value],
  );
  return { names, isClosed: (value?.sitting.progress.closedAt ?? null) !== null };
};

const useStyles = makeStyles({
  said: {
    position: 'fixed',
    left: '0',
    right: '0',
    bottom: '16px',
    zIndex: 5,
    margin: '0',
    textAlign: 'center',
    pointerEvents: 'none',
  },
  words: {
    display: 'inline-block',
    maxWidth: 'min(640px, calc(100vw - 64px))',
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
