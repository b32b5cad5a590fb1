import type { Migration } from '../migrate.ts';

/**
 * Imports of lists from other systems (IE01): how a list of one shape was read last, what each import made and changed so that it
 * can be undone completely, and the numbers that mean one person.
 */
export const imports: Migration = {
  version: 210,
  up: `
    CREATE TABLE import_mapping (
      shape    TEXT PRIMARY KEY CHECK (length(shape) > 0),
      columns  TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_run (
      id        TEXT PRIMARY KEY,
      kind      TEXT NOT NULL CHECK (kind IN ('people', 'directory')),
      file_name TEXT NOT NULL,
      sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
      made_at   TEXT NOT NULL,
      made_by   TEXT NOT NULL,
      added     INTEGER NOT NULL CHECK (added >= 0),
      changed   INTEGER NOT NULL CHECK (changed >= 0),
      undone_at TEXT,
      undone_by TEXT,
      CHECK ((undone_at IS NULL) = (undone_by IS NULL))
    ) STRICT;

    CREATE TABLE import_change (
      import_id TEXT NOT NULL REFERENCES import_run (id),
      number    INTEGER NOT NULL CHECK (number >= 1),
      what      TEXT NOT NULL CHECK (what IN ('family', 'person', 'number', 'address', 'residence', 'relationship', 'agency', 'practitioner')),
      key       TEXT NOT NULL,
      before    TEXT,
      after     TEXT NOT NULL,
      PRIMARY KEY (import_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person_number (
      kind      TEXT NOT NULL CHECK (kind IN ('council', 'nhs', 'upn')),
      number    TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 20),
      person_id TEXT NOT NULL REFERENCES person (id),
      PRIMARY KEY (kind, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_number_by_person ON person_number (person_id);`,
};
