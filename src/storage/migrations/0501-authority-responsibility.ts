import type { Migration } from '../migrate.ts';

/** Under which order a local authority shares parental responsibility for a child (PF01); an adult has none. */
export const authorityResponsibility: Migration = {
  version: 501,
  up: `
    ALTER TABLE person ADD COLUMN authority_order TEXT
      CHECK (authority_order IS NULL OR (role = 'child' AND authority_order IN ('care-order', 'interim-care-order', 'emergency-protection')));
    ALTER TABLE person ADD COLUMN authority_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN authority_from TEXT CHECK (authority_from GLOB '????-??-??');
    ALTER TABLE person ADD COLUMN authority_until TEXT CHECK (authority_until GLOB '????-??-??');
    ALTER TABLE person ADD COLUMN authority_evidence TEXT NOT NULL DEFAULT '';
    ALTER TABLE person ADD COLUMN authority_seen_on TEXT CHECK (authority_seen_on GLOB '????-??-??');
    ALTER TABLE person ADD COLUMN authority_seen_by TEXT NOT NULL DEFAULT '';`,
};
