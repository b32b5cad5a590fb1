import { flushSync } from 'react-dom';
import type { Later } from '../engine/desk.ts';

/**
 * Work that waits until the frame is painted that shows what was just typed: the letter stands in its box already, and everything
 * else that it changes on the screen may come one frame later. It waits no longer than the next thing that a person does, which
 * meets the screen as if nothing had waited. The same work that is asked for twice is done once.
 */
export const createAfterFrame = (page: Window): Later => {
  const waiting = new Set<() => void>();
  let turn = 0;
  const doNow = (): void => {
    if (waiting.size === 0) return;
    const all = [...waiting];
    waiting.clear();
    turn += 1;
    flushSync(() => {
      for (const work of all) work();
    });
  };
  for (const type of ['keydown', 'pointerdown']) page.addEventListener(type, doNow, { capture: true });

  return (work) => {
    waiting.add(work);
    if (waiting.size > 1) return;
    const own = turn;
    const doOwn = () => {
      if (own === turn) doNow();
    };
    page.requestAnimationFrame(() => page.setTimeout(doOwn));
    // A window out of sight draws no frames.
    page.setTimeout(doOwn, longest);
  };
};

/** In milliseconds. */
const longest = 100;
