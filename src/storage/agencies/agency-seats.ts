import type { AgencySeat } from '../../core/attendance/agency-attendance.ts';
import type { Participation } from '../../core/conferences/record.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb } from '../database.ts';

/** A seat before it is known which types of agency have to attend whoever the children are. */
export type SeatRow = Omit<AgencySeat, 'involved'> & { readonly inContact: boolean };

/** One row for each agency on the list of each conference that was held and closed from one day to another, both inclusive. */
const agencySeatsSql = `
  SELECT s.id AS sittingId, s.reference, f.name AS familyName, s.held_on AS heldOn,
    coalesce(i.agency_id, i.agency_type || ':' || lower(trim(i.agency_name))) AS team,
    max(i.agency_name) AS agencyName, i.agency_type AS agencyType,
    max(i.invited_on IS NOT NULL OR i.attendance <> 'expected') AS invited,
    max(i.contact_with <> '[]') AS inContact,
    max(i.attendance = 'attended') AS attended,
    max(i.attendance = 'attended' AND i.deputy = 1) AS byDeputy,
    CASE max(CASE i.report_status WHEN 'received' THEN 3 WHEN 'nil-return' THEN 2 WHEN 'requested' THEN 1 ELSE 0 END)
      WHEN 3 THEN 'received' WHEN 2 THEN 'nil-return' WHEN 1 THEN 'requested' ELSE 'not-requested' END AS report,
    min(i.report_due_on) AS reportDueOn, min(CASE WHEN i.report_status IN ('received', 'nil-return') THEN i.report_received_on END) AS reportReceivedOn
  FROM sitting s JOIN invitee i ON i.sitting_id = s.id JOIN family f ON f.id = s.family_id
  WHERE s.held_on BETWEEN $from AND $until AND s.closed_at IS NOT NULL
    AND i.part = 'agency' AND i.attendance NOT IN ('not-invited', 'excluded')
  GROUP BY s.id, team, i.agency_type
  ORDER BY s.held_on, s.id`;

export const agencySeats = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<SeatRow> =>
  db
    .prepare<unknown[], { readonly [K in keyof SeatRow]: SeatRow[K] extends boolean ? number : SeatRow[K] }>(agencySeatsSql)
    .all({ from, until })
    .map((row) => ({
      ...row,
      invited: row.invited === 1,
      inContact: row.inContact === 1,
      attended: row.attended === 1,
      byDeputy: row.byDeputy === 1,
    }));

/** How one child took part in one conference, and what is known of how old they were. */
export interface ChildSeat {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyName: string;
  readonly childName: string;
  readonly heldOn: LocalDate;
  /** Null where the birth is expected or its day unknown. */
  readonly bornOn: LocalDate | null;
  readonly participation: Participation | null;
}

const childSeatsSql = `
  SELECT s.id AS sittingId, s.reference, f.name AS familyName, p.given_name AS childName, s.held_on AS heldOn,
    CASE p.birth_known WHEN 'date' THEN p.birth_on END AS bornOn, d.participation
  FROM sitting s JOIN conference c ON c.sitting_id = s.id JOIN person p ON p.id = c.child_id JOIN family f ON f.id = s.family_id
    LEFT JOIN decision d ON d.conference_id = c.id
  WHERE s.held_on BETWEEN $from AND $until AND s.closed_at IS NOT NULL
  ORDER BY s.held_on, s.id, p.given_name`;

export const childSeats = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<ChildSeat> =>
  db.prepare<unknown[], ChildSeat>(childSeatsSql).all({ from, until });
