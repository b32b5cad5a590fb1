import type { Migration } from '../migrate.ts';

const kinds = `('initial', 'pre-birth', 'transfer-in', 'review', 'early-review', 'reconvened')`;

/**
 * What follows from a sitting: the review it asked for, the sitting that resumes it, a child who was split off (IN04, P-11, SC06);
 * one child's own kind of conference within a request (D-07); and the last review of a plan that began before this desk.
 */
export const followingSittings: Migration = {
  version: 140,
  up: `
    ALTER TABLE sitting ADD COLUMN follows_id TEXT REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED;
    CREATE INDEX sitting_by_followed ON sitting (follows_id) WHERE follows_id IS NOT NULL;
    ALTER TABLE conference ADD COLUMN resumes_id TEXT REFERENCES conference (id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE conference ADD COLUMN first_held_on TEXT CHECK (first_held_on GLOB '????-??-??');
    ALTER TABLE conference ADD COLUMN first_due_on TEXT CHECK (first_due_on GLOB '????-??-??');
    ALTER TABLE request_child ADD COLUMN kind TEXT CHECK (kind IN ${kinds});
    ALTER TABLE plan_period ADD COLUMN reviewed_on TEXT CHECK (reviewed_on GLOB '????-??-??');`,
};
