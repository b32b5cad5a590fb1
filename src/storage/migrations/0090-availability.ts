import type { Migration } from '../migrate.ts';

/** When chairs work, and when they are away (SC05). A chair without a pattern works the usual one. */
export const availability: Migration = {
  version: 90,
  up: `
    CREATE TABLE chair_absence (
      id              TEXT PRIMARY KEY,
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      from_on         TEXT NOT NULL CHECK (from_on GLOB '????-??-??'),
      until_on        TEXT NOT NULL CHECK (until_on GLOB '????-??-??'),
      reason          TEXT NOT NULL,
      CHECK (until_on >= from_on)
    ) STRICT;
    CREATE INDEX chair_absence_by_practitioner ON chair_absence (practitioner_id, from_on);

    CREATE TABLE chair_pattern (
      practitioner_id   TEXT PRIMARY KEY REFERENCES practitioner (id),
      conferences_a_day INTEGER NOT NULL CHECK (conferences_a_day BETWEEN 1 AND 10)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE chair_hours (
      practitioner_id TEXT NOT NULL REFERENCES chair_pattern (practitioner_id),
      weekday         INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      starts_at       TEXT NOT NULL CHECK (starts_at GLOB '??:??'),
      ends_at         TEXT NOT NULL CHECK (ends_at GLOB '??:??'),
      PRIMARY KEY (practitioner_id, weekday),
      CHECK (ends_at > starts_at)
    ) STRICT, WITHOUT ROWID;`,
};
