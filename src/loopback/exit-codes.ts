/** How a server process says why it ended. */
export const exitCodes = {
  /** The page was closed or the supervisor asked: nothing follows. */
  closed: 0,
  /** The records could not be opened at all. */
  failed: 1,
  /** Wrong usage. */
  usage: 2,
  /** No browser opened the page while the launch code was good. */
  notOpened: 3,
  /** Locked: a new process and a new window are to follow (security.md A2). */
  locked: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
