import { z } from 'zod';
import type { FamilyId, SittingId } from '../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../core/local-date.ts';
import type { Due } from '../core/procedures/deadlines.ts';
import type { WriteFault } from './documents.ts';
import type { NotHere } from './families.ts';
import { mostLetterheadBytes } from './letterheads.ts';
import { answer, command, query } from './procedure.ts';
import { sittingTables } from './tables.ts';
import { date, familyId, line, paragraph, required, sittingId, time } from './values.ts';

/** A core group that was held, as a case file carries it and a screen types it. */
export const coreGroupHeld = z.strictObject({
  heldOn: date,
  /** How the plan goes. */
  note: paragraph,
  /** Everybody who sat there. */
  came: z.array(line).max(60).default([]),
  childView: paragraph.default(''),
  agreed: paragraph.default(''),
});

export const coreGroupDate = z.strictObject({ on: date, startsAt: time, endsAt: time });

export interface CoreGroupSeries {
  /** The day of the review, or the last day for it; null where neither is known. */
  readonly until: LocalDate | null;
  readonly members: number;
  readonly dates: ReadonlyArray<{
    readonly on: LocalDate;
    readonly startsAt: LocalTime;
    readonly endsAt: LocalTime;
    readonly words: string;
    readonly due: LocalDate;
    readonly rule: string;
    /** A sentence for each member who is known to be away. */
    readonly missing: ReadonlyArray<string>;
  }>;
  /** What was agreed already. */
  readonly kept: ReadonlyArray<{ readonly on: LocalDate; readonly words: string }>;
}

/** The core group of one family with a plan (CG03). */
export interface CoreGroupRow {
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly children: ReadonlyArray<string>;
  readonly sittingId: SittingId | null;
  readonly reference: string;
  readonly leadSocialWorker: string;
  readonly team: string;
  readonly lastOn: LocalDate | null;
  readonly nextOn: LocalDate | null;
  readonly due: LocalDate;
  readonly dueInWords: string;
  readonly isOverdue: boolean;
  /** Why it was not held by `due`; empty while nobody said. */
  readonly reason: string;
}

export interface TeamCount {
  readonly team: string;
  readonly families: number;
  readonly overdue: number;
  /** Of those overdue, how many have a reason. */
  readonly withReason: number;
}

export interface CoreGroupsView {
  /** The overdue first, then by the day they are due. */
  readonly families: ReadonlyArray<CoreGroupRow>;
  readonly teams: ReadonlyArray<TeamCount>;
}

/** How large a returned form may be, in bytes, inclusive: what one call of the browser shell takes, in base64 (security.md B2). */
export const mostFormBytes = mostLetterheadBytes;

/** What a returned form says, as it was typed. */
export interface CoreGroupRead {
  /** Null where what is written there is no day; `heldOnWritten` says what it is. */
  readonly heldOn: LocalDate | null;
  readonly heldOnWritten: string;
  readonly came: string;
  readonly note: string;
  readonly childView: string;
  readonly agreed: string;
  /** Somebody's tracked changes were in it: what was put in is read, what was struck out is not. */
  readonly hadTrackedChanges: boolean;
}

const lists = [
  'plan_period',
  'person',
  'family',
  'sitting',
  'outline_plan',
  'invitee',
  'core_group',
  'core_group_date',
  'core_group_late',
  'setting',
  'holiday_table',
];

export type CannotWrite = Extract<WriteFault, { readonly type: 'FolderRefused' | 'CannotWrite' }>;

/** Core groups between two conferences: their dates, their records and what is overdue (CG01 to CG03). */
export const coreGroupsApi = {
  /** Every core group until the review, around what is known of its members' absences; none before the conference has a day. */
  'coreGroup.series': query({
    input: z.strictObject({ sittingId }),
    output: answer<CoreGroupSeries>(),
    error: answer<NotHere>(),
    reads: [...sittingTables, 'chair_absence', 'agency_blackout', 'core_group', 'core_group_date'],
  }),
  /** Replaces what was agreed at this conference. */
  'coreGroup.keepDates': command({
    input: z.strictObject({ sittingId, dates: z.array(coreGroupDate).max(40) }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'CoreGroupDayUnusable'; readonly on: LocalDate; readonly why: CoreGroupDayFault }>(),
  }),
  /** Writes the dates that were agreed as one calendar file; it names nobody. */
  'coreGroup.calendar': command({
    input: z.strictObject({ sittingId, folder: required }),
    output: answer<{ readonly path: string; readonly dates: number }>(),
    error: answer<NotHere | CannotWrite | { readonly type: 'NoCoreGroupDates' }>(),
  }),
  'coreGroup.list': query({
    input: z.strictObject({}),
    output: answer<CoreGroupsView>(),
    error: answer<never>(),
    reads: lists,
  }),
  /** By when the core group of a family is due, with its count; null where it has no plan, or the profile no limit (DL01). */
  'coreGroup.due': query({
    input: z.strictObject({ familyId }),
    output: answer<Due | null>(),
    error: answer<never>(),
    reads: lists,
  }),
  /** Those of one family that were held, the newest first. */
  'coreGroup.held': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<z.output<typeof coreGroupHeld>>>(),
    error: answer<never>(),
    reads: ['core_group'],
  }),
  /** Writes down one that was held; a second record of the same day replaces the first. */
  'coreGroup.hold': command({
    input: coreGroupHeld.extend({ familyId }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'DayIsToCome' }>(),
  }),
  'coreGroup.takeBack': command({
    input: z.strictObject({ familyId, heldOn: date }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  /** Writes the one-page form that anybody in the group can fill in with Word. */
  'coreGroup.form': command({
    input: z.strictObject({ familyId, folder: required }),
    output: answer<{ readonly path: string }>(),
    error: answer<NotHere | CannotWrite>(),
  }),
  /** Reads a form that came back, given in base64; nothing is kept until `coreGroup.hold`. */
  'coreGroup.readForm': command({
    input: z.strictObject({ familyId, file: z.base64().max(Math.ceil(mostFormBytes / 3) * 4) }),
    output: answer<CoreGroupRead>(),
    error: answer<
      | { readonly type: 'FormRefused'; readonly why: string }
      /** `familyName` null where nothing here has its reference. */
      | { readonly type: 'FormOfAnotherFamily'; readonly reference: string; readonly familyName: string | null }
    >(),
  }),
  /** Why the core group that was due on a day was not held by then. */
  'coreGroup.sayWhy': command({
    input: z.strictObject({ familyId, dueOn: date, reason: paragraph }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;

export type CoreGroupDayFault = 'not-after-conference' | 'no-working-day' | 'twice';
