import type { Migration } from '../migrate.ts';

/**
 * What a decision sets going and what a plan waits for stand in the record; lists read them from here, and they are followed to their
 * outcome as legal planning is (domain.md 5.3, 7.2).
 */
export const awaited: Migration = {
  version: 440,
  up: `
    CREATE TABLE awaited (
      id            TEXT PRIMARY KEY,
      sitting_id    TEXT NOT NULL REFERENCES sitting (id),
      conference_id TEXT REFERENCES conference (id),
      route         TEXT NOT NULL CHECK (route IN ('further-step', 'assessment')),
      words         TEXT NOT NULL,
      owner         TEXT NOT NULL,
      due_by        TEXT CHECK (due_by GLOB '????-??-??'),
      done_on       TEXT CHECK (done_on GLOB '????-??-??'),
      outcome       TEXT NOT NULL,
      carried_from  TEXT
    ) STRICT;
    CREATE INDEX awaited_by_sitting ON awaited (sitting_id);
    CREATE INDEX awaited_by_carried ON awaited (carried_from) WHERE carried_from IS NOT NULL;

    CREATE TABLE matter_step_now (
      id         TEXT PRIMARY KEY,
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      route      TEXT NOT NULL CHECK (route IN
        ('legal-planning', 'further-step', 'assessment', 'dissent', 'difference', 'accuracy', 'complaint')),
      matter_id  TEXT NOT NULL,
      kind       TEXT NOT NULL CHECK (kind IN ('chased', 'passed-on', 'outcome')),
      taken_on   TEXT NOT NULL CHECK (taken_on GLOB '????-??-??'),
      result     TEXT CHECK ((result IS NOT NULL) = (kind = 'outcome')),
      words      TEXT NOT NULL
    ) STRICT;
    INSERT INTO matter_step_now SELECT id, sitting_id, route, matter_id, kind, taken_on, result, words FROM matter_step;
    DROP TABLE matter_step;
    ALTER TABLE matter_step_now RENAME TO matter_step;
    CREATE INDEX matter_step_by_matter ON matter_step (matter_id, route);
    CREATE INDEX matter_step_by_sitting ON matter_step (sitting_id);`,
};
