import { z } from 'zod';
import type { Statement } from '../core/conferences/record.ts';
import type { HeldParagraphId, StatementId } from '../core/identifiers.ts';
import type { LocalDateTime } from '../core/local-date.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { statement } from './record-edits.ts';
import type { RecordFault, Saved } from './records.ts';
import { heldParagraphId, longText, required, sittingId } from './values.ts';

/** A pasted paragraph that nobody has read yet. */
export interface WaitingParagraph {
  readonly id: HeldParagraphId;
  readonly text: string;
  readonly source: string;
  readonly heldAt: LocalDateTime;
  readonly heldBy: string;
}

/** One that was read: accepted where it became a line. */
export interface ReadParagraph extends WaitingParagraph {
  readonly readAt: LocalDateTime;
  readonly readBy: string;
  readonly statementId: StatementId | null;
}

/** What was pasted beside the record (LC13); of a long transcript only what is read next. */
export interface HeldText {
  readonly waiting: ReadonlyArray<WaitingParagraph>;
  readonly count: number;
  readonly read: ReadonlyArray<ReadParagraph>;
}

/** Somebody has read this paragraph already, in another window or a moment ago. */
export interface AlreadyRead {
  readonly type: 'AlreadyRead';
  readonly by: string;
}

const acceptedLine = statement as unknown as z.ZodType<Statement, Statement>;

export const heldTextsApi = {
  'held.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<HeldText>(),
    error: answer<NotHere>(),
    reads: ['held_paragraph', 'sitting'],
  }),
  /** Takes a transcript or a draft in pieces, cleaned. Nothing of it is in the record. */
  'held.put': command({
    input: z.strictObject({ sittingId, source: required, text: longText }),
    output: answer<{ readonly paragraphs: number }>(),
    error: answer<RecordFault | { readonly type: 'NothingToRead' }>(),
  }),
  /** Puts one paragraph into the record as this line, with where it came from and who read it as its source. */
  'held.accept': command({
    input: z.strictObject({ paragraphId: heldParagraphId, statement: acceptedLine }),
    output: answer<Saved>(),
    error: answer<RecordFault | AlreadyRead>(),
  }),
  'held.leaveOut': command({
    input: z.strictObject({ paragraphId: heldParagraphId }),
    output: answer<null>(),
    error: answer<RecordFault | AlreadyRead>(),
  }),
  /** It waits again, and the line that it became goes. */
  'held.takeBack': command({
    input: z.strictObject({ paragraphId: heldParagraphId }),
    output: answer<null>(),
    error: answer<RecordFault>(),
  }),
  /** What nobody has read is deleted. */
  'held.discard': command({
    input: z.strictObject({ sittingId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
