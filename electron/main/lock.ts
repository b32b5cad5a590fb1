import { powerMonitor } from 'electron';

/** One unlocked time, from the locked screen to the next: an engine process and a window that die together. */
export interface Round {
  readonly engine: { close(): Promise<void> };
  readonly window: { isDestroyed(): boolean; hide(): void; destroy(): void };
}

export interface Lock {
  /** Hides the window at once, settles and ends the engine process, destroys the window, and starts again locked (security.md A2). */
  lock(): Promise<void>;
  /** The same without starting again. */
  end(): Promise<void>;
}

/**
 * `start` begins a round, locked, and tells when its window was closed; `onClosed` hears of it when a person closed it, not a lock.
 * A second request to lock while one is being carried out is the same lock.
 */
export const createLock = (start: (windowClosed: () => void) => Round, onClosed: () => void): Lock => {
  const begin = (): Round => {
    const begun: Round = start(() => {
      if (round === begun) onClosed();
    });
    return begun;
  };
  let round: Round | undefined;
  round = begin();
  let work: Promise<void> = Promise.resolve();
  const stop = async (): Promise<void> => {
    const ending = round;
    round = undefined;
    if (ending === undefined) return;
    if (!ending.window.isDestroyed()) ending.window.hide();
    await ending.engine.close();
    if (!ending.window.isDestroyed()) ending.window.destroy();
  };
  const after = (next: () => Promise<void>): Promise<void> => {
    work = work.then(next);
    return work;
  };
  let isEnding = false;
  let isLocking = false;
  return {
    lock: () => {
      if (isEnding || isLocking) return work;
      isLocking = true;
      return after(async () => {
        await stop();
        if (!isEnding) round = begin();
        isLocking = false;
      });
    },
    end: () => {
      isEnding = true;
      return after(stop);
    },
  };
};

/** The computer is locked, put to sleep, shut down or given to another person. Source: security.md K12. */
export const lockWithComputer = (lock: () => void): void => {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('user-did-resign-active', lock);
  powerMonitor.on('shutdown', lock);
};
