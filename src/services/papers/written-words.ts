import { createHash } from 'node:crypto';
import type { DocumentChoice } from '../../contract/documents.ts';
import { isCalendar } from '../../core/disclosure/document-kinds.ts';
import type { DocumentModel } from '../../documents/model.ts';
import { renderText } from '../../documents/render-text.ts';

/** The hash of what a paper says; null for a calendar file, which is no paper. */
export const wordsSha256 = ({
  choice,
  model,
}: {
  readonly choice: DocumentChoice;
  readonly model: DocumentModel;
}): string | null => (isCalendar(choice.kind) ? null : createHash('sha256').update(renderText(model), 'utf8').digest('hex'));

/** As it is printed in the foot of the paper and shown in the log: eight digits are enough to tell which words were sent (WD05). */
export const fingerprintOf = (sha256: string): string => sha256.slice(0, 8).toUpperCase();
