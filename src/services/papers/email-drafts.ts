import type { WrittenFile } from '../../contract/documents.ts';
import type { SentAs } from '../../core/agencies/sending.ts';
import { documentTitles } from '../../core/disclosure/document-kinds.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { emailDraft } from '../../documents/email-draft.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { emailNameFor } from './make-document.ts';
import { type Pdfs, pdfName } from './pdfs-beside.ts';
import { sendingTo } from './sending.ts';
import type { Finished } from './write-documents.ts';

/**
 * One unsent email for each recipient of these papers who has an address; the desk sends itself none (AG04, RD07). Where a paper was also
 * printed as a PDF the email carries that one, unless its recipient wants Word files: it reads the same everywhere and nobody changes it by
 * a slip.
 */
export const draftsOf = async (
  desk: OpenDesk,
  file: SittingFile,
  finished: ReadonlyArray<Finished>,
  pdfs: Pdfs,
): Promise<ReadonlyArray<Finished>> => {
  // The chair's draft of the minutes is not sent to anybody: it waits for approval.
  const toSend = finished.filter(({ made }) => made.choice.reader !== null && !made.model.draft);
  const drafts: Finished[] = [];
  for (const papers of Map.groupBy(toSend, ({ made }) => made.choice.reader).values()) {
    const draft = await draftOf(desk, file, papers, pdfs);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
};

const draftOf = async (
  desk: OpenDesk,
  file: SittingFile,
  papers: ReadonlyArray<Finished>,
  pdfs: Pdfs,
): Promise<Finished | undefined> => {
  const first = papers[0]?.made;
  if (first === undefined) return undefined;
  const { by, email, malformed, sentAs } = sendingTo(desk.db, file, first.reader);
  if (by !== 'email' || malformed) return undefined;
  const bytes = await emailDraft(first.copy, {
    id: desk.newId<WrittenFile['documentId']>(),
    to: email,
    at: nowAt(desk),
    attachments: papers.map((one) => ({ ...attached(one, sentAs, pdfs), title: documentTitles[one.made.choice.kind] })),
  });
  return { made: first, fileName: emailNameFor(file, first), paper: null, bytes, isEmail: true };
};

/** Those of the papers whose recipients want PDFs in their email, whatever the others get. */
export const wantedAsPdf = (
  { db }: Pick<OpenDesk, 'db'>,
  file: SittingFile,
  finished: ReadonlyArray<Finished>,
): ReadonlyArray<Finished> =>
  finished.filter((paper) => {
    const { reader, model, choice } = paper.made;
    return choice.reader !== null && !model.draft && !isFilledIn(paper) && sendingTo(db, file, reader).sentAs === 'pdf';
  });

/** What is filled in and sent back stays a Word file: a PDF of it could only be looked at. */
const isFilledIn = ({ made }: Finished): boolean => made.choice.kind === 'agency-report';

const attached = (paper: Finished, as: SentAs | null, pdfs: Pdfs): { readonly fileName: string; readonly bytes: Uint8Array } => {
  const pdf = as === 'word' || isFilledIn(paper) ? undefined : pdfs.get(paper);
  return pdf === undefined ? paper : { fileName: pdfName(paper.fileName), bytes: pdf };
};
