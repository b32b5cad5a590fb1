import type { Migration } from '../migrate.ts';

/**
 * What lists and deadlines read of the conference records. Each row is computed from a record document and written in the
 * same transaction as its change; all of them can be made again from the documents, and a test does so.
 */
export const projections: Migration = {
  version: 60,
  up: `
    CREATE TABLE invitee (
      id                    TEXT NOT NULL,
      sitting_id            TEXT NOT NULL REFERENCES sitting (id),
      part                  TEXT NOT NULL,
      person_id             TEXT,
      practitioner_id       TEXT,
      agency_id             TEXT,
      agency_type           TEXT NOT NULL,
      agency_name           TEXT NOT NULL,
      name                  TEXT NOT NULL,
      contact_with          TEXT NOT NULL CHECK (json_valid(contact_with)),
      invited_on            TEXT,
      reply                 TEXT NOT NULL,
      attendance            TEXT NOT NULL,
      mode                  TEXT,
      report_status         TEXT NOT NULL,
      report_due_on         TEXT,
      report_received_on    TEXT,
      report_shared_on      TEXT,
      core_group            INTEGER NOT NULL CHECK (core_group IN (0, 1)),
      PRIMARY KEY (sitting_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX invitee_by_agency ON invitee (agency_id) WHERE agency_id IS NOT NULL;

    CREATE TABLE decision (
      conference_id     TEXT PRIMARY KEY REFERENCES conference (id),
      sitting_id        TEXT NOT NULL REFERENCES sitting (id),
      outcome           TEXT,
      category          TEXT,
      confirmed_at      TEXT,
      child_told_on     TEXT,
      next_help_owner   TEXT,
      next_help_starts  TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX decision_by_sitting ON decision (sitting_id);

    CREATE TABLE plan_action (
      id         TEXT NOT NULL,
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      number     INTEGER NOT NULL,
      action     TEXT NOT NULL,
      owner      TEXT NOT NULL,
      due_on     TEXT,
      status     TEXT NOT NULL,
      PRIMARY KEY (sitting_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plan_action_by_due ON plan_action (due_on);

    CREATE TABLE outline_plan (
      sitting_id         TEXT PRIMARY KEY REFERENCES sitting (id),
      lead_social_worker TEXT NOT NULL,
      core_group_on      TEXT,
      next_conference_on TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dissent (
      id            TEXT NOT NULL,
      sitting_id    TEXT NOT NULL REFERENCES sitting (id),
      conference_id TEXT NOT NULL,
      raised_at     TEXT,
      closed_on     TEXT,
      PRIMARY KEY (sitting_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dissent_open ON dissent (sitting_id) WHERE closed_on IS NULL;`,
};
