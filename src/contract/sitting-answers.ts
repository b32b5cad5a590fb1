import type { Practitioner } from '../core/agencies/directory.ts';
import type { AgencyAttendance } from '../core/attendance/agency-attendance.ts';
import type { AgeGroup } from '../core/attendance/participation-count.ts';
import type { Category, Family, Person } from '../core/children/people.ts';
import type { InterimSafetyReason } from '../core/conferences/interim-safety.ts';
import type { Difference } from '../core/conferences/last-list.ts';
import type { Missing, Tab } from '../core/conferences/missing.ts';
import type { Invitee, Mode, Participation } from '../core/conferences/record.ts';
import type { Conference, ConferenceRequest, Sitting, Stage } from '../core/conferences/sitting.ts';
import type { ToArrange } from '../core/conferences/to-arrange.ts';
import type { Withdrawal } from '../core/conferences/withdrawal.ts';
import type { FamilyId, PersonId, SittingId } from '../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../core/local-date.ts';
import type { AgeOfPlan } from '../core/plans/age-of-plan.ts';
import type { RepeatedAction } from '../core/plans/repeated-actions.ts';
import type { Due } from '../core/procedures/deadlines.ts';
import type { Light } from '../core/procedures/paper-lights.ts';
import type { Clash } from '../core/scheduling/clashes.ts';
import type { NotHere } from './families.ts';

export type { Missing, Tab };

/** One child's conference as a screen shows it. */
export interface ConferenceView {
  readonly conference: Conference;
  readonly child: Person;
  readonly ageInYears: number | null;
  /** Null while the date its clock starts from is unknown. */
  readonly due: Due | null;
  /** `Due Tue 21 April 2026, 3 working days left`; for a held one `Held on working day 15, in time`. */
  readonly dueInWords: string;
  readonly late: boolean;
  /** How many conferences about this child, one after the other up to this one, had too few agencies (P-14). */
  readonly inquorateBefore: number;
  /** Why something has to keep this child safe until the conference; null where it comes soon enough (IN10). */
  readonly interimSafety: InterimSafetyReason | null;
  /** The main category of the present plan from conference to conference, and why; empty where there is no plan yet (DC03). */
  readonly categories: ReadonlyArray<{ readonly heldOn: LocalDate; readonly category: Category; readonly reason: string }>;
}

export interface SittingView {
  readonly sitting: Sitting;
  readonly stage: Stage;
  readonly request: ConferenceRequest;
  readonly family: Family;
  readonly conferences: ReadonlyArray<ConferenceView>;
  readonly chair: Practitioner | null;
  readonly minuteTaker: Practitioner | null;
  readonly profile: { readonly id: string; readonly title: string; readonly version: string; readonly chairLabel: string };
  /** Everything that follows from the date it is held: reports, letter, minutes, core group, next conference. */
  readonly deadlines: ReadonlyArray<Due>;
  readonly missing: ReadonlyArray<Missing>;
  /** Whether the request holds everything that one of its kind must: computed from `missing`, never ticked (IN01). */
  readonly requestReady: boolean;
  /** Every time it was postponed, and its cancelling, the first one first. */
  readonly withdrawals: ReadonlyArray<WithdrawalView>;
  /** What has to be booked and paid for, so that people can take part (IN05). */
  readonly arrange: ReadonlyArray<ToArrange>;
  readonly follows: SittingLink | null;
  readonly followedBy: ReadonlyArray<SittingLink>;
  /** The sitting that this one was split off from, and those that were split off from it (SC06). */
  readonly splitFrom: SplitLink | null;
  readonly splitOff: ReadonlyArray<SplitLink>;
  /** A closed conference that went ahead with too few agencies, of a child with a plan: whether an early review is asked for (P-13). */
  readonly earlyReview: 'to-consider' | 'asked-for' | null;
  /** A child of this closed conference needs a sitting and has none ahead: it was taken back. */
  readonly owesFollowUp: boolean;
  /** The one next thing, in words, and the tab where it is done. */
  readonly next: { readonly sentence: string; readonly tab: Tab };
}

