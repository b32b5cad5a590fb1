import type { Migration } from '../migrate.ts';

/** What is known of where post and email go: the secure-mail mark, and what came back (AG04, AG06). */
export const mailAddresses: Migration = {
  version: 180,
  up: `
    CREATE TABLE mail_address (
      email        TEXT PRIMARY KEY COLLATE NOCASE CHECK (email LIKE '%_@_%'),
      secure       INTEGER NOT NULL CHECK (secure IN (0, 1)),
      returned_on  TEXT CHECK (returned_on GLOB '????-??-??'),
      returned_why TEXT NOT NULL,
      CHECK (returned_on IS NOT NULL OR returned_why = '')
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE returned_post (
      address_id   TEXT PRIMARY KEY REFERENCES address (id),
      returned_on  TEXT NOT NULL CHECK (returned_on GLOB '????-??-??'),
      returned_why TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;`,
};
