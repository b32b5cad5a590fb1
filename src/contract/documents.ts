import { z } from 'zod';
import { documentKinds, type WrittenKind } from '../core/disclosure/document-kinds.ts';
import type { ReaderClass } from '../core/disclosure/reader.ts';
import type { Delivery, Recall } from '../core/distribution/copies.ts';
import type { DocumentId, InviteeId, PersonId } from '../core/identifiers.ts';
import type { Letterhead } from '../core/letterhead/paper.ts';
import type { LocalDate, LocalDateTime } from '../core/local-date.ts';
import type { Due } from '../core/procedures/deadlines.ts';
import type { Light, TimedPaper } from '../core/procedures/paper-lights.ts';
import type { DocumentModel, DocumentPage } from '../documents/model.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { paperTables } from './tables.ts';
import { inviteeId, personId, sittingId } from './values.ts';

/** One document for one reader; `childId` where there is one for each child. */
const choice = z.strictObject({
  kind: z.enum(documentKinds),
  /** Null for the conference service's own; the person where a child who gets a letter is not on the list. */
  reader: z.union([inviteeId, personId]).nullable(),
  childId: personId.nullable(),
});
export type DocumentChoice = z.infer<typeof choice>;

export interface DocumentRow {
  readonly choice: DocumentChoice;
  /** `Decision letter`, `Child protection plan for Rowan`. */
  readonly title: string;
  /**
   * `issued` once a Word file of the record's present version was written for this reader; `out-of-date` where it lies ready for a
   * conference to come and would say something else today (CG04).
   */
  readonly state: 'draft' | 'ready' | 'issued' | 'out-of-date';
  readonly issuedAt: LocalDateTime | null;
}

/** A reader and what there is for them; `desk` documents (the attendance sheet, the annex) stand under reader null. */
export interface ReaderRow {
  readonly reader: InviteeId | PersonId | null;
  readonly name: string;
  readonly role: string;
  readonly class: ReaderClass;
  readonly personId: PersonId | null;
  /** What makes this reader's copy different, in words: `not in the room for part A`, `address kept from them`. */
  readonly notes: ReadonlyArray<string>;
  readonly documents: ReadonlyArray<DocumentRow>;
}

/** How one type of paper stands against its limit since the chair closed the conference (DL04). */
export interface PaperLight {
  readonly kind: TimedPaper;
  readonly title: string;
  readonly light: Light;
  readonly words: string;
  readonly due: Due;
}

/** Which letterhead a paper is on: its name, and the first day on which papers were printed on it. */
export type LetterheadUsed = Pick<Letterhead, 'title' | 'inForceFrom'>;

export interface Preview {
  readonly model: DocumentModel;
  /** As Word breaks it on plain pages (UX08). */
  readonly pages: ReadonlyArray<DocumentPage>;
  /** The council's letterhead that its file is written on, where pages may end elsewhere; null for our own plain pages (WD04). */
  readonly letterhead: LetterheadUsed | null;
  /** For the person preparing it only, never in the copy: how many items are left out, and under which rule (X7). */
  readonly leftOut: ReadonlyArray<{ readonly rule: string; readonly count: number }>;
  /** Words in the copy that this reader may not have: issuing is stopped until they are settled (RD03). */
  readonly leaks: ReadonlyArray<Leak>;
  readonly fileName: string;
  /** How old one reads a plain paper with ease, and which of its sentences are for somebody older; null for every other paper (PL07). */
  readonly readingAge: { readonly age: number; readonly aim: number; readonly harder: ReadonlyArray<string> } | null;
}

/** Something withheld that was typed into a line the reader may see. */
export interface Leak {
  /** `the name Hazel`, never more than is needed to find it. */
  readonly what: string;
  readonly where: string;
}

/** One recipient's pack of a print run: how many pages the printer has to give out for it, its cover among them. */
export interface PackPages {
  readonly recipient: string;
  readonly papers: number;
  readonly pages: number;
}

