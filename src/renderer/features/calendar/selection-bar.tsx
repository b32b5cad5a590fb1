import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BoardSitting, BoardView } from '../../../contract/board.ts';
import type { Foresight } from '../../../core/scheduling/foresee.ts';
import { card } from '../../ui/looks.ts';
import { Status } from '../../ui/status.tsx';
import type { Moving } from './board-parts.ts';
import { blockInWords } from './model/block-words.ts';
import { type Step, targetInWords } from './model/target.ts';

export interface SelectionBarProps {
  readonly board: BoardView;
  readonly selected: BoardSitting | null;
  readonly moving: Moving | null;
  readonly foresight: Foresight | undefined;
  readonly onOpen: () => void;
  readonly onMove: () => void;
  readonly onStep: (step: Step) => void;
  readonly onConsequences: () => void;
  readonly onLeave: () => void;
}

const steps: ReadonlyArray<readonly [Step, string]> = [
  ['day-back', 'Day before'],
  ['day-on', 'Day after'],
  ['earlier', 'Earlier'],
  ['later', 'Later'],
  ['row-up', 'Row above'],
  ['row-down', 'Row below'],
];

/** The sitting that is chosen and what can be done with it; while it is moved, where it would go and what stands against that. */
export const SelectionBar = ({ board, selected, moving, foresight, ...act }: SelectionBarProps) => {
  const styles = useStyles();
  const chair = board.chairs.find((one) => one.practitionerId === selected?.chairId)?.name ?? '';
  return (
    <section aria-label="Chosen conference" className={styles.bar}>
      {/* Always on the page: a reader of screens hears each step. */}
      <div role="status" className={styles.words}>
        {moving === null ? (
          selected === null ? (
            <span className={styles.quiet}>{whatCanBeChosen(board)}</span>
          ) : (
            blockInWords(selected, chair)
          )
        ) : (
          <>
            <strong>{targetInWords(moving.target, moving.sitting, board)}.</strong> <Verdict foresight={foresight} />
          </>
        )}
      </div>
      {selected !== null && moving === null && (
        <div className={styles.actions}>
          <Button onClick={act.onOpen}>Open it</Button>
          {selected.isOpen && (
            <Button appearance="primary" onClick={act.onMove}>
              Move it (M)
            </Button>
          )}
        </div>
      )}
      {moving?.how === 'keys' && (
        <div className={styles.actions}>
          {steps.map(([step, name]) => (
            <Button key={step} size="small" onClick={() => act.onStep(step)}>
              {name}
            </Button>
          ))}
          <Button size="small" appearance="primary" onClick={act.onConsequences}>
            See consequences
          </Button>
          <Button size="small" onClick={act.onLeave}>
            Leave it
          </Button>
        </div>
      )}
    </section>
  );
};

const whatCanBeChosen = ({ sittings, days, chairs }: BoardView): string =>
  sittings.length > 0
    ? 'Choose a conference to open or to move it. Nothing moves until you accept it.'
    : chairs.length === 0
      ? 'Nobody chairs yet: write the chairs down under Agencies, Chairs and minute takers.'
      : `No conference is booked ${days.length === 1 ? 'on this day' : 'in this week'}.`;

/** What stands against the place, in words, before anything is dropped there. */
export const Verdict = ({ foresight }: { readonly foresight: Foresight | undefined }) => {
  if (foresight === undefined) return <>Looking at that day.</>;
  const { verdict, words } = foresight;
  if (verdict === 'free') return <Status tone="good">Free</Status>;
  return (
    <>
      <Status tone={verdict === 'refused' ? 'late' : 'soon'}>
        {verdict === 'refused' ? 'Cannot go here' : 'Needs a reason'}
      </Status>{' '}
      {words.join(' ')}
    </>
  );
};

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: '8px 16px',
    minHeight: '48px',
    boxSizing: 'border-box',
    padding: '7px 12px',
    ...card,
  },
  words: { flex: '1 1 320px', minWidth: '0', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
