import type { Migration } from '../migrate.ts';

/** Which children a kept report is about: what it says itself, or what a person said of one that cannot be read (RP03). */
export const reportChildren: Migration = {
  version: 360,
  up: `
    CREATE TABLE report_child (
      report_id TEXT NOT NULL REFERENCES report_file (id) ON DELETE CASCADE,
      child_id  TEXT NOT NULL REFERENCES person (id),
      PRIMARY KEY (report_id, child_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_child_by_child ON report_child (child_id);`,
};
