import type { Migration } from '../migrate.ts';

/** How somebody's papers are written, besides the size of their print (AG09). */
export const paperFormats: Migration = {
  version: 304,
  up: `
    CREATE TABLE paper_format (
      person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
      easy_read INTEGER NOT NULL CHECK (easy_read IN (0, 1)),
      language  TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;`,
};
