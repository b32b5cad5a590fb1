import { extname, join } from 'node:path';
import type { Implementation } from '../../contract/procedure.ts';
import type { reportsApi } from '../../contract/reports.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { InviteeId, ReportGivenId, SittingId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { isPdf } from '../../core/returned/report-file.ts';
import { isPicture, partsOfPages } from '../../core/returned/report-page.ts';
import { sharingToRecord } from '../../core/returned/report-versions.ts';
import { changesInReport, type SaidPart } from '../../core/returned/version-changes.ts';
import { receivedFileName } from '../../documents/file-name.ts';
import { readReturnedFile } from '../../incoming/returned-file.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import type { WritableDb } from '../../storage/database.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import {
  approveReport,
  noteRecommendation,
  reportFile,
  reportFiles,
  type WholeReport,
} from '../../storage/reports/report-files.ts';
import { deleteReportGiven, findReportGiven, insertReportGiven, reportGivings } from '../../storage/reports/report-givings.ts';
import { reportPages } from '../../storage/reports/report-pages.ts';
import { folderFor } from '../documents-folder.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { editRecord, recordOf } from '../record/records.ts';

type Api = typeof reportsApi;
type Versions = Pick<
  Implementation<Api>,
  'report.approve' | 'report.recommend' | 'report.give' | 'report.takeBackGiving' | 'report.compare' | 'report.write'
>;

/** What becomes of the versions of a report once they are kept (RP05, RP03). */
export const reportVersionServices = (desk: OpenDesk): Versions => ({
  'report.approve': ({ reportId, approved }) =>
    act(desk, { action: 'report.approve', objectId: reportId }, (tx) => {
      if (reportFile(tx, reportId) === undefined) return notHere('report');
      if (approved !== null && approved.on > todayAt(desk)) return err({ type: 'DayToCome', on: approved.on });
      approveReport(tx, reportId, approved);
      return ok(null);
    }),

  'report.recommend': ({ reportId, conferenceId, view, category, scale }) =>
    act(desk, { action: 'report.recommend', objectId: reportId }, (tx) => {
      const report = reportFile(tx, reportId);
      if (report === undefined) return notHere('report');
      const progress = findSitting(tx, report.sittingId)?.progress;
      if (progress?.cancelledAt != null) return err({ type: 'ConferenceCancelled' });
      // The minutes that were approved say what the reports had said by then.
      if (progress?.approvedAt != null) return err({ type: 'RecordApproved' });
      const conference = conferencesOfSitting(tx, report.sittingId).find(({ id }) => id === conferenceId);
      // A version that was kept before it was asked may be about any of them.
      const isAbout = report.childIds.length === 0 || report.childIds.some((id) => id === conference?.childId);
      if (conference === undefined || !isAbout) return notHere('conference');
      noteRecommendation(tx, reportId, { conferenceId, view, category: view === 'plan' ? category : null, scale });
      return ok(null);
    }),

  'report.give': ({ reportId, inviteeId, on, by }) =>
    act(desk, { action: 'report.give', objectId: reportId }, (tx) => {
      const report = reportFile(tx, reportId);
      if (report === undefined) return notHere('report');
      const toWhom = recordOf(desk, tx, report.sittingId).invitees[inviteeId];
      if (toWhom === undefined || (toWhom.part !== 'family' && toWhom.part !== 'child')) return notHere('invitee');
      if (on > todayAt(desk)) return err({ type: 'DayToCome', on });
      const noted = { notedAt: nowAt(desk), notedBy: desk.actor.name };
      insertReportGiven(tx, { id: desk.newId<ReportGivenId>(), reportId, inviteeId, toWhom: toWhom.name, by, on, ...noted });
      return recordSharing(desk, tx, report);
    }),

  'report.takeBackGiving': ({ givingId }) =>
    act(desk, { action: 'report.takeBackGiving', objectId: givingId }, (tx) => {
      const giving = findReportGiven(tx, givingId);
      const report = giving === undefined ? undefined : reportFile(tx, giving.reportId);
      if (report === undefined) return notHere('giving');
      deleteReportGiven(tx, givingId);
      return recordSharing(desk, tx, report);
    }),

  'report.compare': async ({ earlierId, laterId }) => {
    const [earlier, later] = [reportFile(desk.db, earlierId), reportFile(desk.db, laterId)];
    if (earlier === undefined || later === undefined) return notHere('report');
    if (earlier.sittingId !== later.sittingId || earlier.inviteeId !== later.inviteeId) return notHere('report');
    if ([earlier, later].some((one) => isPdf(one.fileName) && reportPages(desk.db, one.id).every(isPicture)))
      return err({ type: 'PdfNotCompared' });
    const [before, after] = [await partsOf(desk, earlier), await partsOf(desk, later)];
    if (before.length > mostParts || after.length > mostParts) return err({ type: 'TooLongToCompare' });
    return ok(changesInReport(before, after));
  },

  'report.write': async ({ reportId, folder }) => {
    const report = reportFile(desk.db, reportId);
    const sitting = report === undefined ? undefined : findSitting(desk.db, report.sittingId);
    if (report === undefined || sitting === undefined) return notHere('report');
    const place = folderFor(desk, folder);
    if (!place.ok) return place;
    const fileName = receivedFileName({
      on: report.datedOn,
      reference: sitting.reference,
      agencyType: recordOf(desk, desk.db, sitting.id).invitees[report.inviteeId]?.agencyType ?? '',
      version: report.version,
      mark: report.sha256.slice(0, 6),
      extension: kindOf(report.fileName),
    });
    const path = join(place.value, fileName);
    const saved = await atomicWrite(path, report.file, { notes: desk.temporaryFiles });
    if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
    return act(desk, { action: 'report.write', objectId: reportId }, () => ok({ path }));
  },
});

