import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardSitting, BoardView } from '../../../contract/board.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { Group } from '../../ui/group.tsx';
import { card } from '../../ui/looks.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { narrow } from '../../ui/theme.ts';
import type { Moving } from './board-parts.ts';
import { DayBoard } from './day-board.tsx';
import { cellKey, neighbourOf, type RowsBy, rowKeyOf, rowsOf } from './model/rows.ts';
import {
  foreseenAt,
  inRow,
  isSameTarget,
  onDay,
  type Step,
  startingAt,
  stepMinutes,
  stepOfKey,
  stepTarget,
  type Target,
  targetInWords,
  targetOf,
} from './model/target.ts';
import { SelectionBar, Verdict } from './selection-bar.tsx';
import { type Over, useDrag } from './use-drag.ts';
import { WeekBoard } from './week-board.tsx';

export interface BoardProps {
  readonly board: BoardView;
  readonly view: 'week' | 'day';
  readonly by: RowsBy;
  readonly label: string;
  /** The consequences of a move are being looked at: what moves stays drawn where it would go. */
  readonly proposed: { readonly sitting: BoardSitting; readonly target: Target } | null;
  readonly onPropose: (sitting: BoardSitting, target: Target) => void;
  readonly onOpen: (sittingId: SittingId) => void;
  /** A move by key has left the days that are seen. */
  readonly onDay: (on: LocalDate) => void;
}

