import type { Later } from './desk.ts';

/** What the person is told about their typing: everything is on the disk, something is on its way, or something was refused. */
export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  /** `at` is the engine's wall clock, `14:32:07`. */
  | { readonly state: 'saved'; readonly at: string }
  /** `why` is there where trying again will not help until a person puts something right. */
  | { readonly state: 'not-saved'; readonly why?: string };

export interface Saves {
  readonly current: () => SaveState;
  /**
   * What a screen reader says of saving: that something is not saved, once for each reason, and that it is saved again. In between it
   * stays the same, because somebody who types in a meeting cannot be spoken to at every key.
   */
  readonly spoken: () => string;
  readonly subscribe: (listener: () => void) => () => void;
  /** Something left the screen and is not yet on the disk. */
  readonly begin: () => void;
  /** It is on the disk. */
  readonly done: (at: string) => void;
  /** It was not to be saved after all: a rule refused it, and the screen says why. */
  readonly withdrawn: () => void;
  /** Saving that may be refused and tried again; a lane for each form or record. */
  readonly lane: () => SavingLane;
  /** Tells every screen that holds refused text to try again. */
  readonly retry: () => void;
  readonly onRetry: (again: () => void) => () => void;
  /** Resolves when nothing is on its way: closing and locking wait for it. */
  readonly settled: () => Promise<void>;
}

/** What a lane had refused is Not saved until that lane is saved, whatever else is saved meanwhile. */
export interface SavingLane {
  readonly begin: () => void;
  readonly done: (at: string) => void;
  /** It was refused; the text is still on the screen. `why` is a sentence where trying again alone will not help. */
  readonly failed: (why?: string) => void;
}

/** The one state of saving that the top bar shows, summed over every field of every screen. */
export const createSaves = (later: Later): Saves => {
  let state: SaveState = { state: 'idle' };
  /** What is said when nothing is under way and nothing was refused. */
  let rest: SaveState = state;
  let spoken = '';
  let underWay = 0;
  const refused = new Map<SavingLane, string | undefined>();
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  const again = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const change = (by: number): void => {
    underWay += by;
    state = underWay > 0 ? { state: 'saving' } : refused.size > 0 ? notSaved(refused) : rest;
    spoken = spokenAfter(spoken, state);
    // That something is on its way need not be drawn with the letter itself.
    if (underWay > 0) later(tell);
    else {
      tell();
      for (const resolve of waiting) resolve();
      waiting.clear();
    }
  };
  const done = (at: string): void => {
    rest = { state: 'saved', at };
    change(-1);
  };
  return {
    current: () => state,
    spoken: () => spoken,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => change(1),
    done,
    withdrawn: () => change(-1),
    lane: () => {
      const lane: SavingLane = {
        begin: () => change(1),
        done: (at) => {
          refused.delete(lane);
          done(at);
        },
        failed: (why) => {
          refused.set(lane, why);
          change(-1);
        },
      };
      return lane;
    },
    retry: () => {
      for (const tryAgain of [...again]) tryAgain();
    },
    onRetry: (tryAgain) => {
      again.add(tryAgain);
      return () => again.delete(tryAgain);
    },
    settled: () => (underWay === 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
  };
};

/** Being saved is the rule and is not spoken of; an attempt on its way changes nothing yet. */
const spokenAfter = (spoken: string, state: SaveState): string => {
  if (state.state === 'not-saved') return `${notSavedWords}${state.why === undefined ? '' : ` ${state.why}`}`;
  return state.state === 'saved' && spoken.startsWith(notSavedWords) ? 'Saved again.' : spoken;
};
const notSavedWords = 'Not saved.';

const notSaved = (refused: ReadonlyMap<SavingLane, string | undefined>): SaveState => {
  const why = [...refused.values()].find((words) => words !== undefined);
  return why === undefined ? { state: 'not-saved' } : { state: 'not-saved', why };
};
