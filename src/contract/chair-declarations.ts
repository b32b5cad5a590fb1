import { z } from 'zod';
import type { ChairDeclaration } from '../core/scheduling/independence.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { requestTables } from './tables.ts';
import { line, moment, paragraph, practitionerId, sittingId } from './values.ts';

/** A declaration as a case file keeps it. */
export const chairDeclaration = z.strictObject({
  practitionerId,
  declaredAt: moment,
  tookPart: z.boolean(),
  words: paragraph,
  keptBy: line,
}) satisfies z.ZodType<ChairDeclaration, unknown>;

/** What one chair said of the family before a sitting, and what they may say. */
export interface DeclarationView {
  /** A lead child protection practitioner has to say it; anybody else may. */
  readonly mustSay: boolean;
  /** The last one that counts for this enquiry; null where nobody has said anything. */
  readonly declared: ChairDeclaration | null;
  /** The sentences of either answer in the procedures of the sitting. */
  readonly words: { readonly tookPart: string; readonly didNot: string };
}

/** A chair's independence of the family (R-CH-02). */
export const chairDeclarationsApi = {
  'chair.declaration': query({
    input: z.strictObject({ sittingId, chairId: practitionerId }),
    output: answer<DeclarationView>(),
    error: answer<NotHere>(),
    reads: ['chair_declaration', 'sitting', 'practitioner', 'person', ...requestTables],
  }),
  /** Keeps what the chair said, with who noted it and when; the words are those of the procedures. */
  'chair.declare': command({
    input: z.strictObject({ sittingId, chairId: practitionerId, tookPart: z.boolean() }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
