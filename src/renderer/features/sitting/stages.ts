import type { Progress } from '../../../core/conferences/sitting.ts';
import { dateOf, type LocalDateTime, shortDate } from '../../../core/local-date.ts';
import type { StageStep } from '../../ui/stage-line.tsx';

/** Everything that says how far a sitting has come. */
export interface HowFar {
  readonly progress: Progress;
  /** When the first decision letter was written; null while none was. */
  readonly letterAt: LocalDateTime | null;
}

/**
 * The stages of design.md: Requested, Booked, Invited, Held, Letter, Minutes, Distributed.
 *
 * The letter goes out before the record is approved (T-11 before T-12), so either may be done first; the first stage
 * that is not done is what comes next.
 */
export const stagesOf = ({ progress, letterAt }: HowFar): ReadonlyArray<StageStep> => {
  if (progress.cancelledAt !== null)
    return [
      { name: 'Requested', state: 'done' },
      { name: 'Cancelled', state: 'done', detail: shortDate(dateOf(progress.cancelledAt)) },
    ];
  const reached: ReadonlyArray<readonly [name: string, at: LocalDateTime | null, isDone?: boolean]> = [
    ['Booked', progress.bookedAt],
    ['Invited', progress.invitedAt],
    ['Held', progress.closedAt],
    // Of a record that was distributed before this desk kept a log, the letter has gone, and the day is not known.
    ['Letter', letterAt, letterAt !== null || progress.distributedAt !== null],
    ['Minutes', progress.approvedAt],
    ['Distributed', progress.distributedAt],
  ];
  const next = reached.findIndex(([, at, isDone = at !== null]) => !isDone);
  return [
    { name: 'Requested', state: 'done' },
    ...reached.map(
      ([name, at, isDone = at !== null], place): StageStep => ({
        name,
        state: isDone ? 'done' : place === next ? 'now' : 'to come',
        detail: at === null ? undefined : shortDate(dateOf(at)),
      }),
    ),
  ];
};
