import type { Migration } from '../migrate.ts';

/** What a sitting's last move changed, as it stood before, so that the move can be taken back once (DL06). */
export const movedSittings: Migration = {
  version: 115,
  up: `
    CREATE TABLE moved_sitting (
      sitting_id TEXT PRIMARY KEY REFERENCES sitting (id),
      move       TEXT NOT NULL CHECK (json_valid(move))
    ) STRICT, WITHOUT ROWID;`,
};
