import type { Migration } from '../migrate.ts';

/**
 * What is followed after a conference until something came of it (DC05, DC09): challenges with their three routes, and each step taken
 * about them, about a dissent or about a legal planning recommendation. The last two stand in the record; lists read them from here.
 */
export const matters: Migration = {
  version: 271,
  up: `
    ALTER TABLE decision ADD COLUMN legal_why TEXT;
    ALTER TABLE decision ADD COLUMN legal_on TEXT;
    ALTER TABLE decision ADD COLUMN legal_owner TEXT;
    ALTER TABLE decision ADD COLUMN legal_by TEXT;
    CREATE INDEX decision_legal ON decision (sitting_id) WHERE legal_why IS NOT NULL;
    ALTER TABLE dissent ADD COLUMN raised_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE dissent ADD COLUMN reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE dissent ADD COLUMN passed_to TEXT NOT NULL DEFAULT '';
    ALTER TABLE dissent ADD COLUMN outcome TEXT NOT NULL DEFAULT '';

    CREATE TABLE challenge (
      id            TEXT PRIMARY KEY,
      sitting_id    TEXT NOT NULL REFERENCES sitting (id),
      conference_id TEXT REFERENCES conference (id),
      route         TEXT NOT NULL CHECK (route IN ('difference', 'accuracy', 'complaint')),
      raised_on     TEXT NOT NULL CHECK (raised_on GLOB '????-??-??'),
      raised_by     TEXT NOT NULL,
      words         TEXT NOT NULL
    ) STRICT;
    CREATE INDEX challenge_by_sitting ON challenge (sitting_id);

    CREATE TABLE matter_step (
      id         TEXT PRIMARY KEY,
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      route      TEXT NOT NULL CHECK (route IN ('legal-planning', 'dissent', 'difference', 'accuracy', 'complaint')),
      matter_id  TEXT NOT NULL,
      kind       TEXT NOT NULL CHECK (kind IN ('chased', 'passed-on', 'outcome')),
      taken_on   TEXT NOT NULL CHECK (taken_on GLOB '????-??-??'),
      result     TEXT CHECK ((result IS NOT NULL) = (kind = 'outcome')),
      words      TEXT NOT NULL
    ) STRICT;
    CREATE INDEX matter_step_by_matter ON matter_step (matter_id, route);
    CREATE INDEX matter_step_by_sitting ON matter_step (sitting_id);`,
};
