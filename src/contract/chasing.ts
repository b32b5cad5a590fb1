import { z } from 'zod';
import type { ToChase } from '../core/attendance/chase-list.ts';
import { invitationWays } from '../core/conferences/invitation.ts';
import type { InviteeId, SittingId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { paperTables, sittingTables } from './tables.ts';
import { date, inviteeId, line, sittingId } from './values.ts';

/** One team, or one person of the family, to be asked again: who, for which conference, and why (AG05). */
export interface ChaseRow {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyName: string;
  readonly heldOn: LocalDate;
  /** Calendar days until the conference; 0 on its day. */
  readonly daysLeft: number;
  /** `Example Oaks Primary`; empty for somebody of the family, whose name says who they are. */
  readonly team: string;
  readonly asksFor: ToChase['asksFor'];
  readonly people: ReadonlyArray<{ readonly id: InviteeId; readonly name: string }>;
  readonly reason: string;
  /** How likely it is quorate for each child now, and with their answer, 0 to 1; empty where quoracy does not depend on it. */
  readonly effects: ReadonlyArray<{ readonly childName: string; readonly now: number; readonly after: number }>;
}

/** What is said to one person: their own letter that asks again, in plain text. */
export interface ChaseText {
  readonly text: string;
  /** Whether they have an email address that a draft can be made for. */
  readonly byEmail: boolean;
}

export const chasingApi = {
  /** Whom to chase, for one conference or for all that are to come, what changes most first; of all only those whose time it is (`isTimeToAsk`). */
  'chase.list': query({
    input: z.strictObject({ sittingId: sittingId.nullable() }),
    output: answer<ReadonlyArray<ChaseRow>>(),
    error: answer<never>(),
    reads: [...sittingTables, 'after_approval', 'issued_document'],
  }),
  /** The words for one of them, made by the same rules as their invitation: nothing in it that they may not have. */
  'chase.text': query({
    input: z.strictObject({ sittingId, inviteeId }),
    output: answer<ChaseText>(),
    error: answer<
      | NotHere
      | {
          readonly type: 'Leaks';
          readonly recipient: string;
          readonly leaks: ReadonlyArray<{ readonly what: string; readonly where: string }>;
        }
    >(),
    reads: [...paperTables, 'own_picture', 'report_file', 'report_view', 'mail_address', 'returned_post'],
  }),
  /** They were asked again: when and how stands in the history of their invitation. */
  'chase.record': command({
    input: z.strictObject({
      sittingId,
      invitees: z.array(inviteeId).min(1).max(200),
      on: date,
      way: z.enum(invitationWays).nullable(),
      note: line,
    }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'RecordApproved' } | { readonly type: 'DayToCome'; readonly on: LocalDate }>(),
  }),
} as const;
