/** What the person is told about their typing: everything is on the disk, something is on its way, or something was refused. */
export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  /** `at` is the engine's wall clock, `14:32:07`. */
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'not-saved' };

export interface Saves {
  readonly current: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Something left the screen and is not yet on the disk. */
  readonly begin: () => void;
  /** It is on the disk. */
  readonly done: (at: string) => void;
  /** It was refused; the text is still on the screen and will be tried again. */
  readonly failed: () => void;
  /** It was not to be saved after all: a rule refused it, and the screen says why. */
  readonly withdrawn: () => void;
  /** Tells every screen that holds refused text to try again. */
  readonly retry: () => void;
  readonly onRetry: (again: () => void) => () => void;
  /** Resolves when nothing is on its way: closing and locking wait for it. */
  readonly settled: () => Promise<void>;
}

/** The one state of saving that the top bar shows, summed over every field of every screen. */
export const createSaves = (): Saves => {
  let state: SaveState = { state: 'idle' };
  /** What was said before anything was under way. */
  let rest: SaveState = state;
  let underWay = 0;
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  const again = new Set<() => void>();
  const change = (next: SaveState): void => {
    state = next;
    for (const listener of listeners) listener();
    if (underWay === 0) {
      for (const resolve of waiting) resolve();
      waiting.clear();
    }
  };
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => {
      if (underWay === 0) rest = state;
      underWay += 1;
      change({ state: 'saving' });
    },
    done: (at) => {
      underWay -= 1;
      change(underWay === 0 ? { state: 'saved', at } : { state: 'saving' });
    },
    failed: () => {
      underWay -= 1;
      change({ state: 'not-saved' });
    },
    withdrawn: () => {
      underWay -= 1;
      change(underWay === 0 ? rest : { state: 'saving' });
    },
    retry: () => {
      for (const tryAgain of again) tryAgain();
    },
    onRetry: (tryAgain) => {
      again.add(tryAgain);
      return () => again.delete(tryAgain);
    },
    settled: () => (underWay === 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
  };
};
