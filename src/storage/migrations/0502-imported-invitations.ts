import type { Migration } from '../migrate.ts';

/** An invite list onto the list of a conference is an import too, undone as the others are (IE06). */
export const importedInvitations: Migration = {
  version: 502,
  up: `
    CREATE TABLE import_run_now (
      id        TEXT PRIMARY KEY,
      kind      TEXT NOT NULL CHECK (kind IN ('people', 'directory', 'invitations')),
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
    INSERT INTO import_run_now
      SELECT id, kind, file_name, sha256, made_at, made_by, added, changed, undone_at, undone_by FROM import_run;
    CREATE TABLE import_change_now (
      import_id TEXT NOT NULL REFERENCES import_run_now (id),
      number    INTEGER NOT NULL CHECK (number >= 1),
      what      TEXT NOT NULL CHECK (what IN
        ('family', 'person', 'number', 'address', 'residence', 'relationship', 'agency', 'practitioner', 'invitee')),
      key       TEXT NOT NULL,
      before    TEXT,
      after     TEXT NOT NULL,
      PRIMARY KEY (import_id, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO import_change_now SELECT import_id, number, what, key, before, after FROM import_change;
    DROP TABLE import_change;
    DROP TABLE import_run;
    ALTER TABLE import_run_now RENAME TO import_run;
    ALTER TABLE import_change_now RENAME TO import_change;`,
};
