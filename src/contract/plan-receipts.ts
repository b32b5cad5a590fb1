import { z } from 'zod';
import type { PlanReceipt } from '../core/plans/plan-receipt.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { date, inviteeId, required, sittingId } from './values.ts';

export const planReceiptsApi = {
  /** Who is given the plans of a sitting, and who has said that they have them; nobody before it is closed (PL10). */
  'receipt.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<PlanReceipt>>(),
    error: answer<never>(),
    reads: ['plan_receipt'],
  }),
  /** That some of them said so, on which day and how; null takes it back. */
  'receipt.save': command({
    input: z.strictObject({
      sittingId,
      inviteeIds: z.array(inviteeId).min(1).max(200),
      received: z.strictObject({ on: date, how: required }).nullable(),
    }),
    output: answer<null>(),
    error: answer<
      | NotHere
      | { readonly type: 'DayIsToCome' }
      /** Nobody has a plan before the conference that made it. */
      | { readonly type: 'DayBeforeConference' }
    >(),
  }),
} as const;
