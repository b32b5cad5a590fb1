import type { Migration } from '../migrate.ts';

/** The birth of a child who was known before it, with the name that was used until then (IN03). One child is born once. */
export const births: Migration = {
  version: 132,
  up: `
    CREATE TABLE birth_event (
      child_id           TEXT PRIMARY KEY REFERENCES person (id),
      given_name_before  TEXT NOT NULL,
      family_name_before TEXT NOT NULL,
      expected_on        TEXT NOT NULL CHECK (expected_on GLOB '????-??-??'),
      born_on            TEXT NOT NULL CHECK (born_on GLOB '????-??-??'),
      recorded_at        TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;`,
};
