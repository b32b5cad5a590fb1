import { z } from 'zod';
import type { InviteeId, ReportFileId } from '../core/identifiers.ts';
import type { DateConflict } from '../core/returned/time-line.ts';
import type { ToldEvent } from '../core/returned/told-events.ts';
import type { ToldOtherwise } from '../core/returned/told-otherwise.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { date, inviteeId, paragraph, reportFileId, sittingId, toldOtherwiseId } from './values.ts';

/** One event as one report tells it, with whatever others say of it. */
export interface TimeLineEvent extends ToldEvent {
  /** The newest version of the report that tells it. */
  readonly reportId: ReportFileId;
  readonly inviteeId: InviteeId;
  /** `with` is the place of the other event on the time line. */
  readonly conflicts: ReadonlyArray<DateConflict>;
  readonly otherwise: ReadonlyArray<ToldOtherwise>;
}

export interface TimeLine {
  /** The first first. */
  readonly events: ReadonlyArray<TimeLineEvent>;
  /** Lines of chronologies that stand on no day. */
  readonly undated: ReadonlyArray<{ readonly inviteeId: InviteeId; readonly text: string; readonly why: string }>;
  /** What was said otherwise about words that the newest version does not have any more: it is kept with those words. */
  readonly leftBehind: ReadonlyArray<ToldOtherwise & { readonly reportOf: InviteeId; readonly version: number }>;
}

/** The chronologies of all agencies on one time line, each event as its source tells it (RP08). */
export const chronologyApi = {
  'chronology.get': query({
    input: z.strictObject({ sittingId }),
    output: answer<TimeLine>(),
    error: answer<NotHere>(),
    reads: ['sitting', 'report_file', 'report_child', 'report_page', 'told_otherwise'],
  }),
  /** Notes what somebody on the list says of an event, beside what the report says of it. */
  'chronology.sayOtherwise': command({
    input: z.strictObject({
      reportId: reportFileId,
      part: z.int().min(0),
      from: z.int().min(0),
      until: z.int().min(0),
      inviteeId,
      saidOn: date.nullable(),
      words: paragraph,
    }),
    output: answer<null>(),
    error: answer<
      NotHere | { readonly type: 'PassageNotThere'; readonly reportId: ReportFileId } | { readonly type: 'OtherwiseEmpty' }
    >(),
  }),
  'chronology.takeBack': command({
    input: z.strictObject({ id: toldOtherwiseId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
