import type { documentsApi } from '../../contract/documents.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { err, ok } from '../../core/result.ts';
import type { DocumentModel, DocumentPage } from '../../documents/model.ts';
import { printedPages, withPlaces } from '../../documents/pages/printed-pages.ts';
import type { OpenDesk } from '../open-desk.ts';
import { fileForDocuments } from '../record/sitting-file.ts';
import { make } from './make-document.ts';
import { printPdfs } from './print-pdf.ts';
import { drawOnPaper } from './rendering/draw.ts';
import { paperFor, paperOf } from './write-documents.ts';

type Count = (typeof documentsApi)['documents.countPages'];

/**
 * How many pages a paper has as it is written, and where each of them ends. Our own model of a page knows our own plain paper; a council's letterhead is a Word file
 * with styles, headers and a first page of its own, so a copy of the finished file is printed in which each word can be found (UX08).
 */
export const countPages = async (desk: OpenDesk, { sittingId, choice }: InputOf<Count>): Promise<Supplied<Count>> => {
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const made = make(desk, file, choice);
  if (!made.ok) return made;
  const placed = withPlaces(made.value.model);
  const bytes = await drawOnPaper(placed, paperOf(desk, paperFor(desk, file, made.value)));
  const printed = await printPdfs([bytes], desk.temporaryFiles, { places: true });
  if (!printed.ok) return printed;
  const [pdf = new Uint8Array()] = printed.value;
  const broken = pagesOfPrinted(placed, pdf);
  return ok({ pages: broken.length, broken });
};

/** What stands on each page of a PDF that was printed, with places, from `placed`. */
export const pagesOfPrinted = (placed: DocumentModel, pdf: Uint8Array): ReadonlyArray<DocumentPage> => {
  const found = Buffer.from(pdf).toString('latin1');
  const sheets = sheetsIn(found);
  const pageOf = placesIn(found, sheets);
  return printedPages(placed, (place) => pageOf.get(place), sheets.length);
};

/** The pages in their order, by the numbers of their objects: LibreOffice writes each as an object of its own, and none of them packed. */
const sheetsIn = (pdf: string): ReadonlyArray<string> => {
  const kids = /\/Type\s*\/Pages\b[^>]*?\/Kids\s*\[([^\]]*)\]|\/Kids\s*\[([^\]]*)\][^>]*?\/Count/.exec(pdf);
  return [...(kids?.[1] ?? kids?.[2] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number);
};

/** On which page, from 0, each place of `withPlaces` stands. */
const placesIn = (pdf: string, sheets: ReadonlyArray<string>): ReadonlyMap<number, number> =>
  new Map(
    [...pdf.matchAll(/\/?\bdp(\d+)\s*\[\s*(\d+) 0 R\s*\/XYZ/g)].map(([, place, sheet = '']) => [
      Number(place),
      sheets.indexOf(sheet),
    ]),
  );
