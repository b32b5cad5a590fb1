import type { Migration } from '../migrate.ts';

/** Who works with families, and where a sitting can be held. */
export const agencies: Migration = {
  version: 40,
  up: `
    CREATE TABLE agency (
      id      TEXT PRIMARY KEY,
      type    TEXT NOT NULL CHECK (length(type) > 0),
      name    TEXT NOT NULL CHECK (length(name) > 0),
      mailbox TEXT NOT NULL,
      phone   TEXT NOT NULL
    ) STRICT;
    CREATE INDEX agency_by_name ON agency (name COLLATE NOCASE);

    CREATE TABLE practitioner (
      id            TEXT PRIMARY KEY,
      agency_id     TEXT REFERENCES agency (id),
      name          TEXT NOT NULL CHECK (length(name) > 0),
      role          TEXT NOT NULL,
      email         TEXT NOT NULL,
      phone         TEXT NOT NULL,
      chairs        INTEGER NOT NULL CHECK (chairs IN (0, 1)),
      takes_minutes INTEGER NOT NULL CHECK (takes_minutes IN (0, 1))
    ) STRICT;
    CREATE INDEX practitioner_by_agency ON practitioner (agency_id);
    CREATE INDEX practitioner_by_name ON practitioner (name COLLATE NOCASE);

    CREATE TABLE room (
      id               TEXT PRIMARY KEY,
      name             TEXT NOT NULL CHECK (length(name) > 0),
      place            TEXT NOT NULL,
      seats            INTEGER NOT NULL CHECK (seats >= 0),
      separate_waiting INTEGER NOT NULL CHECK (separate_waiting IN (0, 1)),
      second_exit      INTEGER NOT NULL CHECK (second_exit IN (0, 1)),
      step_free        INTEGER NOT NULL CHECK (step_free IN (0, 1)),
      hearing_loop     INTEGER NOT NULL CHECK (hearing_loop IN (0, 1))
    ) STRICT;

    CREATE TABLE setting (
      key   TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;`,
};
