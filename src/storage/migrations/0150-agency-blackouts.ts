import type { Migration } from '../migrate.ts';

/** Days on which an agency sends nobody, both ends inclusive (SC10). */
export const agencyBlackouts: Migration = {
  version: 150,
  up: `
    CREATE TABLE agency_blackout (
      id        TEXT PRIMARY KEY,
      agency_id TEXT NOT NULL REFERENCES agency (id),
      from_on   TEXT NOT NULL CHECK (from_on GLOB '????-??-??'),
      until_on  TEXT NOT NULL CHECK (until_on GLOB '????-??-??'),
      reason    TEXT NOT NULL,
      CHECK (until_on >= from_on)
    ) STRICT;
    CREATE INDEX agency_blackout_by_agency ON agency_blackout (agency_id, from_on);`,
};
