import { z } from 'zod';
import type { PlanBefore } from '../core/disclosure/sitting-file.ts';
import type { NotHere } from './families.ts';
import { answer, query } from './procedure.ts';
import { sittingTables } from './tables.ts';
import { sittingId } from './values.ts';

export const planHistoryApi = {
  /** The plans that a review looks back on, oldest first; none at a first conference (PL05, PL08). */
  'plan.before': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<PlanBefore>>(),
    error: answer<NotHere>(),
    // An action of an earlier record that is still open changes no list but its own.
    reads: [...sittingTables, 'record_document'],
  }),
} as const;
