import type { Migration } from '../migrate.ts';

/** Times that a sitting gave back when it was postponed, cancelled or moved, to be offered to who waits (SC09). */
export const freedSlots: Migration = {
  version: 160,
  up: `
    CREATE TABLE freed_slot (
      held_on      TEXT NOT NULL CHECK (held_on GLOB '????-??-??'),
      starts_at    TEXT NOT NULL CHECK (starts_at GLOB '??:??'),
      ends_at      TEXT NOT NULL CHECK (ends_at GLOB '??:??'),
      chair_id     TEXT NOT NULL REFERENCES practitioner (id),
      room_id      TEXT REFERENCES room (id),
      place        TEXT NOT NULL,
      freed_by     TEXT NOT NULL REFERENCES sitting (id),
      left_free_at TEXT,
      PRIMARY KEY (held_on, starts_at, chair_id),
      CHECK (ends_at > starts_at)
    ) STRICT, WITHOUT ROWID;`,
};