/** Comparing takes time and memory with the product of both; no report of a case comes near this many paragraphs. */
const mostParts = 4_000;

const kindOf = (fileName: string): 'csv' | 'pdf' | 'docx' => {
  if (isPdf(fileName)) return 'pdf';
  return extname(fileName).toLowerCase() === '.csv' ? 'csv' : 'docx';
};

/**
 * What a kept version says. It was read when it was kept, and its bytes have not changed since; what a PDF says was read by the window, and
 * is nothing until somebody opened it.
 */
export const partsOf = async (
  desk: OpenDesk,
  { id, fileName, file }: Pick<WholeReport, 'id' | 'fileName' | 'file'>,
): Promise<ReadonlyArray<SaidPart>> => {
  if (isPdf(fileName)) return partsOfPages(reportPages(desk.db, id));
  const read = await readReturnedFile(fileName, file);
  if (!read.ok) throw new Error('A report that was kept can be read again');
  return read.value.parts;
};

/** The edits that bring the record's words on sharing up to who was given what; none once it is approved or cancelled. */
export const sharingEdits = (desk: OpenDesk, tx: WritableDb, sittingId: SittingId, id: InviteeId): ReadonlyArray<RecordEdit> => {
  const progress = findSitting(tx, sittingId)?.progress;
  const invitee = recordOf(desk, tx, sittingId).invitees[id];
  if (progress === undefined || progress.approvedAt !== null || progress.cancelledAt !== null || invitee === undefined) return [];
  const versions = reportFiles(tx, sittingId).filter(({ inviteeId }) => inviteeId === id);
  const givings = reportGivings(tx, sittingId).filter(({ reportId }) => versions.some((one) => one.id === reportId));
  const sharing = sharingToRecord(invitee.report, versions, givings);
  return sharing === null ? [] : [{ edit: 'invitee.change', id, change: { report: { ...invitee.report, ...sharing } } }];
};

const recordSharing = (desk: OpenDesk, tx: WritableDb, { sittingId, inviteeId }: WholeReport) => {
  const edits = sharingEdits(desk, tx, sittingId, inviteeId);
  if (edits.length > 0) editRecord(desk, tx, sittingId, edits);
  return ok(null);
};

const notHere = (what: 'report' | 'invitee' | 'giving' | 'conference') => err({ type: 'NotHere', what } as const);
