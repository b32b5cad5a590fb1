/** How long the page may be silent before the records are locked, in milliseconds (security.md B9). */
export const longestSilence = 60_000;

/**
 * Notices that nobody is there any more: the page has been silent for a minute, was never opened within one, or the computer
 * slept (the clock jumped between two looks, K12). An open stream of changes counts as being there.
 */
export interface Watch {
  /** The page was heard from. */
  heard(): void;
  opened(): void;
  closed(): void;
  /** Looks at the clock; to be called every few seconds. True when the records are to be locked now. */
  isAlone(): boolean;
}

export const createWatch = (now: () => number): Watch => {
  let lastHeard = now();
  let lastLook = now();
  let streams = 0;
  return {
    heard: () => {
      lastHeard = now();
    },
    opened: () => {
      streams += 1;
      lastHeard = now();
    },
    closed: () => {
      streams -= 1;
      lastHeard = now();
    },
    isAlone: () => {
      const slept = now() - lastLook > longestSilence;
      lastLook = now();
      return slept || (streams === 0 && now() - lastHeard > longestSilence);
    },
  };
};
