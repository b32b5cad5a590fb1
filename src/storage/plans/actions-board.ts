import type { PlanAction } from '../../core/conferences/outline-plan.ts';
import type { ActionId, PersonId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb } from '../database.ts';

/** An action of the last plan of one child, as its row tells it. */
export interface ActionOfChild extends Pick<PlanAction, 'action' | 'owner' | 'agency' | 'status'> {
  readonly childId: PersonId;
  readonly id: ActionId;
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly dueOn: LocalDate | null;
}

/** The plan in force is that of the last closed conference that decided: one that was stopped left the plan as it was (C-09). */
const openActionsSql = `
  WITH latest AS (
    SELECT c.child_id, s.id AS sitting_id, s.reference,
      row_number() OVER (PARTITION BY c.child_id ORDER BY s.held_on DESC, s.reference DESC) AS place
    FROM conference c JOIN sitting s ON s.id = c.sitting_id JOIN decision d ON d.conference_id = c.id
    WHERE c.child_id IN (SELECT value FROM json_each($ids)) AND s.closed_at IS NOT NULL
      AND d.outcome IS NOT NULL AND d.outcome NOT IN ('adjourned', 'inquorate-no-decision')
  )
  SELECT l.child_id AS childId, a.id, a.sitting_id AS sittingId, l.reference, a.action, a.owner, a.agency, a.due_on AS dueOn, a.status
  FROM latest l JOIN plan_action a ON a.sitting_id = l.sitting_id
  WHERE l.place = 1 AND a.status NOT IN ('done', 'not-needed')
    AND EXISTS (SELECT 1 FROM json_each(a.children) WHERE value = l.child_id)
  ORDER BY a.due_on IS NULL, a.due_on, l.reference, a.number`;

/** The open actions of the plans of some children, by the day they are due; those without one last. */
export const openActions = (db: ReadableDb, childIds: ReadonlyArray<PersonId>): ReadonlyArray<ActionOfChild> =>
  db.prepare<unknown[], ActionOfChild>(openActionsSql).all(boundIds(childIds));
