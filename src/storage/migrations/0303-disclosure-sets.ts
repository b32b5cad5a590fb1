import type { Migration } from '../migrate.ts';

/** What was put together for a court or an access request, and each file of it (RD10). */
export const disclosureSets: Migration = {
  version: 303,
  up: `
    CREATE TABLE disclosure_set (
      id         TEXT PRIMARY KEY,
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      purpose    TEXT NOT NULL CHECK (purpose IN ('court', 'access-request')),
      recipient  TEXT NOT NULL CHECK (recipient <> ''),
      reference  TEXT NOT NULL,
      authority  TEXT NOT NULL CHECK (authority <> ''),
      copy_of    TEXT NOT NULL,
      cuts       INTEGER NOT NULL CHECK (cuts >= 0),
      made_at    TEXT NOT NULL,
      made_by    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX disclosure_set_by_sitting ON disclosure_set (sitting_id, made_at);

    CREATE TABLE disclosed_file (
      set_id    TEXT NOT NULL REFERENCES disclosure_set (id),
      number    INTEGER NOT NULL CHECK (number > 0),
      title     TEXT NOT NULL,
      version   TEXT NOT NULL,
      file_name TEXT NOT NULL,
      sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
      PRIMARY KEY (set_id, number)
    ) STRICT, WITHOUT ROWID;`,
};
