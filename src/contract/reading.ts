import { z } from 'zod';
import { cleanText } from '../core/clean-text.ts';
import type { InviteeId, ReadingMarkId, ReportFileId } from '../core/identifiers.ts';
import type { Carried } from '../core/returned/anchors.ts';
import type { Recommendation } from '../core/returned/proposals.ts';
import { markKinds, type ReadingMark } from '../core/returned/reading-mark.ts';
import type { ReportFile } from '../core/returned/report-file.ts';
import type { ReportPage } from '../core/returned/report-page.ts';
import type { SaidPart } from '../core/returned/version-changes.ts';
import type { NotHere } from './families.ts';
import { limits } from './limits.ts';
import { answer, command, query } from './procedure.ts';
import type { ReportRefused } from './reports.ts';
import { paragraph, readingMarkId, reportFileId, sittingId } from './values.ts';

/** A mark of the person who reads, with where it stands in the newest version of its report. */
export interface CarriedMark extends Pick<ReadingMark, 'id' | 'kind' | 'quote' | 'note'> {
  /** The version in which it was made. */
  readonly version: number;
  readonly at: Carried;
}

/** The newest version of one agency's report, to be read. */
export interface ReportToRead {
  readonly report: ReportFile;
  readonly inviteeId: InviteeId;
  readonly parts: ReadonlyArray<SaidPart>;
  /** Of one that came as a PDF; null for any other. None where nobody has opened it yet: the window reads it, and keeps what it says. */
  readonly pages: ReadonlyArray<ReportPage> | null;
  /** What it recommends for each child, by the newest version that says so (RP07). */
  readonly recommends: ReadonlyArray<Recommendation & { readonly version: number }>;
  /** In the order of the report; those whose passage went come last. */
  readonly marks: ReadonlyArray<CarriedMark>;
}

/** How many pages of a PDF are read, inclusive: no report has near as many. */
export const mostPages = 200;

const points = z.number().min(-20_000).max(20_000);
const size = z.number().min(0).max(20_000);
const pieceOfPage = z.strictObject({
  text: z
    .string()
    .max(limits.paragraph)
    .refine((text) => cleanText(text) === text && !text.includes('\n'), 'Words are cleaned where they are read.'),
  left: points,
  top: points,
  width: size,
  height: size,
});

/** A page of a PDF as the window read it (src/core/returned/report-page.ts). */
export const reportPage = z.strictObject({
  width: size.min(1),
  height: size.min(1),
  paragraphs: z.array(z.array(pieceOfPage).min(1).max(4_000)).max(4_000),
}) as unknown as z.ZodType<ReportPage, ReportPage>;

/** The reading pack: the newest version of every report of a sitting, with what its reader marked for themselves in any of them (RP04). */
export const readingApi = {
  'reading.pack': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<ReportToRead>>(),
    error: answer<NotHere>(),
    reads: ['sitting', 'report_file', 'report_child', 'report_page', 'report_view', 'reading_mark'],
  }),
  /** A kept PDF as it came, in base64, for the window to show; what may not be opened is refused again (I5, I6). */
  'reading.file': query({
    input: z.strictObject({ reportId: reportFileId }),
    output: answer<{ readonly file: string }>(),
    error: answer<NotHere | ReportRefused>(),
    reads: [],
  }),
  /** Keeps what the window read in a PDF. It is read once: where its words are kept already, nothing changes, so that no mark loses its place. */
  'reading.keepPages': command({
    input: z.strictObject({ reportId: reportFileId, pages: z.array(reportPage).min(1).max(mostPages) }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  /** Marks a passage of a version for whoever is at the desk; only a note has words. */
  'reading.mark': command({
    input: z.strictObject({
      reportId: reportFileId,
      kind: z.enum(markKinds),
      part: z.int().min(0),
      from: z.int().min(0),
      until: z.int().min(0),
      note: paragraph,
    }),
    output: answer<{ readonly markId: ReadingMarkId }>(),
    error: answer<
      NotHere | { readonly type: 'PassageNotThere'; readonly reportId: ReportFileId } | { readonly type: 'NoteEmpty' }
    >(),
  }),
  'reading.changeNote': command({
    input: z.strictObject({ markId: readingMarkId, note: paragraph }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'NoteEmpty' }>(),
  }),
  'reading.unmark': command({
    input: z.strictObject({ markId: readingMarkId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
