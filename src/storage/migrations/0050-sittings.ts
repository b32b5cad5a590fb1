import type { Migration } from '../migrate.ts';

const kinds = `('initial', 'pre-birth', 'transfer-in', 'review', 'early-review', 'reconvened')`;

/** What is asked for, the meetings that follow from it, and each child's conference within a meeting (D-07, Q-09). */
export const sittings: Migration = {
  version: 50,
  up: `
    CREATE TABLE request (
      id                     TEXT PRIMARY KEY,
      family_id              TEXT NOT NULL REFERENCES family (id),
      kind                   TEXT NOT NULL CHECK (kind IN ${kinds}),
      requested_on           TEXT NOT NULL CHECK (requested_on GLOB '????-??-??'),
      requested_by           TEXT NOT NULL,
      authorised_by          TEXT NOT NULL,
      strategy_discussion_on TEXT CHECK (strategy_discussion_on GLOB '????-??-??'),
      enquiry_outcome        TEXT NOT NULL CHECK (enquiry_outcome IN
        ('continuing-risk', 'substantiated-not-continuing', 'not-substantiated', 'not-yet-known')),
      transfer_notified_on   TEXT CHECK (transfer_notified_on GLOB '????-??-??'),
      reason                 TEXT NOT NULL,
      arrangements           TEXT NOT NULL,
      fabricated_illness     INTEGER NOT NULL CHECK (fabricated_illness IN (0, 1))
    ) STRICT;
    CREATE INDEX request_by_family ON request (family_id);

    CREATE TABLE request_child (
      request_id TEXT NOT NULL REFERENCES request (id),
      child_id   TEXT NOT NULL REFERENCES person (id),
      PRIMARY KEY (request_id, child_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_child_by_child ON request_child (child_id);

    CREATE TABLE sitting (
      id              TEXT PRIMARY KEY,
      request_id      TEXT NOT NULL REFERENCES request (id),
      family_id       TEXT NOT NULL REFERENCES family (id),
      reference       TEXT NOT NULL UNIQUE,
      held_on         TEXT CHECK (held_on GLOB '????-??-??'),
      starts_at       TEXT CHECK (starts_at GLOB '??:??'),
      ends_at         TEXT CHECK (ends_at GLOB '??:??'),
      place           TEXT NOT NULL,
      remote_link     TEXT NOT NULL,
      chair_id        TEXT REFERENCES practitioner (id),
      minute_taker_id TEXT REFERENCES practitioner (id),
      profile_id      TEXT NOT NULL,
      profile_version TEXT NOT NULL,
      model           TEXT NOT NULL,
      booked_at       TEXT,
      invited_at      TEXT,
      closed_at       TEXT,
      approved_at     TEXT,
      distributed_at  TEXT,
      CHECK (booked_at IS NULL OR (held_on IS NOT NULL AND starts_at IS NOT NULL AND ends_at IS NOT NULL AND ends_at > starts_at)),
      CHECK (approved_at IS NULL OR closed_at IS NOT NULL)
    ) STRICT;
    CREATE INDEX sitting_by_day ON sitting (held_on);
    CREATE INDEX sitting_by_family ON sitting (family_id);
    CREATE INDEX sitting_by_request ON sitting (request_id);
    CREATE INDEX sitting_unfinished ON sitting (held_on) WHERE distributed_at IS NULL;

    CREATE TABLE conference (
      id               TEXT PRIMARY KEY,
      sitting_id       TEXT NOT NULL REFERENCES sitting (id),
      child_id         TEXT NOT NULL REFERENCES person (id),
      kind             TEXT NOT NULL CHECK (kind IN ${kinds}),
      number           INTEGER NOT NULL CHECK (number > 0),
      day_zero_event   TEXT CHECK (day_zero_event IN
        ('strategy-discussion', 'conference', 'last-review', 'transfer-notification', 'inquorate-sitting')),
      day_zero_on      TEXT CHECK (day_zero_on GLOB '????-??-??'),
      due_on           TEXT CHECK (due_on GLOB '????-??-??'),
      hold_by          TEXT CHECK (hold_by GLOB '????-??-??'),
      late_reason      TEXT NOT NULL,
      late_approved_by TEXT NOT NULL,
      UNIQUE (sitting_id, child_id),
      CHECK ((day_zero_event IS NULL) = (day_zero_on IS NULL)),
      CHECK ((due_on IS NULL) = (hold_by IS NULL))
    ) STRICT;
    CREATE INDEX conference_by_child ON conference (child_id);
    CREATE INDEX conference_by_due ON conference (due_on);`,
};
