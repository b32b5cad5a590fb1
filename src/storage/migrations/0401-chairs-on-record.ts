import type { Migration } from '../migrate.ts';

/** What is on record of each chair: registration, from when to when they chair, and in whose place (R-CH-08). */
export const chairsOnRecord: Migration = {
  version: 401,
  up: `
    ALTER TABLE practitioner ADD COLUMN registration TEXT NOT NULL DEFAULT '';
    ALTER TABLE practitioner ADD COLUMN chairs_from TEXT CHECK (chairs_from GLOB '????-??-??');
    ALTER TABLE practitioner ADD COLUMN chairs_until TEXT CHECK (chairs_until GLOB '????-??-??' AND chairs_until >= ifnull(chairs_from, ''));
    ALTER TABLE practitioner ADD COLUMN stands_in_for TEXT REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED;`,
};
