import { z } from 'zod';
import type { Change } from '../documents/compare.ts';
import type { EditedLine } from '../documents/read-back.ts';
import type { EditedField } from '../documents/read-back-fields.ts';
import type { NotHere } from './families.ts';
import { answer, query } from './procedure.ts';
import { paperTables } from './tables.ts';
import { sittingId } from './values.ts';

/** How large a returned file may be, in bytes, inclusive: what one call of the browser shell takes, in base64 (security.md B2). */
export const mostReturnedBytes = 3_500_000;

export interface ReadBackAnswer {
  /** Which paper it is: `Child protection plan, Rowan`. */
  readonly paper: string;
  /** Lines of the record that can be taken over one by one, with `statement.text`. */
  readonly lines: ReadonlyArray<EditedLine>;
  /** Fields of decisions and of the plan that can be taken over one by one, each with its edit of the record. */
  readonly fields: ReadonlyArray<EditedField>;
  /** Everything else that is different: it is for somebody to look at, and goes nowhere by itself. */
  readonly others: ReadonlyArray<Change>;
  /** Tracked changes were in it: what was put in is read as said, what was struck out as gone. */
  readonly hadTrackedChanges: boolean;
  /** False once the chair has approved: a line is then changed by a correction. */
  readonly open: boolean;
}

export const readBackApi = {
  /**
   * What somebody changed in a paper of this sitting, given in base64: the service's own minutes or plan of a child, or anybody's decision
   * letter (WD08). Nothing is kept, and nothing changed.
   */
  'record.readBack': query({
    input: z.strictObject({ sittingId, file: z.base64().max(Math.ceil(mostReturnedBytes / 3) * 4) }),
    output: answer<ReadBackAnswer>(),
    error: answer<
      | NotHere
      | { readonly type: 'ReturnedRefused'; readonly why: string }
      | { readonly type: 'AnotherPaper'; readonly reference: string }
    >(),
    reads: paperTables,
  }),
} as const;
