import { keepsPlan } from '../../core/conferences/decide.ts';
import type { ConferenceId, SittingId } from '../../core/identifiers.ts';
import { closedBefore } from '../../storage/record/sittings.ts';
import type { OpenDesk } from '../open-desk.ts';
import { recordOf } from './records.ts';

/**
 * How many conferences about a child, one after the other up to this one, had too few agencies (P-14): those that stopped for it, and
 * those that went ahead all the same and left a plan (P-12). One that was adjourned says nothing of it and is passed over; any other
 * ends the row, and so does one that left no plan, as what comes after it is another matter.
 */
export const inquorateBefore = (desk: OpenDesk, id: ConferenceId): number => {
  let inRow = 0;
  for (const { id: before, sittingId, outcome } of closedBefore(desk.db, id)) {
    if (outcome === 'adjourned') continue;
    const stopped = outcome === 'inquorate-no-decision';
    if (!stopped && !(keepsPlan(outcome) && wentAhead(desk, before, sittingId))) break;
    inRow += 1;
  }
  return inRow;
};

/** The chair gave a ground for going ahead, which is asked for only where too few agencies were there (P-12). */
const wentAhead = (desk: OpenDesk, id: ConferenceId, sittingId: SittingId): boolean => {
  const reason = recordOf(desk, desk.db, sittingId).decisions[id]?.inquorateReason ?? '';
  return reason.trim() !== '';
};
