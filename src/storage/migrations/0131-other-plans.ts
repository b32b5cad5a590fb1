import type { Migration } from '../migrate.ts';

/** The plan of the authority that a family moved from, kept beside ours (IN02). */
export const otherPlans: Migration = {
  version: 131,
  up: `
    ALTER TABLE request ADD COLUMN other_authority TEXT NOT NULL DEFAULT '';
    ALTER TABLE request ADD COLUMN other_last_review_on TEXT CHECK (other_last_review_on GLOB '????-??-??');
    ALTER TABLE request ADD COLUMN other_next_review_due_on TEXT CHECK (other_next_review_due_on GLOB '????-??-??');
    ALTER TABLE request ADD COLUMN other_actions TEXT NOT NULL DEFAULT '';
    CREATE TABLE request_other_plan (
      request_id TEXT NOT NULL REFERENCES request (id),
      child_id   TEXT NOT NULL REFERENCES person (id),
      started_on TEXT CHECK (started_on GLOB '????-??-??'),
      category   TEXT CHECK (category IN ('neglect', 'physical', 'sexual', 'emotional', 'multiple')),
      PRIMARY KEY (request_id, child_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_other_plan_by_child ON request_other_plan (child_id);`,
};
