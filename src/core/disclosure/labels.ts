import type { ChildDetails, Person, Relationship } from '../children/people.ts';
import type { WarningNote } from '../children/warnings.ts';
import type { PlanAssessment } from '../conferences/assessment.ts';
import type { Correction } from '../conferences/correction.ts';
import type { OutlinePlan, PlanAction } from '../conferences/outline-plan.ts';
import type {
  Decision,
  Dissent,
  Exclusion,
  Invitee,
  Report,
  Scale,
  Segment,
  Statement,
  ThresholdView,
} from '../conferences/record.ts';
import type { Conference, ConferenceRequest, Sitting } from '../conferences/sitting.ts';
import type { Withdrawal } from '../conferences/withdrawal.ts';
import type { CoreGroupRecord } from '../plans/core-group-record.ts';
import type { VisibilityItem } from '../procedures/visibility.ts';

/**
 * Who may have one field of something that they may know of at all (X1).
 *
 * `open`: everyone. `adults`: everyone but a child in a copy of their own, and those who only help. `own`: the person
 * it is about, the parents of the child it is about, and professionals. `professionals`: those who work with the
 * family, and the desk. `desk`: the conference service alone. A row of the matrix: as the profile's matrix says
 * (domain.md 6.8). `part`: it is made of things with labels of their own, or shown by a rule of its own. `never`: no
 * document prints it.
 */
export type Label = 'open' | 'adults' | 'own' | 'professionals' | 'desk' | 'part' | 'never' | VisibilityItem;

/** A label for every field: a field that is added to the record and not labelled does not compile (X1). */
export type Labels<T> = { readonly [F in keyof T]-?: Label };

/** What a reader holds of a thing: an open field as it is, a labelled one or null, and nothing of the rest. */
export type Shown<T, L extends Labels<T>> = {
  readonly [F in keyof T as L[F] extends 'never' | 'part' ? never : F]: L[F] extends 'open' ? T[F] : T[F] | null;
};

/** Copies the fields that `sees` allows, and only those: anything not labelled is not looked at. */
export const show = <T extends object, const L extends Labels<T>>(
  thing: T,
  labels: L,
  sees: (label: Label) => boolean,
): Shown<T, L> =>
  Object.fromEntries(
    Object.entries<Label>(labels)
      .filter(([, label]) => label !== 'never' && label !== 'part')
      .map(([field, label]) => [field, sees(label) ? thing[field as keyof T] : null]),
    // The fields are exactly those of the mapped type: both are read from the same labels.
  ) as Shown<T, L>;

export const personLabels = {
  id: 'open',
  familyId: 'never',
  role: 'open',
  givenName: 'open',
  familyName: 'open',
  birth: 'own',
  sex: 'own',
  ethnicity: 'own',
  religion: 'own',
  language: 'own',
  disability: 'own',
  needs: 'own',
  interpreter: 'own',
  textSize: 'never',
  phone: 'never',
  email: 'never',
  child: 'part',
} as const satisfies Labels<Person>;

export const childLabels = {
  laChildId: 'desk',
  school: 'school-and-contact-times',
  schoolYear: 'school-and-contact-times',
  legalStatus: 'own',
  authority: 'own',
  previousPlans: 'own',
} as const satisfies Labels<ChildDetails>;

export const relationshipLabels = {
  adultId: 'open',
  childId: 'open',
  kind: 'open',
  parental: 'open',
  parentalResponsibility: 'adults',
  basis: 'professionals',
  held: 'professionals',
} as const satisfies Labels<Relationship>;

export const warningLabels = {
  id: 'never',
  familyId: 'never',
  personId: 'part',
  kind: 'desk',
  words: 'desk',
  reviewOn: 'desk',
  raisedOn: 'never',
  raisedBy: 'never',
  endedOn: 'never',
} as const satisfies Labels<WarningNote>;

export const sittingLabels = {
  id: 'never',
  requestId: 'never',
  familyId: 'never',
  followsId: 'never',
  reference: 'open',
  heldOn: 'open',
  startsAt: 'part',
  endsAt: 'part',
  place: 'part',
  roomId: 'never',
  remoteLink: 'part',
  chairId: 'part',
  minuteTakerId: 'part',
  bookedDespite: 'never',
  profileId: 'never',
  profileVersion: 'open',
  model: 'adults',
  progress: 'part',
} as const satisfies Labels<Sitting>;

