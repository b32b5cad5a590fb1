import type { Migration } from '../migrate.ts';

/** Who read and who changed the restricted part of a sitting, day by day: for those who may read it themselves (X2, G2). */
export const annexUses: Migration = {
  version: 511,
  up: `
    CREATE TABLE annex_use (
      sitting_id TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE,
      what       TEXT NOT NULL CHECK (what IN ('read', 'changed')),
      by_id      TEXT NOT NULL,
      by_name    TEXT NOT NULL,
      day        TEXT NOT NULL CHECK (day GLOB '????-??-??'),
      first_at   TEXT NOT NULL,
      last_at    TEXT NOT NULL,
      PRIMARY KEY (sitting_id, what, by_id, day)
    ) STRICT, WITHOUT ROWID;`,
};
