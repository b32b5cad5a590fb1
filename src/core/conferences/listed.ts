import type { SavedViewId } from '../identifiers.ts';
import { addDays, type LocalDate, weekday } from '../local-date.ts';
import type { Stage } from './sitting.ts';

/** As much of a sitting as the questions about a list look at. */
export interface ListedStage {
  readonly stage: Stage;
  /** The earliest limit of its conferences. */
  readonly dueOn: LocalDate | null;
  readonly heldOn: LocalDate | null;
}

/** The questions that the list of conferences is asked, in the order of a working week. */
export const listFilters = [
  'all',
  'not-booked',
  'due-this-week',
  'to-invite',
  'this-week',
  'to-approve',
  'to-distribute',
  'cancelled',
] as const;
export type ListFilter = (typeof listFilters)[number];

/** A question about the list that somebody named for themselves: one of the sentences, and what was searched for. */
export interface SavedView {
  readonly id: SavedViewId;
  readonly name: string;
  readonly filter: ListFilter;
  readonly search: string;
}

/** Whether a sitting answers the question. A week begins on Monday and ends with its Sunday. */
export const isListed = ({ stage, dueOn, heldOn }: ListedStage, filter: ListFilter, today: LocalDate): boolean => {
  const endOfWeek = addDays(today, 7 - weekday(today));
  switch (filter) {
    case 'all':
      return true;
    case 'not-booked':
      return stage === 'requested';
    case 'due-this-week':
      return !isDone(stage) && dueOn !== null && dueOn <= endOfWeek;
    case 'to-invite':
      return stage === 'booked';
    case 'this-week':
      return heldOn !== null && heldOn > addDays(endOfWeek, -7) && heldOn <= endOfWeek;
    case 'to-approve':
      return stage === 'held';
    case 'to-distribute':
      return stage === 'approved';
    case 'cancelled':
      return stage === 'cancelled';
  }
};

const isDone = (stage: Stage): boolean => ['cancelled', 'held', 'approved', 'distributed'].includes(stage);

/**
 * In the order of the work: those without a date, the nearest limit first; those still to be held, the next first; those whose
 * papers are not out, then all others, the last held first; the cancelled ones at the end.
 *
 * `sittings` are by the day they are held, or where they have none by their limit.
 */
export const inOrderOfWork = <S extends ListedStage>(sittings: ReadonlyArray<S>): ReadonlyArray<S> => {
  const groups = { unbooked: [] as S[], ahead: [] as S[], unfinished: [] as S[], finished: [] as S[], cancelled: [] as S[] };
  for (const sitting of sittings) groups[workOf(sitting)].push(sitting);
  const { unbooked, ahead, unfinished, finished, cancelled } = groups;
  return [...unbooked, ...ahead, ...unfinished.reverse(), ...finished.reverse(), ...cancelled.reverse()];
};

const workOf = ({ stage, heldOn }: ListedStage): 'unbooked' | 'ahead' | 'unfinished' | 'finished' | 'cancelled' => {
  if (stage === 'cancelled') return 'cancelled';
  if (stage === 'distributed') return 'finished';
  if (stage === 'held' || stage === 'approved') return 'unfinished';
  return heldOn === null ? 'unbooked' : 'ahead';
};
