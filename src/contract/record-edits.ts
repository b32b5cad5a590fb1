import { z } from 'zod';
import type { RecordEdit, StatementEdit } from '../core/conferences/edits.ts';
import { familyGroupAnswers, furtherStepKinds } from '../core/conferences/further-steps.ts';
import { invitationStepKinds, invitationWays } from '../core/conferences/invitation.ts';
import { ownForms } from '../core/conferences/own-statement.ts';
import {
  type ConferenceRecord,
  firstOutcomes,
  helpKinds,
  inclusionItems,
  modes,
  openingStatements,
  participationCodes,
  reviewOutcomes,
  rightsForms,
  sections,
  statementKinds,
} from '../core/conferences/record.ts';
import { privateKinds } from '../core/plans/private-texts.ts';
import {
  actionId,
  agencyId,
  assessmentId,
  category,
  conferenceId,
  date,
  dissentId,
  invitationStepId,
  inviteeId,
  line,
  longText,
  moment,
  ownLetterId,
  paragraph,
  personId,
  pictureId,
  practitionerId,
  required,
  segmentId,
  sha256,
  statementId,
  time,
} from './values.ts';

const people = z.array(personId).max(60);

const audience = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('everyone') }),
  z.strictObject({ to: z.literal('professionals') }),
  z.strictObject({ to: z.literal('only'), people }),
  z.strictObject({ to: z.literal('all-but'), people }),
]);

const presence = z.strictObject({ arrived: time.nullable(), left: time.nullable() });

const report = z.strictObject({
  status: z.enum(['not-requested', 'requested', 'received', 'nil-return']),
  dueOn: date.nullable(),
  receivedOn: date.nullable(),
  sharedWithFamilyOn: date.nullable(),
  sharedVersion: z.int().min(1).nullable().optional(),
  sharedWith: line,
  sharedBy: line.optional(),
  openToFamily: z.enum(['yes', 'no', 'part']),
  readAloud: z.boolean(),
});

export const exclusionGround = z.enum([
  'welfare',
  'violence',
  'child-asks',
  'stops-contribution',
  'confidential-information',
  'family-conflict',
]);
const rights = z.strictObject({
  complaint: z.boolean(),
  records: z.boolean(),
  by: line,
  on: date.nullable(),
  form: z.enum(rightsForms).nullable(),
});

const exclusion = z.strictObject({
  ground: exclusionGround,
  requestedOn: date.nullable(),
  decidedOn: date.nullable(),
  decidedBy: line,
  extent: z.enum(['whole', 'part']),
  requestedBy: line.optional(),
  evidence: paragraph.optional(),
  refused: z.boolean().optional(),
  whyNoShorter: paragraph.optional(),
  heardInstead: paragraph,
  askedToLeave: z
    .array(z.strictObject({ at: time, ground: exclusionGround }))
    .max(50)
    .optional(),
  readsAsExcluded: z.boolean().nullable().optional(),
});

const invitationStep = z.strictObject({
  kind: z.enum(invitationStepKinds),
  on: date,
  way: z.enum(invitationWays).nullable(),
  note: line,
  by: line,
  order: z.int().min(0),
});

export const invitee = z.strictObject({
  id: inviteeId,
  part: z.enum([
    'chair',
    'minute-taker',
    'agency',
    'family',
    'child',
    'supporter',
    'advocate',
    'interpreter',
    'solicitor',
    'observer',
  ]),
  personId: personId.nullable(),
  practitionerId: practitionerId.nullable(),
  agencyId: agencyId.nullable(),
  agencyType: line,
  agencyName: line,
  name: line,
  role: line,
  withPersonId: personId.nullable(),
  contactWith: people,
  why: paragraph,
  invitedOn: date.nullable(),
  reply: z.enum(['none', 'accepted', 'declined', 'deputy']),
  repliedOn: date.nullable().optional(),
  deputyName: line,
  // Optional for the same reason.
  invitation: z.record(invitationStepId as unknown as z.ZodType<string, string>, invitationStep).optional(),
  deputyMayCommit: z.boolean().nullable().optional(),
  mode: z.enum(modes).nullable(),
  attendance: z.enum(['expected', 'attended', 'apologies', 'did-not-attend', 'excluded', 'not-invited']),
  presence: z.record(segmentId as unknown as z.ZodType<string, string>, presence),
  acknowledgedAt: time.nullable().optional(),
  cameInApart: z.boolean().optional(),
  meetsChairAt: time.nullable().optional(),
  notInvited: z.strictObject({ reason: paragraph, heardInstead: paragraph }).nullable().optional(),
  report,
  rights: rights.nullable().optional(),
  exclusion: exclusion.nullable(),
  coreGroup: z.boolean(),
});

