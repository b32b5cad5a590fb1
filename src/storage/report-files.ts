import type { InviteeId, ReportFileId, SittingId } from '../core/identifiers.ts';
import type { Recommendation } from '../core/returned/proposals.ts';
import type { ReportFile } from '../core/returned/report-file.ts';
import type { ReadableDb, WritableDb } from './database.ts';

export const reportFilesSql = `
  SELECT id, invitee_id AS inviteeId, version, file_name AS fileName, sha256, kept_at AS keptAt, kept_by AS keptBy
  FROM report_file WHERE sitting_id = $sittingId ORDER BY invitee_id, version`;

/** Without the files themselves; of each invitee the first version first. */
export const reportFiles = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<ReportFile> =>
  db.prepare<unknown[], ReportFile>(reportFilesSql).all({ sittingId });

export const reportFile = (
  db: ReadableDb,
  id: ReportFileId,
): (Pick<ReportFile, 'fileName'> & { readonly sittingId: SittingId; readonly file: Uint8Array }) | undefined =>
  db
    .prepare<unknown[], { readonly sittingId: SittingId; readonly fileName: string; readonly file: Uint8Array }>(
      'SELECT sitting_id AS sittingId, file_name AS fileName, file FROM report_file WHERE id = $id',
    )
    .get({ id });

/** Keeps a file with what a person accepted of its recommendations. */
export const insertReportFile = (
  db: WritableDb,
  {
    views,
    ...row
  }: ReportFile & {
    readonly sittingId: SittingId;
    readonly file: Uint8Array;
    readonly views: ReadonlyArray<Recommendation>;
  },
): void => {
  db.prepare(`
    INSERT INTO report_file (id, sitting_id, invitee_id, version, file_name, sha256, kept_at, kept_by, file)
    VALUES ($id, $sittingId, $inviteeId, $version, $fileName, $sha256, $keptAt, $keptBy, $file)`).run(row);
  const insert = db.prepare(`
    INSERT INTO report_view (report_id, conference_id, view, category, scale)
    VALUES ($reportId, $conferenceId, $view, $category, $scale)`);
  for (const view of views) insert.run({ ...view, reportId: row.id });
};

export const reportViewsSql = `
  SELECT f.invitee_id AS inviteeId, v.conference_id AS conferenceId, v.view, v.category, v.scale
  FROM report_file f JOIN report_view v ON v.report_id = f.id WHERE f.sitting_id = $sittingId ORDER BY f.version`;

/** What each agency recommended in its reports, earlier versions first. */
export const reportViews = (
  db: ReadableDb,
  sittingId: SittingId,
): ReadonlyArray<Recommendation & { readonly inviteeId: InviteeId }> =>
  db.prepare<unknown[], Recommendation & { readonly inviteeId: InviteeId }>(reportViewsSql).all({ sittingId });
