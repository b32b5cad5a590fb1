import type { Category } from '../children/people.ts';
import type {
  AgencyId,
  ConferenceId,
  DissentId,
  InvitationStepId,
  InviteeId,
  PersonId,
  PractitionerId,
  SegmentId,
  StatementId,
} from '../identifiers.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../local-date.ts';
import type { PrivateKind } from '../plans/private-texts.ts';
import type { FamilyGroup, FurtherSteps } from './further-steps.ts';
import type { InvitationStep } from './invitation.ts';
import type { OutlinePlan } from './outline-plan.ts';
import type { OwnStatement } from './own-statement.ts';

/**
 * The working copy of what happens in one sitting: who was asked and came, what was said, what was decided for each child.
 *
 * It is kept as an Automerge document, so everything here is plain data that two laptops can merge: maps are keyed by
 * identifier, only `statements` and lists of identifiers are lists, and a field that nobody has filled is null or empty.
 * Restricted content is not here: it is a second document, `RestrictedAnnex` (security.md X2).
 */
export interface ConferenceRecord {
  readonly invitees: { readonly [id: InviteeId]: Invitee };
  readonly segments: { readonly [id: SegmentId]: Segment };
  /** In the order in which the minutes say them, section by section. */
  readonly statements: ReadonlyArray<Statement>;
  /** Keyed by `viewKey(conferenceId, inviteeId)`. */
  readonly views: { readonly [key: string]: ThresholdView };
  /** Keyed by `viewKey(conferenceId, inviteeId)`. */
  readonly scales: { readonly [key: string]: Scale };
  readonly decisions: { readonly [id: ConferenceId]: Decision };
  readonly dissents: { readonly [id: DissentId]: Dissent };
  readonly plan: OutlinePlan;
  /** When each opening statement was made; null while it has not been (agenda item 3). */
  readonly opening: { readonly [Key in OpeningStatement]: LocalTime | null };
  readonly inclusion: { readonly [Key in InclusionItem]: InclusionAnswer };
  /** What the chair decided a reader may have although the matrix leaves it to the chair (domain.md 6.8, C). */
  readonly releases: { readonly [key: string]: Release };
  /**
   * Who has left and has not come back, with the first stretch that they are out of, keyed by `outOfKey(segment, invitee)`. Coming back takes
   * away the marks that whoever marks it knows of, so that one which another laptop makes stands (LC11). Absent in records from before.
   */
  readonly markedOut?: { readonly [key: string]: Gone };
  /** The items of the agenda in the order that they were given in the Room; absent while the model's order stands (LC01). */
  readonly agendaOrder?: ReadonlyArray<string>;
}

/** What may only be kept and read under the restricted key: a safe address discussed, police intelligence, legal advice. */
export interface RestrictedAnnex {
  readonly statements: ReadonlyArray<Statement>;
}

export const openingStatements = [
  'purpose',
  'confidentiality',
  'equality',
  'professional-difference',
  'complaints',
  'recording',
] as const;
export type OpeningStatement = (typeof openingStatements)[number];

export const inclusionItems = [
  'plain-english',
  'reading-pack-in-advance',
  'breaks',
  'separate-rooms',
  'interpreter',
  'sign-language',
  'easy-read',
  'large-print',
  'advocate',
  'school-day-timing',
  'travel-and-childcare',
  'remote-link-tested',
  'seating',
  'absent-parents-considered',
] as const;
export type InclusionItem = (typeof inclusionItems)[number];
export interface InclusionAnswer {
  readonly answer: 'yes' | 'no' | 'not-needed' | null;
  readonly note: string;
}

export type Part =
  | 'chair'
  | 'minute-taker'
  | 'agency'
  | 'family'
  | 'child'
  | 'supporter'
  | 'advocate'
  | 'interpreter'
  | 'solicitor'
  | 'observer';
/** How one person takes part: a sitting as a whole has no mode (SC07). `hybrid` is partly in the room and partly by video or phone. */
export const modes = ['in-person', 'video', 'phone', 'hybrid'] as const;
export type Mode = (typeof modes)[number];
export type Reply = 'none' | 'accepted' | 'declined' | 'deputy';

