import { z } from 'zod';
import type { PartnerRequest, PartnerStep } from '../core/conferences/partner-request.ts';
import type { PartnerRequestId, SittingId } from '../core/identifiers.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { date, familyId, line, paragraph, partnerRequestId, requestId, required } from './values.ts';

export interface PartnerRequestView extends PartnerRequest {
  /** What came of it so far. */
  readonly words: string;
  readonly next: PartnerStep;
}

const given = z.strictObject({ agreed: z.boolean(), on: date, by: required, words: paragraph });

/** As a case file holds it, without the family it stands with. */
export const partnerRequest = z.strictObject({
  id: partnerRequestId,
  agencyName: required,
  askedBy: line,
  backedBy: required,
  askedOn: date,
  reason: paragraph,
  answer: given.nullable(),
  disagreement: z
    .strictObject({ raisedOn: date, raisedBy: required, words: paragraph, dueOn: date, settled: given.nullable() })
    .nullable(),
  requestId: requestId.nullable(),
}) satisfies z.ZodType<Omit<PartnerRequest, 'familyId'>, unknown>;

type OutOfTurn = { readonly type: 'PartnerStepOutOfTurn' };
type NotYet = { readonly type: 'DayIsToCome' } | { readonly type: 'DayBeforeTheLast' };

/** A partner agency asks for a conference, and is answered (IN06, P-04). */
export const partnersApi = {
  /** Those of one family, the newest first. */
  'partner.list': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<PartnerRequestView>>(),
    error: answer<never>(),
    reads: ['partner_request'],
  }),
  'partner.ask': command({
    input: z.strictObject({
      familyId,
      agencyName: required,
      askedBy: line,
      backedBy: required,
      askedOn: date,
      reason: paragraph,
    }),
    output: answer<{ readonly partnerRequestId: PartnerRequestId }>(),
    error: answer<NotHere | NotYet>(),
  }),
  /** Agreed: the conference is asked for in the same act, and its sitting is the answer. Declined: null. */
  'partner.answer': command({
    input: given.extend({ partnerRequestId }),
    output: answer<{ readonly sittingId: SittingId | null }>(),
    error: answer<NotHere | OutOfTurn | NotYet>(),
  }),
  /** The agency differs with a refusal. `dueOn` null for the last day that the procedures give (T-24). */
  'partner.differ': command({
    input: z.strictObject({ partnerRequestId, raisedOn: date, raisedBy: required, words: paragraph, dueOn: date.nullable() }),
    output: answer<null>(),
    error: answer<NotHere | OutOfTurn | NotYet | { readonly type: 'NoLimitForDifferences' }>(),
  }),
  'partner.settle': command({
    input: given.extend({ partnerRequestId }),
    output: answer<{ readonly sittingId: SittingId | null }>(),
    error: answer<NotHere | OutOfTurn | NotYet>(),
  }),
  /** Takes back the last thing that was written down, and at the end the request itself; not once a conference was asked for. */
  'partner.stepBack': command({
    input: z.strictObject({ partnerRequestId }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'AlreadyUsed' }>(),
  }),
} as const;
