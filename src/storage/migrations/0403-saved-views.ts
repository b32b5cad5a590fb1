import type { Migration } from '../migrate.ts';

/** Questions about the list of conferences that somebody named for themselves (design.md, Conferences). */
export const savedViews: Migration = {
  version: 403,
  up: `
    CREATE TABLE saved_view (
      id      TEXT PRIMARY KEY,
      made_by TEXT NOT NULL,
      name    TEXT NOT NULL CHECK (trim(name) <> ''),
      filter  TEXT NOT NULL,
      search  TEXT NOT NULL,
      UNIQUE (made_by, name)
    ) STRICT;`,
};
