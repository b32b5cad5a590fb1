import type { PlanAssessment } from '../conferences/assessment.ts';
import type { PlanAction } from '../conferences/outline-plan.ts';

/** What somebody typed in an action, in the order in which it is read; nothing of one that is gone. */
export const textsOfAction = (
  action: Pick<PlanAction, 'goal' | 'action' | 'measure' | 'evidence' | 'notNeededBecause'> | undefined,
): ReadonlyArray<string> =>
  action === undefined ? [] : [action.goal, action.action, action.measure, action.evidence, action.notNeededBecause ?? ''];

/** What somebody typed in an assessment. */
export const textsOfAssessment = (one: Pick<PlanAssessment, 'what' | 'found'> | undefined): ReadonlyArray<string> =>
  one === undefined ? [] : [one.what, one.found];
