import type { DocumentId, SittingId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

export interface PrintedPdf {
  readonly documentId: DocumentId;
  readonly fileName: string;
  readonly sha256: string;
}

/** The PDFs that lie beside the Word files of a sitting. */
const printedPdfsSql = `
  SELECT document_id AS documentId, file_name AS fileName, sha256
  FROM printed_pdf WHERE document_id IN (SELECT id FROM issued_document WHERE sitting_id = $sittingId)`;
export const printedPdfs = (db: ReadableDb, sittingId: SittingId): ReadonlyMap<DocumentId, PrintedPdf> =>
  new Map(
    db
      .prepare<unknown[], PrintedPdf>(printedPdfsSql)
      .all({ sittingId })
      .map((pdf) => [pdf.documentId, pdf]),
  );

export const insertPrintedPdf = (db: WritableDb, pdf: PrintedPdf): void => {
  db.prepare('INSERT INTO printed_pdf (document_id, file_name, sha256) VALUES ($documentId, $fileName, $sha256)').run(pdf);
};
