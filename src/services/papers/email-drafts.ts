import type { WrittenFile } from '../../contract/documents.ts';
import { documentTitles } from '../../core/disclosure/document-kinds.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { emailDraft } from '../../documents/email-draft.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { emailNameFor } from './make-document.ts';
import { sendingTo } from './sending.ts';
import type { Finished } from './write-documents.ts';

/** One unsent email for each recipient of these papers who has an address; the desk sends itself none (AG04, RD07). */
export const draftsOf = async (
  desk: OpenDesk,
  file: SittingFile,
  finished: ReadonlyArray<Finished>,
): Promise<ReadonlyArray<Finished>> => {
  // The chair's draft of the minutes is not sent to anybody: it waits for approval.
  const toSend = finished.filter(({ made }) => made.choice.reader !== null && !made.model.draft);
  const drafts: Finished[] = [];
  for (const papers of Map.groupBy(toSend, ({ made }) => made.choice.reader).values()) {
    const draft = await draftOf(desk, file, papers);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
};

const draftOf = async (desk: OpenDesk, file: SittingFile, papers: ReadonlyArray<Finished>): Promise<Finished | undefined> => {
  const first = papers[0]?.made;
  if (first === undefined) return undefined;
  const { by, email, malformed } = sendingTo(desk.db, file, first.reader);
  if (by !== 'email' || malformed) return undefined;
  const bytes = await emailDraft(first.copy, {
    id: desk.newId<WrittenFile['documentId']>(),
    to: email,
    at: nowAt(desk),
    attachments: papers.map((one) => ({
      fileName: one.fileName,
      title: documentTitles[one.made.choice.kind],
      bytes: one.bytes,
    })),
  });
  return { made: first, fileName: emailNameFor(file, first), paper: null, bytes, isEmail: true };
};
