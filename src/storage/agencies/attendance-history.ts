import type { AttendanceCount } from '../../core/attendance/attendance-rates.ts';
import type { ReadableDb } from '../database.ts';

/**
 * How often each team came, by what it had answered and how long before, over the three years up to the last conference that was
 * held: a team is counted once in a sitting, however many of it were asked, and with the answer that promised most.
 */
const attendanceHistorySql = `
  SELECT team, agencyType, answer, lead, count(*) AS asked, sum(came) AS came FROM (
    SELECT coalesce(i.agency_id, i.agency_type || ':' || lower(trim(i.agency_name))) AS team, i.agency_type AS agencyType,
      CASE min(CASE WHEN i.reply = 'accepted' THEN 0 WHEN i.reply = 'deputy' THEN 1
          WHEN i.reply = 'none' AND i.attendance <> 'apologies' THEN 2 ELSE 3 END)
        WHEN 0 THEN 'yes' WHEN 1 THEN 'deputy' WHEN 2 THEN 'none' ELSE 'no' END AS answer,
      max(0, CAST(julianday(s.held_on) - julianday(min(i.replied_on)) AS INTEGER)) AS lead,
      max(i.attendance = 'attended') AS came
    FROM sitting s JOIN invitee i ON i.sitting_id = s.id
    WHERE s.closed_at IS NOT NULL AND i.part = 'agency' AND i.attendance NOT IN ('not-invited', 'excluded')
      AND s.held_on >= (SELECT date(max(held_on), '-3 years') FROM sitting WHERE closed_at IS NOT NULL)
    GROUP BY s.id, team, i.agency_type)
  GROUP BY team, agencyType, answer, lead`;

export const attendanceHistory = (db: ReadableDb): ReadonlyArray<AttendanceCount> =>
  db.prepare<unknown[], AttendanceCount>(attendanceHistorySql).all({});
