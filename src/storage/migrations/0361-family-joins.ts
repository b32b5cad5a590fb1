import type { Migration } from '../migrate.ts';

/** Two files that were of one family, with what came from the one that went, so that it can be undone (PF09). No address is kept here. */
export const familyJoins: Migration = {
  version: 361,
  up: `
    CREATE TABLE family_join (
      id         TEXT PRIMARY KEY,
      kept_id    TEXT NOT NULL REFERENCES family (id),
      gone_id    TEXT NOT NULL CHECK (gone_id <> kept_id),
      reference  TEXT NOT NULL,
      name       TEXT NOT NULL,
      joined_on  TEXT NOT NULL CHECK (joined_on GLOB '????-??-??'),
      joined_by  TEXT NOT NULL,
      came       TEXT NOT NULL CHECK (json_valid(came)),
      undone_on  TEXT CHECK (undone_on GLOB '????-??-??')
    ) STRICT;
    CREATE INDEX family_join_by_kept ON family_join (kept_id);`,
};
