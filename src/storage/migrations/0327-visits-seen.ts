import type { Migration } from '../migrate.ts';

/**
 * A visit says whether the child was seen at all, and who went; a plan's promise of visits stands beside its other dates, so that
 * Today can say before one is overdue (PL04).
 */
export const visitsSeen: Migration = {
  version: 327,
  up: `
    ALTER TABLE visit ADD COLUMN seen INTEGER NOT NULL DEFAULT 1 CHECK (seen IN (0, 1) AND seen >= seen_alone);
    ALTER TABLE visit ADD COLUMN visited_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE outline_plan ADD COLUMN visits TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(visits));`,
};
