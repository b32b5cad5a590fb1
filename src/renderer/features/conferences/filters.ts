import type { SittingRow } from '../../../contract/sitting-answers.ts';
import type { Stage } from '../../../core/conferences/sitting.ts';
import { addDays, type LocalDate, weekday } from '../../../core/local-date.ts';

export interface Filter {
  /** As a person would ask for it. */
  readonly sentence: string;
  readonly keeps: (row: SittingRow, today: LocalDate) => boolean;
}

const isDone = (row: SittingRow): boolean =>
  row.stage === 'cancelled' || row.stage === 'held' || row.stage === 'approved' || row.stage === 'distributed';
const endOfWeek = (today: LocalDate): LocalDate => addDays(today, 7 - weekday(today));

/** The questions that a conference list is asked, in the order of a working week. */
export const filters = {
  all: { sentence: 'All', keeps: () => true },
  'not-booked': { sentence: 'Not booked yet', keeps: (row) => row.stage === 'requested' },
  'due-this-week': {
    sentence: 'Due this week or late, not held',
    keeps: (row, today) => !isDone(row) && row.dueOn !== null && row.dueOn <= endOfWeek(today),
  },
  'to-invite': { sentence: 'Booked, invitations to send', keeps: (row) => row.stage === 'booked' },
  'this-week': {
    sentence: 'Held or to be held this week',
    keeps: (row, today) => row.heldOn !== null && row.heldOn > addDays(endOfWeek(today), -7) && row.heldOn <= endOfWeek(today),
  },
  'to-approve': { sentence: 'Held, record to approve', keeps: (row) => row.stage === 'held' },
  'to-distribute': { sentence: 'Approved, to distribute', keeps: (row) => row.stage === 'approved' },
  cancelled: { sentence: 'Cancelled', keeps: (row) => row.stage === 'cancelled' },
} as const satisfies { readonly [id: string]: Filter };

export type FilterId = keyof typeof filters;
export const filterIds = Object.keys(filters).filter((id): id is FilterId => id in filters);

export const stageNames: { readonly [S in Stage]: string } = {
  requested: 'Requested',
  booked: 'Booked',
  invited: 'Invited',
  held: 'Held',
  approved: 'Approved',
  distributed: 'Distributed',
  cancelled: 'Cancelled',
};
