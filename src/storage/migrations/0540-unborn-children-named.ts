import type { Migration } from '../migrate.ts';

/** An unborn child without a name is called so: its empty name was a gap in every sentence about it (IN03). */
export const unbornChildrenNamed: Migration = {
  version: 540,
  up: `
    UPDATE person SET given_name = 'Unborn' WHERE role = 'child' AND birth_known = 'expected' AND trim(given_name) = '';`,
};
