import type { Migration } from '../migrate.ts';

/** Who is asked whether they have the plan of a sitting, and the day and way in which they said so (PL10). */
export const planReceipts: Migration = {
  version: 325,
  up: `
    CREATE TABLE plan_receipt (
      sitting_id  TEXT NOT NULL REFERENCES sitting (id),
      invitee_id  TEXT NOT NULL,
      name        TEXT NOT NULL,
      side        TEXT NOT NULL CHECK (side IN ('family', 'agency')),
      received_on TEXT CHECK (received_on GLOB '????-??-??'),
      how         TEXT NOT NULL DEFAULT '',
      CHECK ((received_on IS NULL) = (how = '')),
      PRIMARY KEY (sitting_id, invitee_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plan_receipt_open ON plan_receipt (sitting_id) WHERE received_on IS NULL;`,
};
