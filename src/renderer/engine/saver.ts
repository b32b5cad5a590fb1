/** How a field's saving stands. */
export type SaverState = 'saved' | 'saving' | 'failed';

export interface Saver<T> {
  /** Takes the newest value. Whatever was waiting is replaced by `merge(waiting, value)`. */
  readonly save: (value: T) => void;
  /** Tries again what was refused. */
  readonly retry: () => void;
  /** Resolves when nothing is on its way; what was refused stays, and does not hold this up. */
  readonly settled: () => Promise<void>;
}

/**
 * One save in flight and at most one waiting: however the engine lags, the last thing typed is the last thing saved
 * (style.md section 5). A refused save keeps its value until it is retried or replaced.
 */
export const createSaver = <T>(parts: {
  readonly put: (value: T) => Promise<boolean>;
  readonly merge: (waiting: T, newer: T) => T;
  readonly onState: (state: SaverState) => void;
}): Saver<T> => {
  let waiting: { readonly value: T } | undefined;
  let flight: Promise<void> | undefined;

  const drain = async (): Promise<void> => {
    parts.onState('saving');
    while (waiting !== undefined) {
      const { value } = waiting;
      waiting = undefined;
      if (!(await parts.put(value).catch(() => false))) {
        waiting = waiting === undefined ? { value } : { value: parts.merge(value, (waiting as { readonly value: T }).value) };
        return rest('failed');
      }
    }
    rest('saved');
  };
  const rest = (state: SaverState): void => {
    // Whoever hears that it is over may try again at once.
    flight = undefined;
    parts.onState(state);
  };
  const start = (): void => {
    flight ??= drain();
  };

  return {
    save: (value) => {
      waiting = { value: waiting === undefined ? value : parts.merge(waiting.value, value) };
      start();
    },
    retry: () => {
      if (waiting !== undefined) start();
    },
    settled: () => flight ?? Promise.resolve(),
  };
};
