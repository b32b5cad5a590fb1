import type { Agency, Practitioner, Room } from '../agencies/directory.ts';
import type { QuoracyAssessment } from '../attendance/quoracy.ts';
import type { FamilyFile } from '../children/people.ts';
import type { WarningNote } from '../children/warnings.ts';
import type { HelpAccepted } from '../conferences/after-approval.ts';
import type { Correction } from '../conferences/correction.ts';
import type { ChildVisits } from '../conferences/outline-plan.ts';
import type { OwnPicture } from '../conferences/own-statement.ts';
import type { ConferenceRecord } from '../conferences/record.ts';
import type { Conference, ConferenceRequest, Sitting } from '../conferences/sitting.ts';
import type { Withdrawal } from '../conferences/withdrawal.ts';
import type { HeldCopy } from '../distribution/copies.ts';
import type { ConferenceId, InviteeId, PersonId } from '../identifiers.ts';
import type { LocalDate, LocalDateTime } from '../local-date.ts';
import type { CoreGroupRecord } from '../plans/core-group-record.ts';
import type { Due } from '../procedures/deadlines.ts';
import type { ProceduresProfile } from '../procedures/profile.ts';
import type { Recommendation } from '../returned/proposals.ts';

/** Whose paper it is: name, address and how to reach the conference service. Print what the council set, nothing built in. */
export interface Organisation {
  readonly name: string;
  readonly service: string;
  readonly addressLines: ReadonlyArray<string>;
  readonly phone: string;
  readonly email: string;
  /** How its papers are called (`fileNameFault`); empty or absent where it has no pattern of its own. */
  readonly fileNames?: string;
}

/**
 * Everything about one sitting that a document may be made from, without the restricted annex.
 *
 * It is built with the restricted key absent: confidential addresses are null in it (security.md X2). A copy for a
 * reader is made from it by allow-list (`copyFor`), never by taking things out of a finished document (X1).
 */
export interface SittingFile {
  readonly organisation: Organisation;
  readonly profile: ProceduresProfile;
  readonly request: ConferenceRequest;
  readonly sitting: Sitting;
  /** Every time it was postponed, and its cancelling, the first one first. */
  readonly withdrawals: ReadonlyArray<Withdrawal>;
  readonly conferences: ReadonlyArray<Conference>;
  /** Warnings in force about the family or one of its people; nobody but the desk has them (PF08). */
  readonly warnings: ReadonlyArray<WarningNote>;
  readonly family: FamilyFile;
  readonly record: ConferenceRecord;
  /** The plans that this review looks back on, oldest first; none at a first conference (PL05, PL08). */
  readonly plansBefore: ReadonlyArray<PlanBefore>;
  /** The day on which what was stopped here is taken up again; absent while none is booked (D10). */
  readonly heldAgainOn?: LocalDate;
  /**
   * What the newest version of each agency's report recommends for each child: there while a paper is made from it, and kept with what was
   * approved; absent in what was approved before it was kept (RP07).
   */
  readonly reported?: ReadonlyArray<Recommendation & { readonly inviteeId: InviteeId }>;
  /** The pictures of children's own statements: there while a paper is made from it, and never kept with it, as they do not change. */
  readonly pictures?: ReadonlyArray<OwnPicture>;
  /** The conference model that it was run under; absent in what was approved before it was kept. */
  readonly modelTitle?: string;
  /** The core groups of the family, the oldest first; only there at a review, and absent in what was approved before they were kept (CG04). */
  readonly coreGroups?: ReadonlyArray<CoreGroupRecord>;
  /** At a review, what was kept of the visits that each child was promised; absent in what was approved before it was kept (PL04). */
  readonly visitsKept?: ReadonlyArray<VisitsKeptFor>;
  /**
   * Who took on the help that follows since an earlier version was approved, child by child: kept with the version that is approved next,
   * whose letter and minutes then say it (AG11). Absent in what was approved before it was kept.
   */
  readonly helpAccepted?: { readonly [id: ConferenceId]: HelpAccepted };
  /** The same as it is known today, for the card that a family keeps: it is no part of the record, and holds what is so now. */
  readonly helpAcceptedNow?: { readonly [id: ConferenceId]: HelpAccepted };
  /** The room of the directory that is booked; null where it is another place. */
  readonly room: Room | null;
  readonly chair: Practitioner | null;
  readonly minuteTaker: Practitioner | null;
  readonly practitioners: ReadonlyArray<Practitioner>;
  readonly agencies: ReadonlyArray<Agency>;
  readonly quoracy: { readonly [id: ConferenceId]: QuoracyAssessment };
  /** The dates that follow from this sitting, each with its rule: letter, minutes, core group, next conference, dissent. */
  readonly deadlines: ReadonlyArray<Due>;
  /** Why the record was opened again after it was approved, the first time first. */
  readonly corrections: ReadonlyArray<Correction>;
  /** Whose copies were cut after earlier conferences of this family, and why, the latest first (RD08). */
  readonly earlierCuts: ReadonlyArray<EarlierCut>;
  /** Who holds which paper in which version; the desk's own list, and in no copy. */
  readonly held: ReadonlyArray<HeldCopy>;
  readonly version: RecordVersion;
  /** The day that is printed as the day of production; never read from the clock by a builder (X8). */
  readonly producedOn: LocalDate;
  /** Today: a letter goes to where its reader lives now, whenever it was decided and approved (PF03). */
  readonly addressedOn: LocalDate;
}

export interface VisitsKeptFor {
  readonly childId: PersonId;
  readonly promise: ChildVisits;
  /** How often the child was seen since, against the promise; it names nobody and no place. */
  readonly kept: string;
}

export interface EarlierCut {
  readonly name: string;
  readonly heldOn: LocalDate;
  readonly reason: string;
  readonly decidedBy: string;
}

export interface PlanBefore {
  readonly heldOn: LocalDate;
  readonly actions: ConferenceRecord['plan']['actions'];
  /** Absent where none was kept. */
  readonly assessments?: ConferenceRecord['plan']['assessments'];
}

export interface RecordVersion {
  /** `1.0`, `1.1`; a draft is on its way to the number it carries. */
  readonly number: string;
  readonly state: 'draft' | 'approved';
  readonly approvedAt: LocalDateTime | null;
}
