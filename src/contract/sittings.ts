import { z } from 'zod';
import { attendanceFigures } from '../core/attendance/agency-attendance.ts';
import { ageGroups } from '../core/attendance/participation-count.ts';
import type { QuoracyAssessment } from '../core/attendance/quoracy.ts';
import type { QuoracyForecast } from '../core/attendance/quoracy-forecast.ts';
import { invitationWays } from '../core/conferences/invitation.ts';
import { type ListFilter, listFilters } from '../core/conferences/listed.ts';
import { participationCodes } from '../core/conferences/record.ts';
import { type WithdrawalReason, withdrawalReasons } from '../core/conferences/withdrawal.ts';
import type { RoomScreens } from '../core/disclosure/room-view.ts';
import type { ConferenceId, RequestId, SittingId } from '../core/identifiers.ts';
import type { Due } from '../core/procedures/deadlines.ts';
import type { Clash } from '../core/scheduling/clashes.ts';
import type { WriteFault } from './documents.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { conferenceKind, newRequestFields, requestFields } from './requests.ts';
import type {
  AgencyReport,
  BookingFault,
  ConferenceCancelled,
  CoreGroupOffers,
  CountedRow,
  LastList,
  Missing,
  ModeReport,
  ParticipationReport,
  PlanRow,
  SittingRow,
  SittingView,
  Suggestion,
  TodayView,
  WithdrawalFault,
} from './sitting-answers.ts';
import { requestTables, sittingTables } from './tables.ts';
import {
  date,
  familyId,
  line,
  paragraph,
  practitionerId,
  requestId,
  required,
  roomId,
  sittingId,
  statementId,
  time,
} from './values.ts';

const bookingFields = z.strictObject({
  heldOn: date,
  startsAt: time,
  endsAt: time,
  place: line,
  /** The room of the directory that it takes, so that nobody else can have it meanwhile. */
  roomId: roomId.nullable().default(null),
  remoteLink: line,
  chairId: practitionerId,
  minuteTakerId: practitionerId.nullable(),
  lateReason: paragraph,
  lateApprovedBy: line,
  /** Why it is booked although there are warnings; kept with the sitting. */
  despite: paragraph.default(''),
  /** It was held on that day and is entered afterwards: the only way to a day before today. */
  alreadyHeld: z.boolean().default(false),
});

const withdrawalFields = z.strictObject({
  sittingId,
  reason: z.enum(Object.keys(withdrawalReasons) as ReadonlyArray<WithdrawalReason>),
  words: paragraph,
  /** The chair, and the team manager with whom (P-16). */
  decidedBy: required,
  agreedBy: required,
});

const period = z.strictObject({ from: date.nullable(), until: date.nullable() });

