import type { LocalDateTime } from '../local-date.ts';

/** What can be wrong with an approved record, in words that are safe for every reader: they name nobody and no place. */
export const correctionKinds = {
  'wrong-fact': 'A fact was wrong.',
  'wrong-name': 'A name or a role was wrong.',
  'wrong-date': 'A date or a time was wrong.',
  'wrong-speaker': 'Something was put in the wrong person’s mouth.',
  'left-out': 'Something had been left out.',
  disputed: 'Somebody disagreed with what was written, and the chair decided.',
  'not-theirs': 'Something stood there that should not have.',
} as const;
export type CorrectionKind = keyof typeof correctionKinds;

/** That an approved record was opened again to put something right (domain.md 6.7). The version before it is kept as it was. */
export interface Correction {
  /** The version that was wrong. */
  readonly of: string;
  readonly at: LocalDateTime;
  /** Who opened it, and who asked for it: for the service alone. */
  readonly by: string;
  readonly askedBy: string;
  readonly kind: CorrectionKind;
  /** What was wrong, for the service's own file. It is printed nowhere: it may name what a reader may not have. */
  readonly note: string;
}

/** The number of the version that follows: `1.0`, `1.1`. `earlier` is how many were approved before it. */
export const versionNumber = (earlier: number): string => `1.${earlier}`;
