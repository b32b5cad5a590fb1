import type { PlanAssessment } from '../../core/conferences/assessment.ts';
import type { PlanAction } from '../../core/conferences/outline-plan.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import type { WritableDb } from '../../storage/database.ts';
import type { OpenDesk } from '../open-desk.ts';
import { editRecord } from '../record/records.ts';

/** The actions that a conference starts with (PL05). */
export const addActions = (
  desk: OpenDesk,
  tx: WritableDb,
  { id }: Pick<Sitting, 'id'>,
  actions: ReadonlyArray<PlanAction>,
): void => {
  if (actions.length > 0)
    editRecord(
      desk,
      tx,
      id,
      actions.map((action) => ({ edit: 'action.add', action })),
    );
};

/** What has still to be found out goes on with the plan (domain.md 7.2). */
export const addAssessments = (
  desk: OpenDesk,
  tx: WritableDb,
  { id }: Pick<Sitting, 'id'>,
  assessments: ReadonlyArray<PlanAssessment>,
): void => {
  if (assessments.length > 0)
    editRecord(
      desk,
      tx,
      id,
      assessments.map((assessment) => ({ edit: 'assessment.set', id: assessment.id, assessment })),
    );
};
