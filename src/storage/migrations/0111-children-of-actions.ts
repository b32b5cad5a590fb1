import type { Migration } from '../migrate.ts';

/** Which children an action is for, as a JSON list: what is carried over is told of each child's own plan (DL10). */
export const childrenOfActions: Migration = {
  version: 111,
  up: `ALTER TABLE plan_action ADD COLUMN children TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(children));`,
};
