import { z } from 'zod';
import { type Correction, type CorrectionKind, correctionKinds } from '../core/conferences/correction.ts';
import type { DocumentKind } from '../core/disclosure/document-kinds.ts';
import { type RecallAnswer, recallAnswers, type WayOfSending, waysOfSending } from '../core/distribution/copies.ts';
import type { InviteeId, PersonId } from '../core/identifiers.ts';
import type { IssuedRow, NotChecked, WriteFault } from './documents.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { paperTables } from './tables.ts';
import { date, documentId, inviteeId, personId, required, sittingId } from './values.ts';

/** One person who holds a paper in one version, and how to reach them to ask it back (RD06). */
export interface HolderRow {
  readonly reader: InviteeId | PersonId;
  readonly recipient: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly child: string | null;
  readonly version: string;
  readonly copyNumber: number;
  /** Every file of it: a paper that was written twice may be in two places. */
  readonly files: ReadonlyArray<IssuedRow>;
  /** How to reach them now; empty where nothing is known here. A postal address is never told: it may be confidential. */
  readonly reach: string;
  /** False for somebody who is no longer on the list: they get no corrected copy, and have to be asked by hand. */
  readonly onTheList: boolean;
}

const keys = <K extends string>(words: { readonly [Key in K]: string }) => Object.keys(words) as unknown as ReadonlyArray<K>;
const files = z.array(documentId).min(1).max(500);

export interface WrittenList {
  /** Absolute. */
  readonly path: string;
  readonly rows: number;
  readonly sha256: string;
}

export const distributionApi = {
  /** Says how these files left, and when; saying it again replaces what was said (RD06). */
  'distribution.sent': command({
    input: z.strictObject({ sittingId, files, way: z.enum(keys<WayOfSending>(waysOfSending)), on: date }),
    output: answer<null>(),
    error: answer<NotHere | NotChecked>(),
  }),
  /** That one of them arrived, and how it is known. */
  'distribution.received': command({
    input: z.strictObject({ sittingId, files, on: date, how: required }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'NotSent' }>(),
  }),
  /** Who holds which paper, in whichever version, on demand (RD06). */
  'distribution.holders': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<HolderRow>>(),
    error: answer<NotHere>(),
    reads: [...paperTables, 'letterhead', 'printed_pdf', 'mail_address', 'returned_post'],
  }),
  /** Asks these copies back, with the reason. */
  'distribution.recall': command({
    input: z.strictObject({ sittingId, files, why: required }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  /** What became of copies that were asked back. */
  'distribution.recallAnswer': command({
    input: z.strictObject({ sittingId, files, on: date, what: z.enum(keys<RecallAnswer>(recallAnswers)) }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'NotAskedBack' }>(),
  }),
  /** Writes the whole log as a list for a complaint, of everybody or of one person: every version, every copy, what became of it. */
  'distribution.export': command({
    input: z.strictObject({
      sittingId,
      reader: z.union([inviteeId, personId]).nullable(),
      format: z.enum(['csv', 'xlsx']),
      folder: z.string().min(1).max(1000),
    }),
    output: answer<WrittenList>(),
    error: answer<Extract<WriteFault, { readonly type: 'NotHere' | 'FolderRefused' | 'CannotWrite' }>>(),
  }),
  /**
   * Opens an approved record to put something right (RD09). The approved version stays as it was; the chair approves the next one,
   * and everybody who holds the earlier one is then written a slip.
   */
  'record.correct': command({
    input: z.strictObject({ sittingId, kind: z.enum(keys<CorrectionKind>(correctionKinds)), note: required, askedBy: required }),
    output: answer<{ readonly version: string }>(),
    error: answer<NotHere | { readonly type: 'NotApproved' }>(),
  }),
  /** Why the record was opened again, the first time first. */
  'record.corrections': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<Correction>>(),
    error: answer<never>(),
    reads: ['correction'],
  }),
} as const;
