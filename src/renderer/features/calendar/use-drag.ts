import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/** Where the pointer is over the board: the cell below it, and how far along it is, 0 to 1. */
export interface Over {
  readonly row: string;
  readonly day: string;
  readonly cell: HTMLElement;
  readonly x: number;
}

export interface DragParts {
  /** The block has left its place; `grabbed` is how many pixels from its left edge it was taken hold of. */
  readonly onStart: (sittingId: string) => boolean;
  readonly onOver: (over: Over | null, grabbed: number) => void;
  readonly onDrop: () => void;
  readonly onLeave: () => void;
}

const farEnough = 5;

/**
 * Takes hold of a block with a mouse or a pen. What follows the pointer is moved without drawing anything anew; only another
 * cell tells the board. Fingers scroll: for them there are the buttons of the bar.
 *
 * A browser hands over a move at the start of the frame that shows it. React would draw after that frame, and what is carried
 * would be a frame or two behind the hand: here it is drawn before the frame is.
 */
export const useDrag = (parts: DragParts) => {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  const label = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sitting]') : null;
    const sittingId = block?.dataset.sitting;
    if (block === null || sittingId === undefined || event.button !== 0 || event.pointerType === 'touch') return;
    const from = { x: event.clientX, y: event.clientY };
    const grabbed = event.clientX - block.getBoundingClientRect().left;
    let isDragging = false;

    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (!isDragging) {
        if (Math.hypot(clientX - from.x, clientY - from.y) < farEnough) return;
        isDragging = flushSync(() => latest.current.onStart(sittingId));
        if (!isDragging) {
          end();
          return;
        }
      }
      const over = overAt(clientX, clientY);
      flushSync(() => latest.current.onOver(over, grabbed));
      if (label.current !== null) follow(label.current, clientX, clientY);
      scrollNearEdges(block, clientX, clientY);
    };
    const up = (): void => {
      end();
      if (!isDragging) return;
      // The click that ends the press is none of the block's, and must not reach the dialog that the drop opens.
      window.addEventListener('click', stopClick, { capture: true, once: true });
      setTimeout(() => {
        window.removeEventListener('click', stopClick, { capture: true });
        latest.current.onDrop();
      }, 0);
    };
    const cancel = (): void => {
      end();
      if (isDragging) latest.current.onLeave();
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      cancel();
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, { capture: true });
      stop.current = undefined;
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, { capture: true });
    stop.current = end;
  };
  return { onPointerDown, label };
};

/** Beside the pointer, and within the window. */
const follow = (label: HTMLElement, x: number, y: number): void => {
  const left = Math.min(x + 14, window.innerWidth - label.offsetWidth - 8);
  const top = y + 14 + label.offsetHeight > window.innerHeight ? y - 14 - label.offsetHeight : y + 14;
  label.style.transform = `translate(${left}px, ${top}px)`;
};

const stopClick = (event: MouseEvent): void => event.stopPropagation();

const overAt = (x: number, y: number): Over | null => {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]');
  const { row, day } = cell?.dataset ?? {};
  return cell == null || row === undefined || day === undefined ? null : { row, day, cell, x };
};

const edge = 48;
const scrollNearEdges = (block: HTMLElement, x: number, y: number): void => {
  const scroller = block.closest('table')?.parentElement ?? null;
  if (scroller === null) return;
  const { top, bottom, left, right } = scroller.getBoundingClientRect();
  const by = (at: number, start: number, end: number): number => (at < start + edge ? -12 : at > end - edge ? 12 : 0);
  const [across, down] = [by(x, left, right), by(y, top, bottom)];
  if (across !== 0 || down !== 0) scroller.scrollBy(across, down);
};
