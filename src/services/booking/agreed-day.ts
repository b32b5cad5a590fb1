import type { Sitting } from '../../core/conferences/sitting.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { recordOf } from '../record/records.ts';

/** The day of the next conference that everybody in the room agreed when `last` was closed; null where none is ahead. */
export const agreedDayAfter = (desk: OpenDesk, db: ReadableDb, last: Sitting): LocalDate | null => {
  if (last.progress.closedAt === null) return null;
  const agreed = recordOf(desk, db, last.id).plan.nextConferenceOn;
  return agreed !== null && agreed > todayAt(desk) ? agreed : null;
};

/** The same for a review, from the sitting that it follows. */
export const agreedDayOf = (desk: OpenDesk, db: ReadableDb, { followsId }: Sitting): LocalDate | null => {
  const last = followsId === null ? undefined : findSitting(db, followsId);
  return last === undefined ? null : agreedDayAfter(desk, db, last);
};
