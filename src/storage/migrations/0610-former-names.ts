import type { Migration } from '../migrate.ts';

/** What somebody was called until a day on which they were given another name: texts may still say it (X4). */
export const formerNames: Migration = {
  version: 610,
  up: `
    CREATE TABLE former_name (
      person_id   TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      given_name  TEXT NOT NULL,
      family_name TEXT NOT NULL,
      until_date  TEXT NOT NULL CHECK (until_date GLOB '????-??-??'),
      PRIMARY KEY (person_id, given_name, family_name)
    ) STRICT, WITHOUT ROWID;`,
};