/** The week or the day, and everything that is done on it by mouse, by key and by button. Nothing is kept here. */
export const Board = ({ board, view, by, label, proposed, onPropose, onOpen, onDay: show }: BoardProps) => {
  const styles = useStyles();
  const rows = useMemo(() => rowsOf(board, by), [board, by]);
  const [selectedId, setSelectedId] = useState<SittingId | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const frame = useRef<HTMLFieldSetElement>(null);

  const find = (id: string | null): BoardSitting | undefined => board.sittings.find((one) => one.sittingId === id);
  const selected = find(selectedId) ?? null;
  const isMoving = moving !== null;
  const shown = useMemo(
    (): Moving | null => moving ?? (proposed === null ? null : { ...proposed, how: 'pointer' }),
    [moving, proposed],
  );
  const foresight = shown === null ? undefined : foreseenAt(shown.target, shown.sitting, board);
  const verdict = foresight?.verdict ?? '';
  const shadow = useMemo(
    () =>
      shown === null || isSameTarget(shown.target, targetOf(shown.sitting))
        ? null
        : {
            cell: cellKey(rowKeyOf(shown.target, by), shown.target.heldOn),
            reference: shown.sitting.reference,
            time: `${shown.target.startsAt}–${shown.target.endsAt}`,
            verdict,
            target: shown.target,
          },
    [shown, by, verdict],
  );

  const focusBlock = (id: string | null): void =>
    frame.current?.querySelector<HTMLElement>(`[data-sitting="${id}"]`)?.focus({ preventScroll: false });
  // Between two drawings the pointer may move twice and be let go: what is true now is kept beside what is drawn.
  const now = useRef<Moving | null>(null);
  const put = (next: Moving | null): void => {
    now.current = next;
    setMoving(next);
  };
  const begin = (sitting: BoardSitting, how: Moving['how']): void => {
    setSelectedId(sitting.sittingId);
    put({ sitting, target: targetOf(sitting), how });
    // The block itself may leave the screen while other days are looked at.
    if (how === 'keys') frame.current?.focus({ preventScroll: true });
  };
  const go = (target: Target): void => {
    if (now.current === null || isSameTarget(now.current.target, target)) return;
    put({ ...now.current, target });
    if (target.heldOn < board.from || target.heldOn > board.until) show(target.heldOn);
  };
  const leave = (): void => {
    if (now.current === null) return;
    const { sitting } = now.current;
    put(null);
    backTo.current = sitting.sittingId;
    if (sitting.heldOn < board.from || sitting.heldOn > board.until) show(sitting.heldOn);
    else focusBlock(sitting.sittingId);
  };
  const propose = (): void => {
    if (now.current === null) return;
    const { sitting, target } = now.current;
    if (isSameTarget(target, targetOf(sitting)) || target.chairId === null) {
      leave();
      return;
    }
    put(null);
    backTo.current = sitting.sittingId;
    onPropose(sitting, target);
  };
  const step = (one: Step): void => {
    if (now.current !== null) go(stepTarget(now.current.target, one, rows, by));
  };

  // In a low window the board and its bar are not on the screen together: where it would go and what stands against it are.
  const movesByKeys = moving?.how === 'keys' ? moving.target : null;
  useEffect(() => {
    if (movesByKeys === null) return;
    for (const part of ['[data-shadow]', '[data-bar]'])
      frame.current?.querySelector(part)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [movesByKeys]);

  // Once the move is made, or left, the keyboard is where the sitting is: also when the answer has drawn it in another cell.
  const backTo = useRef<SittingId | null>(null);
  useEffect(() => {
    if (proposed !== null || isMoving || backTo.current === null) return;
    const back = board.sittings.find((one) => one.sittingId === backTo.current);
    if (back === undefined) return;
    frame.current?.querySelector<HTMLElement>(`[data-sitting="${back.sittingId}"]`)?.focus();
    const forget = (): void => {
      backTo.current = null;
    };
    window.addEventListener('pointerdown', forget, { once: true });
    window.addEventListener('keydown', forget, { once: true });
    return () => {
      window.removeEventListener('pointerdown', forget);
      window.removeEventListener('keydown', forget);
    };
  }, [proposed, isMoving, board]);

  const drag = useDrag({
    onStart: (id) => {
      const sitting = find(id);
      if (!sitting?.isOpen) return false;
      begin(sitting, 'pointer');
      return true;
    },
    onOver: (over, grabbed) => {
      if (now.current !== null && over !== null) go(targetAt(now.current.target, over, grabbed));
    },
    onDrop: propose,
    onLeave: leave,
  });
  const targetAt = (target: Target, over: Over, grabbed: number): Target => {
    const row = rows.find((one) => one.key === over.row);
    const placed = onDay(row === undefined ? target : inRow(target, row, by), over.day as LocalDate);
    return view === 'week' ? placed : startingAt(placed, minutesAt(over, grabbed));
  };

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || isOnBar(event.target)) return;
    const handled = moving?.how === 'keys' ? pressWhileMoving(event) : pressOnBlock(event);
    if (handled) event.preventDefault();
  };
  const pressWhileMoving = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const one = stepOfKey(key, shiftKey, view);
    if (one !== undefined) step(one);
    else if (key === 'Enter') propose();
    else if (key === 'Escape') leave();
    else return false;
    return true;
  };
  const pressOnBlock = ({ key, target }: KeyboardEvent): boolean => {
    const on = find(idOf(target));
    if (on === undefined) return false;
    if (key === 'm' || key === 'M') {
      if (on.isOpen) begin(on, 'keys');
      return true;
    }
    if (key === 'Enter') {
      onOpen(on.sittingId);
      return true;
    }
    if (!key.startsWith('Arrow')) return false;
    const next = neighbourOf(on, key, rows, board.sittings, by);
    if (next !== undefined) {
      setSelectedId(next.sittingId);
      focusBlock(next.sittingId);
    }
    return true;
  };
  useShortcut(
    'M',
    'Move the chosen conference: arrow keys, then Enter for its consequences',
    () => selected !== null && begin(selected, 'keys'),
    {
      group: 'Calendar',
      isOn: selected?.isOpen === true && !isMoving && proposed === null,
    },
  );

  const parts = {
    board,
    rows,
    by,
    label,
    selectedId,
    tabStopId: selected?.sittingId ?? board.sittings[0]?.sittingId ?? null,
    moving: shown,
    shadow,
  };
  const choose = ({ target }: MouseEvent): void => {
    const on = find(idOf(target));
    if (on !== undefined && !isMoving) setSelectedId(on.sittingId);
  };
  return (
    <Group
      ref={frame}
      className={styles.frame}
      tabIndex={-1}
      role={moving?.how === 'keys' ? 'application' : undefined}
      aria-label={moving?.how === 'keys' ? `Moving ${moving.sitting.reference}` : 'Board'}
      onKeyDown={press}
      onPointerDown={drag.onPointerDown}
      onClick={choose}
      onDoubleClick={({ target }) => {
        const on = find(idOf(target));
        if (on !== undefined) onOpen(on.sittingId);
      }}
      onFocus={({ target }) => {
        const on = find(idOf(target));
        if (on !== undefined && !isMoving) setSelectedId(on.sittingId);
      }}
    >
      <ScrollArea label={`${label}, scrolls`} className={styles.scroller}>
        {view === 'week' ? <WeekBoard {...parts} /> : <DayBoard {...parts} />}
      </ScrollArea>
      <div data-bar className={styles.bar}>
        <SelectionBar
          board={board}
          selected={selected ?? moving?.sitting ?? null}
          moving={moving}
          foresight={foresight}
          onOpen={() => selected !== null && onOpen(selected.sittingId)}
          onMove={() => selected !== null && begin(selected, 'keys')}
          onStep={step}
          onConsequences={propose}
          onLeave={leave}
        />
      </div>
      {moving?.how === 'pointer' && (
        <div ref={drag.label} className={styles.label} aria-hidden>
          <strong>{targetInWords(moving.target, moving.sitting, board)}</strong>
          <div>
            <Verdict foresight={foresight} />
          </div>
        </div>
      )}
    </Group>
  );
};

const idOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-sitting]')?.dataset.sitting ?? null) : null;

/** The bar has buttons of its own, which Enter presses. */
const isOnBar = (target: EventTarget): boolean => target instanceof Element && target.closest('[data-bar] button') !== null;

/** The time in a day's line under the left edge of what is held, to the half hour. */
const minutesAt = ({ cell, x }: Over, grabbed: number): number => {
  const { left, width } = cell.getBoundingClientRect();
  const [from, until] = [Number(cell.dataset.from), Number(cell.dataset.until)];
  const minutes = from * 60 + ((x - grabbed - left) / width) * (until - from) * 60;
  return Math.round(minutes / stepMinutes) * stepMinutes;
};

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '12px', outlineStyle: 'none', minWidth: '0' },
  scroller: {
    overflow: 'auto',
    maxHeight: 'max(320px, calc(100vh - 348px))',
    ...card,
  },
  // What is chosen and what stands against a move is seen whatever part of the board is.
  bar: { position: 'sticky', bottom: '8px', zIndex: 4, [narrow]: { position: 'static' } },
  label: {
    position: 'fixed',
    top: '0',
    left: '0',
    zIndex: 10,
    maxWidth: '320px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    pointerEvents: 'none',
  },
});
