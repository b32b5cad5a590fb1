import type { Migration } from '../migrate.ts';

/**
 * The dates of core groups that were agreed at a conference, what each that was held came to, and why one is late (CG01 to CG03).
 * `came` is a JSON array of names: whoever sat there, also where nobody had named them for the group.
 */
export const coreGroups: Migration = {
  version: 290,
  up: `
    CREATE TABLE core_group_date (
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      meets_on   TEXT NOT NULL CHECK (meets_on GLOB '????-??-??'),
      starts_at  TEXT NOT NULL CHECK (starts_at GLOB '??:??'),
      ends_at    TEXT NOT NULL CHECK (ends_at GLOB '??:??' AND ends_at > starts_at),
      PRIMARY KEY (sitting_id, meets_on)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE core_group_late (
      family_id TEXT NOT NULL REFERENCES family (id),
      due_on    TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
      reason    TEXT NOT NULL,
      PRIMARY KEY (family_id, due_on)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE core_group ADD COLUMN came TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(came));
    ALTER TABLE core_group ADD COLUMN child_view TEXT NOT NULL DEFAULT '';
    ALTER TABLE core_group ADD COLUMN agreed TEXT NOT NULL DEFAULT '';`,
};
