import type { ReportFileId } from '../../core/identifiers.ts';
import type { ReportPage } from '../../core/returned/report-page.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** The pages of a report that came as a PDF; none where nobody has opened it yet. */
export const reportPages = (db: ReadableDb, reportId: ReportFileId): ReadonlyArray<ReportPage> =>
  db
    .prepare<unknown[], { readonly width: number; readonly height: number; readonly paragraphs: string }>(
      'SELECT width, height, paragraphs FROM report_page WHERE report_id = $reportId ORDER BY page',
    )
    .all({ reportId })
    .map(({ width, height, paragraphs }) => ({
      width,
      height,
      paragraphs: JSON.parse(paragraphs) as ReportPage['paragraphs'],
    }));

export const insertReportPages = (tx: WritableDb, reportId: ReportFileId, pages: ReadonlyArray<ReportPage>): void => {
  const insert = tx.prepare(`
    INSERT INTO report_page (report_id, page, width, height, paragraphs)
    VALUES ($reportId, $page, $width, $height, $paragraphs)`);
  for (const [at, { width, height, paragraphs }] of pages.entries())
    insert.run({ reportId, page: at + 1, width, height, paragraphs: JSON.stringify(paragraphs) });
};