/** Somebody asked to a sitting, or deliberately not asked, and what became of it (domain.md 4.2). */
export interface Invitee {
  readonly id: InviteeId;
  readonly part: Part;
  /** Set for family members and children. */
  readonly personId: PersonId | null;
  /** Set for practitioners, chair and minute taker. */
  readonly practitionerId: PractitionerId | null;
  readonly agencyId: AgencyId | null;
  /** The profile's code of the agency, copied here so that the record stands alone; empty for family. */
  readonly agencyType: string;
  readonly agencyName: string;
  readonly name: string;
  /** What they are in this sitting: `designated safeguarding lead`, `mother`, `advocate for Rowan`. */
  readonly role: string;
  /** For a supporter, advocate or interpreter: whom they are with. */
  readonly withPersonId: PersonId | null;
  /** The children this agency has direct contact with: quoracy is judged per child. */
  readonly contactWith: ReadonlyArray<PersonId>;
  /** Why this person is on the list, or why they were not asked. */
  readonly why: string;
  readonly invitedOn: LocalDate | null;
  readonly reply: Reply;
  /** When the reply came, set by the desk as it is entered; absent in records from before it was kept (AT09). */
  readonly repliedOn?: LocalDate | null;
  /** What became of the invitation, step by step, with day and way (AG03); absent in records from before it was kept. */
  readonly invitation?: { readonly [id: InvitationStepId]: InvitationStep };
  readonly deputyName: string;
  /** Whether the deputy may commit what their agency offers; null or absent while nobody has asked (AG07). */
  readonly deputyMayCommit?: boolean | null;
  readonly mode: Mode | null;
  readonly attendance: Attendance;
  /** The segments of the sitting in which they were in the room, with the times that differ from the segment's own. */
  readonly presence: { readonly [id: SegmentId]: Presence };
  /** When they said that they had heard the confidentiality statement and keep to it; absent in records from before it was kept (AT10). */
  readonly acknowledgedAt?: LocalTime | null;
  /**
   * That they were kept apart when they came into the room, set by the desk as it is marked: what was said before that is the chair's to give,
   * whatever becomes of the reason (domain.md 4.7). Absent where they were not.
   */
  readonly cameInApart?: boolean;
  /** When the chair meets them before the conference, on its day (domain.md 6.2); absent in records from before it was kept. */
  readonly meetsChairAt?: LocalTime | null;
  /** Why somebody of the family is not invited, and how they are heard instead (PF07, PA-05); absent or null where they are. */
  readonly notInvited?: { readonly reason: string; readonly heardInstead: string } | null;
  readonly report: Report;
  /** That a family member was told how to complain and how to see records; absent in records from before it was kept (DC11). */
  readonly rights?: RightsTold | null;
  readonly exclusion: Exclusion | null;
  readonly coreGroup: boolean;
}

export type Attendance = 'expected' | 'attended' | 'apologies' | 'did-not-attend' | 'excluded' | 'not-invited';

export interface Presence {
  readonly arrived: LocalTime | null;
  readonly left: LocalTime | null;
}

/** An agency's written report (domain.md 4.2, 6.4). A report without a person does not count for quoracy. */
export interface Report {
  readonly status: 'not-requested' | 'requested' | 'received' | 'nil-return';
  readonly dueOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  readonly sharedWithFamilyOn: LocalDate | null;
  /** Which version the family had first, where the file is kept (RP05); absent in records from before versions were kept. */
  readonly sharedVersion?: number | null;
  /** Whom it was shared with: `mother only`. */
  readonly sharedWith: string;
  /** Who shared it: the author, the social worker; absent in records from before it was asked. */
  readonly sharedBy?: string;
  readonly openToFamily: 'yes' | 'no' | 'part';
  readonly readAloud: boolean;
}

/** In what form somebody was given their rights to keep: spoken alone leaves nothing in the hand. */
export const rightsForms = ['spoken', 'leaflet', 'easy-read', 'translated', 'letter'] as const;
export type RightsForm = (typeof rightsForms)[number];

/** What one family member was told of their rights, by whom, when and how: the evidence if an ombudsman asks (DC11). */
export interface RightsTold {
  /** The right to complain, and how. */
  readonly complaint: boolean;
  /** The right to see what is recorded about them. */
  readonly records: boolean;
  readonly by: string;
  readonly on: LocalDate | null;
  readonly form: RightsForm | null;
}

