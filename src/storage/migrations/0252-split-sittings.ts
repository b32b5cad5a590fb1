import type { Migration } from '../migrate.ts';

/** A child who was given a sitting of their own, with everything that putting them back needs (SC06). */
export const splitSittings: Migration = {
  version: 252,
  up: `
    CREATE TABLE split_sitting (
      sitting_id TEXT PRIMARY KEY REFERENCES sitting (id),
      from_id    TEXT NOT NULL REFERENCES sitting (id),
      split      TEXT NOT NULL CHECK (json_valid(split)),
      CHECK (sitting_id <> from_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX split_sitting_by_from ON split_sitting (from_id);`,
};
