import type { ChildDetails, Person, Relationship, TextSize } from '../children/people.ts';
import type { WarningNote } from '../children/warnings.ts';
import type { HelpAccepted } from '../conferences/after-approval.ts';
import type { PlanAssessment } from '../conferences/assessment.ts';
import type { Correction } from '../conferences/correction.ts';
import type { ChildVisits, OutlinePlan, PlanAction } from '../conferences/outline-plan.ts';
import type { OwnPicture, OwnStatement } from '../conferences/own-statement.ts';
import type {
  ConferenceRecord,
  Decision,
  Dissent,
  Exclusion,
  Invitee,
  Presence,
  Report,
  RightsTold,
  Scale,
  Segment,
  Statement,
  ThresholdView,
} from '../conferences/record.ts';
import type { SharingLimits } from '../conferences/report-sharing.ts';
import type { Conference, ConferenceRequest, Sitting, Stage } from '../conferences/sitting.ts';
import type { StillOwed } from '../conferences/still-owed.ts';
import type { ToArrange } from '../conferences/to-arrange.ts';
import type { Withdrawal } from '../conferences/withdrawal.ts';
import type { PersonId, SegmentId } from '../identifiers.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../local-date.ts';
import type { Contact } from '../procedures/profile.ts';
import type { Recommendation } from '../returned/proposals.ts';
import type { Arrivals } from './arrivals.ts';
import type { CopyCoreGroup } from './copy-core-groups.ts';
import type { CopyFurtherStep } from './copy-further-steps.ts';
import type { CopyCondition, CopyExclusionAsked, CopyNeeds } from './copy-needs.ts';
import type { CopyOtherPlan } from './copy-other-plan.ts';
import type {
  actionLabels,
  assessmentLabels,
  childLabels,
  conferenceLabels,
  correctionLabels,
  decisionLabels,
  dissentLabels,
  exclusionLabels,
  inviteeLabels,
  personLabels,
  planLabels,
  relationshipLabels,
  reportLabels,
  requestLabels,
  Shown,
  scaleLabels,
  segmentLabels,
  sittingLabels,
  statementLabels,
  viewLabels,
  warningLabels,
  withdrawalLabels,
} from './labels.ts';
import type { ReaderClass } from './reader.ts';
import type { EarlierCut, Organisation, RecordVersion } from './sitting-file.ts';

/**
 * What one reader may have of a sitting, and nothing else. Only `copyFor` can make one, and only from this do documents
 * come: a builder cannot be handed the whole file (X1).
 */
export interface ReaderCopy {
  readonly [onlyCopyForMakesOne]: true;
  readonly reader: CopyReader;
  readonly organisation: Organisation;
  readonly procedures: CopyProcedures;
  readonly stage: Stage;
  readonly sitting: CopySitting;
  /** The last time that this reader was told a day which is off; null where nobody has to tell them so. */
  readonly withdrawal: CopyWithdrawal | null;
  /** What the door has to know on the day; for the desk alone, until the conference has been held. */
  readonly arrivals: Arrivals | null;
  /** Warnings in force; for the desk alone, until the conference has been held (PF08). */
  readonly warnings: ReadonlyArray<CopyWarning>;
  readonly request: Shown<ConferenceRequest, typeof requestLabels>;
  /** At a transfer-in conference: the plan that the children bring from another authority. */
  readonly otherPlan: CopyOtherPlan | null;
  /** What people need to take part: the reader's own, or everybody's for the desk; nothing once it has been held (IN05). */
  readonly needs: ReadonlyArray<CopyNeeds>;
  /** What has to be booked and paid for; for the desk alone, until the conference has been held. */
  readonly arrange: ReadonlyArray<ToArrange>;
  /** Whom somebody wants kept out, while the chair has not decided; for the desk alone. */
  readonly exclusionsAsked: ReadonlyArray<CopyExclusionAsked>;
  /** What bail, the police or a court forbids somebody, until the conference has been held; for the desk alone. */
  readonly conditions: ReadonlyArray<CopyCondition>;
  readonly chair: CopyWorker | null;
  readonly minuteTaker: CopyWorker | null;
  /** The children whose conferences this copy is about. */
  readonly children: ReadonlyArray<CopyChild>;
  /** The adults of the family that the reader may know of. */
  readonly adults: ReadonlyArray<CopyAdult>;
  readonly attendees: ReadonlyArray<CopyAttendee>;
  readonly segments: ReadonlyArray<Shown<Segment, typeof segmentLabels>>;
  readonly statements: ReadonlyArray<CopyStatement>;
  readonly plan: CopyPlan;
  /** Between the last conference and this one (CG04). */
  readonly coreGroups: ReadonlyArray<CopyCoreGroup>;
  /** What was kept of the visits promised to each child that the reader has a part in (PL04). */
  readonly visitsKept: ReadonlyArray<{ readonly childId: PersonId; readonly promised: string; readonly kept: string }>;
  /** When each statement was made; `made` where this reader may not know when: it was in a part that was not theirs. */
  readonly opening: { readonly [statement in keyof ConferenceRecord['opening']]: LocalTime | 'made' | null };
  readonly inclusion: Partial<ConferenceRecord['inclusion']>;
  readonly dates: CopyDates;
  /** Why the record was opened again after it was approved, the first time first. */
  readonly corrections: ReadonlyArray<CopyCorrection>;
  /** Whose copies were cut after earlier conferences; for the desk alone. */
  readonly earlierCuts: ReadonlyArray<EarlierCut>;
  readonly version: RecordVersion;
  readonly producedOn: LocalDate;
}

