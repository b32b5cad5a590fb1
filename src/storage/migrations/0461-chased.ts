import type { Migration } from '../migrate.ts';

/** When and how somebody who owes a reply was last asked again, for the list of whom to chase (AG05). Nobody was before it was kept. */
export const chased: Migration = {
  version: 461,
  up: `
    ALTER TABLE invitee ADD COLUMN chased_on TEXT CHECK (chased_on GLOB '????-??-??');
    ALTER TABLE invitee ADD COLUMN chased_way TEXT;`,
};