/** EX-01 to EX-06: an exclusion has a ground, a decision, and the shortest possible effect. */
export interface Exclusion {
  readonly ground: ExclusionGround;
  readonly requestedOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly decidedBy: string;
  readonly extent: 'whole' | 'part';
  /** Who asked for it, and what they rest it on (EX-01). These four are absent in records from before they were kept. */
  readonly requestedBy?: string;
  readonly evidence?: string;
  /** True where the chair was asked and said no: nobody is kept out, and the record says so. */
  readonly refused?: boolean;
  /** Why it cannot be shorter than it is (EX-03). */
  readonly whyNoShorter?: string;
  /** How this person's views were heard instead. */
  readonly heardInstead: string;
  /** Each time that the chair asked them to leave while the conference went on (EX-04), and on which ground; absent where that never was. */
  readonly askedToLeave?: ReadonlyArray<AskedToLeave>;
  /** Whether the chair says that they read as an excluded parent (domain.md 6.8); absent where the chair said nothing, see `isExcludedForRisk`. */
  readonly readsAsExcluded?: boolean | null;
}

export interface AskedToLeave {
  readonly at: LocalTime;
  readonly ground: ExclusionGround;
}

export type ExclusionGround =
  | 'welfare'
  | 'violence'
  | 'child-asks'
  | 'stops-contribution'
  | 'confidential-information'
  | 'family-conflict';

/** A stretch of the sitting with its own people in the room (domain.md 4.7). */
export interface Segment {
  readonly id: SegmentId;
  /** `A`, `B`, `R`. */
  readonly label: string;
  readonly title: string;
  readonly from: LocalTime | null;
  readonly until: LocalTime | null;
  /**
   * The first stretch of the part that this one goes on with, where somebody of the family came in or left during it; absent or null for
   * the first one, and in records from before a part could be gone on with.
   */
  readonly continues?: SegmentId | null;
  /** A restricted segment is declared and timed here; what was said in it is in the annex (domain.md 5.6). */
  readonly restricted: boolean;
}

/** The headings that statements stand under, in the agenda's order (domain.md 5.1 and 6.7). */
export const sections = [
  'reason',
  'legal-status',
  'reports-read',
  'child-world',
  'family-views',
  'agency-information',
  'strengths',
  'worries',
  'grey-areas',
  'analysis',
  'progress',
  'plan-discussion',
  'contingency-and-legal',
  'outcome-shared',
  'restricted',
] as const;
export type Section = (typeof sections)[number];

export const statementKinds = [
  'fact',
  'opinion',
  'allegation',
  'disputed',
  'verbatim',
  'strength',
  'worry',
  'grey-area',
  'view',
  'analysis',
  'danger',
  'action',
  // A note to look something up: it is in nobody's copy, and the record is not signed off while one stands (LC10).
  'to-check',
] as const;
export type StatementKind = (typeof statementKinds)[number];

/** One row of the minutes, and the unit of the record: every document is computed from statements. */
export interface Statement {
  readonly id: StatementId;
  readonly section: Section;
  readonly kind: StatementKind;
  /** Who said it; null for the minute taker's own summary. */
  readonly speaker: InviteeId | null;
  /** Where it comes from when it is second hand: `school report, 15 April`. */
  readonly source: string;
  /** The children it concerns; empty where it concerns the whole family. */
  readonly children: ReadonlyArray<PersonId>;
  /** For `family-views`: the adult whose view it is, where someone else gave it. */
  readonly about: PersonId | null;
  readonly segment: SegmentId | null;
  readonly audience: Audience;
  /** The row of the visibility matrix that it falls under, or null where it is ordinary content (domain.md 6.8). */
  readonly sensitivity: Sensitivity | null;
  /** What people who may only have a summary are told; empty where they are told nothing. */
  readonly summary: string;
  readonly text: string;
  /** Set where it is a child's own statement (RP09); absent or null for every other line. */
  readonly own?: OwnStatement | null;
  /** What it looks as if it gave away and everyone may have all the same; absent where nobody was asked (RD01). */
  readonly settled?: ReadonlyArray<PrivateKind>;
  /**
   * The stretches that were open while words were added to it (EX-03); empty once a person has said in which it was said, absent where it
   * was not typed during the conference, and in records from before it was kept.
   */
  readonly typedIn?: ReadonlyArray<SegmentId>;
}

