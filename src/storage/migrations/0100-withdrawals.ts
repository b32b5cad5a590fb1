import type { Migration } from '../migrate.ts';

/** A conference that is postponed or cancelled, by whom and why, and who has to be told (IN07, P-16). */
export const withdrawals: Migration = {
  version: 100,
  up: `
    CREATE TABLE withdrawal (
      sitting_id  TEXT NOT NULL REFERENCES sitting (id),
      number      INTEGER NOT NULL CHECK (number > 0),
      kind        TEXT NOT NULL CHECK (kind IN ('postponed', 'cancelled')),
      at          TEXT NOT NULL,
      reason      TEXT NOT NULL,
      words       TEXT NOT NULL,
      decided_by  TEXT NOT NULL CHECK (decided_by <> ''),
      agreed_by   TEXT NOT NULL CHECK (agreed_by <> ''),
      held_on     TEXT CHECK (held_on GLOB '????-??-??'),
      starts_at   TEXT CHECK (starts_at GLOB '??:??'),
      ends_at     TEXT CHECK (ends_at GLOB '??:??'),
      place       TEXT NOT NULL,
      remote_link TEXT NOT NULL,
      booked_at   TEXT,
      invited_at  TEXT,
      replaced_by TEXT CHECK (replaced_by GLOB '????-??-??'),
      PRIMARY KEY (sitting_id, number),
      CHECK ((held_on IS NULL) = (starts_at IS NULL) AND (held_on IS NULL) = (ends_at IS NULL) AND (held_on IS NULL) = (booked_at IS NULL)),
      CHECK (kind = 'postponed' OR replaced_by IS NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE withdrawn_invitation (
      sitting_id TEXT NOT NULL,
      number     INTEGER NOT NULL,
      invitee_id TEXT NOT NULL,
      PRIMARY KEY (sitting_id, number, invitee_id),
      FOREIGN KEY (sitting_id, number) REFERENCES withdrawal (sitting_id, number)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE sitting ADD COLUMN cancelled_at TEXT;
    ALTER TABLE issued_document ADD COLUMN booking INTEGER NOT NULL DEFAULT 1 CHECK (booking > 0);
    DROP INDEX sitting_unfinished;
    CREATE INDEX sitting_unfinished ON sitting (held_on) WHERE distributed_at IS NULL AND cancelled_at IS NULL;`,
};
