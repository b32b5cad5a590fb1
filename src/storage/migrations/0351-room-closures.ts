import type { Migration } from '../migrate.ts';

/** Days on which a room is not to be had, both ends inclusive (SC01, SC04). */
export const roomClosures: Migration = {
  version: 351,
  up: `
    CREATE TABLE room_closure (
      id       TEXT PRIMARY KEY,
      room_id  TEXT NOT NULL REFERENCES room (id),
      from_on  TEXT NOT NULL CHECK (from_on GLOB '????-??-??'),
      until_on TEXT NOT NULL CHECK (until_on GLOB '????-??-??'),
      reason   TEXT NOT NULL,
      CHECK (until_on >= from_on)
    ) STRICT;
    CREATE INDEX room_closure_by_room ON room_closure (room_id, from_on);`,
};
