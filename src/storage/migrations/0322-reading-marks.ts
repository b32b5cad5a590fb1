import type { Migration } from '../migrate.ts';

/**
 * What somebody marks and notes for themselves in a report that they read (RP04). It belongs to that person and is in nobody's copy: no
 * document, export or list is made from this table.
 */
export const readingMarks: Migration = {
  version: 322,
  up: `
    CREATE TABLE reading_mark (
      id         TEXT PRIMARY KEY,
      report_id  TEXT NOT NULL REFERENCES report_file (id) ON DELETE CASCADE,
      made_by    TEXT NOT NULL,
      kind       TEXT NOT NULL CHECK (kind IN ('bookmark', 'highlight', 'note')),
      part       INTEGER NOT NULL CHECK (part >= 0),
      from_at    INTEGER NOT NULL CHECK (from_at >= 0),
      until_at   INTEGER NOT NULL CHECK (until_at >= from_at),
      quote      TEXT NOT NULL,
      note       TEXT NOT NULL CHECK ((kind = 'note') = (note <> '')),
      made_at    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reading_mark_by_report ON reading_mark (report_id, made_by);`,
};
