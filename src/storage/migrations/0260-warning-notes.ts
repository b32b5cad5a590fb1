import type { Migration } from '../migrate.ts';

/** Warnings about a family or one of its people, each with the day on which it is looked at again (PF08). */
export const warningNotes: Migration = {
  version: 260,
  up: `
    CREATE TABLE warning_note (
      id        TEXT PRIMARY KEY,
      family_id TEXT NOT NULL REFERENCES family (id),
      person_id TEXT REFERENCES person (id),
      kind      TEXT NOT NULL CHECK (kind IN ('do-not-disclose', 'restricted', 'marac', 'adult-poses-risk')),
      words     TEXT NOT NULL,
      review_on TEXT NOT NULL CHECK (review_on GLOB '????-??-??'),
      raised_on TEXT NOT NULL CHECK (raised_on GLOB '????-??-??'),
      raised_by TEXT NOT NULL,
      ended_on  TEXT CHECK (ended_on GLOB '????-??-??')
    ) STRICT;
    CREATE INDEX warning_note_by_family ON warning_note (family_id);
    CREATE INDEX warning_note_by_person ON warning_note (person_id);
    CREATE INDEX warning_note_by_review ON warning_note (review_on) WHERE ended_on IS NULL;`,
};
