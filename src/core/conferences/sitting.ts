import type { Category } from '../children/people.ts';
import type { ConferenceId, FamilyId, PersonId, PractitionerId, RequestId, RoomId, SittingId } from '../identifiers.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../local-date.ts';
import type { Condition } from './conditions.ts';
import type { OtherPlan } from './other-plan.ts';
import type { ExclusionAsked, PersonNeeds } from './person-needs.ts';

/** What kind of conference one child has (domain.md 2.4). Siblings in one sitting may differ (D-07). */
export type ConferenceKind = 'initial' | 'pre-birth' | 'transfer-in' | 'review' | 'early-review' | 'reconvened';

/** What a section 47 enquiry found (domain.md 2.1); only `continuing-risk` leads to an initial conference. */
export type EnquiryOutcome = 'continuing-risk' | 'substantiated-not-continuing' | 'not-substantiated' | 'not-yet-known';

/** What a social worker asks for (domain.md 2.3). Dates and names may still be missing: what is missing is a list, never a refusal. */
export interface ConferenceRequest {
  readonly id: RequestId;
  readonly familyId: FamilyId;
  readonly kind: ConferenceKind;
  readonly requestedOn: LocalDate;
  readonly requestedBy: string;
  /** The team manager who approved it (P-04). */
  readonly authorisedBy: string;
  /** The discussion that started the section 47 enquiry, never a later one (T-03). */
  readonly strategyDiscussionOn: LocalDate | null;
  readonly enquiryOutcome: EnquiryOutcome;
  /** Who made the section 47 enquiry, and of which team: often not whoever asks for the conference (domain.md 2.3). */
  readonly enquiryWorker: string;
  readonly enquiryTeam: string;
  /** For a transfer-in conference: when the other authority wrote (T-20). */
  readonly transferNotifiedOn: LocalDate | null;
  readonly reason: string;
  /** What whoever asks is most worried about; null where they name none. The chair decides the category, not the request (domain.md 2.3). */
  readonly askedCategory: Category | null;
  /** What bail, the police or a court forbids somebody of the family; nobody is here twice. */
  readonly conditions: ReadonlyArray<Condition>;
  /** What could happen at the venue, in words; empty where nothing is feared. */
  readonly venueRisk: string;
  /** A worker who comes along, separate arrival, and whatever else the room and the letters must know, in words. */
  readonly arrangements: string;
  /** What each of the family needs in order to take part; nobody is here twice (IN05). */
  readonly needs: ReadonlyArray<PersonNeeds>;
  /** Whom somebody wants kept out, each once: the chair decides before the invitation goes (EX-01). */
  readonly exclusionsAsked: ReadonlyArray<ExclusionAsked>;
  /** Illness may be fabricated or induced: the paediatrician matters specially, and who tells the parents is agreed first (Q-03, 5.6). */
  readonly fabricatedIllness: boolean;
  readonly childIds: ReadonlyArray<PersonId>;
  /** Children of the household whom it is not about, each with why: an initial conference considers every one (IN01). */
  readonly leftOut: ReadonlyArray<LeftOut>;
  /** For an early review: why it cannot wait; null where nobody has said. */
  readonly earlyBecause: EarlyReason | null;
  /** For an early review: the chair who agreed to it (domain.md 2.4). */
  readonly earlyAgreedBy: string;
  /** The children whose conference is of another kind than the request's: a new baby's, beside a review of the others' plans (D-07). */
  readonly childKinds: { readonly [id: PersonId]: ConferenceKind };
  /** For a transfer-in conference: the plan that the children bring. */
  readonly otherPlan: OtherPlan;
}

/** A child of the household whom a conference is not about. */
export interface LeftOut {
  readonly childId: PersonId;
  readonly reason: string;
}

/** What brings a review forward (domain.md 2.4, EARLY). */
export type EarlyReason = 'serious-change' | 'no-progress' | 'no-decision-last-time' | 'new-child' | 'other';

/** One meeting. It may be about several children, each with a conference of their own. */
export interface Sitting {
  readonly id: SittingId;
  readonly requestId: RequestId;
  readonly familyId: FamilyId;
  /** The sitting that this one follows from: it asked for the review, resumes what was stopped, or was split off; null otherwise. */
  readonly followsId: SittingId | null;
  /** Case reference and number in the series, `SC-2026-0142/1`: what paper and file names say instead of a name. */
  readonly reference: string;
  readonly heldOn: LocalDate | null;
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly place: string;
  /** The room of the directory that it takes; null where `place` is not one of them. */
  readonly roomId: RoomId | null;
  /** How to join from elsewhere; empty where nobody does. */
  readonly remoteLink: string;
  readonly chairId: PractitionerId | null;
  readonly minuteTakerId: PractitionerId | null;
  /** Why it was booked although something stood against it; empty where nothing did (R-CH-02, SC05). */
  readonly bookedDespite: string;
  /** The profile, and its version, that this sitting is run under; it keeps them (DL11). */
  readonly profileId: string;
  readonly profileVersion: string;
  readonly model: string;
  readonly progress: Progress;
}

