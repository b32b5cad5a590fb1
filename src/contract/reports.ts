import { z } from 'zod';
import type { InviteeId } from '../core/identifiers.ts';
import type { LocalDateTime } from '../core/local-date.ts';
import type { Proposal, Recommendation } from '../core/returned/proposals.ts';
import type { ReportFile } from '../core/returned/report-file.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { inviteeId, line, required, sittingId } from './values.ts';

/** What was found in a file that came back. Nothing is kept by looking at it. */
export interface LookedAt {
  /** Whose form of ours it is; null where it is a report in another form, and a person says whose. */
  readonly inviteeId: InviteeId | null;
  readonly proposals: ReadonlyArray<Pick<Proposal, 'id' | 'words'>>;
  /** Answers that nobody but a person can make out, as they were written. */
  readonly unclear: ReadonlyArray<string>;
  readonly notes: ReadonlyArray<string>;
}

export interface ReportFiles {
  /** Of each invitee the first version first. */
  readonly files: ReadonlyArray<ReportFile>;
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

type LookFault = NotHere | ReportRefused | ReportElsewhere | { readonly type: 'ReportKnown'; readonly at: LocalDateTime };

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
    reads: ['report_file', 'report_view'],
  }),
  /** What this file is and proposes; nothing is kept. */
  'report.look': query({ input: dropped, output: answer<LookedAt>(), error: answer<LookFault>(), reads: [] }),
  /** Keeps the file with whom it is from, and enters those of its proposals that a person accepted, by their identifiers. */
  'report.keep': command({
    input: dropped.extend({ inviteeId, accepted: z.array(line).max(100) }),
    output: answer<ReportFile>(),
    error: answer<LookFault | { readonly type: 'ConferenceCancelled' } | { readonly type: 'RecordApproved' }>(),
  }),
} as const;
