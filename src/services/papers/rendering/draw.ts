import type { DocumentModel } from '../../../documents/model.ts';
import { renderOnLetterhead } from '../../../documents/on-letterhead.ts';
import { renderDocx } from '../../../documents/render-docx.ts';

/** The document as a Word file on the council's paper, or where there is none on our own plain pages. */
export const drawOnPaper = (model: DocumentModel, letterhead: Uint8Array | null): Promise<Uint8Array> =>
  letterhead === null ? renderDocx(model) : renderOnLetterhead(model, letterhead);
