import type { Migration } from '../migrate.ts';

/**
 * How long each item of the agenda has lasted. Kept beside the record and not in it: it is the chair's own and belongs in no copy,
 * no case file and no hand-over (LC06).
 */
export const itemTimes: Migration = {
  version: 340,
  up: `
    CREATE TABLE item_time (
      sitting_id TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE,
      item       TEXT NOT NULL CHECK (item != ''),
      seconds    INTEGER NOT NULL CHECK (seconds > 0),
      PRIMARY KEY (sitting_id, item)
    ) STRICT;`,
};
