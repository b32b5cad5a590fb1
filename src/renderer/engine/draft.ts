import { createSaver } from './saver.ts';
import type { Saves } from './saves.ts';

export interface Draft<Fields> {
  readonly save: (change: Partial<Fields>) => void;
  /** The form is on the screen. The answer is to be called when it leaves it. */
  readonly open: () => () => void;
}

/** The wall clock in London with seconds, for changes whose answer does not carry the engine's own. */
export const savedAt = (): string => new Date().toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });

/**
 * What one form has typed and not yet saved. It outlives the form: what was refused when the form left the screen goes with every
 * next try until it is saved (R2).
 */
export const createDraft = <Fields extends object>(
  saves: Saves,
  put: (change: Partial<Fields>) => Promise<boolean>,
): Draft<Fields> => {
  const told = saves.lane();
  let isOpen = false;
  let isSaved = true;
  let stopRetrying: (() => void) | undefined;
  const leaveIfDone = (): void => {
    if (isOpen || !isSaved) return;
    stopRetrying?.();
    stopRetrying = undefined;
    leftBehind.get(saves)?.delete(saver.retry);
  };
  const saver = createSaver<Partial<Fields>>({
    put,
    merge: (waiting, newer) => ({ ...waiting, ...newer }),
    onState: (state) => {
      isSaved = state === 'saved';
      if (state === 'saving') told.begin();
      else if (state === 'saved') told.done(savedAt());
      else told.failed();
      leaveIfDone();
    },
  });
  return {
    save: (change) => {
      // What an earlier form left goes first: it may be an older value of the same field.
      for (const retry of leftBehind.get(saves) ?? []) retry();
      saver.save(change);
    },
    open: () => {
      isOpen = true;
      leftBehind.get(saves)?.delete(saver.retry);
      stopRetrying ??= saves.onRetry(saver.retry);
      return () => {
        isOpen = false;
        if (!isSaved) leftBehind.set(saves, (leftBehind.get(saves) ?? new Set()).add(saver.retry));
        leaveIfDone();
      };
    },
  };
};

/** The tries of forms that left the screen with something unsaved, oldest first. */
const leftBehind = new WeakMap<Saves, Set<() => void>>();