export interface Sensitivity {
  /** A key of the profile's visibility matrix: `other-parent-sensitive`, `police-intelligence`. */
  readonly item: string;
  /** Whose information it is; they may have it where the matrix says "own". */
  readonly subject: PersonId | null;
}

/** Who may have a line (RD01). It can only narrow what the matrix allows, never widen it. */
export type Audience =
  | { readonly to: 'everyone' }
  | { readonly to: 'professionals' }
  | { readonly to: 'only'; readonly people: ReadonlyArray<PersonId> }
  | { readonly to: 'all-but'; readonly people: ReadonlyArray<PersonId> };

/** One agency's view for one child. Views are asked for and recorded; they are not votes (R-CH-05). */
export interface ThresholdView {
  readonly conferenceId: ConferenceId;
  readonly inviteeId: InviteeId;
  readonly view: 'plan' | 'no-plan' | 'no-view';
  readonly category: Category | null;
  readonly reason: string;
  /** The segment in which it was given; absent or null where that was not kept, or no part was open. */
  readonly segment?: SegmentId | null;
}

/** One person's scale for one child, 0 to 10; the profile says which end is safe. */
export interface Scale {
  readonly conferenceId: ConferenceId;
  readonly inviteeId: InviteeId;
  readonly value: number | null;
  readonly reason: string;
  /** The segment in which it was given; absent or null where that was not kept, or no part was open. */
  readonly segment?: SegmentId | null;
}

/** What the chair can decide at a first conference and at a review (domain.md 5.3). */
export const firstOutcomes = [
  'plan',
  'no-plan-cin',
  'no-plan-earlyhelp',
  'no-plan-nfa',
  'adjourned',
  'inquorate-no-decision',
] as const;
export const reviewOutcomes = [
  'continue',
  'continue-category-changed',
  'end-cin',
  'end-earlyhelp',
  'end-nfa',
  'end-lookedafter',
  'end-transferred',
  'end-18',
  'end-died',
  'end-left-uk',
  'adjourned',
  'inquorate-no-decision',
] as const;
export type DecisionOutcome = (typeof firstOutcomes)[number] | (typeof reviewOutcomes)[number];

/** Threshold limb A: harm has happened and more is likely. Limb B: harm is likely (D-01). */
export type Limb = 'A' | 'B' | 'both' | 'neither';

/** The chair's decision for one child (D-04, R-CH-05). */
export interface Decision {
  readonly conferenceId: ConferenceId;
  readonly outcome: DecisionOutcome | null;
  readonly limb: Limb | null;
  /** Where both limbs are met, why each of them is: they are two findings (DC02); absent in records from before they were kept. */
  readonly limbReasons?: { readonly A: string; readonly B: string };
  readonly category: Category | null;
  /** The category of the plan before this decision, set by the desk; null or absent where there was none (DC03). */
  readonly categoryBefore?: Category | null;
  /** Why this is the main category, and at a change why it is another one now (DC03). */
  readonly categoryReason?: string;
  readonly otherConcerns: ReadonlyArray<Category>;
  readonly reasons: string;
  /** The statements the reasons rest on (DC02). */
  readonly evidence: ReadonlyArray<StatementId>;
  /** Why the chair decided although agencies did not agree; empty where they did (DC06). */
  readonly withoutAgreement: string;
  /** Proceeding although not quorate needs a reason (P-12). */
  readonly inquorateReason: string;
  /** Where nothing is decided: what keeps the child safe until the next sitting, agreed with those present (P-10). */
  readonly interimPlan: string;
  /** Before a conference that comes late or was delayed: what keeps the child safe until it is held (IN10); null where nobody wrote it. */
  readonly interimSafety: InterimSafety | null;
  readonly previousPlansConfirmed: boolean;
  /** For every outcome but a plan: the help that follows, who owns it, and whether they accepted (DC07, AG11). */
  readonly nextHelp: NextHelp | null;
  /** Why a plan ends although something warns against it (DC08); absent in records from before it was kept. */
  readonly endDespite?: string;
  /** For a child who is looked after too: which plan leads (DC10); null or absent where they are not. */
  readonly lookedAfter?: LookedAfter | null;
  readonly legalPlanning: LegalPlanning | null;
  /** Whether the family was offered a plan of its own; null while nobody said, absent in records from before it was asked (L-02). */
  readonly familyGroup?: FamilyGroup | null;
  /** What else the decision sets going; absent in records from before it was kept (domain.md 5.3). */
  readonly steps?: FurtherSteps;
  readonly participation: Participation | null;
  readonly seenAloneOn: LocalDate | null;
  /** Who tells the child, and when it was done (CH-07). */
  readonly tellsChild: string;
  readonly childToldOn: LocalDate | null;
  /** The chair confirms each child by name and date of birth; null until then (DC01). */
  readonly confirmed: Confirmation | null;
}

