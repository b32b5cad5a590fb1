import { z } from 'zod';
import type { InviteeId, ReadingMarkId, ReportFileId } from '../core/identifiers.ts';
import type { Carried } from '../core/returned/anchors.ts';
import { markKinds, type ReadingMark } from '../core/returned/reading-mark.ts';
import type { ReportFile } from '../core/returned/report-file.ts';
import type { SaidPart } from '../core/returned/version-changes.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
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
  /** In the order of the report; those whose passage went come last. */
  readonly marks: ReadonlyArray<CarriedMark>;
}

/** The reading pack: the newest version of every report of a sitting, with what its reader marked for themselves in any of them (RP04). */
export const readingApi = {
  'reading.pack': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<ReportToRead>>(),
    error: answer<NotHere>(),
    reads: ['sitting', 'report_file', 'report_child', 'reading_mark'],
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
