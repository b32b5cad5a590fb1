import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { WriteFault, WrittenFile } from '../../contract/documents.ts';
import { isCalendar } from '../../core/disclosure/document-kinds.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { insertPrintedPdf } from '../../storage/papers/printed-pdfs.ts';
import type { NotSaved } from '../../storage/storage-failure.ts';
import { act, type OpenDesk } from '../open-desk.ts';
import { type NotPrinted, printPdfs } from './print-pdf.ts';
import type { Finished } from './write-documents.ts';

export type Pdfs = ReadonlyMap<Finished, Uint8Array>;

/** A PDF goes by the name of its Word file. */
export const pdfName = (word: string): string => word.replace(/\.docx$/, '.pdf');

/** Every paper as a PDF, printed from the very bytes that were searched; a calendar file and an email are no papers. */
export const pdfsOf = async (desk: OpenDesk, finished: ReadonlyArray<Finished>): Promise<Result<Pdfs, NotPrinted>> => {
  const papers = finished.filter(({ made }) => !isCalendar(made.choice.kind));
  if (papers.length === 0) return ok(new Map());
  const pdfs = await printPdfs(
    papers.map(({ bytes }) => bytes),
    desk.temporaryFiles,
  );
  if (!pdfs.ok) return pdfs;
  return ok(
    new Map(
      papers.flatMap((paper, at) => {
        const bytes = pdfs.value[at];
        return bytes === undefined ? [] : [[paper, bytes] as const];
      }),
    ),
  );
};

/**
 * Writes the PDF under the name of its Word file; the log has it with each paper that stands in that file, of which there are several in
 * a pack.
 */
export const writeBeside = async (
  desk: OpenDesk,
  papers: readonly [WrittenFile, ...WrittenFile[]],
  bytes: Uint8Array,
): Promise<Result<WrittenFile, WriteFault | NotSaved>> => {
  const [word] = papers;
  const path = pdfName(word.path);
  const fileName = basename(path);
  const saved = await atomicWrite(path, bytes, { notes: desk.temporaryFiles });
  if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  for (const paper of papers) {
    const kept = noted(desk, paper, fileName, sha256);
    if (!kept.ok) return kept;
  }
  return ok({ ...word, path, sha256 });
};

const noted = (desk: OpenDesk, { documentId }: WrittenFile, fileName: string, sha256: string) =>
  act(desk, { action: 'document.pdf', objectId: documentId }, (tx) => {
    insertPrintedPdf(tx, { documentId, fileName, sha256 });
    return ok(null);
  });
