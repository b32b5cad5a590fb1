import type { Mode, Part } from '../../core/conferences/record.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb } from '../database.ts';

/** How many people of one part and one type of agency attended in one mode; null where nobody said which. */
export interface AttendedInMode {
  readonly part: Part;
  readonly agencyType: string;
  readonly mode: Mode | null;
  readonly people: number;
}

const attendedInModesSql = `
  SELECT i.part, i.agency_type AS agencyType, i.mode, count(*) AS people
  FROM sitting s JOIN invitee i ON i.sitting_id = s.id
  WHERE s.held_on BETWEEN $from AND $until AND s.closed_at IS NOT NULL AND i.attendance = 'attended'
  GROUP BY i.part, i.agency_type, i.mode`;
export const attendedInModes = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<AttendedInMode> =>
  db.prepare<unknown[], AttendedInMode>(attendedInModesSql).all({ from, until });

export const heldSittings = (db: ReadableDb, from: LocalDate, until: LocalDate): number =>
  db
    .prepare<unknown[], { readonly held: number }>(
      'SELECT count(*) AS held FROM sitting WHERE held_on BETWEEN $from AND $until AND closed_at IS NOT NULL',
    )
    .get({ from, until })?.held ?? 0;
