import { z } from 'zod';
import type { MergeChoice } from '../core/children/merge-choices.ts';
import type { PersonMergeId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { mergeTables } from './tables.ts';
import { familyId, personId, personMergeId } from './values.ts';

/** What a merge would do, in sentences, and what has to be chosen; with a refusal it cannot be made. */
export interface MergePreview {
  readonly refusals: ReadonlyArray<string>;
  readonly consequences: ReadonlyArray<string>;
  readonly choices: ReadonlyArray<MergeChoice>;
}

export interface MergeRow {
  readonly mergeId: PersonMergeId;
  readonly keptName: string;
  readonly droppedName: string;
  readonly mergedOn: LocalDate;
  readonly mergedBy: string;
  /** The last day on which it can be undone, inclusive. */
  readonly undoUntil: LocalDate;
}

const pair = z.strictObject({ keepId: personId, dropId: personId });
const choices = z.record(z.string().max(80), z.enum(['keep', 'drop', 'both']));

/** Two people of a family who are one: seen before it is done, and undone for 30 days (PF09). */
export const mergingApi = {
  'person.mergePreview': query({
    input: pair,
    output: answer<MergePreview>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' }>(),
    reads: mergeTables,
  }),
  'person.merge': command({
    /** Under the key of each question of the preview, whose answer is right; what is left out is as suggested. */
    input: pair.extend({ choices }),
    output: answer<{ readonly mergeId: PersonMergeId }>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' } | { readonly type: 'CannotMerge'; readonly why: string }>(),
  }),
  /** The merges of a family that can still be undone, the newest first. */
  'person.merges': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<MergeRow>>(),
    error: answer<never>(),
    reads: ['person_merge'],
  }),
  'person.undoMerge': command({
    input: z.strictObject({ mergeId: personMergeId }),
    output: answer<null>(),
    error: answer<
      | NotHere
      | { readonly type: 'NotEntitled' }
      | { readonly type: 'TooLateToUndo'; readonly until: LocalDate }
      | { readonly type: 'UndoLaterFirst'; readonly name: string }
    >(),
  }),
} as const;