export interface SittingRow {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyName: string;
  /** Given names, oldest first. */
  readonly children: ReadonlyArray<string>;
  /** `initial conference`, or `review and initial conference` where siblings differ. */
  readonly kind: string;
  readonly heldOn: LocalDate | null;
  readonly startsAt: LocalTime | null;
  readonly place: string;
  readonly chairName: string;
  readonly stage: Stage;
  /** The earliest of its conferences' due dates. */
  readonly dueOn: LocalDate | null;
  readonly dueInWords: string;
  readonly late: boolean;
}

export type TaskGroup = 'late' | 'today' | 'this-week' | 'later';

/** One thing that needs doing, in the order it will hurt (design.md, Today). */
export interface Task {
  readonly id: string;
  readonly group: TaskGroup;
  readonly sentence: string;
  readonly familyName: string;
  readonly reference: string;
  readonly dueOn: LocalDate | null;
  readonly dueInWords: string;
  /** False where no rule counts to that day: a plan that comes to an age asks nothing by then. */
  readonly isCounted?: false;
  /** Null where there is no conference yet: it is done in the file of the family. */
  readonly sittingId: SittingId | null;
  readonly familyId?: FamilyId;
  readonly tab: Tab;
  /** What the one button says: `Book`, `Write the minutes`. */
  readonly action: string;
}

/** How many conferences wait for one type of paper, by the light that each shows. */
export interface PapersWaiting {
  readonly title: string;
  readonly counts: { readonly [L in Light]: number };
}

export interface TodayView {
  readonly today: LocalDate;
  readonly tasks: ReadonlyArray<Task>;
  /** Today's sittings by time, with quoracy so far in words. */
  readonly sittings: ReadonlyArray<SittingRow & { readonly quoracyInWords: string }>;
  /** What is still to be written after a conference, one line for each type of paper that waits (DL04). */
  readonly papers: ReadonlyArray<PapersWaiting>;
  /** The next booked sitting after today, for a quiet day. */
  readonly coming: SittingRow | null;
}

/** A child with a child protection plan on the day asked for (MI01). */
export interface PlanRow {
  readonly childId: PersonId;
  readonly childName: string;
  readonly familyName: string;
  readonly familyId: FamilyId;
  readonly category: Category;
  readonly startedOn: LocalDate;
  readonly lastConferenceOn: LocalDate;
  readonly nextReviewBy: LocalDate;
  readonly nextReviewInWords: string;
  readonly leadSocialWorker: string;
  /** How old the plan is and what rung of the ladder comes next (DL10). */
  readonly age: AgeOfPlan;
  /** Actions carried over from plan to plan, the longest first: the evidence of drift. */
  readonly repeated: ReadonlyArray<RepeatedAction>;
}

/** Somebody worth inviting, and why (AG02). */
export interface Suggestion {
  readonly agencyType: string;
  readonly typeName: string;
  readonly reason: string;
  readonly personId: PersonId | null;
  readonly name: string;
  /** Nobody knows yet whether they have parental responsibility: that is answered before they can be invited from here (PF01). */
  readonly awaitsResponsibility?: boolean;
}

export interface CoreGroupOffers {
  /** The limit, T-13; null where it does not run, as after a review. */
  readonly due: Due | null;
  /** How many are named for the core group. */
  readonly members: number;
  readonly slots: ReadonlyArray<{
    readonly on: LocalDate;
    readonly startsAt: LocalTime;
    readonly endsAt: LocalTime;
    readonly words: string;
    /** A sentence for each member who is known to be away. */
    readonly missing: ReadonlyArray<string>;
  }>;
}

/** Who attended in one mode or another, for one type of agency or one part of the family (SC07). */
export interface ModeRow {
  /** `School or college`; for people of no agency what they are: `Family`, `Advocate`. */
  readonly who: string;
  readonly counts: { readonly [M in Mode | 'not-said']: number };
  readonly total: number;
}

export interface ModeReport {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Sittings that were held and closed in that time. */
  readonly sittings: number;
  readonly rows: ReadonlyArray<ModeRow>;
  readonly all: ModeRow;
}

