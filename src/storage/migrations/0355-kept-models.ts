import type { Migration } from '../migrate.ts';

/**
 * The conference models that sittings were asked for under, as they were then: a newer file under the same name is for newer sittings
 * (LC01). A sitting from before, or from another laptop, has none until it is closed.
 */
export const keptModels: Migration = {
  version: 355,
  up: `
    CREATE TABLE kept_model (
      number INTEGER PRIMARY KEY,
      id     TEXT NOT NULL,
      data   TEXT NOT NULL CHECK (json_valid(data)),
      UNIQUE (id, data)
    ) STRICT;
    ALTER TABLE sitting ADD COLUMN kept_model INTEGER REFERENCES kept_model (number);`,
};
