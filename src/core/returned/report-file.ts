import type { InviteeId, ReportFileId } from '../identifiers.ts';
import type { LocalDateTime } from '../local-date.ts';

/** One version of an agency's report, as it came. */
export interface ReportFile {
  readonly id: ReportFileId;
  readonly inviteeId: InviteeId;
  /** From 1, counted for each invitee. */
  readonly version: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly keptAt: LocalDateTime;
  readonly keptBy: string;
}
