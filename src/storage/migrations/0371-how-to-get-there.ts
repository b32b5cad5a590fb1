import type { Migration } from '../migrate.ts';

/** How people who do not know a building get to a room in it: bus, parking, which door; it stands in the invitation (domain.md 6.2). */
export const howToGetThere: Migration = {
  version: 371,
  up: `
    ALTER TABLE room ADD COLUMN how_to_get_there TEXT NOT NULL DEFAULT '';`,
};
