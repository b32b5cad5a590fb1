import { z } from 'zod';
import type { AfterApproval } from '../core/conferences/after-approval.ts';
import type { ConferenceId } from '../core/identifiers.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { conferenceId, date, required, sittingId } from './values.ts';

/** One child whose decision still owes something, or has been followed up, since the record was approved. */
export interface AfterApprovalRow extends AfterApproval {
  readonly conferenceId: ConferenceId;
  readonly childName: string;
  /** The record says nothing of the child having been told. */
  readonly toTell: boolean;
  /** Who was to take on the help that follows, and had not when the record was approved; null where nobody had to. */
  readonly helpOf: string | null;
}

const fault = answer<
  NotHere | { readonly type: 'NotApproved' } | { readonly type: 'DayIsToCome' } | { readonly type: 'DayBeforeConference' }
>;

export const afterApprovalApi = {
  /** What can still be written down of an approved record's children beside it; nothing while the record is open. */
  'after.list': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<AfterApprovalRow>>(),
    error: answer<never>(),
    reads: ['sitting', 'conference', 'person', 'family', 'invitee', 'decision', 'dissent', 'after_approval'],
  }),
  /** That the child was told what was decided; null takes it back. */
  'after.tell': command({
    input: z.strictObject({ sittingId, conferenceId, told: z.strictObject({ on: date, by: required }).nullable() }),
    output: answer<null>(),
    error: fault(),
  }),
  /** Who took on the help that follows, on which day, and from when they give it; null takes it back. */
  'after.accept': command({
    input: z.strictObject({
      sittingId,
      conferenceId,
      accepted: z.strictObject({ on: date, by: required, startsOn: date.nullable() }).nullable(),
    }),
    output: answer<null>(),
    error: fault(),
  }),
} as const;
