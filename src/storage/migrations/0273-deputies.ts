import type { Migration } from '../migrate.ts';

/** Who comes in the place of a practitioner who cannot (AG01). */
export const deputies: Migration = {
  version: 273,
  up: `ALTER TABLE practitioner ADD COLUMN deputy TEXT NOT NULL DEFAULT '';`,
};
