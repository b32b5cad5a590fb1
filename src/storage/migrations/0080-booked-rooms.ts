import type { Migration } from '../migrate.ts';

/** A sitting takes a room of the directory, and says why it was booked although something stood against it (SC01, R-CH-02). */
export const bookedRooms: Migration = {
  version: 80,
  up: `
    ALTER TABLE sitting ADD COLUMN room_id TEXT REFERENCES room (id);
    ALTER TABLE sitting ADD COLUMN booked_despite TEXT NOT NULL DEFAULT '';`,
};
