import { z } from 'zod';
import type { AnnexUse } from '../core/conferences/annex-use.ts';
import type { ConferenceRecord, RestrictedAnnex } from '../core/conferences/record.ts';
import type { PresenceClash } from '../core/conferences/two-laptops.ts';
import type { WideningMade } from '../core/disclosure/widened.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { recordEdit, statementEdit } from './record-edits.ts';
import type { ConferenceCancelled } from './sitting-answers.ts';
import { sittingId } from './values.ts';

export interface RecordView {
  readonly record: ConferenceRecord;
  /** Of whom two laptops say different things, until a person settles it (LC11). */
  readonly clashes: ReadonlyArray<PresenceClash>;
  /** Grows with every change of the record or its annex, from whichever window. */
  readonly revision: number;
  /** The restricted part; null where this person is not entitled to it or the key is not loaded. */
  readonly annex: RestrictedAnnex | null;
  /** Records of approved and of cancelled conferences are read, not typed in. */
  readonly open: boolean;
}

export interface Saved {
  readonly revision: number;
  /** `14:32:07`: when the change was safely on the disk (R1). */
  readonly at: string;
}

export type RecordFault =
  | NotHere
  | { readonly type: 'RecordApproved' }
  /** A child's own statement is not reworded, and not told in summary (RP09). */
  | { readonly type: 'OwnWordsStay' }
  /** The decision was confirmed and the conference closed: plans have started and letters may have gone. */
  | { readonly type: 'ConferenceClosed' }
  | ConferenceCancelled;

export const recordsApi = {
  'record.get': query({
    input: z.strictObject({ sittingId }),
    output: answer<RecordView>(),
    error: answer<NotHere>(),
    reads: ['person_merge', 'record_document', 'sitting'],
  }),
  /** A cheap question for a window that has typed itself: did anybody else? */
  'record.revision': query({
    input: z.strictObject({ sittingId }),
    output: answer<{ readonly revision: number }>(),
    error: answer<NotHere>(),
    reads: ['record_document'],
  }),
  /** Makes these edits, in order, as one change; answers only after it is on the disk. */
  'record.edit': command({
    input: z.strictObject({ sittingId, edits: z.array(recordEdit).min(1).max(200) }),
    output: answer<Saved>(),
    error: answer<RecordFault>(),
  }),
  /** The restricted part is shown to whoever is at the desk: it is noted who read it (G2). */
  'annex.opened': command({
    input: z.strictObject({ sittingId }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' }>(),
  }),
  /** Who read and who changed the restricted part, the latest first; nothing for whoever may not read it. */
  'annex.uses': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<AnnexUse>>(),
    error: answer<never>(),
    reads: ['annex_use'],
  }),
  /** Who may be told more than before, the latest first (RD01). */
  'record.widenings': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<WideningMade>>(),
    error: answer<never>(),
    reads: ['widening'],
  }),
  'annex.edit': command({
    input: z.strictObject({ sittingId, edits: z.array(statementEdit).min(1).max(200) }),
    output: answer<Saved>(),
    error: answer<RecordFault | { readonly type: 'NotEntitled' }>(),
  }),
} as const;