export interface CopyWarning extends Shown<WarningNote, typeof warningLabels> {
  /** Whom it is about; empty for the whole family. */
  readonly name: string;
}

declare const onlyCopyForMakesOne: unique symbol;

/** A copy that is not finished: only `copyFor` turns one into a `ReaderCopy`. */
export type Unsealed = Omit<ReaderCopy, typeof onlyCopyForMakesOne>;

export interface CopyCorrection extends Shown<Correction, typeof correctionLabels> {
  /** In words that name nobody. */
  readonly reason: string;
}

export interface CopyReader {
  readonly name: string;
  readonly class: ReaderClass;
  readonly personId: PersonId | null;
  /** The reader's own place on the list of attendees. */
  readonly attendee: CopyAttendee | null;
  readonly textSize: TextSize;
  /** Where the reader's letter goes; empty for practitioners and where no address may be printed. */
  readonly addressLines: ReadonlyArray<string>;
  readonly coreGroup: boolean;
  readonly agencyName: string;
  /** What the chair decided about their taking part; their own, whoever else they may not be told of. */
  readonly keptOut: Shown<Exclusion, typeof exclusionLabels> | null;
  /** What they were asked for and have not sent; nothing once the conference was held. */
  readonly owes: StillOwed;
}

/** What the paper says of the procedures it was made under. */
export interface CopyProcedures {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly guidance: string;
  /** The title of the conference model; empty where it was not kept. */
  readonly model: string;
  readonly chairLabel: string;
  readonly marking: string;
  /** The statement that is read aloud, and signed to. */
  readonly confidentiality: string;
  readonly scale: { readonly lowest: ScaleEnd; readonly highest: ScaleEnd };
  readonly complaints: Contact;
  readonly dataProtectionOfficer: Contact;
  readonly chairsTeam: Contact;
  readonly frontDoor: Contact;
  readonly emergencyDutyTeam: Contact;
  readonly letterShowsDissent: boolean;
}
export interface ScaleEnd {
  readonly value: number;
  readonly words: string;
}

/** The reader's own times: from when they come into the room until they leave it. */
export interface CopySitting extends Shown<Sitting, typeof sittingLabels> {
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly place: string;
  /** How to get to the place; empty where they are told none, or do not come to it. */
  readonly howToGetThere: string;
  readonly remoteLink: string;
}

/** What is off, with the reader's own times as they were told them. */
export interface CopyWithdrawal extends Shown<Withdrawal, typeof withdrawalLabels> {
  /** The reason as far as this reader may know it; empty where they may not. */
  readonly why: string;
  readonly was: Pick<CopySitting, 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'remoteLink'>;
}

export interface CopyWorker {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  /** Their number on Social Work England's public register; empty where it is not known (R-CH-08). */
  readonly registration: string;
}

export interface CopyPerson extends Shown<Person, typeof personLabels> {
  readonly name: string;
  /** One line for each home; null where no address of this person may be told. */
  readonly homes: ReadonlyArray<string> | null;
}

