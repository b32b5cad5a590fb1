import type { Migration } from '../migrate.ts';

/** A second person's look at what one reader gets (RD05), and why a parent's copy was cut (RD08). */
export const secondChecks: Migration = {
  version: 301,
  up: `
    CREATE TABLE second_check (
      id          TEXT PRIMARY KEY,
      sitting_id  TEXT NOT NULL REFERENCES sitting (id),
      reader      TEXT NOT NULL,
      version     TEXT NOT NULL,
      papers      TEXT NOT NULL,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      began_at    TEXT NOT NULL,
      signed_at   TEXT,
      signed_by   TEXT,
      waived      TEXT NOT NULL DEFAULT '',
      CHECK ((signed_at IS NULL) = (signed_by IS NULL))
    ) STRICT;
    CREATE INDEX second_check_by_sitting ON second_check (sitting_id, reader);

    CREATE TABLE restricted_copy (
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      person_id  TEXT NOT NULL,
      reason     TEXT NOT NULL CHECK (reason <> ''),
      decided_by TEXT NOT NULL CHECK (decided_by <> ''),
      at         TEXT NOT NULL,
      PRIMARY KEY (sitting_id, person_id)
    ) STRICT, WITHOUT ROWID;`,
};
