import type { Migration } from '../migrate.ts';

/** The agency that an action of a plan falls to, as it was typed: each agency is shown its own (CG05). */
export const agenciesOfActions: Migration = {
  version: 291,
  up: `ALTER TABLE plan_action ADD COLUMN agency TEXT NOT NULL DEFAULT '';`,
};
