import { z } from 'zod';
import { answer, command, query } from './procedure.ts';
import { sittingId } from './values.ts';

/** How long each item of the agenda lasts, for the chair alone (LC06). */
export const itemTimesApi = {
  /** Seconds by item; an item that nobody came to is not there. */
  'itemTime.get': query({
    input: z.strictObject({ sittingId }),
    output: answer<{ readonly [item: string]: number }>(),
    error: answer<never>(),
    reads: ['item_time'],
  }),
  /** More seconds of the item that is on; no more at once than the Room counts between two of its ticks. */
  'itemTime.add': command({
    input: z.strictObject({ sittingId, item: z.string().min(1).max(60), seconds: z.int().min(1).max(120) }),
    output: answer<null>(),
    error: answer<{ readonly type: 'NotHere'; readonly what: 'sitting' } | { readonly type: 'ConferenceClosed' }>(),
  }),
} as const;
