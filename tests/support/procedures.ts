import type { ConferenceModel } from '../../src/core/conferences/agenda.ts';
import type { DeadlineRule } from '../../src/core/procedures/deadline-rule.ts';
import type { ProceduresProfile } from '../../src/core/procedures/profile.ts';
import { createWorkingCalendar } from '../../src/core/procedures/working-calendar.ts';
import { loadCalendar, loadModel, loadProfile, shippedModels } from '../../src/services/procedures/procedures-files.ts';

const resources = 'resources';

/** The profile as it is shipped. */
export const profileNamed = (id: string): ProceduresProfile => {
  const profile = loadProfile(resources, id);
  if (!profile.ok) throw new Error(JSON.stringify(profile.error));
  return profile.value;
};

const table = loadCalendar(resources, 'england');
if (!table.ok) throw new Error(JSON.stringify(table.error));

/** The bank holidays as they are shipped, as data and ready for counting. */
export const englandTable = table.value;
export const england = createWorkingCalendar(englandTable);

export const ruleOf = (profile: ProceduresProfile, id: string): DeadlineRule => {
  const rule = profile.deadlines[id];
  if (rule === undefined) throw new Error(`${profile.id} has no ${id}`);
  return rule;
};

/** The conference models as they are shipped. */
export const shippedModelIds = shippedModels(resources).map(({ id }) => id);

export const conferenceModelNamed = (id: string): ConferenceModel => {
  const model = loadModel(resources, id);
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  return model.value;
};
