import { z } from 'zod';
import type { Returned, SentAs } from '../core/agencies/sending.ts';
import type { TextSize } from '../core/children/people.ts';
import type { PaperFormat } from '../core/distribution/paper-format.ts';
import type { InviteeId, PersonId } from '../core/identifiers.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { paperTables } from './tables.ts';
import { date, inviteeId, line, personId, required, sittingId } from './values.ts';

/** How the papers of one reader travel, and what stands against it. No postal address is told here: it may be confidential. */
export interface SendingRow {
  readonly reader: InviteeId | PersonId;
  readonly name: string;
  /** `email` gets a draft; `post` is for family members; `none` is whoever has no address here. */
  readonly by: 'email' | 'post' | 'none';
  /** Empty unless `by` is `email`. */
  readonly email: string;
  /** Whether the address is marked as secure mail; true where nothing goes by email. */
  readonly secure: boolean;
  /** Not one address but several, or none that could be written to: no draft is made (RD07). */
  readonly malformed: boolean;
  readonly returned: Returned | null;
  /** What papers are attached to their email as; null where as everybody's are, and where nothing goes by email. */
  readonly sentAs: SentAs | null;
  /** How a family member's papers are written; null for everybody else. */
  readonly format: (PaperFormat & { readonly textSize: TextSize }) | null;
}

const way = z.strictObject({ sittingId, reader: z.union([inviteeId, personId]) });
export type SendingFault = NotHere | { readonly type: 'NoAddress'; readonly recipient: string };

export const mailApi = {
  /** Everybody who gets a paper of this sitting now (AG04, AG06). */
  'mail.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<SendingRow>>(),
    error: answer<NotHere>(),
    reads: [...paperTables, 'mail_address', 'returned_post'],
  }),
  'mail.secure': command({
    input: z.strictObject({ email: required, secure: z.boolean() }),
    output: answer<null>(),
    error: answer<never>(),
  }),
  /** What the papers for this address are attached as, whatever the others get; null to have them as the others do (RD07). */
  'mail.sendAs': command({
    input: z.strictObject({ email: required, as: z.enum(['word', 'pdf']).nullable() }),
    output: answer<null>(),
    error: answer<never>(),
  }),
  /** How a family member's papers are written: the size of print, easy read, dyslexia-friendly, a language to offer (AG09, WD12). It is kept with the person. */
  'mail.format': command({
    input: way.extend({
      textSize: z.union([z.literal(12), z.literal(14), z.literal(18)]),
      easyRead: z.boolean(),
      dyslexiaFriendly: z.boolean(),
      language: line,
    }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  /** What was sent to this reader came back: nothing goes to that address until it is corrected (AG06). */
  'mail.returned': command({
    input: way.extend({ on: date, why: line }),
    output: answer<null>(),
    error: answer<SendingFault>(),
  }),
  /** The address is right after all. Correcting it in the directory or the family does the same. */
  'mail.works': command({ input: way, output: answer<null>(), error: answer<SendingFault>() }),
} as const;
