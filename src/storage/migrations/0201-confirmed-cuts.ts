import type { Migration } from '../migrate.ts';

/** That the chair has looked at what is left out of the copy of somebody who was kept out, and at which lines exactly (EX-06). */
export const confirmedCuts: Migration = {
  version: 201,
  up: `
    CREATE TABLE confirmed_cut (
      sitting_id   TEXT NOT NULL REFERENCES sitting (id),
      invitee_id   TEXT NOT NULL,
      cut          TEXT NOT NULL CHECK (length(cut) = 64),
      confirmed_by TEXT NOT NULL CHECK (confirmed_by <> ''),
      at           TEXT NOT NULL,
      PRIMARY KEY (sitting_id, invitee_id)
    ) STRICT, WITHOUT ROWID;`,
};