export interface WrittenFile {
  readonly documentId: DocumentId;
  readonly kind: WrittenKind;
  readonly audience: ReaderClass;
  readonly recipient: string;
  readonly child: string | null;
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
}

export interface IssuedRow {
  readonly documentId: DocumentId;
  readonly kind: WrittenKind;
  readonly title: string;
  readonly recipient: string;
  /** Null for the conference service's own. */
  readonly reader: InviteeId | PersonId | null;
  /** For a plan: whose. */
  readonly child: string | null;
  readonly copyNumber: number;
  readonly version: string;
  readonly at: LocalDateTime;
  readonly fileName: string;
  readonly sha256: string;
  /** Of its words, as it is printed in its foot: `4F2A91C0`; null for an email or a calendar file, and where it was not kept (WD05). */
  readonly fingerprint: string | null;
  /** The letterhead that it was written on, and is written on again; null for our own plain pages (WD04). */
  readonly letterhead: LetterheadUsed | null;
  /** The same paper as a PDF beside it; null where none was printed. */
  readonly pdf: { readonly fileName: string; readonly sha256: string } | null;
  /** How it left; null while nobody has said that it did. */
  readonly sent: Delivery | null;
  readonly recall: Recall | null;
}

/** What somebody who was kept out does not get in their minutes (EX-06). */
export interface ExclusionCut {
  readonly inviteeId: InviteeId;
  readonly name: string;
  /** `105 minutes: part A (10:15 to 12:00)`. */
  readonly missed: string;
  /** Lines of the minutes that are left out, and other things: names, views, actions. */
  readonly lines: number;
  readonly others: number;
  /** SHA-256 of what is left out. */
  readonly cut: string;
  /** Null until the chair has confirmed this very cut. */
  readonly confirmed: { readonly by: string; readonly at: LocalDateTime } | null;
}

/** A second person has to look at these papers before they go, and nobody has signed (RD05). */
export interface NotChecked {
  readonly type: 'NotChecked';
  readonly recipient: string;
}

export type WriteFault =
  | NotHere
  | NotChecked
  | { readonly type: 'Leaks'; readonly recipient: string; readonly leaks: ReadonlyArray<Leak> }
  /** They were kept out, and the chair has not confirmed what their minutes leave out (EX-06). Nothing was written. */
  | { readonly type: 'CutNotConfirmed'; readonly recipient: string }
  | { readonly type: 'FolderRefused'; readonly why: string }
  /** Post or email to this recipient came back and the address was not corrected since: nothing was written (AG06). */
  | {
      readonly type: 'AddressReturned';
      readonly recipient: string;
      readonly by: 'post' | 'email';
      readonly on: LocalDate;
      readonly why: string;
    }
  /** Word has the file open, or the disk refused; `written` were finished before it. Nothing is half written (R4 to R6). */
  | {
      readonly type: 'CannotWrite';
      readonly fileName: string;
      readonly why: string;
      readonly written: ReadonlyArray<WrittenFile>;
    }
  | { readonly type: 'NotEntitled' }
  /** What the papers are made from was changed while they were drawn and printed: nothing was written (RD03). */
  | { readonly type: 'ChangedMeanwhile' }
  /** There is no LibreOffice to print with, or it did not: nothing was written. */
  | { readonly type: 'PdfNotPrinted'; readonly why: 'none' | 'failed' };

