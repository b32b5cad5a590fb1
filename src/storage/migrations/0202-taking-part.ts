import type { Migration } from '../migrate.ts';

/** What is counted of taking part: a deputy who came, and each child's participation code (AT04, MI05, MI09). */
export const takingPart: Migration = {
  version: 202,
  up: `
    ALTER TABLE invitee ADD COLUMN deputy INTEGER NOT NULL DEFAULT 0 CHECK (deputy IN (0, 1));
    ALTER TABLE decision ADD COLUMN participation TEXT;`,
};
