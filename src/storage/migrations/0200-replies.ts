import type { Migration } from '../migrate.ts';

/** When each invitation was answered: a silence ten days before is compared with silences ten days before (AT09). */
export const replies: Migration = {
  version: 200,
  up: `ALTER TABLE invitee ADD COLUMN replied_on TEXT CHECK (replied_on GLOB '????-??-??');`,
};
