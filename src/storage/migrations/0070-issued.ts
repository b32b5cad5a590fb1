import type { Migration } from '../migrate.ts';

/** What was approved and what was written for whom. An issued record never changes: a correction is a new version (6.7). */
export const issued: Migration = {
  version: 70,
  up: `
    CREATE TABLE issued_record (
      sitting_id  TEXT NOT NULL REFERENCES sitting (id),
      version     TEXT NOT NULL,
      approved_at TEXT NOT NULL,
      approved_by TEXT NOT NULL,
      record      TEXT NOT NULL,
      file        TEXT,
      sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
      PRIMARY KEY (sitting_id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER issued_record_never_changes BEFORE UPDATE ON issued_record
    BEGIN SELECT RAISE (ABORT, 'an issued record never changes'); END;

    CREATE TABLE issued_document (
      id         TEXT PRIMARY KEY,
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      kind       TEXT NOT NULL,
      title      TEXT NOT NULL,
      reader     TEXT,
      child_id   TEXT REFERENCES person (id),
      recipient  TEXT NOT NULL,
      copy_number INTEGER NOT NULL CHECK (copy_number > 0),
      version    TEXT NOT NULL,
      draft      INTEGER NOT NULL CHECK (draft IN (0, 1)),
      at         TEXT NOT NULL,
      file_name  TEXT NOT NULL,
      sha256     TEXT NOT NULL CHECK (length(sha256) = 64)
    ) STRICT;
    CREATE INDEX issued_document_by_sitting ON issued_document (sitting_id, at);

    CREATE TABLE plan_period (
      child_id         TEXT NOT NULL REFERENCES person (id),
      started_on       TEXT NOT NULL CHECK (started_on GLOB '????-??-??'),
      ended_on         TEXT CHECK (ended_on GLOB '????-??-??' AND ended_on > started_on),
      end_reason       TEXT,
      initial_category TEXT NOT NULL CHECK (initial_category IN ('neglect', 'physical', 'sexual', 'emotional', 'multiple')),
      latest_category  TEXT NOT NULL CHECK (latest_category IN ('neglect', 'physical', 'sexual', 'emotional', 'multiple')),
      PRIMARY KEY (child_id, started_on),
      CHECK ((ended_on IS NULL) = (end_reason IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX plan_period_one_open ON plan_period (child_id) WHERE ended_on IS NULL;

    CREATE TABLE core_group (
      family_id TEXT NOT NULL REFERENCES family (id),
      held_on   TEXT NOT NULL CHECK (held_on GLOB '????-??-??'),
      note      TEXT NOT NULL,
      PRIMARY KEY (family_id, held_on)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE visit (
      child_id   TEXT NOT NULL REFERENCES person (id),
      made_on    TEXT NOT NULL CHECK (made_on GLOB '????-??-??'),
      seen_alone INTEGER NOT NULL CHECK (seen_alone IN (0, 1)),
      PRIMARY KEY (child_id, made_on)
    ) STRICT, WITHOUT ROWID;`,
};
