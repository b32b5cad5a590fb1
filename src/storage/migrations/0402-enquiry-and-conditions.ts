import type { Migration } from '../migrate.ts';

/** Who made the section 47 enquiry, what bail or the police forbid, and what could happen at the venue (domain.md 2.3). */
export const enquiryAndConditions: Migration = {
  version: 402,
  up: `
    ALTER TABLE request ADD COLUMN enquiry_worker TEXT NOT NULL DEFAULT '';
    ALTER TABLE request ADD COLUMN enquiry_team TEXT NOT NULL DEFAULT '';
    ALTER TABLE request ADD COLUMN venue_risk TEXT NOT NULL DEFAULT '';
    CREATE TABLE request_condition (
      request_id TEXT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
      person_id  TEXT NOT NULL REFERENCES person (id),
      kind       TEXT NOT NULL CHECK (kind IN ('bail', 'police', 'court-order')),
      words      TEXT NOT NULL,
      PRIMARY KEY (request_id, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_condition_by_person ON request_condition (person_id);
    CREATE TABLE request_condition_apart (
      request_id TEXT NOT NULL,
      person_id  TEXT NOT NULL,
      other_id   TEXT NOT NULL REFERENCES person (id) CHECK (other_id <> person_id),
      PRIMARY KEY (request_id, person_id, other_id),
      FOREIGN KEY (request_id, person_id) REFERENCES request_condition (request_id, person_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_condition_apart_by_other ON request_condition_apart (other_id);`,
};
