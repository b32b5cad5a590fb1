import { z } from 'zod';
import type { FamilyId, FamilyJoinId, PersonId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { mergeTables } from './tables.ts';
import { familyId, familyJoinId, personId } from './values.ts';

/** Another file that may be of this family, with those who may be one person. */
export interface LikeFile {
  readonly familyId: FamilyId;
  readonly name: string;
  readonly reference: string;
  readonly pairs: ReadonlyArray<{
    readonly here: PersonId;
    readonly there: PersonId;
    /** `Juniper Sampleton and Junipre Sampleton`. */
    readonly names: string;
    /** What matched, in words that follow `have`. */
    readonly why: string;
  }>;
}

/** What joining two files would do, in sentences; with a refusal among them it cannot be done. */
export interface JoinPreview {
  readonly refusals: ReadonlyArray<string>;
  readonly consequences: ReadonlyArray<string>;
}

export interface JoinRow {
  readonly joinId: FamilyJoinId;
  /** `Sampleton, SC-2026-0142`. */
  readonly gone: string;
  readonly joinedOn: LocalDate;
  readonly joinedBy: string;
  /** The last day on which it can be undone, inclusive. */
  readonly undoUntil: LocalDate;
}

const asked = z.strictObject({
  keepId: familyId,
  goneId: familyId,
  /** Who of either file is one person; of two, whoever a paper or another system names keeps their place. */
  pairs: z.array(z.strictObject({ here: personId, there: personId })).max(100),
});

/** One family that stands in two files: the same people, under two references (PF09). Seen before it is done, and undone for 30 days. */
export const joiningApi = {
  /** Files with somebody alike to somebody of this one, the likeliest first. */
  'family.likeFiles': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<LikeFile>>(),
    error: answer<never>(),
    reads: ['family', 'person', 'previous_plan', 'residence', 'address'],
  }),
  'family.joinPreview': query({
    input: asked,
    output: answer<JoinPreview>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' }>(),
    reads: [...mergeTables, 'core_group_late', 'partner_request', 'family_join'],
  }),
  'family.join': command({
    input: asked,
    output: answer<{ readonly joinId: FamilyJoinId }>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' } | { readonly type: 'CannotMerge'; readonly why: string }>(),
  }),
  /** Files that came into this one and can be parted again, the newest first. */
  'family.joins': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<JoinRow>>(),
    error: answer<never>(),
    reads: ['family_join'],
  }),
  'family.undoJoin': command({
    input: z.strictObject({ joinId: familyJoinId }),
    output: answer<{ readonly familyId: FamilyId }>(),
    error: answer<
      | NotHere
      | { readonly type: 'NotEntitled' }
      | { readonly type: 'TooLateToUndo'; readonly until: LocalDate }
      | { readonly type: 'UndoLaterFirst'; readonly name: string }
      | { readonly type: 'CannotPart'; readonly why: string }
    >(),
  }),
} as const;
