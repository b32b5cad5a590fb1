import type { Result } from '../core/result.ts';

/** What a command has of the world around it, so that a test can be any terminal. */
export interface Terminal {
  /** Standard output: what was asked for, and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: messages for a person. */
  readonly say: (text: string) => void;
  /** Reads a line without showing it; undefined where nobody can be asked. */
  readonly askSecret: (question: string) => Promise<string | undefined>;
  /** From CONFERENCE_DESK_PASSPHRASE. A passphrase is never an argument: other programs can read those. */
  readonly passphrase: string | undefined;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Procedures, calendars and the practice family. */
  readonly resources: string;
  /** Calls `stop` when the person presses Ctrl+C, instead of ending the program; the function returned takes that back. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

/** What a command found: for a program, and for a person. */
export interface Found {
  readonly json: unknown;
  readonly text: string;
  /** False where the answer itself is bad news, such as records that fail their check. */
  readonly good?: boolean;
}

/** Why nothing was done, in one sentence. `wrong-usage` where the command was not understood. */
export interface Refused {
  readonly kind: 'refused' | 'wrong-usage';
  readonly sentence: string;
}

export type Answer = Result<Found, Refused>;

export const refused = (sentence: string): Result<never, Refused> => ({ ok: false, error: { kind: 'refused', sentence } });
export const wrongUsage = (sentence: string): Result<never, Refused> => ({ ok: false, error: { kind: 'wrong-usage', sentence } });

/** 0 done, 1 refused with the reason, 2 not understood (architecture.md section 7). */
export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;