export const sittingsApi = {
  'today.get': query({
    input: z.strictObject({}),
    output: answer<TodayView>(),
    error: answer<never>(),
    reads: [
      ...sittingTables,
      'issued_document',
      'person_number',
      'birth_event',
      'core_group',
      'core_group_date',
      'core_group_late',
      'ending_told',
      'plan_ending',
      'plan_receipt',
      'after_approval',
      'visit',
      'partner_request',
      'challenge',
      'matter_step',
      'awaited',
    ],
  }),
  'sitting.list': query({
    input: z.strictObject({ like: line, filter: z.enum(listFilters) }),
    output: answer<ReadonlyArray<SittingRow>>(),
    error: answer<never>(),
    reads: sittingTables,
  }),
  'sitting.count': query({
    input: z.strictObject({ like: line }),
    output: answer<{ readonly [filter in ListFilter]: number }>(),
    error: answer<never>(),
    reads: sittingTables,
  }),
  'sitting.get': query({
    input: z.strictObject({ sittingId }),
    output: answer<SittingView>(),
    error: answer<NotHere>(),
    reads: [...sittingTables, 'issued_document', 'split_sitting', 'person_number'],
  }),
  'sitting.quoracy': query({
    input: z.strictObject({ sittingId }),
    output:
      answer<
        ReadonlyArray<{ readonly conferenceId: ConferenceId; readonly childName: string; readonly assessment: QuoracyAssessment }>
      >(),
    error: answer<NotHere>(),
    reads: sittingTables,
  }),
  /** How likely it is quorate for each child, and the one call to make first; null where it has no day or is over (AT09). */
  'sitting.forecast': query({
    input: z.strictObject({ sittingId }),
    output: answer<QuoracyForecast | null>(),
    error: answer<NotHere>(),
    reads: sittingTables,
  }),
  /**
   * What everybody who is in the room may see of the record, for the big screen, and what the chair alone is told of it (LC05). The line
   * in hand is not shown before somebody has gone on from it.
   */
  'sitting.roomView': query({
    input: z.strictObject({ sittingId, inHand: statementId.nullable().default(null) }),
    output: answer<RoomScreens>(),
    error: answer<NotHere>(),
    reads: [...sittingTables, 'record_document'],
  }),
  'sitting.suggestions': query({
    input: z.strictObject({ sittingId }),
    output: answer<ReadonlyArray<Suggestion>>(),
    error: answer<NotHere>(),
    reads: sittingTables,
  }),
  /** A request and the sitting it asks for, not yet booked. */
  'request.create': command({
    input: newRequestFields.extend({ familyId }),
    output: answer<{ readonly requestId: RequestId; readonly sittingId: SittingId }>(),
    error: answer<NotHere>(),
  }),
  'request.change': command({
    input: z.strictObject({ requestId, change: requestFields.partial() }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'AlreadyClosed' } | ConferenceCancelled>(),
  }),
  /** The due date and every date that follows, as the request is typed (DL01). Nothing is kept. */
  'request.dates': query({
    input: z.strictObject({
      kind: conferenceKind,
      strategyDiscussionOn: date.nullable(),
      transferNotifiedOn: date.nullable(),
      heldOn: date.nullable(),
    }),
    output: answer<ReadonlyArray<Due & { readonly inWords: string }>>(),
    error: answer<never>(),
    reads: ['setting', 'holiday_table'],
  }),
  'sitting.book': command({
    input: bookingFields.extend({ sittingId }),
    output: answer<null>(),
    error: answer<BookingFault>(),
  }),
  /** It is not held as booked: booked for another day at once, or to book again, while its clocks run on (P-16, C-09). */
  'sitting.postpone': command({
    input: withdrawalFields.extend({ replacement: bookingFields.nullable() }),
    output: answer<null>(),
    error: answer<WithdrawalFault | BookingFault>(),
  }),
  /** There will be no conference, and the request is closed (P-16). */
  'sitting.cancel': command({
    input: withdrawalFields,
    output: answer<null>(),
    error: answer<WithdrawalFault>(),
  }),
  /** What stands against a booking, as it is typed (SC01). Nothing is kept. */
  'sitting.clashes': query({
    input: z.strictObject({
      sittingId,
      heldOn: date.nullable(),
      startsAt: time.nullable(),
      endsAt: time.nullable(),
      chairId: practitionerId.nullable(),
      minuteTakerId: practitionerId.nullable(),
      roomId: roomId.nullable(),
    }),
    output: answer<ReadonlyArray<Clash>>(),
    error: answer<NotHere>(),
    reads: [
      'person_merge',
      'sitting',
      ...requestTables,
      'person',
      'previous_plan',
      'invitee',
      'agency',
      'agency_blackout',
      'practitioner',
      'room',
      'setting',
      'holiday_table',
      'chair_absence',
      'room_closure',
      'chair_declaration',
      'chair_pattern',
      'chair_hours',
    ],
  }),
  /** The invitations have gone: everyone still `to send` is marked with today, and with how; null as each of them is written to. */
  'sitting.markInvited': command({
    input: z.strictObject({ sittingId, way: z.enum(invitationWays).nullable().optional() }),
    output: answer<{ readonly invited: number }>(),
    error: answer<NotHere | { readonly type: 'NotBooked' }>(),
  }),
  /** The chair closes the conference: refused, with the list, until every child's decision is confirmed (DC01). */
  'sitting.close': command({
    input: z.strictObject({ sittingId }),
    /** The sittings that follow from it: reviews of its plans, and the one that takes up what was stopped (IN04, P-11). */
    output: answer<{ readonly made: ReadonlyArray<SittingId> }>(),
    error: answer<
      | NotHere
      | { readonly type: 'NotReady'; readonly missing: ReadonlyArray<Missing> }
      | { readonly type: 'AlreadyClosed' }
      | ConferenceCancelled
    >(),
  }),
  /** Asks for what follows from a closed conference where nothing is on its way: after it was taken back (IN04). */
  'sitting.followUp': command({
    input: z.strictObject({ sittingId }),
    output: answer<{ readonly made: ReadonlyArray<SittingId> }>(),
    error: answer<NotHere | { readonly type: 'NotClosed' }>(),
  }),
  /**
   * A conference that went ahead with too few agencies is looked at again sooner: the reviews that follow for these children become
   * early ones, or the usual ones again (P-13).
   */
  'sitting.reviewEarly': command({
    input: z.strictObject({ sittingId, early: z.boolean() }),
    output: answer<{ readonly reviews: ReadonlyArray<SittingId> }>(),
    error: answer<
      | NotHere
      | { readonly type: 'NotClosed' }
      /** Nobody with a plan was decided with too few agencies. */
      | { readonly type: 'NothingToBringForward' }
      | { readonly type: 'AlreadyUsed' }
    >(),
  }),
  /** Takes back a sitting that followed by itself, while nobody has booked it or written in it. */
  'sitting.takeBack': command({
    input: z.strictObject({ sittingId }),
    output: answer<null>(),
    error: answer<NotHere | { readonly type: 'AlreadyUsed' }>(),
  }),
  /** The last list against this one: who is new, who left, who did not answer or come (IN04). */
  'sitting.lastList': query({
    input: z.strictObject({ sittingId }),
    output: answer<LastList | null>(),
    error: answer<NotHere>(),
    reads: sittingTables,
  }),
  /** The chair approves the record: it is parsed into an immutable issued record with a number and a hash. */
  'sitting.approve': command({
    input: z.strictObject({ sittingId }),
    output: answer<{ readonly version: string }>(),
    error: answer<
      NotHere | { readonly type: 'NotReady'; readonly missing: ReadonlyArray<Missing> } | { readonly type: 'NotClosed' }
    >(),
  }),
  /** Three times for the first core group within its limit, with who would be missing (DL03); none where the limit does not run. */
  'sitting.coreGroupSlots': query({
    input: z.strictObject({ sittingId }),
    output: answer<CoreGroupOffers>(),
    error: answer<NotHere>(),
    reads: [...sittingTables, 'chair_absence', 'agency_blackout'],
  }),
  /** How people took part in the sittings that were held from one day to another, both inclusive; null for a year up to today (SC07). */
  'attendance.modes': query({
    input: z.strictObject({ from: date.nullable(), until: date.nullable() }),
    output: answer<ModeReport>(),
    error: answer<never>(),
    reads: ['invitee', 'sitting', 'setting', 'holiday_table'],
  }),
  /** How agencies attended and reported, each figure with what it is of; both days inclusive, null for a year up to today (AT04, MI05). */
  'attendance.agencies': query({
    input: period.extend({ by: z.enum(['type', 'agency']) }),
    output: answer<AgencyReport>(),
    error: answer<never>(),
    reads: ['invitee', 'sitting', 'family', 'setting', 'holiday_table'],
  }),
  /** The conferences that one figure counts; `key` is that of its row, or `all`. */
  'attendance.figure': query({
    input: period.extend({ by: z.enum(['type', 'agency']), key: line, figure: z.enum(attendanceFigures) }),
    output: answer<ReadonlyArray<CountedRow>>(),
    error: answer<never>(),
    reads: ['invitee', 'sitting', 'family', 'setting', 'holiday_table'],
  }),
  /** How children took part, by age and participation code (MI09). */
  'participation.count': query({
    input: period,
    output: answer<ParticipationReport>(),
    error: answer<never>(),
    reads: ['decision', 'conference', 'person', 'sitting', 'family'],
  }),
  'participation.figure': query({
    input: period.extend({
      group: z.enum([...ageGroups, 'all']),
      code: z.enum([...participationCodes, 'not-said', 'all']),
    }),
    output: answer<ReadonlyArray<CountedRow>>(),
    error: answer<never>(),
    reads: ['decision', 'conference', 'person', 'sitting', 'family'],
  }),
  /** Writes that list for a spreadsheet, with no cell that could act as a formula (MI10). */
  'plan.export': command({
    input: z.strictObject({ on: date.nullable(), format: z.enum(['csv', 'xlsx']), folder: line.pipe(z.string().min(1)) }),
    output: answer<{ readonly path: string; readonly rows: number; readonly sha256: string }>(),
    error: answer<Extract<WriteFault, { readonly type: 'FolderRefused' | 'CannotWrite' }>>(),
  }),
  'plan.list': query({
    input: z.strictObject({ on: date.nullable() }),
    output: answer<ReadonlyArray<PlanRow>>(),
    error: answer<never>(),
    reads: [
      'plan_period',
      'person',
      'family',
      'sitting',
      'conference',
      'decision',
      'outline_plan',
      'plan_action',
      'setting',
      'holiday_table',
    ],
  }),
} as const;
