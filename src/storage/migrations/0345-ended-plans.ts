import type { Migration } from '../migrate.ts';

/** The plans that ended, by the day: Today looks for the last sixty days of them among ten years (CG07). */
export const endedPlans: Migration = {
  version: 345,
  up: `
    CREATE INDEX plan_period_by_end ON plan_period (ended_on) WHERE ended_on IS NOT NULL;`,
};
