import { z } from 'zod';
import type { WriteFault } from './documents.ts';
import { answer, type CommonFault, command, query } from './procedure.ts';
import { date } from './values.ts';

/** The days on which the conferences were held, both inclusive. */
const days = { from: date, until: date };

/** A record that could not be written, and why; every other one was. */
export interface NotInBatch {
  readonly reference: string;
  readonly fault: WriteFault | CommonFault;
}

export interface BatchEnded {
  readonly status: 'ended';
  readonly all: number;
  readonly written: number;
  /** False where somebody stopped it, the records were locked, or the folder could take no more. */
  readonly isWhole: boolean;
  readonly folder: string;
  readonly notWritten: ReadonlyArray<NotInBatch>;
}

export type BatchState =
  | { readonly status: 'none' }
  | { readonly status: 'running'; readonly all: number; readonly done: number; readonly isStopping: boolean }
  | BatchEnded;

/** The service's own records of many conferences in one go, for an inspection or a move to another system. One batch at a time. */
export const recordBatchApi = {
  /** How many approved records there are of conferences held in these days, and how many of them the chair has not approved yet. */
  'batch.count': query({
    input: z.strictObject(days),
    output: answer<{ readonly records: number; readonly notApproved: number }>(),
    error: answer<never>(),
    reads: ['sitting'],
  }),
  /** How far it is. It is asked again and again while a batch is written. */
  'batch.state': query({ input: z.strictObject({}), output: answer<BatchState>(), error: answer<never>(), reads: [] }),
  /** Writes them, each whole or not at all, in the order of their days; each is logged like any paper. It answers when the last is written. */
  'batch.write': command({
    input: z.strictObject({ ...days, folder: z.string().min(1).max(1000) }),
    output: answer<BatchEnded>(),
    error: answer<
      Extract<WriteFault, { type: 'FolderRefused' }> | { readonly type: 'NothingToWrite' } | { readonly type: 'BatchUnderWay' }
    >(),
  }),
  /** Ends it after the record that is being written. */
  'batch.stop': command({ input: z.strictObject({}), output: answer<null>(), error: answer<never>() }),
} as const;
