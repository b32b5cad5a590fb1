import type { InviteeId, PersonId, ReportFileId, ReportGivenId } from '../identifiers.ts';
import type { LocalDate, LocalDateTime } from '../local-date.ts';

/** One version of an agency's report, as it came. */
export interface ReportFile {
  readonly id: ReportFileId;
  readonly inviteeId: InviteeId;
  /** Whom it is about; none of what was kept before it was asked. */
  readonly childIds: ReadonlyArray<PersonId>;
  /** From 1, counted for each invitee. */
  readonly version: number;
  /** What this version is called, `Amended after the manager read it`; the first one may go without a name (RP05). */
  readonly name: string;
  /** The day that it carries; where nobody said, the day on which it was kept. */
  readonly datedOn: LocalDate;
  /** That whoever answers for it in its agency approved it; null while nobody has said so. */
  readonly approved: { readonly on: LocalDate; readonly by: string } | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly keptAt: LocalDateTime;
  readonly keptBy: string;
}

/** A PDF is kept as it came; it is read only in the window (src/renderer/pdf). */
export const isPdf = (fileName: string): boolean => /\.pdf$/i.test(fileName);

/** That one of the family was given one version of a report. */
export interface ReportGiven {
  readonly id: ReportGivenId;
  readonly reportId: ReportFileId;
  /** Whoever of the list it was; null where the agency's form says in its own words whom it shared it with. */
  readonly inviteeId: InviteeId | null;
  readonly toWhom: string;
  /** Who gave it to them; empty where nobody said. */
  readonly by: string;
  readonly on: LocalDate;
  readonly notedAt: LocalDateTime;
  readonly notedBy: string;
}