export const segment = z.strictObject({
  id: segmentId,
  label: line,
  title: line,
  from: time.nullable(),
  until: time.nullable(),
  continues: segmentId.nullable().optional(),
  restricted: z.boolean(),
});

const gone = z.strictObject({ part: segmentId, from: time.nullable() });

const privateTexts = z.array(z.enum(privateKinds)).max(privateKinds.length);

export const statement = z.strictObject({
  id: statementId,
  section: z.enum(sections),
  kind: z.enum(statementKinds),
  speaker: inviteeId.nullable(),
  source: line,
  children: people,
  about: personId.nullable(),
  segment: segmentId.nullable(),
  audience,
  sensitivity: z.strictObject({ item: line, subject: personId.nullable() }).nullable(),
  summary: paragraph,
  text: longText,
  own: z
    .strictObject({
      form: z.enum(ownForms),
      givenOn: date,
      pictureId: pictureId.nullable(),
      letter: z.strictObject({ id: ownLetterId, fileName: required, sha256 }).nullable().optional(),
    })
    .nullable()
    .optional(),
  settled: privateTexts.optional(),
  typedIn: z.array(segmentId).max(100).optional(),
});

export const view = z.strictObject({
  conferenceId,
  inviteeId,
  view: z.enum(['plan', 'no-plan', 'no-view']),
  category: category.nullable(),
  reason: paragraph,
  segment: segmentId.nullable().optional(),
});

export const scale = z.strictObject({
  conferenceId,
  inviteeId,
  value: z.int().min(0).max(10).nullable(),
  reason: paragraph,
  segment: segmentId.nullable().optional(),
});

const interimSafety = z.strictObject({ what: paragraph, who: line, by: date.nullable() });

const decisionFields = z.strictObject({
  outcome: z
    .enum([...firstOutcomes, ...reviewOutcomes.filter((o) => o !== 'adjourned' && o !== 'inquorate-no-decision')])
    .nullable(),
  limb: z.enum(['A', 'B', 'both', 'neither']).nullable(),
  limbReasons: z.strictObject({ A: paragraph, B: paragraph }).optional(),
  category: category.nullable(),
  categoryBefore: category.nullable().optional(),
  categoryReason: paragraph.optional(),
  otherConcerns: z.array(category).max(4),
  reasons: longText,
  evidence: z.array(statementId).max(500),
  withoutAgreement: paragraph,
  inquorateReason: paragraph,
  interimPlan: paragraph,
  interimSafety: interimSafety.nullable(),
  previousPlansConfirmed: z.boolean(),
  nextHelp: z
    .strictObject({
      kind: z.enum(helpKinds).nullable().optional(),
      agency: line,
      owner: line,
      startsOn: date.nullable(),
      accepted: z.boolean(),
      acceptedBy: inviteeId.nullable().optional(),
      whyNone: paragraph.optional(),
    })
    .nullable(),
  endDespite: paragraph.optional(),
  lookedAfter: z
    .strictObject({
      leads: z.enum(['care-plan', 'protection-plan']).nullable(),
      reviewOn: date.nullable(),
      together: z.boolean(),
      why: paragraph,
    })
    .nullable()
    .optional(),
  legalPlanning: z
    .strictObject({
      recommendedOn: date.nullable(),
      rationale: paragraph,
      owner: line.optional(),
      by: date.nullable().optional(),
    })
    .nullable(),
  familyGroup: z
    .strictObject({ answer: z.enum(familyGroupAnswers).nullable(), on: date.nullable(), owner: line, note: paragraph })
    .nullable()
    .optional(),
  steps: z
    .partialRecord(
      z.enum(furtherStepKinds),
      z.strictObject({ what: paragraph, owner: line, by: date.nullable(), about: personId.nullable().optional() }),
    )
    .optional(),
  participation: z.enum(participationCodes).nullable(),
  seenAloneOn: date.nullable(),
  tellsChild: line,
  childToldOn: date.nullable(),
});
const confirmation = z.strictObject({
  by: line,
  at: moment,
  of: decisionFields
    .pick({ outcome: true, limb: true, category: true })
    .extend({
      words: z
        .string()
        .regex(/^[0-9a-f]{8}$/)
        .optional(),
    })
    .optional(),
});

