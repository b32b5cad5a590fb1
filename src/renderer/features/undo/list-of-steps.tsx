import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Step } from '../../engine/undo.ts';
import { useHistory, useRecordPart, useRecordStore } from '../../engine/use-record.tsx';
import { Modal, ModalActions, ModalTitle } from '../../ui/modal.tsx';
import { type StepNames, stepInWords } from '../../words/step-words.ts';
import { typedTogether } from './typed-together.ts';

/** A long day has thousands of steps: this many are drawn, and as many more whenever they are asked for. */
const drawnAtOnce = 100;

/** Everything that can be taken back or done again, the latest first, each in words; choosing one goes back, or on, to it (LC14). */
export const ListOfSteps = ({
  names,
  may,
  onClose,
}: {
  readonly names: StepNames;
  /** What was confirmed stands once the conference is closed. */
  readonly may: (step: Step) => boolean;
  readonly onClose: () => void;
}) => {
  const styles = useStyles();
  const store = useRecordStore();
  const { done, undone } = useHistory();
  const record = useRecordPart((view) => view?.record);
  const [most, setMost] = useState(drawnAtOnce);
  if (record === undefined) return null;
  const again = undone.slice(-most);
  const back = typedTogether(done.filter(may).slice(-most).reverse());
  const nothing = back.length === 0 && again.length === 0;
  return (
    <Modal label="What can be taken back" onClose={onClose}>
      <ModalTitle>What can be taken back</ModalTitle>
      <p className={styles.lead}>
        {nothing
          ? 'Nothing was done in this conference since the records were unlocked.'
          : 'The latest first. A line takes back everything down to it, and what was taken back can be done again until something new is done.'}
      </p>
      {again.length > 0 && (
        <Steps
          label="Taken back"
          does="Does again everything up to"
          steps={again}
          words={(step) => stepInWords(step, record, names)}
          isUndone
          onChoose={(place) => repeat(again.length - place, store.redo)}
        />
      )}
      {back.length > 0 && (
        <Steps
          label="Done"
          does="Takes back everything down to"
          steps={back.map(({ step }) => step)}
          words={(step) => stepInWords(step, record, names)}
          onChoose={(place) => repeat(back[place]?.takesBack ?? 0, () => store.undo(may))}
        />
      )}
      <ModalActions>
        {Math.max(done.length, undone.length) > most && (
          <Button onClick={() => setMost(most + drawnAtOnce)}>Show earlier ones</Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </ModalActions>
    </Modal>
  );
};

const Steps = ({
  label,
  does,
  steps,
  words,
  isUndone = false,
  onChoose,
}: {
  readonly label: string;
  /** What pressing a line does, before its words. */
  readonly does: string;
  readonly steps: ReadonlyArray<Step>;
  readonly words: (step: Step) => string;
  readonly isUndone?: boolean;
  readonly onChoose: (place: number) => void;
}) => {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>{label}</h3>
      <ol aria-label={label} className={styles.list}>
        {steps.map((step, place) => (
          // A step has no name of its own: it is its place, counted from the beginning of the day.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <li key={steps.length - place}>
            <Button
              appearance="subtle"
              className={styles.step}
              aria-label={`${does}: ${words(step)}, ${step.at}`}
              onClick={() => onChoose(place)}
            >
              <span className={styles.time}>{step.at}</span>
              <span className={isUndone ? styles.undone : undefined}>{words(step)}</span>
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
};

const repeat = (times: number, act: () => unknown): void => {
  for (let left = times; left > 0; left -= 1) act();
};

const useStyles = makeStyles({
  lead: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  heading: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  // In high contrast every line has a border: without the gap they look like one squashed table.
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '4px' },
  step: {
    justifyContent: 'flex-start',
    gap: '12px',
    width: '100%',
    padding: '4px 8px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  time: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  undone: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
});
