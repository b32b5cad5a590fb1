import { z } from 'zod';
import type { ColumnMapping, ImportKind } from '../core/importing/import-fields.ts';
import type { RowOutcome } from '../core/importing/judged-row.ts';
import type { LocalDateTime } from '../core/local-date.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { line, required, sittingId } from './values.ts';

/** A table that was read, and how its columns may be meant. Nothing of it is kept. */
export interface TableRead {
  readonly fileName: string;
  /** `CSV, Windows-1252`, `Excel`. */
  readonly readAs: string;
  readonly headings: ReadonlyArray<string>;
  readonly rows: number;
  /** The first rows, so that a person sees what a column holds. */
  readonly sample: ReadonlyArray<ReadonlyArray<string>>;
  readonly notes: ReadonlyArray<string>;
  readonly suggestions: { readonly [Kind in ImportKind]: Suggestion };
}

export interface Suggestion {
  readonly mapping: ColumnMapping;
  /** `As you read a list of this shape last time`, `Mosaic, list of people`; empty where no heading is known. */
  readonly from: string;
}

export interface JudgedRow {
  /** The line of the file. */
  readonly line: number;
  readonly outcome: RowOutcome;
  /** Who or what the row is about. */
  readonly who: string;
  /** What it would make or change, or why it is refused; a sentence each. */
  readonly what: ReadonlyArray<string>;
  readonly choice: 'leave' | 'take' | 'same-as-here';
  /** It can only be the one that it is like: nobody else could come in by this row. */
  readonly onlyAsHere?: boolean;
}

export type ImportState =
  | { readonly status: 'none' }
  | { readonly status: 'read'; readonly table: TableRead }
  | {
      readonly status: 'judging';
      readonly table: TableRead;
      readonly kind: ImportKind;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly status: 'judged';
      readonly table: TableRead;
      readonly kind: ImportKind;
      readonly counts: { readonly [Outcome in RowOutcome]: number };
      /** How many rows are chosen. */
      readonly chosen: number;
      /** The records were changed since: the rows must be looked at again before any is taken in. */
      readonly isStale: boolean;
    };

export interface ImportRun {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly madeAt: LocalDateTime;
  readonly madeBy: string;
  readonly added: number;
  readonly changed: number;
  readonly undoneAt: LocalDateTime | null;
  readonly undoneBy: string | null;
}

export interface TakenIn {
  readonly importId: string;
  readonly added: number;
  readonly changed: number;
  /** Lines whose person came in without their address, which may not be known to somebody or was here in another way. */
  readonly addressLeftOut: ReadonlyArray<number>;
}

/** A table has this many bytes at most (I5), and is handed over in parts of this many: a call has its own limit (B2). */
export const mostTableBytes = 20_000_000;
export const partBytes = 2_000_000;

const outcome = z.enum(['new', 'changed', 'near', 'same', 'refused']) satisfies z.ZodType<RowOutcome>;
const kind = z.enum(['people', 'directory', 'invitations']) satisfies z.ZodType<ImportKind>;

type NothingRead = { readonly type: 'NothingRead' };

/** Lists from other systems: read, columns named, every row looked at, the chosen ones taken in as one act that can be undone. */
export const importingApi = {
  'import.read': command({
    input: z.strictObject({
      fileName: required,
      base64: z
        .string()
        .max(partBytes * 2)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'This is not base64.'),
      /** Counted from 1. The first one begins a new file, the last one reads it. */
      part: z.int().min(1).max(20),
      of: z.int().min(1).max(20),
    }),
    output: answer<null>(),
    error: answer<{ readonly type: 'TableRefused'; readonly why: string }>(),
  }),
  /** Looks at every row without keeping any, and remembers the mapping for lists of this shape. */
  'import.judge': command({
    input: z.strictObject({
      kind,
      mapping: z.record(line, z.int().min(0).max(199)),
      /** The conference whose list it is, for a list of people to invite; it may not be closed. */
      sittingId: sittingId.nullable().default(null),
    }),
    output: answer<null>(),
    error: answer<NothingRead | NotHere | { readonly type: 'MappingNotWhole'; readonly missing: ReadonlyArray<string> }>(),
  }),
  /** Asked again and again while rows are looked at: no table changes meanwhile. */
  'import.state': query({ input: z.strictObject({}), output: answer<ImportState>(), error: answer<never>(), reads: [] }),
  'import.rows': query({
    input: z.strictObject({ outcome: outcome.nullable(), from: z.int().min(0) }),
    output: answer<{ readonly total: number; readonly rows: ReadonlyArray<JudgedRow> }>(),
    error: answer<NothingRead>(),
    reads: [],
  }),
  /** Chooses one row by its line, or every row of an outcome. A choice that a row cannot have leaves it as it is. */
  'import.choose': command({
    input: z.strictObject({
      rows: z.union([z.strictObject({ line: z.int().min(1) }), z.strictObject({ outcome })]),
      choice: z.enum(['leave', 'take', 'same-as-here']),
    }),
    output: answer<null>(),
    error: answer<NothingRead>(),
  }),
  /** Takes in what is chosen: all of it, or nothing. */
  'import.take': command({
    input: z.strictObject({}),
    output: answer<TakenIn>(),
    error: answer<NothingRead | { readonly type: 'NothingChosen' } | { readonly type: 'RecordsChanged' }>(),
  }),
  /** Stops looking, and lets go of the file. Nothing of it was kept. */
  'import.cancel': command({ input: z.strictObject({}), output: answer<null>(), error: answer<never>() }),
  'import.runs': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<ImportRun>>(),
    error: answer<never>(),
    reads: ['import_run'],
  }),
  /** Takes back everything an import made and changed; refused as a whole where something of it was used or changed since. */
  'import.undo': command({
    input: z.strictObject({ importId: z.uuid() }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'ImportInUse'; readonly what: ReadonlyArray<string> }>(),
  }),
} as const;
