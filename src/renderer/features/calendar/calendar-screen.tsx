import { Button, makeStyles, Tab, TabList, ToggleButton } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useRef, useState } from 'react';
import type { BoardSitting, BoardView } from '../../../contract/board.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { type LocalDate, weekday } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Group } from '../../ui/group.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { useToday } from '../../ui/today.ts';
import { Board } from './board.tsx';
import { FairnessView } from './fairness-view.tsx';
import { nextWeekday, rangeInWords, rangeOf, stepped, type View } from './model/ranges.ts';
import { keepSame, type RowsBy } from './model/rows.ts';
import type { Target } from './model/target.ts';
import { MonthBoard } from './month-board.tsx';

/** A move that a person looks at before it is made. */
export interface Proposal {
  readonly sitting: BoardSitting;
  readonly target: Target;
}

export interface CalendarScreenProps {
  readonly onOpen: (sittingId: SittingId) => void;
  /** The consequences of a move, and the way to accept or leave it. */
  readonly consequences: (
    proposal: Proposal,
    onMoved: (moved: { readonly reference: string; readonly words: string }) => void,
    onLeave: () => void,
  ) => ReactNode;
  /** What else can be done from the calendar. */
  readonly actions?: ReactNode;
}

const views = { week: 'Week', day: 'Day', month: 'Month', chairs: 'Fairness' } as const;
type Part = keyof typeof views;
const isPart = (value: unknown): value is Part => typeof value === 'string' && value in views;
const spans = { week: 'week', day: 'day', month: 'month' } as const;

/** The calendar: a week or a day by chair or by room, and the month in numbers; conferences are moved on it (SC01, DL06). */
export const CalendarScreen = ({ onOpen, consequences, actions }: CalendarScreenProps) => {
  const styles = useStyles();
  const today = workday(useToday());
  const [part, setPart] = useState<Part>('week');
  const [by, setBy] = useState<RowsBy>('chairs');
  const [on, setOn] = useState<LocalDate>(today);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const view: View = part === 'chairs' ? 'month' : part;
  const range = rangeOf(view, on);
  const title = rangeInWords(view, on);
  const choose = (next: View, day: LocalDate): void => {
    setPart(next);
    setOn(day);
  };
  return (
    <Page
      title="Calendar"
      lead={part === 'chairs' ? 'How the work is shared, and how often families keep their chair.' : title}
      actions={actions}
    >
      <div className={styles.tools}>
        <TabList
          className={styles.tabs}
          selectedValue={part}
          onTabSelect={(_, { value }) => {
            if (isPart(value)) setPart(value);
          }}
        >
          {Object.entries(views).map(([value, name]) => (
            <Tab key={value} value={value} id={`tab-${value}`} aria-controls="calendar-part">
              {name}
            </Tab>
          ))}
        </TabList>
        {part !== 'chairs' && (
          <div className={styles.group}>
            <Button
              icon={<ChevronLeftRegular />}
              aria-label={`The ${spans[view]} before`}
              onClick={() => setOn(stepped(view, on, -1))}
            />
            <Button onClick={() => setOn(today)}>Today</Button>
            <Button
              icon={<ChevronRightRegular />}
              aria-label={`The ${spans[view]} after`}
              onClick={() => setOn(stepped(view, on, 1))}
            />
          </div>
        )}
        {view !== 'month' && (
          <Group aria-label="Rows" className={styles.group}>
            <ToggleButton checked={by === 'chairs'} onClick={() => setBy('chairs')}>
              By chair
            </ToggleButton>
            <ToggleButton checked={by === 'rooms'} onClick={() => setBy('rooms')}>
              By room
            </ToggleButton>
          </Group>
        )}
      </div>
      <div>
        <MovedNotice moved={moved} onChange={setMoved} />
        <div role="tabpanel" id="calendar-part" aria-labelledby={`tab-${part}`}>
          {part === 'chairs' ? (
            <FairnessView today={today} onOpen={onOpen} />
          ) : view === 'month' ? (
            <MonthBoard range={range} on={on} label={`Conferences in ${title}`} onDay={(day) => choose('day', day)} />
          ) : (
            <LiveBoard range={range}>
              {(board) => (
                <Board
                  board={board}
                  view={view}
                  by={by}
                  label={`Conferences, ${title}, by ${by === 'chairs' ? 'chair' : 'room'}`}
                  proposed={proposal}
                  onPropose={(sitting, target) => setProposal({ sitting, target })}
                  onOpen={onOpen}
                  onDay={setOn}
                />
              )}
            </LiveBoard>
          )}
        </div>
      </div>
      {proposal !== null &&
        consequences(
          proposal,
          (done) => {
            setMoved({ sittingId: proposal.sitting.sittingId, ...done, is: 'made' });
            setProposal(null);
          },
          () => setProposal(null),
        )}
    </Page>
  );
};

/** The day itself, or the Monday after a weekend: that is the week somebody at the desk means. */
const workday = (on: LocalDate): LocalDate => (weekday(on) > 5 ? nextWeekday(on, 1) : on);

/** The days that are seen, kept true; while others are asked for the last ones stay on the screen. */
const LiveBoard = ({
  range,
  children,
}: {
  readonly range: { readonly from: LocalDate; readonly until: LocalDate };
  readonly children: (board: BoardView) => ReactNode;
}) => {
  const asked = useLive('calendar.board', range);
  const last = useRef<BoardView>(undefined);
  if (asked?.ok) last.current = keepSame(last.current, asked.value);
  if (asked?.ok === false) return <Notice {...messageFor(asked.error)} />;
  return last.current === undefined ? <Loading /> : children(last.current);
};

interface Moved {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly words: string;
  readonly is: 'made' | 'undone';
}

/** What was just moved, and the one way back. */
const MovedNotice = ({ moved, onChange }: { readonly moved: Moved | null; readonly onChange: (moved: Moved | null) => void }) => {
  const styles = useStyles();
  const change = useChange();
  const [refusal, setRefusal] = useState<Message & { readonly for: Moved }>();
  const undo = async (): Promise<void> => {
    if (moved?.is !== 'made') return;
    const { sittingId } = moved;
    const back = await change('sitting.undoMove', { sittingId });
    if (back.ok) onChange({ sittingId, ...back.value, is: 'undone' });
    else setRefusal({ ...messageFor(back.error), for: moved });
  };
  useShortcut('Ctrl+Z', 'Take the last move back', () => void undo(), { group: 'Calendar', isOn: moved?.is === 'made' });
  return (
    <div role="status" className={styles.notices}>
      {moved !== null && (
        <Notice
          tone={moved.is === 'made' ? 'good' : 'info'}
          title={
            moved.is === 'made'
              ? `${moved.reference} was moved ${moved.words}.`
              : `The move was taken back: ${moved.reference} was moved ${moved.words}.`
          }
          actions={
            <>
              {moved.is === 'made' && (
                <Button size="small" onClick={() => void undo()}>
                  Undo
                </Button>
              )}
              <Button size="small" appearance="transparent" onClick={() => onChange(null)}>
                Close
              </Button>
            </>
          }
        />
      )}
      {refusal !== undefined && refusal.for === moved && <Notice title={refusal.title} next={refusal.next} />}
    </div>
  );
};

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px', marginTop: '-8px' },
  tabs: { marginLeft: '-10px' },
  group: { display: 'flex', gap: '4px' },
  notices: { display: 'flex', flexDirection: 'column', gap: '8px', ':not(:empty)': { marginBottom: '12px' } },
});
