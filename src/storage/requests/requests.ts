import type { Condition } from '../../core/conferences/conditions.ts';
import type { OtherPlan, OtherPlanOfChild } from '../../core/conferences/other-plan.ts';
import type { ExclusionAsked, PersonNeeds } from '../../core/conferences/person-needs.ts';
import type { ConferenceKind, ConferenceRequest, LeftOut } from '../../core/conferences/sitting.ts';
import type { PersonId, RequestId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const columns = `id, family_id AS familyId, kind, requested_on AS requestedOn, requested_by AS requestedBy,
  authorised_by AS authorisedBy, strategy_discussion_on AS strategyDiscussionOn, enquiry_outcome AS enquiryOutcome,
  enquiry_worker AS enquiryWorker, enquiry_team AS enquiryTeam, venue_risk AS venueRisk,
  transfer_notified_on AS transferNotifiedOn, reason, asked_category AS askedCategory, arrangements, fabricated_illness AS fabricatedIllness,
  early_because AS earlyBecause, early_agreed_by AS earlyAgreedBy, other_authority AS otherAuthority,
  other_last_review_on AS otherLastReviewOn, other_next_review_due_on AS otherNextReviewDueOn, other_actions AS otherActions`;

type KeptApart =
  | 'childIds'
  | 'childKinds'
  | 'leftOut'
  | 'otherPlan'
  | 'fabricatedIllness'
  | 'needs'
  | 'exclusionsAsked'
  | 'conditions';
interface Row extends Omit<ConferenceRequest, KeptApart> {
  readonly fabricatedIllness: number;
  readonly otherAuthority: string;
  readonly otherLastReviewOn: OtherPlan['lastReviewOn'];
  readonly otherNextReviewDueOn: OtherPlan['nextReviewDueOn'];
  readonly otherActions: string;
}

interface NeedsRow extends Omit<PersonNeeds, 'stepFree' | 'hearingLoop' | 'transport'> {
  readonly stepFree: number;
  readonly hearingLoop: number;
  readonly transport: number;
}

/** A request with everything that belongs to it; the children oldest first. */
export const findRequest = (db: ReadableDb, id: RequestId): ConferenceRequest | undefined => {
  const row = db.prepare<unknown[], Row>(`SELECT ${columns} FROM request WHERE id = $id`).get({ id });
  if (row === undefined) return undefined;
  const { otherAuthority, otherLastReviewOn, otherNextReviewDueOn, otherActions, ...rest } = row;
  const children = db
    .prepare<unknown[], { readonly childId: PersonId; readonly kind: ConferenceKind | null }>(
      'SELECT rc.child_id AS childId, rc.kind FROM request_child rc JOIN person p ON p.id = rc.child_id WHERE rc.request_id = $id ORDER BY p.birth_on, p.given_name',
    )
    .all({ id });
  return {
    ...rest,
    fabricatedIllness: row.fabricatedIllness === 1,
    childIds: children.map((c) => c.childId),
    childKinds: Object.fromEntries(children.flatMap(({ childId, kind }) => (kind === null ? [] : [[childId, kind]]))),
    leftOut: db
      .prepare<unknown[], LeftOut>(
        'SELECT child_id AS childId, reason FROM request_left_out WHERE request_id = $id ORDER BY child_id',
      )
      .all({ id }),
    needs: db
      .prepare<unknown[], NeedsRow>(
        `SELECT person_id AS personId, dialect, interpreter_gender AS interpreterGender, advocacy, step_free AS stepFree,
          hearing_loop AS hearingLoop, transport FROM request_need WHERE request_id = $id ORDER BY person_id`,
      )
      .all({ id })
      .map(({ stepFree, hearingLoop, transport, ...one }) => ({
        ...one,
        stepFree: stepFree === 1,
        hearingLoop: hearingLoop === 1,
        transport: transport === 1,
      })),
    exclusionsAsked: db
      .prepare<unknown[], ExclusionAsked>(
        `SELECT person_id AS personId, ground, requested_by AS requestedBy, requested_on AS requestedOn, evidence
          FROM request_exclusion WHERE request_id = $id ORDER BY person_id`,
      )
      .all({ id }),
    conditions: conditionsOf(db, id),
    otherPlan: {
      authority: otherAuthority,
      lastReviewOn: otherLastReviewOn,
      nextReviewDueOn: otherNextReviewDueOn,
      actions: otherActions,
      children: db
        .prepare<unknown[], OtherPlanOfChild>(
          'SELECT child_id AS childId, started_on AS startedOn, category FROM request_other_plan WHERE request_id = $id ORDER BY child_id',
        )
        .all({ id }),
    },
  };
};

const conditionsOf = (db: ReadableDb, id: RequestId): ReadonlyArray<Condition> => {
  const apart = db
    .prepare<unknown[], { readonly personId: PersonId; readonly otherId: PersonId }>(
      `SELECT person_id AS personId, other_id AS otherId FROM request_condition_apart WHERE request_id = $id
        ORDER BY person_id, other_id`,
    )
    .all({ id });
  return db
    .prepare<unknown[], Omit<Condition, 'notToMeet'>>(
      'SELECT person_id AS personId, kind, words FROM request_condition WHERE request_id = $id ORDER BY person_id',
    )
    .all({ id })
    .map((one) => ({
      ...one,
      notToMeet: apart.filter(({ personId }) => personId === one.personId).map(({ otherId }) => otherId),
    }));
};

export const saveRequest = (db: WritableDb, request: ConferenceRequest): void => {
  const { childIds, childKinds, leftOut, otherPlan, needs, exclusionsAsked, conditions, ...rest } = request;
  const fields = {
    ...rest,
    fabricatedIllness: rest.fabricatedIllness ? 1 : 0,
    otherAuthority: otherPlan.authority,
    otherLastReviewOn: otherPlan.lastReviewOn,
    otherNextReviewDueOn: otherPlan.nextReviewDueOn,
    otherActions: otherPlan.actions,
  };
  db.prepare(saveRequestSql).run(fields);
  const requestId = request.id;
  db.prepare('DELETE FROM request_child WHERE request_id = $requestId').run({ requestId });
  const add = db.prepare('INSERT INTO request_child (request_id, child_id, kind) VALUES ($requestId, $childId, $kind)');
  for (const childId of childIds) add.run({ requestId, childId, kind: childKinds[childId] ?? null });
  db.prepare('DELETE FROM request_left_out WHERE request_id = $requestId').run({ requestId });
  const leave = db.prepare('INSERT INTO request_left_out (request_id, child_id, reason) VALUES ($requestId, $childId, $reason)');
  for (const one of leftOut) leave.run({ ...one, requestId });
  db.prepare('DELETE FROM request_other_plan WHERE request_id = $requestId').run({ requestId });
  const plan = db.prepare(
    'INSERT INTO request_other_plan (request_id, child_id, started_on, category) VALUES ($requestId, $childId, $startedOn, $category)',
  );
  for (const one of otherPlan.children) plan.run({ ...one, requestId });
  db.prepare('DELETE FROM request_need WHERE request_id = $requestId').run({ requestId });
  const need = db.prepare(`
    INSERT INTO request_need (request_id, person_id, dialect, interpreter_gender, advocacy, step_free, hearing_loop, transport)
    VALUES ($requestId, $personId, $dialect, $interpreterGender, $advocacy, $stepFree, $hearingLoop, $transport)`);
  for (const one of needs)
    need.run({
      ...one,
      stepFree: one.stepFree ? 1 : 0,
      hearingLoop: one.hearingLoop ? 1 : 0,
      transport: one.transport ? 1 : 0,
      requestId,
    });
  db.prepare('DELETE FROM request_exclusion WHERE request_id = $requestId').run({ requestId });
  const keepOut = db.prepare(`
    INSERT INTO request_exclusion (request_id, person_id, ground, requested_by, requested_on, evidence)
    VALUES ($requestId, $personId, $ground, $requestedBy, $requestedOn, $evidence)`);
  for (const one of exclusionsAsked) keepOut.run({ ...one, requestId });
  // What keeps people apart goes with the condition.
  db.prepare('DELETE FROM request_condition WHERE request_id = $requestId').run({ requestId });
  const condition = db.prepare(
    'INSERT INTO request_condition (request_id, person_id, kind, words) VALUES ($requestId, $personId, $kind, $words)',
  );
  const apart = db.prepare(
    'INSERT INTO request_condition_apart (request_id, person_id, other_id) VALUES ($requestId, $personId, $otherId)',
  );
  for (const { notToMeet, ...one } of conditions) {
    condition.run({ ...one, requestId });
    for (const otherId of notToMeet) apart.run({ requestId, personId: one.personId, otherId });
  }
};

const saveRequestSql = `
  INSERT INTO request (id, family_id, kind, requested_on, requested_by, authorised_by, strategy_discussion_on, enquiry_outcome,
    transfer_notified_on, reason, asked_category, arrangements, fabricated_illness, early_because, early_agreed_by, other_authority,
    other_last_review_on, other_next_review_due_on, other_actions, enquiry_worker, enquiry_team, venue_risk)
  VALUES ($id, $familyId, $kind, $requestedOn, $requestedBy, $authorisedBy, $strategyDiscussionOn, $enquiryOutcome,
    $transferNotifiedOn, $reason, $askedCategory, $arrangements, $fabricatedIllness, $earlyBecause, $earlyAgreedBy, $otherAuthority,
    $otherLastReviewOn, $otherNextReviewDueOn, $otherActions, $enquiryWorker, $enquiryTeam, $venueRisk)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, requested_on = excluded.requested_on, requested_by = excluded.requested_by,
    authorised_by = excluded.authorised_by, strategy_discussion_on = excluded.strategy_discussion_on,
    enquiry_outcome = excluded.enquiry_outcome, transfer_notified_on = excluded.transfer_notified_on, reason = excluded.reason,
    asked_category = excluded.asked_category, arrangements = excluded.arrangements,
    fabricated_illness = excluded.fabricated_illness, early_because = excluded.early_because, early_agreed_by = excluded.early_agreed_by, other_authority = excluded.other_authority,
    other_last_review_on = excluded.other_last_review_on, other_next_review_due_on = excluded.other_next_review_due_on,
    other_actions = excluded.other_actions, enquiry_worker = excluded.enquiry_worker, enquiry_team = excluded.enquiry_team,
    venue_risk = excluded.venue_risk`;
