import type { Implementation } from '../../contract/procedure.ts';
import type { CarriedMark, ReportToRead, readingApi } from '../../contract/reading.ts';
import { grouped } from '../../core/grouped.ts';
import type { ReadingMarkId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { carried, isPassage, quoteOf } from '../../core/returned/anchors.ts';
import type { ReadingMark } from '../../core/returned/reading-mark.ts';
import type { ReportFile } from '../../core/returned/report-file.ts';
import { isPdf } from '../../core/returned/report-file.ts';
import type { SaidPart } from '../../core/returned/version-changes.ts';
import { checkPdf } from '../../incoming/pdf-file.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import {
  changeReadingNote,
  deleteReadingMark,
  findReadingMark,
  insertReadingMark,
  readingMarks,
} from '../../storage/reports/reading-marks.ts';
import { reportFile, reportFiles, viewsOfReport } from '../../storage/reports/report-files.ts';
import { insertReportPages, reportPages } from '../../storage/reports/report-pages.ts';
import { nowAt, type OpenDesk, save } from '../open-desk.ts';
import { partsOf } from './report-versions.ts';

/**
 * Marks and notes belong to whoever made them. No document or list is made from them, and only their maker's own
 * are in a case file that its maker writes;
 * the log does not tell of them (RP04).
 */
export const readingServices = (desk: OpenDesk): Implementation<typeof readingApi> => ({
  'reading.pack': async ({ sittingId }) => {
    if (findSitting(desk.db, sittingId) === undefined) return err({ type: 'NotHere', what: 'sitting' });
    const marks = readingMarks(desk.db, sittingId, desk.actor.id);
    const pack: ReportToRead[] = [];
    for (const [inviteeId, versions] of grouped(reportFiles(desk.db, sittingId), (one) => one.inviteeId)) {
      const newest = versions.at(-1);
      if (newest === undefined) continue;
      const parts = await wordsOf(desk, newest);
      const own: CarriedMark[] = [];
      for (const version of versions) {
        const made = marks.filter(({ reportId }) => reportId === version.id);
        if (made.length === 0) continue;
        own.push(...carriedTo(version, made, version === newest ? parts : await wordsOf(desk, version), parts));
      }
      const pages = isPdf(newest.fileName) ? reportPages(desk.db, newest.id) : null;
      pack.push({ report: newest, inviteeId, parts, pages, recommends: recommendedIn(desk, versions), marks: inOrder(own) });
    }
    return ok(pack);
  },

  'reading.file': ({ reportId }) => {
    const report = reportFile(desk.db, reportId);
    if (report === undefined || !isPdf(report.fileName)) return err({ type: 'NotHere', what: 'report' });
    const checked = checkPdf(report.file);
    if (!checked.ok) return err({ type: 'ReportRefused', why: checked.error });
    return ok({ file: Buffer.from(report.file).toString('base64') });
  },

  'reading.keepPages': ({ reportId, pages }) =>
    save(desk, (tx) => {
      const report = reportFile(tx, reportId);
      if (report === undefined || !isPdf(report.fileName)) return err({ type: 'NotHere', what: 'report' });
      if (reportPages(tx, reportId).length === 0) insertReportPages(tx, reportId, pages);
      return ok(null);
    }),

  'reading.mark': async ({ reportId, kind, part, from, until, note }) => {
    const report = reportFile(desk.db, reportId);
    if (report === undefined) return err({ type: 'NotHere', what: 'report' });
    if ((kind === 'note') !== (note.trim() !== '')) return err({ type: 'NoteEmpty' });
    const parts = await partsOf(desk, report);
    const passage = { part, from, until };
    if (!isPassage(parts, passage)) return err({ type: 'PassageNotThere', reportId });
    const id = desk.newId<ReadingMarkId>();
    const mark = { id, reportId, kind, ...passage, quote: quoteOf(parts, passage), note, madeAt: nowAt(desk) };
    return save(desk, (tx) => {
      insertReadingMark(tx, { ...mark, madeBy: desk.actor.id });
      return ok({ markId: id });
    });
  },

  'reading.changeNote': ({ markId, note }) =>
    save(desk, (tx) => {
      if (findReadingMark(tx, markId, desk.actor.id)?.kind !== 'note') return err({ type: 'NotHere', what: 'note' });
      if (note.trim() === '') return err({ type: 'NoteEmpty' });
      changeReadingNote(tx, markId, note);
      return ok(null);
    }),

  'reading.unmark': ({ markId }) =>
    save(desk, (tx) => {
      if (findReadingMark(tx, markId, desk.actor.id) === undefined) return err({ type: 'NotHere', what: 'mark' });
      deleteReadingMark(tx, markId);
      return ok(null);
    }),
});

/** What each version that says anything of a child recommends, the newest of them. */
const recommendedIn = (desk: OpenDesk, versions: ReadonlyArray<ReportFile>): ReportToRead['recommends'] => [
  ...new Map(
    versions.flatMap(({ id, version }) =>
      viewsOfReport(desk.db, id).map((one) => [one.conferenceId, { ...one, version }] as const),
    ),
  ).values(),
];

const wordsOf = async (desk: OpenDesk, { id }: ReportFile): Promise<ReadonlyArray<SaidPart>> => {
  const whole = reportFile(desk.db, id);
  return whole === undefined ? [] : partsOf(desk, whole);
};

const carriedTo = (
  { version }: ReportFile,
  made: ReadonlyArray<ReadingMark>,
  before: ReadonlyArray<SaidPart>,
  after: ReadonlyArray<SaidPart>,
): ReadonlyArray<CarriedMark> => {
  const places = carried(made, before, after);
  return made.flatMap(({ id, kind, quote, note }, index) => {
    const at = places[index];
    return at === undefined ? [] : [{ id, kind, quote, note, version, at }];
  });
};

const inOrder = (marks: ReadonlyArray<CarriedMark>): ReadonlyArray<CarriedMark> =>
  [...marks].sort((one, other) => {
    if (one.at.state === 'gone' || other.at.state === 'gone')
      return Number(one.at.state === 'gone') - Number(other.at.state === 'gone');
    return one.at.part - other.at.part || one.at.from - other.at.from;
  });
