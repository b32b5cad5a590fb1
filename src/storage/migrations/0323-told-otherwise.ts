import type { Migration } from '../migrate.ts';

/** What somebody says of an event that a report tells otherwise: both versions are kept, and neither takes the other's place (RP08). */
export const toldOtherwise: Migration = {
  version: 323,
  up: `
    CREATE TABLE told_otherwise (
      id         TEXT PRIMARY KEY,
      report_id  TEXT NOT NULL REFERENCES report_file (id) ON DELETE CASCADE,
      part       INTEGER NOT NULL CHECK (part >= 0),
      from_at    INTEGER NOT NULL CHECK (from_at >= 0),
      until_at   INTEGER NOT NULL CHECK (until_at >= from_at),
      quote      TEXT NOT NULL,
      invitee_id TEXT NOT NULL,
      said_by    TEXT NOT NULL CHECK (said_by <> ''),
      said_on    TEXT CHECK (said_on GLOB '????-??-??'),
      words      TEXT NOT NULL CHECK (words <> ''),
      noted_at   TEXT NOT NULL,
      noted_by   TEXT NOT NULL
    ) STRICT;
    CREATE INDEX told_otherwise_by_report ON told_otherwise (report_id);`,
};
