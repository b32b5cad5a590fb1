import type { Migration } from '../migrate.ts';

/**
 * Two people who were one, with what was before and what the merge left, so that it can be undone (PF09). The person who was dropped is
 * in no table any more; no address is kept here, only whom it is hidden from.
 */
export const personMerges: Migration = {
  version: 170,
  up: `
    CREATE TABLE person_merge (
      id           TEXT PRIMARY KEY,
      family_id    TEXT NOT NULL REFERENCES family (id),
      kept_id      TEXT NOT NULL,
      dropped_id   TEXT NOT NULL CHECK (dropped_id <> kept_id),
      kept_name    TEXT NOT NULL,
      dropped_name TEXT NOT NULL,
      merged_on    TEXT NOT NULL CHECK (merged_on GLOB '????-??-??'),
      merged_by    TEXT NOT NULL,
      before       TEXT NOT NULL,
      after        TEXT NOT NULL,
      undone_on    TEXT CHECK (undone_on GLOB '????-??-??')
    ) STRICT;
    CREATE INDEX person_merge_by_family ON person_merge (family_id);`,
};
