import type { Migration } from '../migrate.ts';

/** What each of the family needs to take part, and whom somebody wants kept out: asked with the request (IN05, EX-01). */
export const requestNeeds: Migration = {
  version: 250,
  up: `
    CREATE TABLE request_need (
      request_id         TEXT NOT NULL REFERENCES request (id),
      person_id          TEXT NOT NULL REFERENCES person (id),
      dialect            TEXT NOT NULL,
      interpreter_gender TEXT NOT NULL CHECK (interpreter_gender IN ('any', 'female', 'male')),
      advocacy           TEXT NOT NULL CHECK (advocacy IN ('not-asked', 'wanted', 'arranged', 'declined')),
      step_free          INTEGER NOT NULL CHECK (step_free IN (0, 1)),
      hearing_loop       INTEGER NOT NULL CHECK (hearing_loop IN (0, 1)),
      transport          INTEGER NOT NULL CHECK (transport IN (0, 1)),
      PRIMARY KEY (request_id, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_need_by_person ON request_need (person_id);
    CREATE TABLE request_exclusion (
      request_id   TEXT NOT NULL REFERENCES request (id),
      person_id    TEXT NOT NULL REFERENCES person (id),
      ground       TEXT NOT NULL CHECK (ground IN
        ('welfare', 'violence', 'child-asks', 'stops-contribution', 'confidential-information', 'family-conflict')),
      requested_by TEXT NOT NULL,
      requested_on TEXT NOT NULL CHECK (requested_on GLOB '????-??-??'),
      evidence     TEXT NOT NULL,
      PRIMARY KEY (request_id, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_exclusion_by_person ON request_exclusion (person_id);`,
};
