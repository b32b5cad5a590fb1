import type { FurtherSteps } from '../../core/conferences/further-steps.ts';
import { guardedPlanTexts, type OutlinePlan, type PlanAction } from '../../core/conferences/outline-plan.ts';
import type { Audience, ConferenceRecord, NextHelp, RestrictedAnnex, Statement } from '../../core/conferences/record.ts';
import type { ConferenceId, PersonId } from '../../core/identifiers.ts';

/** What a record may name outside itself. */
export interface Outside {
  readonly people: ReadonlySet<PersonId>;
  readonly conferences: ReadonlySet<ConferenceId>;
}

/**
 * The record as a case file carries it: everything in it, in one order, and nothing that names something which is gone.
 *
 * While people type, a statement may outlive the speaker who was taken off the list. Its words stay; the name of somebody who
 * is not there any more would only make the file unreadable.
 */
export const wholeRecord = (record: ConferenceRecord, annex: RestrictedAnnex, outside: Outside): ConferenceRecord => {
  const inPeople = (id: PersonId): boolean => outside.people.has(id);
  const said = new Set([...record.statements, ...annex.statements].map((statement) => statement.id));
  const ofSitting = (at: { readonly conferenceId: ConferenceId }): boolean => outside.conferences.has(at.conferenceId);
  const lead = record.plan.leadSocialWorker;
  return {
    ...record,
    invitees: mapped(record.invitees, (invitee) => ({
      ...invitee,
      personId: kept(invitee.personId, inPeople),
      withPersonId: kept(invitee.withPersonId, inPeople),
      contactWith: invitee.contactWith.filter(inPeople),
      ...(invitee.invitation === undefined ? {} : { invitation: sorted(invitee.invitation) }),
      presence: sorted(invitee.presence, (_, segment) => segment in record.segments),
    })),
    segments: sorted(record.segments),
    statements: wholeStatements(record.statements, record, outside),
    views: sorted(record.views, (view) => ofSitting(view) && view.inviteeId in record.invitees),
    scales: sorted(record.scales, (scale) => ofSitting(scale) && scale.inviteeId in record.invitees),
    decisions: mapped(sorted(record.decisions, ofSitting), (decision) => ({
      ...decision,
      evidence: decision.evidence.filter((id) => said.has(id)),
      nextHelp: wholeHelp(decision.nextHelp, record),
      ...(decision.steps === undefined ? {} : { steps: wholeSteps(decision.steps, outside) }),
    })),
    dissents: sorted(record.dissents, ofSitting),
    plan: {
      ...record.plan,
      ...wholeAudiences(record.plan, outside),
      leadSocialWorker: lead !== null && lead in record.invitees ? lead : null,
      ...(record.plan.visitsTo === undefined
        ? {}
        : { visitsTo: sorted(record.plan.visitsTo, (_, childId) => inPeople(childId as PersonId)) }),
      ...(record.plan.assessments === undefined
        ? {}
        : {
            assessments: mapped(record.plan.assessments, (one) => ({
              ...wholeAction(one, outside),
              about: kept(one.about, inPeople),
            })),
          }),
      actions: mapped(record.plan.actions, (action) => wholeAction(action, outside)),
    },
    releases: sorted(
      record.releases,
      (release) => inPeople(release.personId) && (release.statementId === null || said.has(release.statementId)),
    ),
  };
};

/** Statements of the record or of its annex, in their order, without names of what is gone. */
export const wholeStatements = (
  statements: ReadonlyArray<Statement>,
  { invitees, segments }: Pick<ConferenceRecord, 'invitees' | 'segments'>,
  { people }: Outside,
): ReadonlyArray<Statement> =>
  statements.map((statement) => ({
    ...statement,
    speaker: kept(statement.speaker, (id) => id in invitees),
    children: statement.children.filter((id) => people.has(id)),
    about: kept(statement.about, (id) => people.has(id)),
    segment: kept(statement.segment, (id) => id in segments),
    // Of a line whose part is gone nobody can tell who heard it: it goes to nobody of the family until somebody says so (RD01).
    audience:
      statement.segment === null || statement.segment in segments
        ? wholeAudience(statement.audience, people)
        : { to: 'professionals' },
    sensitivity:
      statement.sensitivity === null
        ? null
        : { ...statement.sensitivity, subject: kept(statement.sensitivity.subject, (id) => people.has(id)) },
  }));

const wholeHelp = (help: NextHelp | null, { invitees }: Pick<ConferenceRecord, 'invitees'>): NextHelp | null =>
  help?.acceptedBy == null ? help : { ...help, acceptedBy: kept(help.acceptedBy, (id) => id in invitees) };

/** Nobody who is gone is somebody whom a referral is about. */
const wholeSteps = (steps: FurtherSteps, { people }: Outside): FurtherSteps =>
  Object.fromEntries(
    Object.entries(steps).map(([kind, step]) => [
      kind,
      step.about == null ? step : { ...step, about: kept(step.about, (id) => people.has(id)) },
    ]),
  );

const wholeAction = <Row extends Pick<PlanAction, 'children' | 'audience'>>(action: Row, { people }: Outside): Row => ({
  ...action,
  children: action.children.filter((id) => people.has(id)),
  audience: wholeAudience(action.audience, people),
});

const wholeAudiences = (plan: OutlinePlan, { people }: Outside): Partial<OutlinePlan> =>
  Object.fromEntries(
    guardedPlanTexts.flatMap((text) => {
      const audience = plan[`${text}Audience`];
      return audience == null ? [] : [[`${text}Audience`, wholeAudience(audience, people)]];
    }),
  );

const wholeAudience = (audience: Audience, people: ReadonlySet<PersonId>): Audience =>
  'people' in audience ? { ...audience, people: audience.people.filter((id) => people.has(id)) } : audience;

const kept = <Id extends string>(id: Id | null, isThere: (id: Id) => boolean): Id | null =>
  id !== null && isThere(id) ? id : null;

type Map<T> = { readonly [key: string]: T };

/** The map with its keys in code unit order, so that the same records always make the same file. */
const sorted = <T>(map: Map<T>, keep: (value: T, key: string) => boolean = () => true): Map<T> =>
  Object.fromEntries(
    Object.entries(map)
      .filter(([key, value]) => keep(value, key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const mapped = <T>(map: Map<T>, change: (value: T) => T): Map<T> =>
  Object.fromEntries(Object.entries(sorted(map)).map(([key, value]) => [key, change(value)]));