export interface CopyChild extends CopyPerson, Shown<ChildDetails, typeof childLabels> {
  readonly conference: Shown<Conference, typeof conferenceLabels>;
  /** The last day for this child's next conference; null where no rule gives one (T-16, T-17). */
  readonly nextConferenceBy: LocalDate | null;
  /** Whether this copy says what was said and decided about this child, or only who the child is. */
  readonly inFull: boolean;
  /** Names of the adults in the same household; only for those who are told who lives where. */
  readonly livesWith: ReadonlyArray<string>;
  readonly relationships: ReadonlyArray<CopyRelationship>;
  readonly decision: Shown<Decision, typeof decisionLabels> | null;
  /** What else the decision sets going, as far as this reader may know of it (domain.md 5.3). */
  readonly steps: ReadonlyArray<CopyFurtherStep>;
  /** Of the help that follows, the people whom this reader may know: its named worker, and who accepted it in the room (AG11). */
  readonly help: {
    readonly worker: CopyAttendee | null;
    readonly acceptedBy: CopyAttendee | null;
    /** Who took it on after the conference, as far as the version that is printed knows; null where nobody had. */
    readonly acceptedLater: HelpAccepted | null;
    /** The same as it is known today, which a card that is written today says. */
    readonly acceptedNow: HelpAccepted | null;
  };
  readonly quoracy: CopyQuoracy | null;
  readonly views: ReadonlyArray<CopyView>;
  /** What the reports of agencies recommended, each beside what the agency said in the room (RP07). */
  readonly reported: ReadonlyArray<CopyReported>;
  readonly scales: ReadonlyArray<CopyScale>;
  readonly dissents: ReadonlyArray<CopyDissent>;
}

export type CopyRelationship = Shown<Relationship, typeof relationshipLabels> & { readonly adultName: string };

export interface CopyQuoracy {
  readonly quorate: boolean;
  /** One row for each requirement; only for professionals, because it names who came. */
  readonly findings: ReadonlyArray<{
    readonly requirement: string;
    readonly found: ReadonlyArray<string>;
    readonly met: boolean;
  }>;
}

export interface CopyAdult extends CopyPerson {
  /** To the children of this copy only. */
  readonly relationships: ReadonlyArray<CopyRelationship>;
}

export interface CopyAttendee extends Shown<Invitee, typeof inviteeLabels> {
  /** When the reader, or for the desk anybody, meets the chair beforehand; null for everybody else. */
  readonly meetsChairAt: LocalTime | null;
  /** Empty for family, and the kind of place where its name may not be told. */
  readonly agencyName: string;
  readonly withName: string;
  readonly contact: { readonly email: string; readonly phone: string } | null;
  readonly coreGroup: boolean;
  /** The children of this copy whom they work with at first hand; null where nobody has said, and for a reader who is no practitioner. */
  readonly worksWith: ReadonlyArray<PersonId> | null;
  readonly report: Shown<Report, typeof reportLabels> | null;
  readonly exclusion: Shown<Exclusion, typeof exclusionLabels> | null;
  /** That they were told of their rights: each reader their own, and professionals everybody's (DC11). */
  readonly rights: RightsTold | null;
  readonly presence: ReadonlyArray<{ readonly segment: SegmentId } & Presence>;
}

export interface CopyStatement extends Shown<Statement, typeof statementLabels> {
  /** The children of this copy whose decision rests on it (DC02). */
  readonly cited: ReadonlyArray<PersonId>;
  readonly children: ReadonlyArray<PersonId>;
  /** The line itself, or what those who may only have a summary are told. */
  readonly text: string;
  readonly speakerName: string;
  readonly inSummary: boolean;
  /** Set where it is a child's own statement, with its original as far as it is a picture (RP09). */
  readonly own: (Pick<OwnStatement, 'form' | 'givenOn'> & { readonly picture: OwnPicture | null }) | null;
}

/** What an agency's report recommended for one child, and what it said in the room as far as this reader may have that. */
export interface CopyReported {
  readonly attendee: CopyAttendee;
  readonly report: Omit<Recommendation, 'conferenceId'>;
  readonly room: Omit<Recommendation, 'conferenceId'>;
}

