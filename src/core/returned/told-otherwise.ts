import type { InviteeId, ReportFileId, ToldOtherwiseId } from '../identifiers.ts';
import type { LocalDate, LocalDateTime } from '../local-date.ts';
import type { Passage } from './anchors.ts';

/** Somebody's own version of an event that a report tells: it stands beside the report's, and neither takes the other's place (RP08). */
export interface ToldOtherwise extends Passage {
  readonly id: ToldOtherwiseId;
  readonly reportId: ReportFileId;
  /** The report's words, as they stood. */
  readonly quote: string;
  readonly inviteeId: InviteeId;
  /** Their name as it was on the list. */
  readonly saidBy: string;
  /** The day on which it happened as they say it; null where they say no other day. */
  readonly saidOn: LocalDate | null;
  readonly words: string;
  readonly notedAt: LocalDateTime;
  readonly notedBy: string;
}
