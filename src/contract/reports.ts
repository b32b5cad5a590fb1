import { z } from 'zod';
import { mainCategories } from '../core/conferences/decision-words.ts';
import type { InviteeId, PersonId } from '../core/identifiers.ts';
import type { LocalDate, LocalDateTime } from '../core/local-date.ts';
import type { Proposal, Recommendation } from '../core/returned/proposals.ts';
import type { ReportFile, ReportGiven } from '../core/returned/report-file.ts';
import type { VersionUnnamed } from '../core/returned/report-versions.ts';
import type { PartChange } from '../core/returned/version-changes.ts';
import type { WriteFault } from './documents.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import type { RecordFault } from './records.ts';
import { conferenceId, date, inviteeId, line, personId, reportFileId, reportGivenId, required, sittingId } from './values.ts';

/** What was found in a file that came back. Nothing is kept by looking at it. */
export interface LookedAt {
  /** Whose form of ours it is; null where it is a report in another form, and a person says whose. */
  readonly inviteeId: InviteeId | null;
  /** Whom it names; of a file that is kept and not read, none: a person says whom it is about. */
  readonly childIds: ReadonlyArray<PersonId>;
  readonly proposals: ReadonlyArray<Pick<Proposal, 'id' | 'words'>>;
  /** Answers that nobody but a person can make out, as they were written. */
  readonly unclear: ReadonlyArray<string>;
  readonly notes: ReadonlyArray<string>;
  /** The day that it carries, today where it says none. */
  readonly datedOn: LocalDate;
}

export interface ReportFiles {
  /** Of each invitee the first version first. */
  readonly files: ReadonlyArray<ReportFile>;
  /** Who of the family was given which version, the first giving first (RP05). */
  readonly givings: ReadonlyArray<ReportGiven>;
  /** What the latest version of each agency's report recommends (RP07). */
  readonly recommendations: ReadonlyArray<Recommendation & { readonly inviteeId: InviteeId }>;
}

/** It cannot be read, is locked, carries something that runs, or is too large: the reason in words (security.md I5, I6). */
export interface ReportRefused {
  readonly type: 'ReportRefused';
  readonly why: string;
}

/** It is about another conference or another child. */
export interface ReportElsewhere {
  readonly type: 'ReportElsewhere';
  readonly why: string;
}

/** A file that cannot be read says nothing of whom it is about, and nobody did. */
export interface ReportWithoutChild {
  readonly type: 'ReportWithoutChild';
}

/** It is an agency's annex for the chair only: it is never kept as a report, and goes into the restricted part. */
export interface ConfidentialAnnex {
  readonly type: 'ConfidentialAnnex';
  readonly inviteeId: InviteeId;
  /** Whether it says anything, and why only the chair may read it; empty where the person at the desk may not know that either. */
  readonly isEmpty: boolean;
  readonly reason: string;
}

/** A day that has not come yet cannot be the day of something that was done. */
export interface DayToCome {
  readonly type: 'DayToCome';
  readonly on: LocalDate;
}

type LookFault =
  | NotHere
  | ReportRefused
  | ReportElsewhere
  | ConfidentialAnnex
  | { readonly type: 'ReportKnown'; readonly at: LocalDateTime };

/** How large a report may be, in bytes, inclusive: what one call of the browser shell takes, in base64 (security.md B2). */
export const mostReportBytes = 3_500_000;

const dropped = z.strictObject({
  sittingId,
  fileName: required,
  file: z.base64().max(Math.ceil(mostReportBytes / 3) * 4),
});

/** Reports and replies that agencies send back (RP03, AG10). */
export const reportsApi = {
  'report.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReportFiles>(),
    error: answer<never>(),
    reads: ['report_file', 'report_child', 'report_view', 'report_given'],
  }),
  /** What this file is and proposes; nothing is kept. */
  'report.look': query({ input: dropped, output: answer<LookedAt>(), error: answer<LookFault>(), reads: [] }),
  /**
   * Keeps the file as a new version of whom it is from, and enters those of its proposals that a person accepted, by their identifiers.
   * `childIds` are those whom a person says it is about, beside those whom it names; a form of ours says it alone. A later version needs a name of its own. Once the record is approved a report can still be kept, and nothing of it is entered.
   */
  'report.keep': command({
    input: dropped.extend({
      inviteeId,
      accepted: z.array(line).max(100),
      childIds: z.array(personId).max(30).default([]),
      name: line,
      datedOn: date,
    }),
    output: answer<ReportFile>(),
    error: answer<
      | LookFault
      | ReportWithoutChild
      | VersionUnnamed
      | DayToCome
      | { readonly type: 'ConferenceCancelled' }
      | { readonly type: 'RecordApproved' }
    >(),
  }),
  /** Writes the confidential annex form of one agency, about empty (domain.md 6.4, part 14). */
  'report.annexForm': command({
    input: z.strictObject({ sittingId, inviteeId, folder: z.string().min(1).max(1000) }),
    output: answer<{ readonly path: string }>(),
    error: answer<NotHere | WriteFault>(),
  }),
  /** Takes what a returned annex says into the restricted part, for the chair only; the file itself is not kept. */
  'report.keepAnnex': command({
    input: dropped,
    output: answer<null>(),
    error: answer<ReportRefused | ReportElsewhere | RecordFault | { readonly type: 'NotEntitled' }>(),
  }),
  /** That whoever answers for the report in its agency approved this version; null takes it back. */
  'report.approve': command({
    input: z.strictObject({ reportId: reportFileId, approved: z.strictObject({ on: date, by: line }).nullable() }),
    output: answer<null>(),
    error: answer<NotHere | DayToCome>(),
  }),
  /** That somebody of the family on the list was given this version. Until the record is approved it says so too. */
  'report.give': command({
    input: z.strictObject({ reportId: reportFileId, inviteeId, on: date, by: line.default('') }),
    output: answer<null>(),
    error: answer<NotHere | DayToCome>(),
  }),
  'report.takeBackGiving': command({
    input: z.strictObject({ givingId: reportGivenId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  /** What the later of two versions of one agency's report says differently (RP05). */
  'report.compare': query({
    input: z.strictObject({ earlierId: reportFileId, laterId: reportFileId }),
    output: answer<ReadonlyArray<PartChange>>(),
    error: answer<NotHere | { readonly type: 'TooLongToCompare' } | { readonly type: 'PdfNotCompared' }>(),
    reads: [],
  }),
  /**
   * What a kept version recommends for one of the children whom it is about, entered by a person who reads it; nothing at all takes it back.
   * A category belongs to a plan (RP07).
   */
  'report.recommend': command({
    input: z.strictObject({
      reportId: reportFileId,
      conferenceId,
      view: z.enum(['plan', 'no-plan', 'no-view']).nullable(),
      category: z.enum(mainCategories).nullable(),
      scale: z.int().min(0).max(10).nullable(),
    }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'ConferenceCancelled' } | { readonly type: 'RecordApproved' }>(),
  }),
  /** Writes a kept file, byte for byte as it came, to be opened in Word (RP03). */
  'report.write': command({
    input: z.strictObject({ reportId: reportFileId, folder: z.string().min(1).max(1000) }),
    output: answer<{ readonly path: string }>(),
    error: answer<NotHere | WriteFault>(),
  }),
} as const;