export type CopyView = Shown<ThresholdView, typeof viewLabels> & { readonly attendee: CopyAttendee };
export type CopyScale = Shown<Scale, typeof scaleLabels> & { readonly attendee: CopyAttendee };
export type CopyDissent = Shown<Dissent, typeof dissentLabels> & { readonly attendee: CopyAttendee | null };

export interface CopyPlan extends Shown<OutlinePlan, typeof planLabels> {
  readonly actions: ReadonlyArray<CopyAction>;
  /** What has still to be found out, those due first first (domain.md 7.2). */
  readonly assessments: ReadonlyArray<CopyAssessment>;
  /** What this reader may have of the plans before this one, oldest first (PL05, PL08). */
  readonly before: ReadonlyArray<{ readonly heldOn: LocalDate; readonly actions: ReadonlyArray<CopyAction> }>;
  /** How each child of this copy is seen (PL04). */
  readonly visitsTo: ReadonlyArray<{ readonly childId: PersonId } & ChildVisits>;
  readonly leadSocialWorker: CopyAttendee | null;
  readonly coreGroupOn: LocalDate | null;
  readonly coreGroupAt: LocalTime | null;
  readonly coreGroupPlace: string | null;
  /** Members that the reader may know of; empty where the reader is not told who they are. */
  readonly coreGroup: ReadonlyArray<CopyAttendee>;
}

export interface CopyAssessment extends Shown<PlanAssessment, typeof assessmentLabels> {
  readonly children: ReadonlyArray<PersonId>;
}

export interface CopyAction extends Shown<PlanAction, typeof actionLabels> {
  /** Its place among the actions of this copy, from 1: a number never says that another was left out (X5). */
  readonly number: number;
  readonly children: ReadonlyArray<PersonId>;
  /** In how many plans before this one it stood, one after the other (domain.md 7.2). */
  readonly carriedOver: number;
}

/** The last days of what follows, where the profile sets one and its event is known. */
export interface CopyDates {
  readonly letterBy: LocalDate | null;
  readonly minutesBy: LocalDate | null;
  readonly commentsBy: LocalDate | null;
  readonly coreGroupBy: LocalDate | null;
  /** The earliest of the last days of this reader's children. */
  readonly nextConferenceBy: LocalDate | null;
  /** The day on which a sitting that decided nothing is taken up again; null while none is booked. */
  readonly heldAgainOn: LocalDate | null;
  readonly dissentOn: LocalDate | null;
  /** The moment on that day, where the time at which the conference closed is known (T-23). */
  readonly dissentAt: LocalDateTime | null;
  readonly reportToFamilyBy: LocalDate | null;
  readonly reportToChairBy: LocalDate | null;
  /** The last days for sharing reports with the family (T-05, T-06, T-08). */
  readonly shareReportsBy: SharingLimits<LocalDate>;
}

/** How many things a copy leaves out and why, for the person who issues it and for nobody else (X7). */
export interface Withheld {
  readonly count: number;
  readonly byRule: { readonly [Rule in WithholdingRule]?: number };
  readonly items: ReadonlyArray<WithheldItem>;
}

export interface WithheldItem {
  readonly what: 'person' | 'attendee' | 'statement' | 'view' | 'scale' | 'dissent' | 'action' | 'assessment' | 'field';
  /** The identifier of the thing, or the name of the field. */
  readonly id: string;
  readonly rule: WithholdingRule;
}

export const withholdingRules = {
  'restricted-part': 'It belongs to the restricted part.',
  'to-check': 'It is a note to check something, and no part of the minutes.',
  audience: 'Whoever wrote it chose who may have it.',
  'other-child': 'It is about a child whose information this reader has no part in.',
  'own-copy': "A child's own copy holds what is about that child alone.",
  'segment-excluded-from': 'It was said while this reader was not in the room.',
  'own-words': "A child's own statement is told whole or not at all, and this reader may only have a summary.",
  matrix: 'The visibility matrix withholds it from this kind of reader.',
  'kept-out': 'It names, or comes from, somebody who lives at an address that this reader may not know.',
  'not-theirs': 'It names, or comes from, somebody who is not on the list that this reader is shown.',
} as const;
export type WithholdingRule = keyof typeof withholdingRules;

export interface CopyOf {
  readonly copy: ReaderCopy;
  readonly withheld: Withheld;
}
