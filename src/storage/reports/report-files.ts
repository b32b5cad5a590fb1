import type { InviteeId, PersonId, ReportFileId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { Recommendation } from '../../core/returned/proposals.ts';
import type { ReportFile } from '../../core/returned/report-file.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

// What was kept before versions had a day of their own carries the day on which it was kept.
const columns = `id, invitee_id AS inviteeId, version, name, COALESCE(dated_on, substr(kept_at, 1, 10)) AS datedOn,
  approved_on AS approvedOn, approved_by AS approvedBy, file_name AS fileName, sha256, kept_at AS keptAt, kept_by AS keptBy,
  (SELECT json_group_array(child_id) FROM (SELECT child_id FROM report_child WHERE report_id = id ORDER BY child_id)) AS childIds`;

interface ReportRow extends Omit<ReportFile, 'approved' | 'childIds'> {
  /** As JSON. */
  readonly childIds: string;
  readonly approvedOn: LocalDate | null;
  readonly approvedBy: string;
}

const asReport = <R extends ReportRow>({ approvedOn, approvedBy, childIds, ...row }: R) => ({
  ...row,
  childIds: JSON.parse(childIds) as ReadonlyArray<PersonId>,
  approved: approvedOn === null ? null : { on: approvedOn, by: approvedBy },
});

const reportFilesSql = `SELECT ${columns} FROM report_file WHERE sitting_id = $sittingId ORDER BY invitee_id, version`;

/** Without the files themselves; of each invitee the first version first. */
export const reportFiles = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<ReportFile> =>
  db.prepare<unknown[], ReportRow>(reportFilesSql).all({ sittingId }).map(asReport);

/** A kept report with its bytes and the sitting that it is for. */
export interface WholeReport extends ReportFile {
  readonly sittingId: SittingId;
  readonly file: Uint8Array;
}

export const reportFile = (db: ReadableDb, id: ReportFileId): WholeReport | undefined => {
  const row = db
    .prepare<unknown[], ReportRow & { readonly sittingId: SittingId; readonly file: Uint8Array }>(
      `SELECT ${columns}, sitting_id AS sittingId, file FROM report_file WHERE id = $id`,
    )
    .get({ id });
  return row === undefined ? undefined : asReport(row);
};

/** The reports of a sitting with their bytes; of each invitee the first version first. */
export const wholeReports = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<WholeReport> =>
  reportFiles(db, sittingId).flatMap(({ id }) => reportFile(db, id) ?? []);

/** How large all reports and pictures of the desk are together, in bytes. */
export const bytesOfFiles = (db: ReadableDb): number =>
  db
    .prepare<[], { readonly bytes: number }>(
      `SELECT (SELECT coalesce(sum(length(file)), 0) FROM report_file) + (SELECT coalesce(sum(length(file)), 0) FROM own_picture) + (SELECT coalesce(sum(length(file)), 0) FROM own_letter) + (SELECT coalesce(sum(length(file)), 0) FROM signed_sheet) AS bytes`,
    )
    .get()?.bytes ?? 0;

/** What one version recommends, conference by conference. */
export const viewsOfReport = (db: ReadableDb, id: ReportFileId): ReadonlyArray<Recommendation> =>
  db
    .prepare<unknown[], Recommendation>(
      'SELECT conference_id AS conferenceId, view, category, scale FROM report_view WHERE report_id = $id ORDER BY conference_id',
    )
    .all({ id });

/** Notes what one version recommends for one child, in place of what was noted before; nothing at all takes it back. */
export const noteRecommendation = (
  db: WritableDb,
  reportId: ReportFileId,
  { conferenceId, view, category, scale }: Recommendation,
): void => {
  db.prepare('DELETE FROM report_view WHERE report_id = $reportId AND conference_id = $conferenceId').run({
    reportId,
    conferenceId,
  });
  if (view === null && category === null && scale === null) return;
  db.prepare(`
    INSERT INTO report_view (report_id, conference_id, view, category, scale)
    VALUES ($reportId, $conferenceId, $view, $category, $scale)`).run({ reportId, conferenceId, view, category, scale });
};

/** Keeps a file with what a person accepted of its recommendations. */
export const insertReportFile = (
  db: WritableDb,
  { views, approved, childIds, ...row }: WholeReport & { readonly views: ReadonlyArray<Recommendation> },
): void => {
  db.prepare(`
    INSERT INTO report_file
      (id, sitting_id, invitee_id, version, name, dated_on, approved_on, approved_by, file_name, sha256, kept_at, kept_by, file)
    VALUES
      ($id, $sittingId, $inviteeId, $version, $name, $datedOn, $approvedOn, $approvedBy, $fileName, $sha256, $keptAt, $keptBy, $file)`).run(
    {
      ...row,
      approvedOn: approved?.on ?? null,
      approvedBy: approved?.by ?? '',
    },
  );
  const insert = db.prepare(`
    INSERT INTO report_view (report_id, conference_id, view, category, scale)
    VALUES ($reportId, $conferenceId, $view, $category, $scale)`);
  for (const view of views) insert.run({ ...view, reportId: row.id });
  const about = db.prepare('INSERT INTO report_child (report_id, child_id) VALUES ($reportId, $childId)');
  for (const childId of childIds) about.run({ reportId: row.id, childId });
};

/** Notes that its agency approved this version, or with null that it has not. */
export const approveReport = (db: WritableDb, id: ReportFileId, approved: ReportFile['approved']): void => {
  db.prepare('UPDATE report_file SET approved_on = $on, approved_by = $by WHERE id = $id').run({
    id,
    on: approved?.on ?? null,
    by: approved?.by ?? '',
  });
};

const reportViewsSql = `
  SELECT f.invitee_id AS inviteeId, v.conference_id AS conferenceId, v.view, v.category, v.scale
  FROM report_file f JOIN report_view v ON v.report_id = f.id WHERE f.sitting_id = $sittingId ORDER BY f.version`;

/** What the newest version that says anything of each child says, for each agency and child. */
export const latestReportViews = (db: ReadableDb, sittingId: SittingId): ReturnType<typeof reportViews> => [
  ...new Map(reportViews(db, sittingId).map((view) => [`${view.inviteeId} ${view.conferenceId}`, view])).values(),
];

/** What each agency recommended in its reports, earlier versions first. */
const reportViews = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<Recommendation & { readonly inviteeId: InviteeId }> =>
  db.prepare<unknown[], Recommendation & { readonly inviteeId: InviteeId }>(reportViewsSql).all({ sittingId });