export const dissent = z.strictObject({
  id: dissentId,
  conferenceId,
  inviteeId,
  raisedAt: moment.nullable(),
  inMeeting: z.boolean(),
  reason: paragraph,
  passedTo: line.optional(),
  passedOn: date.nullable().optional(),
  outcome: paragraph,
  closedOn: date.nullable(),
});

const outOfTen = z.int().min(0).max(10).nullable();

const planAction = z.strictObject({
  id: actionId,
  number: z.int().min(1).max(999),
  goal: paragraph,
  action: paragraph,
  owner: line,
  agency: line,
  dueOn: date.nullable(),
  measure: paragraph,
  children: people,
  audience,
  status: z.enum(['not-started', 'on-track', 'late', 'done', 'not-needed']),
  evidence: paragraph,
  doneOn: date.nullable().optional(),
  notNeededBecause: paragraph.optional(),
  carriedFrom: actionId.nullable().optional(),
  scale: z.strictObject({ now: outOfTen, needed: outOfTen }).nullable().optional(),
});

const planAssessment = z.strictObject({
  id: assessmentId,
  what: paragraph,
  who: line,
  by: date.nullable(),
  children: people,
  about: personId.nullable(),
  doneOn: date.nullable(),
  found: paragraph,
  audience,
  carriedFrom: assessmentId.nullable().optional(),
});

const everyWorkingDays = z.int().min(1).max(60).nullable();
const childVisits = z.strictObject({ everyWorkingDays, alone: z.boolean().nullable(), where: paragraph });

const planFields = z.strictObject({
  contingencyTrigger: paragraph.optional(),
  contingency: paragraph,
  bottomLine: paragraph,
  contingencyTriggerAudience: audience.nullable().optional(),
  contingencyAudience: audience.nullable().optional(),
  bottomLineAudience: audience.nullable().optional(),
  visitsAudience: audience.nullable().optional(),
  visits: paragraph,
  visitEveryWorkingDays: everyWorkingDays,
  leadSocialWorker: inviteeId.nullable(),
  coreGroupOn: date.nullable(),
  coreGroupAt: time.nullable(),
  coreGroupPlace: line,
  nextConferenceOn: date.nullable(),
  nextConferenceAt: time.nullable(),
  nextConferencePlace: line,
});

const inclusionAnswer = z.strictObject({ answer: z.enum(['yes', 'no', 'not-needed']).nullable(), note: paragraph });
const agendaOrder = z.array(z.string().max(60)).max(100);
const release = z.strictObject({ personId, statementId: statementId.nullable(), item: line, reason: paragraph });

const statementEdits = [
  z.strictObject({ edit: z.literal('statement.add'), statement, after: z.union([statementId, z.literal('last')]).nullable() }),
  z.strictObject({
    edit: z.literal('statement.change'),
    id: statementId,
    change: statement.omit({ id: true, text: true }).partial(),
  }),
  z.strictObject({ edit: z.literal('statement.text'), id: statementId, text: longText }),
  z.strictObject({ edit: z.literal('statement.remove'), id: statementId }),
] as const;

/** What may be done to the restricted annex. */
export const statementEdit = z.discriminatedUnion('edit', statementEdits) as unknown as z.ZodType<StatementEdit, StatementEdit>;

