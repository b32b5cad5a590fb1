import type { Migration } from '../migrate.ts';

/** Which agency has still to accept the help that follows for a child; null where nothing waits (AG11). */
export const helpWaits: Migration = {
  version: 270,
  up: 'ALTER TABLE decision ADD COLUMN help_waits_on TEXT;',
};
