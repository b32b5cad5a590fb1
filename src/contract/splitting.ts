import { z } from 'zod';
import type { SittingId } from '../core/identifiers.ts';
import type { NotHere } from './families.ts';
import { answer, command } from './procedure.ts';
import type { ConferenceCancelled } from './sitting-answers.ts';
import { paragraph, personId, required, sittingId } from './values.ts';

/** One child of a sitting gets a sitting of their own; brothers and sisters are decided separately in any case (SC06, D-07). */
export const splittingApi = {
  'sitting.splitOff': command({
    input: z.strictObject({ sittingId, childId: personId, why: paragraph, decidedBy: required }),
    output: answer<{ readonly sittingId: SittingId }>(),
    error: answer<
      | NotHere
      | { readonly type: 'AlreadyClosed' }
      | ConferenceCancelled
      /** There has to be somebody left. */
      | { readonly type: 'OnlyChildOfSitting' }
      /** A view, a scale, a dissent or a decision about the child is in the record already. */
      | { readonly type: 'ChildAlreadyTalkedAbout' }
    >(),
  }),
  /** Puts the child back, in one act, while the new sitting is not booked and nobody was told of it. */
  'sitting.putBack': command({
    input: z.strictObject({ sittingId }),
    output: answer<{ readonly sittingId: SittingId }>(),
    error: answer<NotHere | { readonly type: 'NothingToUndo' } | { readonly type: 'AlreadyUsed' }>(),
  }),
} as const;
