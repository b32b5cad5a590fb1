import type { Migration } from '../migrate.ts';

/**
 * What belongs to the end of a plan and to no conference: who ended it where none did, and the step-down that follows, with its first
 * meeting and the family's consent (CG07, domain.md 2.6).
 */
export const planEndings: Migration = {
  version: 328,
  up: `
    CREATE TABLE plan_ending (
      child_id         TEXT NOT NULL REFERENCES person (id),
      ended_on         TEXT NOT NULL CHECK (ended_on GLOB '????-??-??'),
      decided_by       TEXT NOT NULL DEFAULT '',
      helper           TEXT NOT NULL DEFAULT '',
      first_meeting_on TEXT CHECK (first_meeting_on GLOB '????-??-??'),
      consent          TEXT CHECK (consent IN ('given', 'not-given')),
      PRIMARY KEY (child_id, ended_on)
    ) STRICT, WITHOUT ROWID;`,
};
