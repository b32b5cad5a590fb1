import type { Migration } from '../migrate.ts';

/**
 * What a merge moved beyond the family file, in the tables and in the records, so that people who both have a history can become one and
 * be parted again (PF09). Merges from before it was kept had nothing to move.
 */
export const mergedHistories: Migration = {
  version: 500,
  up: `
    ALTER TABLE person_merge ADD COLUMN moved TEXT NOT NULL DEFAULT '{"rows":[],"named":[],"leftOut":[],"records":[],"unlisted":[]}'
      CHECK (json_valid(moved));`,
};
