import type { Migration } from '../migrate.ts';

/** Whether a room has a screen on which those who join by video are seen (SC04). */
export const roomScreens: Migration = {
  version: 350,
  up: `ALTER TABLE room ADD COLUMN screen INTEGER NOT NULL DEFAULT 0 CHECK (screen IN (0, 1));`,
};
