import type { Migration } from '../migrate.ts';

/** The files that agencies sent back, each version whole, and what each recommended for each child (RP03, RP05, RP07). */
export const reportFiles: Migration = {
  version: 240,
  up: `
    CREATE TABLE report_file (
      id          TEXT PRIMARY KEY,
      sitting_id  TEXT NOT NULL REFERENCES sitting (id),
      invitee_id  TEXT NOT NULL,
      version     INTEGER NOT NULL CHECK (version > 0),
      file_name   TEXT NOT NULL CHECK (file_name <> ''),
      sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
      kept_at     TEXT NOT NULL,
      kept_by     TEXT NOT NULL,
      file        BLOB NOT NULL,
      UNIQUE (sitting_id, invitee_id, version),
      UNIQUE (sitting_id, sha256)
    ) STRICT;

    CREATE TABLE report_view (
      report_id     TEXT NOT NULL REFERENCES report_file (id) ON DELETE CASCADE,
      conference_id TEXT NOT NULL REFERENCES conference (id) ON DELETE CASCADE,
      view          TEXT CHECK (view IN ('plan', 'no-plan', 'no-view')),
      category      TEXT CHECK (category IN ('neglect', 'physical', 'sexual', 'emotional')),
      scale         INTEGER CHECK (scale BETWEEN 0 AND 10),
      PRIMARY KEY (report_id, conference_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_view_by_conference ON report_view (conference_id);`,
};
