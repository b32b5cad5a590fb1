import { z } from 'zod';
import { documentKinds } from '../core/disclosure/document-kinds.ts';
import { type DisclosurePurpose, type DisclosureSet, disclosurePurposes } from '../core/disclosure/redaction-log.ts';
import type { WriteFault } from './documents.ts';
import { answer, command, query } from './procedure.ts';
import { inviteeId, line, personId, required, sittingId } from './values.ts';

export const disclosingApi = {
  /** What was put together for a court or an access request, the first one first. */
  'disclosure.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<DisclosureSet>>(),
    error: answer<never>(),
    reads: ['disclosure_set', 'disclosed_file'],
  }),
  /**
   * Writes chosen papers of one copy for a court or an access request, and a redaction log with the rule for each cut (RD10). An
   * access request gets nobody's copy but that of the family member it is about.
   */
  'disclosure.make': command({
    input: z.strictObject({
      sittingId,
      purpose: z.enum(Object.keys(disclosurePurposes) as ReadonlyArray<DisclosurePurpose>),
      recipient: required,
      reference: line,
      authority: required,
      /** Whose copy; null for the conference service's own. */
      reader: z.union([inviteeId, personId]).nullable(),
      papers: z
        .array(z.strictObject({ kind: z.enum(documentKinds), childId: personId.nullable() }))
        .min(1)
        .max(60),
      folder: z.string().min(1).max(1000),
    }),
    output: answer<DisclosureSet & { readonly folder: string }>(),
    error: answer<WriteFault | { readonly type: 'NotTheirOwn' }>(),
  }),
} as const;
