import type { Migration } from '../migrate.ts';

/** The letters that children wrote on a computer, each the file as it came (RP09). They are never changed. */
export const ownLetters: Migration = {
  version: 510,
  up: `
    CREATE TABLE own_letter (
      id         TEXT PRIMARY KEY,
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      file_name  TEXT NOT NULL,
      sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
      kept_at    TEXT NOT NULL,
      kept_by    TEXT NOT NULL,
      file       BLOB NOT NULL
    ) STRICT;
    CREATE INDEX own_letter_by_sitting ON own_letter (sitting_id);`,
};
