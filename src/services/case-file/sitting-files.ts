import { createHash } from 'node:crypto';
import type { CaseFile, CaseFileSitting } from '../../contract/case-file.ts';
import { letterLimits } from '../../contract/child-statements.ts';
import { grouped } from '../../core/grouped.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { isPdf } from '../../core/returned/report-file.ts';
import { readLetter } from '../../incoming/letter-file.ts';
import { checkPdf } from '../../incoming/pdf-file.ts';
import { readPicture } from '../../incoming/picture-file.ts';
import { readReturnedFile } from '../../incoming/returned-file.ts';
import { readSignedSheet } from '../../incoming/signed-sheet.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { insertOwnLetter, keptLetters } from '../../storage/families/own-letters.ts';
import { insertOwnPicture, keptPictures } from '../../storage/families/own-pictures.ts';
import { insertToldOtherwise, toldOtherwise } from '../../storage/record/told-otherwise.ts';
import { insertReadingMark, readingMarks } from '../../storage/reports/reading-marks.ts';
import { insertReportFile, viewsOfReport, wholeReports } from '../../storage/reports/report-files.ts';
import { insertReportGiven, reportGivings } from '../../storage/reports/report-givings.ts';
import { insertReportPages, reportPages } from '../../storage/reports/report-pages.ts';
import { insertSignedSheet, wholeSheets } from '../../storage/reports/signed-sheets.ts';
import type { ReferenceFault } from './references.ts';

type Files = Pick<CaseFileSitting, 'reports' | 'pictures' | 'letters' | 'signedSheets'>;

/**
 * The reports that came back for a sitting, with what became of each, what its children wrote and drew, and who signed. Marks are private (RP04): only
 * those of `reader`, who makes the file, are in it.
 */
export const filesOf = (db: ReadableDb, sittingId: SittingId, reader: string): Files => {
  const givings = grouped(reportGivings(db, sittingId), ({ reportId }) => reportId);
  const otherwise = grouped(toldOtherwise(db, sittingId), ({ reportId }) => reportId);
  const marks = grouped(readingMarks(db, sittingId, reader), ({ reportId }) => reportId);
  return {
    reports: wholeReports(db, sittingId).map(({ sittingId: _, file, childIds, ...report }) => ({
      ...report,
      childIds: [...childIds],
      file: Buffer.from(file).toString('base64'),
      pages: [...reportPages(db, report.id)],
      views: [...viewsOfReport(db, report.id)],
      givings: (givings.get(report.id) ?? []).map(({ reportId: __, ...giving }) => giving),
      otherwise: (otherwise.get(report.id) ?? []).map(({ reportId: __, ...told }) => told),
      marks: (marks.get(report.id) ?? []).map(({ reportId: __, ...mark }) => mark),
    })),
    pictures: keptPictures(db, sittingId).map(({ sittingId: _, file, ...picture }) => ({
      ...picture,
      file: Buffer.from(file).toString('base64'),
    })),
    letters: keptLetters(db, sittingId).map(({ sittingId: _, file, ...letter }) => ({
      ...letter,
      file: Buffer.from(file).toString('base64'),
    })),
    signedSheets: wholeSheets(db, sittingId).map(({ sittingId: _, file, ...sheet }) => ({
      ...sheet,
      file: Buffer.from(file).toString('base64'),
    })),
  };
};

/** Keeps them again; marks become those of `reader`, who takes the file in. */
export const takeInFiles = (
  tx: WritableDb,
  sittingId: SittingId,
  { reports, pictures, letters, signedSheets }: Files,
  reader: string,
): void => {
  for (const { file, pages, views, givings, otherwise, marks, ...report } of reports) {
    insertReportFile(tx, { ...report, sittingId, file: bytesOf(file), views });
    insertReportPages(tx, report.id, pages);
    for (const giving of givings) insertReportGiven(tx, { ...giving, reportId: report.id });
    for (const told of otherwise) insertToldOtherwise(tx, { ...told, reportId: report.id });
    for (const mark of marks) insertReadingMark(tx, { ...mark, reportId: report.id, madeBy: reader });
  }
  for (const picture of pictures) insertOwnPicture(tx, { ...picture, sittingId, file: bytesOf(picture.file) });
  for (const letter of letters) insertOwnLetter(tx, { ...letter, sittingId, file: bytesOf(letter.file) });
  for (const sheet of signedSheets) insertSignedSheet(tx, { ...sheet, sittingId, file: bytesOf(sheet.file) });
};

/** The first file in a case file that would not be taken by itself (I5, I6, X6), or is not the one with its hash. */
export const fileFault = async ({ families }: CaseFile): Promise<ReferenceFault | undefined> => {
  for (const [at, { sittings }] of families.entries())
    for (const [index, { reports, pictures, letters, signedSheets }] of sittings.entries()) {
      const path = ['families', at, 'sittings', index];
      for (const [place, report] of reports.entries()) {
        const why = await reportFault(report);
        if (why !== undefined) return { path: [...path, 'reports', place, 'file'], why };
      }
      for (const [place, picture] of pictures.entries()) {
        const why = pictureFault(picture);
        if (why !== undefined) return { path: [...path, 'pictures', place, 'file'], why };
      }
      for (const [place, letter] of letters.entries()) {
        const why = await letterFault(letter);
        if (why !== undefined) return { path: [...path, 'letters', place, 'file'], why };
      }
      for (const [place, sheet] of signedSheets.entries()) {
        const why = sheetFault(sheet);
        if (why !== undefined) return { path: [...path, 'signedSheets', place, 'file'], why };
      }
    }
  return undefined;
};

const reportFault = async (report: Files['reports'][number]): Promise<string | undefined> => {
  const { fileName, file, sha256 } = report;
  const bytes = bytesOf(file);
  if (hashOf(bytes) !== sha256) return 'This is not the report with this hash.';
  const read = isPdf(fileName) ? checkPdf(bytes) : await readReturnedFile(fileName, bytes);
  return read.ok ? undefined : read.error;
};

const pictureFault = ({ file, type, width, height }: Files['pictures'][number]): string | undefined => {
  const bytes = bytesOf(file);
  const read = readPicture(bytes);
  if (!read.ok) return read.error;
  const isAsSaid = read.value.type === type && read.value.width === width && read.value.height === height;
  return isAsSaid && Buffer.from(read.value.bytes).equals(bytes)
    ? undefined
    : 'There is more in it than the picture, or it has another size than is said.';
};

const letterFault = async ({ fileName, file, sha256 }: Files['letters'][number]): Promise<string | undefined> => {
  const bytes = bytesOf(file);
  if (hashOf(bytes) !== sha256) return 'This is not the letter with this hash.';
  const read = await readLetter(fileName, bytes, letterLimits);
  return read.ok ? undefined : read.error;
};

const sheetFault = ({ file, type, sha256 }: Files['signedSheets'][number]): string | undefined => {
  const bytes = bytesOf(file);
  if (hashOf(bytes) !== sha256) return 'This is not the sheet with this hash.';
  const read = readSignedSheet(bytes);
  if (!read.ok) return read.error;
  const isAsSaid = read.value.type === type && Buffer.from(read.value.bytes).equals(bytes);
  return isAsSaid ? undefined : 'There is more in it than the sheet, or it is of another kind than is said.';
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