export const documentsApi = {
  'documents.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<ReaderRow>>(),
    error: answer<NotHere>(),
    reads: [...paperTables, 'own_picture', 'report_file', 'report_view'],
  }),
  /** One light for each type of paper that has a limit; empty until the chair has closed the conference (DL04). */
  'documents.lights': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<PaperLight>>(),
    error: answer<NotHere>(),
    reads: paperTables,
  }),
  'documents.preview': query({
    input: z.strictObject({ sittingId, choice }),
    output: answer<Preview>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' }>(),
    reads: [...paperTables, 'letterhead', 'own_picture', 'report_file', 'report_view'],
  }),
  /**
   * Writes the chosen documents into `folder`, each file whole or not at all, and logs each with its hash. With `drafts`, also one
   * unsent email for each recipient who has an address, carrying theirs and nobody else's (AG04, RD07); with `pdf`, each paper also as a
   * PDF beside its Word file, printed from it by the LibreOffice of this machine, and it is the PDF that the email carries.
   */
  'documents.write': command({
    input: z.strictObject({
      sittingId,
      choices: z.array(choice).min(1).max(500),
      folder: z.string().min(1).max(1000),
      drafts: z.boolean().default(false),
      pdf: z.boolean().default(false),
    }),
    output: answer<ReadonlyArray<WrittenFile>>(),
    error: answer<WriteFault>(),
  }),
  /**
   * Writes one file for each recipient, a cover with their chosen papers behind it, and the list of the run (WD09). The papers of
   * whoever a second person must look at wait for that. With `pdf`, each pack and the list also as a PDF beside its Word file.
   */
  'documents.printRun': command({
    input: z.strictObject({
      sittingId,
      choices: z.array(choice).min(1).max(500),
      folder: z.string().min(1).max(1000),
      pdf: z.boolean().default(false),
    }),
    output: answer<ReadonlyArray<WrittenFile>>(),
    error: answer<WriteFault>(),
  }),
  /** The pages of each pack of such a run, in its order, before any is written (UX08). */
  'documents.packPages': query({
    input: z.strictObject({ sittingId, choices: z.array(choice).min(1).max(500) }),
    output: answer<ReadonlyArray<PackPages>>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' }>(),
    reads: paperTables,
  }),
  /**
   * The pages of one paper as it is written, on its letterhead, and what stands on each, as the LibreOffice of this machine breaks them
   * (UX08). Nothing is kept.
   */
  'documents.countPages': command({
    input: z.strictObject({ sittingId, choice }),
    output: answer<{ readonly pages: number; readonly broken: ReadonlyArray<DocumentPage> }>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' } | Extract<WriteFault, { readonly type: 'PdfNotPrinted' }>>(),
  }),
  /** What is left out for those who were kept out, as it stands now; empty where nobody was (EX-06). */
  'exclusion.cuts': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<ExclusionCut>>(),
    error: answer<NotHere>(),
    reads: [...paperTables, 'confirmed_cut'],
  }),
  /** The chair confirms one cut, by its fingerprint; refused where the record has changed since it was shown. */
  'exclusion.confirmCut': command({
    input: z.strictObject({ sittingId, inviteeId, cut: z.string().length(64) }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'CutChanged' }>(),
  }),
  /**
   * Writes the withdrawal letter and the calendar cancellation of everybody whose invitation was withdrawn the last time and who
   * has not got theirs yet, together (IN07). Writing them again is `documents.write`.
   */
  'documents.withdraw': command({
    input: z.strictObject({ sittingId, folder: z.string().min(1).max(1000) }),
    output: answer<ReadonlyArray<WrittenFile>>(),
    error: answer<WriteFault>(),
  }),
  /** Whether a LibreOffice to print PDFs with is on this machine. */
  'documents.printsPdf': query({
    input: z.strictObject({}),
    output: answer<{ readonly printsPdf: boolean }>(),
    error: answer<never>(),
    reads: [],
  }),
  /** The folder that is offered for Word files: outside the vault, in the person's own documents. */
  'documents.folder': query({
    input: z.strictObject({}),
    output: answer<{ readonly folder: string }>(),
    error: answer<never>(),
    reads: ['setting'],
  }),
  'documents.log': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<IssuedRow>>(),
    error: answer<never>(),
    reads: ['issued_document', 'letterhead', 'printed_pdf', 'delivery', 'recall', 'person'],
  }),
} as const;
