import type { Migration } from '../migrate.ts';

/** That something in a record may be told to more people than before, who did that and when, and no word of it (RD01). */
export const widenings: Migration = {
  version: 611,
  up: `
    CREATE TABLE widening (
      sitting_id TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE,
      fact       TEXT NOT NULL,
      fact_id    TEXT NOT NULL,
      to_whom    TEXT NOT NULL,
      by_id      TEXT NOT NULL,
      by_name    TEXT NOT NULL,
      day        TEXT NOT NULL CHECK (day GLOB '????-??-??'),
      at         TEXT NOT NULL,
      PRIMARY KEY (sitting_id, fact, fact_id, to_whom, by_id, day)
    ) STRICT, WITHOUT ROWID;`,
};
