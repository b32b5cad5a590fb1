import type { ReadingMarkId, ReportFileId } from '../identifiers.ts';
import type { LocalDateTime } from '../local-date.ts';
import type { Passage } from './anchors.ts';

export const markKinds = ['bookmark', 'highlight', 'note'] as const;
export type MarkKind = (typeof markKinds)[number];

/** What one person marked for themselves in one version of a report (RP04). */
export interface ReadingMark extends Passage {
  readonly id: ReadingMarkId;
  readonly reportId: ReportFileId;
  readonly kind: MarkKind;
  /** The words that were marked, as they stood. */
  readonly quote: string;
  /** Empty for everything but a note. */
  readonly note: string;
  readonly madeAt: LocalDateTime;
}