/** When each stage was reached; null while it has not been. */
export interface Progress {
  readonly bookedAt: LocalDateTime | null;
  readonly invitedAt: LocalDateTime | null;
  /** When the chair closed the conference: the letter and minutes clocks run from the day it was held. */
  readonly closedAt: LocalDateTime | null;
  readonly approvedAt: LocalDateTime | null;
  readonly distributedAt: LocalDateTime | null;
  /** When it was called off for good, and its request with it (IN07). */
  readonly cancelledAt: LocalDateTime | null;
}

export type Stage = 'requested' | 'booked' | 'invited' | 'held' | 'approved' | 'distributed' | 'cancelled';

export const stageOf = (progress: Progress): Stage => {
  if (progress.cancelledAt !== null) return 'cancelled';
  if (progress.distributedAt !== null) return 'distributed';
  if (progress.approvedAt !== null) return 'approved';
  if (progress.closedAt !== null) return 'held';
  if (progress.invitedAt !== null) return 'invited';
  return progress.bookedAt !== null ? 'booked' : 'requested';
};

/** One child's conference within a sitting: its own kind, clock, quoracy and decision (Q-09, D-07). */
export interface Conference {
  readonly id: ConferenceId;
  readonly sittingId: SittingId;
  readonly childId: PersonId;
  readonly kind: ConferenceKind;
  /** 1 for the first of its kind since the plan or request began: "review 2". */
  readonly number: number;
  /** Where its clock started, and with which event; null while unknown. */
  readonly dayZero: DayZero | null;
  readonly dueOn: LocalDate | null;
  readonly holdBy: LocalDate | null;
  /** Why it is held late, and which senior manager agreed (DL07, P-15). */
  readonly lateReason: string;
  readonly lateApprovedBy: string;
  /** Where it takes up a conference that decided nothing; null where it is the first sitting of its own (P-11). */
  readonly resumes: Resumed | null;
}

/** A conference that was stopped or adjourned, and whose clocks run on (C-09). */
export interface Resumed {
  readonly conferenceId: ConferenceId;
  /** The day of the first sitting: the first review counts from it (T-16, C-09). */
  readonly firstHeldOn: LocalDate;
  /** The day that the conference was due before anything was stopped; null while unknown. */
  readonly firstDueOn: LocalDate | null;
}

/** The earliest of the days that a conference must be held by: a new sitting has a limit of its own, and the old one stands (C-09). */
export const earliestDue = ({ dueOn, resumes }: Pick<Conference, 'dueOn' | 'resumes'>): LocalDate | null =>
  [dueOn, resumes?.firstDueOn ?? null].flatMap((on) => on ?? []).sort()[0] ?? null;

/** Whether a conference held on that day misses the earliest of its limits. */
export const isHeldLate = (conference: Pick<Conference, 'dueOn' | 'resumes'>, heldOn: LocalDate): boolean => {
  const due = earliestDue(conference);
  return due !== null && heldOn > due;
};

/** Every kind of conference that a request asks for: its own, and those of children who differ (D-07). */
export const kindsOf = ({
  kind,
  childIds,
  childKinds,
}: Pick<ConferenceRequest, 'kind' | 'childIds' | 'childKinds'>): ReadonlyArray<ConferenceKind> => [
  ...new Set(childIds.length === 0 ? [kind] : childIds.map((id) => childKinds[id] ?? kind)),
];

/** What kind of conference one child of a request has: the request's, unless another is named for the child (D-07). */
export const kindFor = (request: Pick<ConferenceRequest, 'kind' | 'childKinds'>, childId: PersonId): ConferenceKind =>
  request.childKinds[childId] ?? request.kind;

export interface DayZero {
  readonly event: 'strategy-discussion' | 'conference' | 'last-review' | 'transfer-notification' | 'inquorate-sitting';
  readonly on: LocalDate;
}

/** What an enquiry found, in the words of the statutory guidance (domain.md 2.1). */
export const enquiryOutcomeNames: { readonly [outcome in EnquiryOutcome]: string } = {
  'continuing-risk': 'Concerns substantiated, and the child is likely to suffer significant harm',
  'substantiated-not-continuing': 'Concerns substantiated, but no continuing risk of significant harm',
  'not-substantiated': 'Concerns not substantiated',
  'not-yet-known': 'Not known yet',
};

export const kindName = (kind: ConferenceKind): string =>
  ({
    initial: 'initial conference',
    'pre-birth': 'pre-birth conference',
    'transfer-in': 'transfer-in conference',
    review: 'review',
    'early-review': 'early review',
    reconvened: 'reconvened conference',
  })[kind];