/** What help follows where there is no plan; that none does is an answer too, and has its reason (DC07, P-24). */
export const helpKinds = ['child-in-need', 'early-help', 'family-support', 'none'] as const;
export type HelpKind = (typeof helpKinds)[number];

export interface NextHelp {
  /** Null while nobody has said; absent in records from before it was asked, see `helpKindOf`. */
  readonly kind?: HelpKind | null;
  /** Who takes the child on: a step-down agency, or where none does, empty. */
  readonly agency: string;
  /** The named worker; where no help follows, whom the family can turn to. */
  readonly owner: string;
  readonly startsOn: LocalDate | null;
  readonly accepted: boolean;
  /** Who of the list accepted in the room (AG11); null while nobody did, absent in records from before it was kept. */
  readonly acceptedBy?: InviteeId | null;
  /** Why nothing more is offered; absent in records from before it was kept. */
  readonly whyNone?: string;
}

/** A child who is looked after and has a protection plan has two plans and two reviews: one of them leads (domain.md 2.4, COMB). */
export interface LookedAfter {
  readonly leads: 'care-plan' | 'protection-plan' | null;
  /** The day of the next looked-after review. */
  readonly reviewOn: LocalDate | null;
  /** Both reviews in one meeting, by local agreement; two records are kept. */
  readonly together: boolean;
  readonly why: string;
}

/** What keeps one child safe while a conference is waited for, who does it, and the day by which it is done. */
export interface InterimSafety {
  readonly what: string;
  readonly who: string;
  readonly by: LocalDate | null;
}

/** What the chair recommends and the service decides; what came of it is followed as a matter of its own (DC09). */
export interface LegalPlanning {
  readonly recommendedOn: LocalDate | null;
  readonly rationale: string;
  /** Who takes it to the service, and by when; absent in records from before they were asked. */
  readonly owner?: string;
  readonly by?: LocalDate | null;
}

/** SSD participation codes (domain.md 8.6). */
export const participationCodes = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;
export type Participation = (typeof participationCodes)[number];

export interface Confirmation {
  readonly by: string;
  readonly at: LocalDateTime;
  /**
   * What was confirmed, set with the confirmation: where two laptops merge, one may have confirmed what the other had changed. Absent in
   * records from before it was kept.
   */
  readonly of?: Pick<Decision, 'outcome' | 'limb' | 'category'> & {
    /** The mark of everything else that was decided with it (`markOfDecided`); absent in records from before it was kept. */
    readonly words?: string;
  };
}

/** Formal professional dissent; not a complaint and not a private doubt (X-01, T-23). */
export interface Dissent {
  readonly id: DissentId;
  readonly conferenceId: ConferenceId;
  readonly inviteeId: InviteeId;
  readonly raisedAt: LocalDateTime | null;
  readonly inMeeting: boolean;
  readonly reason: string;
  /** To whom it was passed on, and when: the escalation; absent in records from before they were kept. */
  readonly passedTo?: string;
  readonly passedOn?: LocalDate | null;
  readonly outcome: string;
  readonly closedOn: LocalDate | null;
}

/** The chair lets one reader have one thing that the matrix leaves to the chair, and says why. */
export interface Release {
  readonly personId: PersonId;
  /** A statement, or a row of the matrix as a whole. */
  readonly statementId: StatementId | null;
  readonly item: string;
  readonly reason: string;
}

/** Since when somebody is out of the room; it stands by itself, because its stretch may be joined with the one before it. */
export interface Gone {
  /** The part, by its first stretch. */
  readonly part: SegmentId;
  readonly from: LocalTime | null;
}

export const outOfKey = (segment: SegmentId, invitee: InviteeId): string => `${segment}:${invitee}`;

export const viewKey = (conferenceId: ConferenceId, inviteeId: InviteeId): string => `${conferenceId}:${inviteeId}`;
