import type { documentsApi } from '../../contract/documents.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { err, ok } from '../../core/result.ts';
import type { OpenDesk } from '../open-desk.ts';
import { fileForDocuments } from '../record/sitting-file.ts';
import { make } from './make-document.ts';
import { printPdfs } from './print-pdf.ts';
import { drawOnPaper } from './rendering/draw.ts';
import { paperFor, paperOf } from './write-documents.ts';

type Count = (typeof documentsApi)['documents.countPages'];

/**
 * How many pages a paper has as it is written. Our own model of a page knows our own plain paper; a council's letterhead is a Word file
 * with styles, headers and a first page of its own, so the finished file is printed and its pages are counted (UX08).
 */
export const countPages = async (desk: OpenDesk, { sittingId, choice }: InputOf<Count>): Promise<Supplied<Count>> => {
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const made = make(desk, file, choice);
  if (!made.ok) return made;
  const bytes = await drawOnPaper(made.value.model, paperOf(desk, paperFor(desk, file, made.value)));
  const printed = await printPdfs([bytes], desk.temporaryFiles);
  if (!printed.ok) return printed;
  return ok({ pages: printed.value.reduce((sum, pdf) => sum + pagesIn(pdf), 0) });
};

/** LibreOffice writes each page as an object of its own, and none of them packed. */
const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
