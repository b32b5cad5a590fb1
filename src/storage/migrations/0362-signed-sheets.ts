import type { Migration } from '../migrate.ts';

/** Attendance sheets that people signed, as they were scanned (AT08). They are never changed. */
export const signedSheets: Migration = {
  version: 362,
  up: `
    CREATE TABLE signed_sheet (
      id         TEXT PRIMARY KEY,
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      type       TEXT NOT NULL CHECK (type IN ('png', 'jpg', 'pdf')),
      sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
      kept_at    TEXT NOT NULL,
      kept_by    TEXT NOT NULL,
      file       BLOB NOT NULL,
      UNIQUE (sitting_id, sha256)
    ) STRICT;`,
};
