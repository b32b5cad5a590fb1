import type { Migration } from '../migrate.ts';

/** Versions of a report have a name, a day and their agency's approval, and it is kept who of the family was given which (RP05). */
export const reportVersions: Migration = {
  version: 320,
  up: `
    ALTER TABLE report_file ADD COLUMN name TEXT NOT NULL DEFAULT '';
    ALTER TABLE report_file ADD COLUMN dated_on TEXT CHECK (dated_on GLOB '????-??-??');
    ALTER TABLE report_file ADD COLUMN approved_on TEXT CHECK (approved_on GLOB '????-??-??');
    ALTER TABLE report_file ADD COLUMN approved_by TEXT NOT NULL DEFAULT '';

    CREATE TABLE report_given (
      id         TEXT PRIMARY KEY,
      report_id  TEXT NOT NULL REFERENCES report_file (id) ON DELETE CASCADE,
      invitee_id TEXT,
      to_whom    TEXT NOT NULL CHECK (to_whom <> ''),
      given_on   TEXT NOT NULL CHECK (given_on GLOB '????-??-??'),
      noted_at   TEXT NOT NULL,
      noted_by   TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_given_by_report ON report_given (report_id, given_on);`,
};
