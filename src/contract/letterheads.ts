import { z } from 'zod';
import type { LetterheadId } from '../core/identifiers.ts';
import type { LetterheadFinding } from '../core/letterhead/check-letterhead.ts';
import type { Letterhead } from '../core/letterhead/paper.ts';
import type { LocalDateTime } from '../core/local-date.ts';
import type { WriteFault } from './documents.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { date, letterheadId, required } from './values.ts';

export interface LetterheadRow extends Letterhead {
  readonly addedAt: LocalDateTime;
  readonly addedBy: string;
  /** `now`: papers of today are printed on it. `later`: from its day on. `before`: another came after it. `retired`: nobody may use it. */
  readonly state: 'now' | 'later' | 'before' | 'retired';
  /** How many documents were written on it. */
  readonly used: number;
}

/** A file that cannot be a letterhead at all, with the reason in words (security.md I6). */
export interface LetterheadRefused {
  readonly type: 'LetterheadRefused';
  readonly why: string;
}

/** It could be one, and would print nothing or the wrong thing (WD03). */
export interface LetterheadFaulty {
  readonly type: 'LetterheadFaulty';
  readonly findings: ReadonlyArray<LetterheadFinding>;
}

/** How large a letterhead may be, in bytes, inclusive: what one call of the browser shell takes, in base64 (security.md B2). */
export const mostLetterheadBytes = 3_500_000;

const file = z.base64().max(Math.ceil(mostLetterheadBytes / 3) * 4);

/** The council's own paper: a Word file with {{content}} in it (WD02 to WD04). */
export const letterheadsApi = {
  'letterhead.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<LetterheadRow>>(),
    error: answer<never>(),
    reads: ['letterhead', 'issued_document'],
  }),
  /** What would be said of this Word file, given in base64; nothing is kept. */
  'letterhead.check': query({
    input: z.strictObject({ file }),
    output: answer<ReadonlyArray<LetterheadFinding>>(),
    error: answer<LetterheadRefused>(),
    reads: [],
  }),
  /** Keeps it, unless a finding refuses it. */
  'letterhead.add': command({
    input: z.strictObject({ title: required, inForceFrom: date, file }),
    output: answer<{ readonly id: LetterheadId }>(),
    error: answer<LetterheadRefused | LetterheadFaulty>(),
  }),
  /** Takes it out of use, or back into it. It stays for the documents that were written on it. */
  'letterhead.retire': command({
    input: z.strictObject({ id: letterheadId, retired: z.boolean() }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  /** Writes invented words on this letterhead into the folder for Word files, to be looked at before a family's letter is printed on it. */
  'letterhead.sample': command({
    input: z.strictObject({ id: letterheadId }),
    output: answer<{ readonly path: string }>(),
    error: answer<NotHere | WriteFault>(),
  }),
} as const;
