import type { Migration } from '../migrate.ts';

/**
 * The holiday tables that this desk has counted with (DL09). The newest of the desk's own that was not undone is in force; where
 * there is none, it is the one that comes with the program. A closed sitting keeps the one its dates were counted with (DL11).
 */
export const holidayTables: Migration = {
  version: 110,
  up: `
    CREATE TABLE holiday_table (
      number    INTEGER PRIMARY KEY,
      origin    TEXT NOT NULL CHECK (origin IN ('program', 'desk')),
      data      TEXT NOT NULL CHECK (json_valid(data)),
      change    TEXT NOT NULL,
      moved     INTEGER NOT NULL CHECK (moved >= 0),
      saved_at  TEXT NOT NULL,
      saved_by  TEXT NOT NULL,
      undone_at TEXT,
      CHECK (origin = 'desk' OR undone_at IS NULL)
    ) STRICT;
    CREATE INDEX holiday_table_in_force ON holiday_table (number) WHERE origin = 'desk' AND undone_at IS NULL;
    ALTER TABLE sitting ADD COLUMN holiday_table INTEGER REFERENCES holiday_table (number);`,
};