export const withdrawalLabels = {
  sittingId: 'never',
  number: 'never',
  kind: 'open',
  at: 'never',
  reason: 'part',
  words: 'never',
  decidedBy: 'professionals',
  agreedBy: 'professionals',
  was: 'part',
  replacedBy: 'open',
  invited: 'never',
} as const satisfies Labels<Withdrawal>;

export const requestLabels = {
  id: 'never',
  familyId: 'never',
  kind: 'open',
  requestedOn: 'professionals',
  requestedBy: 'professionals',
  authorisedBy: 'professionals',
  strategyDiscussionOn: 'adults',
  enquiryOutcome: 'adults',
  enquiryWorker: 'professionals',
  enquiryTeam: 'professionals',
  conditions: 'part',
  venueRisk: 'desk',
  transferNotifiedOn: 'professionals',
  reason: 'professionals',
  askedCategory: 'professionals',
  arrangements: 'never',
  needs: 'part',
  exclusionsAsked: 'part',
  fabricatedIllness: 'never',
  childIds: 'part',
  leftOut: 'never',
  earlyBecause: 'never',
  earlyAgreedBy: 'never',
  childKinds: 'never',
  otherPlan: 'part',
} as const satisfies Labels<ConferenceRequest>;

export const conferenceLabels = {
  id: 'never',
  sittingId: 'never',
  childId: 'open',
  kind: 'open',
  number: 'open',
  dayZero: 'adults',
  dueOn: 'adults',
  holdBy: 'never',
  lateReason: 'adults',
  lateApprovedBy: 'professionals',
  resumes: 'adults',
} as const satisfies Labels<Conference>;

export const inviteeLabels = {
  id: 'open',
  part: 'open',
  personId: 'open',
  practitionerId: 'part',
  agencyId: 'never',
  agencyType: 'open',
  agencyName: 'part',
  name: 'open',
  role: 'open',
  withPersonId: 'part',
  contactWith: 'part',
  why: 'never',
  invitedOn: 'professionals',
  reply: 'desk',
  repliedOn: 'desk',
  invitation: 'desk',
  // Whoever came is named to those who met them: a deputy is no more secret than the person they stood for.
  deputyName: 'adults',
  deputyMayCommit: 'adults',
  mode: 'adults',
  attendance: 'adults',
  presence: 'part',
  cameInApart: 'never',
  acknowledgedAt: 'adults',
  // Where somebody is at what time is theirs to know, and the desk's.
  meetsChairAt: 'part',
  notInvited: 'never',
  report: 'part',
  rights: 'part',
  exclusion: 'part',
  coreGroup: 'part',
} as const satisfies Labels<Invitee>;

export const reportLabels = {
  status: 'adults',
  dueOn: 'adults',
  receivedOn: 'adults',
  sharedWithFamilyOn: 'adults',
  sharedVersion: 'adults',
  sharedWith: 'professionals',
  sharedBy: 'professionals',
  openToFamily: 'adults',
  readAloud: 'adults',
} as const satisfies Labels<Report>;

export const exclusionLabels = {
  ground: 'own',
  requestedOn: 'professionals',
  decidedOn: 'own',
  decidedBy: 'own',
  extent: 'own',
  // Who asked, and on what grounds, may be the very thing that they are kept from.
  requestedBy: 'professionals',
  evidence: 'never',
  refused: 'own',
  whyNoShorter: 'professionals',
  heardInstead: 'own',
  askedToLeave: 'own',
  readsAsExcluded: 'never',
} as const satisfies Labels<Exclusion>;

export const segmentLabels = {
  id: 'open',
  label: 'professionals',
  title: 'adults',
  from: 'open',
  until: 'open',
  continues: 'part',
  restricted: 'professionals',
} as const satisfies Labels<Segment>;