/** What somebody has to say yes or no to before the invitations go: a person of the last list, or somebody new. */
export interface ListQuestion {
  readonly id: string;
  readonly difference: Difference | 'new';
  readonly words: string;
  /** The entry as it would stand on the new list; null where `suggestion` says who. */
  readonly invitee: Invitee | null;
  readonly suggestion: Suggestion | null;
}

/** Somebody who is on this list otherwise than on the last one, and how it was answered. */
export interface SettledQuestion {
  readonly id: string;
  readonly difference: Difference | 'new';
  /** What happened last time, or why they are new, in a sentence. */
  readonly words: string;
  /** The entry on this list. */
  readonly invitee: Invitee;
}

export interface LastList {
  readonly reference: string;
  readonly heldOn: LocalDate;
  /** How many were carried over without a question. */
  readonly carried: number;
  readonly questions: ReadonlyArray<ListQuestion>;
  /** What is different and has been answered: the difference stays to be read (CG06). */
  readonly settled: ReadonlyArray<SettledQuestion>;
}

/** A sitting that another follows from, or that follows from it. */
export interface SittingLink {
  readonly sittingId: SittingId;
  readonly reference: string;
  /** `review`, `initial conference`. */
  readonly kind: string;
  readonly children: ReadonlyArray<string>;
  readonly heldOn: LocalDate | null;
  readonly dueInWords: string;
  readonly mayTakeBack: boolean;
}

/** The other sitting of a child who was given one of their own (SC06). */
export interface SplitLink extends SittingLink {
  readonly mayPutBack: boolean;
}

export type BookingFault =
  | NotHere
  /** The date lies after the last day of at least one child's limit: say why, and who agreed (DL07, P-15). */
  | { readonly type: 'LateWithoutReason'; readonly due: LocalDate; readonly child: string }
  /** A weekend or a bank holiday; `rule` is the national rule's code (DL08). */
  | { readonly type: 'NotAWorkingDay'; readonly why: string; readonly rule: string }
  /** The day is before today: nobody can be asked to it. A conference that was held then is entered as such. */
  | { readonly type: 'DayHasPassed'; readonly heldOn: LocalDate }
  | { readonly type: 'EndsBeforeItStarts' }
  /** Somebody or a room is elsewhere at that time, or the chair is not independent; warnings alone are put aside by a reason (SC01, R-CH-02). */
  | { readonly type: 'Clashes'; readonly clashes: ReadonlyArray<Clash> }
  | { readonly type: 'AlreadyClosed' }
  | ConferenceCancelled;

/** It was cancelled and its request closed: what is wanted after all is a new request (IN07). */
export interface ConferenceCancelled {
  readonly type: 'ConferenceCancelled';
}

/** A time that a conference was postponed, or its cancelling, as the screens show it. */
export interface WithdrawalView extends Withdrawal {
  readonly reasonInWords: string;
  /** How many of those who had been told have a letter to come: documents for this withdrawal that are not written yet. */
  readonly lettersToWrite: number;
}

export type WithdrawalFault =
  | NotHere
  | { readonly type: 'NotBooked' }
  | { readonly type: 'AlreadyClosed' }
  | ConferenceCancelled
  /** The reason is one for the other of the two: postponing or cancelling. */
  | { readonly type: 'ReasonDoesNotFit' };

/** How agencies attended and reported over a time (AT04, MI05). */
export interface AgencyReport {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly sittings: number;
  readonly rows: ReadonlyArray<AgencyAttendance>;
  readonly all: AgencyAttendance | null;
}

/** One conference that a figure counts, and who of it. */
export interface CountedRow {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyName: string;
  readonly heldOn: LocalDate;
  readonly who: string;
}

/** How children took part over a time, one row for each age (MI09). */
export interface ParticipationReport {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly rows: ReadonlyArray<{
    readonly group: AgeGroup | 'all';
    readonly counts: { readonly [code in Participation | 'not-said']?: number };
    readonly total: number;
  }>;
}