/** What may be done to the working copy, checked value by value before it reaches the record. */
export const recordEdit = z.discriminatedUnion('edit', [
  ...statementEdits,
  z.strictObject({ edit: z.literal('invitee.add'), invitee }),
  z.strictObject({
    edit: z.literal('invitee.change'),
    id: inviteeId,
    change: invitee.omit({ id: true, presence: true, invitation: true }).partial(),
  }),
  z.strictObject({
    edit: z.literal('invitation.set'),
    id: inviteeId,
    step: invitationStepId,
    said: invitationStep.nullable(),
  }),
  z.strictObject({ edit: z.literal('invitee.remove'), id: inviteeId }),
  z.strictObject({ edit: z.literal('presence.set'), id: inviteeId, segment: segmentId, presence: presence.nullable() }),
  z.strictObject({ edit: z.literal('out.mark'), id: inviteeId, segment: segmentId, gone: gone.nullable() }),
  z.strictObject({ edit: z.literal('segment.add'), segment }),
  z.strictObject({ edit: z.literal('segment.change'), id: segmentId, change: segment.omit({ id: true }).partial() }),
  z.strictObject({ edit: z.literal('segment.remove'), id: segmentId }),
  z.strictObject({ edit: z.literal('view.set'), view }),
  z.strictObject({ edit: z.literal('scale.set'), scale }),
  z.strictObject({ edit: z.literal('decision.change'), id: conferenceId, change: decisionFields.partial() }),
  z.strictObject({ edit: z.literal('decision.confirm'), id: conferenceId, confirmed: confirmation.nullable() }),
  z.strictObject({ edit: z.literal('dissent.add'), dissent }),
  z.strictObject({ edit: z.literal('dissent.change'), id: dissentId, change: dissent.omit({ id: true }).partial() }),
  z.strictObject({ edit: z.literal('dissent.remove'), id: dissentId }),
  z.strictObject({ edit: z.literal('action.add'), action: planAction }),
  z.strictObject({ edit: z.literal('action.change'), id: actionId, change: planAction.omit({ id: true }).partial() }),
  z.strictObject({ edit: z.literal('action.remove'), id: actionId }),
  z.strictObject({ edit: z.literal('assessment.set'), id: assessmentId, assessment: planAssessment.nullable() }),
  z.strictObject({ edit: z.literal('settled.set'), key: z.string().max(60), kinds: privateTexts.nullable() }),
  z.strictObject({ edit: z.literal('plan.change'), change: planFields.partial() }),
  z.strictObject({ edit: z.literal('visits.set'), childId: personId, visits: childVisits.nullable() }),
  z.strictObject({ edit: z.literal('opening.set'), statement: z.enum(openingStatements), at: time.nullable() }),
  z.strictObject({ edit: z.literal('inclusion.set'), item: z.enum(inclusionItems), answer: inclusionAnswer }),
  z.strictObject({ edit: z.literal('agenda.set'), order: agendaOrder.nullable() }),
  z.strictObject({ edit: z.literal('release.set'), key: line, release: release.nullable() }),
]) as unknown as z.ZodType<RecordEdit, RecordEdit>;

const keyed = <T extends z.ZodType>(value: T) => z.record(z.string().max(100), value);

/** A whole record, as a case file carries it. */
export const conferenceRecord = z.strictObject({
  invitees: keyed(invitee),
  segments: keyed(segment),
  statements: z.array(statement).max(5_000),
  views: keyed(view),
  scales: keyed(scale),
  decisions: keyed(
    decisionFields.extend({
      conferenceId,
      interimPlan: paragraph.default(''),
      interimSafety: interimSafety.nullable().default(null),
      confirmed: confirmation.nullable(),
    }),
  ),
  dissents: keyed(dissent),
  plan: planFields.extend({
    actions: keyed(planAction),
    visitsTo: keyed(childVisits).optional(),
    assessments: keyed(planAssessment).optional(),
    settled: keyed(privateTexts).optional(),
  }),
  opening: z.record(z.enum(openingStatements), time.nullable()),
  inclusion: z.record(z.enum(inclusionItems), inclusionAnswer),
  releases: keyed(release),
  agendaOrder: agendaOrder.optional(),
  markedOut: keyed(gone).optional(),
}) as unknown as z.ZodType<ConferenceRecord, ConferenceRecord>;

/** The annex, as a case file carries it where whoever exports is entitled to it. */
export const restrictedAnnex = z.strictObject({ statements: z.array(statement).max(2_000) });
