import type { Migration } from '../migrate.ts';

/** The council's own paper, dated, and which paper each document was written on (WD02, WD04). */
export const letterheads: Migration = {
  version: 230,
  up: `
    CREATE TABLE letterhead (
      id            TEXT PRIMARY KEY,
      title         TEXT NOT NULL CHECK (title <> ''),
      in_force_from TEXT NOT NULL CHECK (in_force_from GLOB '????-??-??'),
      added_at      TEXT NOT NULL,
      added_by      TEXT NOT NULL,
      retired_at    TEXT,
      sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
      file          BLOB NOT NULL
    ) STRICT;
    ALTER TABLE issued_document ADD COLUMN letterhead_id TEXT REFERENCES letterhead (id);`,
};
