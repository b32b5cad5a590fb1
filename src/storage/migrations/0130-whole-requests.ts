import type { Migration } from '../migrate.ts';

/** What each kind of request must hold: the children of the household it leaves out and why, and why a review is early (IN01). */
export const wholeRequests: Migration = {
  version: 130,
  up: `
    CREATE TABLE request_left_out (
      request_id TEXT NOT NULL REFERENCES request (id),
      child_id   TEXT NOT NULL REFERENCES person (id),
      reason     TEXT NOT NULL,
      PRIMARY KEY (request_id, child_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_left_out_by_child ON request_left_out (child_id);
    ALTER TABLE request ADD COLUMN early_because TEXT CHECK (early_because IN
      ('serious-change', 'no-progress', 'no-decision-last-time', 'new-child', 'other'));
    ALTER TABLE request ADD COLUMN early_agreed_by TEXT NOT NULL DEFAULT '';`,
};