export const statementLabels = {
  id: 'desk',
  section: 'open',
  kind: 'open',
  speaker: 'open',
  source: 'open',
  children: 'part',
  about: 'open',
  segment: 'never',
  audience: 'never',
  sensitivity: 'never',
  summary: 'part',
  text: 'part',
  own: 'part',
  settled: 'never',
  typedIn: 'never',
} as const satisfies Labels<Statement>;

export const viewLabels = {
  conferenceId: 'never',
  inviteeId: 'open',
  view: 'adults',
  category: 'adults',
  reason: 'adults',
  segment: 'never',
} as const satisfies Labels<ThresholdView>;

export const scaleLabels = {
  conferenceId: 'never',
  inviteeId: 'open',
  value: 'adults',
  reason: 'adults',
  segment: 'never',
} as const satisfies Labels<Scale>;

export const decisionLabels = {
  conferenceId: 'never',
  outcome: 'open',
  limb: 'adults',
  limbReasons: 'adults',
  category: 'adults',
  categoryBefore: 'adults',
  categoryReason: 'adults',
  otherConcerns: 'adults',
  reasons: 'adults',
  evidence: 'never',
  withoutAgreement: 'professionals',
  inquorateReason: 'adults',
  interimPlan: 'adults',
  // It says where the child is and who watches over them: one who is kept apart never has it (IN10).
  interimSafety: 'professionals',
  previousPlansConfirmed: 'never',
  nextHelp: 'open',
  endDespite: 'adults',
  // As the legal status is.
  lookedAfter: 'own',
  legalPlanning: 'adults',
  familyGroup: 'adults',
  // Each by its own row of the matrix: see `copyFurtherSteps`.
  steps: 'part',
  participation: 'own',
  seenAloneOn: 'own',
  tellsChild: 'open',
  childToldOn: 'own',
  confirmed: 'professionals',
} as const satisfies Labels<Decision>;

export const dissentLabels = {
  id: 'never',
  conferenceId: 'never',
  inviteeId: 'professionals',
  raisedAt: 'professionals',
  inMeeting: 'professionals',
  reason: 'professionals',
  passedTo: 'professionals',
  passedOn: 'professionals',
  outcome: 'professionals',
  closedOn: 'professionals',
} as const satisfies Labels<Dissent>;

export const planLabels = {
  actions: 'part',
  assessments: 'part',
  settled: 'never',
  contingencyTrigger: 'adults',
  contingency: 'adults',
  bottomLine: 'adults',
  contingencyTriggerAudience: 'never',
  contingencyAudience: 'never',
  bottomLineAudience: 'never',
  visitsAudience: 'never',
  visits: 'open',
  visitEveryWorkingDays: 'open',
  visitsTo: 'part',
  leadSocialWorker: 'part',
  coreGroupOn: 'part',
  coreGroupAt: 'part',
  coreGroupPlace: 'part',
  nextConferenceOn: 'open',
  nextConferenceAt: 'professionals',
  nextConferencePlace: 'professionals',
} as const satisfies Labels<OutlinePlan>;

export const actionLabels = {
  id: 'desk',
  number: 'never',
  goal: 'open',
  action: 'open',
  owner: 'open',
  agency: 'open',
  dueOn: 'open',
  measure: 'open',
  children: 'part',
  audience: 'never',
  status: 'adults',
  evidence: 'adults',
  doneOn: 'adults',
  notNeededBecause: 'adults',
  carriedFrom: 'never',
  scale: 'adults',
} as const satisfies Labels<PlanAction>;

export const assessmentLabels = {
  id: 'never',
  what: 'open',
  who: 'open',
  by: 'open',
  children: 'part',
  about: 'never',
  doneOn: 'adults',
  found: 'adults',
  audience: 'never',
  carriedFrom: 'never',
} as const satisfies Labels<PlanAssessment>;

export const coreGroupLabels = {
  heldOn: 'open',
  came: 'professionals',
  note: 'professionals',
  childView: 'professionals',
  agreed: 'professionals',
} as const satisfies Labels<CoreGroupRecord>;

export const correctionLabels = {
  of: 'open',
  at: 'open',
  by: 'desk',
  askedBy: 'desk',
  kind: 'open',
  // It may name what a reader may not have: the kind says why.
  note: 'desk',
} as const satisfies Labels<Correction>;
