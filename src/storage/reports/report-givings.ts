import type { ReportGivenId, SittingId } from '../../core/identifiers.ts';
import type { ReportGiven } from '../../core/returned/report-file.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const columns = `g.id, g.report_id AS reportId, g.invitee_id AS inviteeId, g.to_whom AS toWhom, g.given_by AS "by", g.given_on AS "on",
  g.noted_at AS notedAt, g.noted_by AS notedBy`;

const reportGivingsSql = `
  SELECT ${columns} FROM report_file f JOIN report_given g ON g.report_id = f.id
  WHERE f.sitting_id = $sittingId ORDER BY g.given_on, g.noted_at`;

/** Who of the family was given which version of which report of a sitting, the first giving first. */
export const reportGivings = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<ReportGiven> =>
  db.prepare<unknown[], ReportGiven>(reportGivingsSql).all({ sittingId });

export const findReportGiven = (db: ReadableDb, id: ReportGivenId): ReportGiven | undefined =>
  db.prepare<unknown[], ReportGiven>(`SELECT ${columns} FROM report_given g WHERE g.id = $id`).get({ id });

export const insertReportGiven = (db: WritableDb, giving: ReportGiven): void => {
  db.prepare(`
    INSERT INTO report_given (id, report_id, invitee_id, to_whom, given_by, given_on, noted_at, noted_by)
    VALUES ($id, $reportId, $inviteeId, $toWhom, $by, $on, $notedAt, $notedBy)`).run(giving);
};

export const deleteReportGiven = (db: WritableDb, id: ReportGivenId): void => {
  db.prepare('DELETE FROM report_given WHERE id = $id').run({ id });
};
