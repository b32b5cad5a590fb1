import type { Migration } from '../migrate.ts';

/**
 * Parental responsibility as a record: what it rests on, since when, what was seen, when and by whom (PF01). What was written in words
 * stays as it is; where it was exactly one of the phrases that were offered, it also says the ground.
 */
export const responsibilityRecords: Migration = {
  version: 462,
  up: `
    ALTER TABLE relationship ADD COLUMN ground TEXT CHECK (ground IN ('birth-mother', 'marriage', 'birth-registration', 'agreement',
      'court-order', 'child-arrangements', 'special-guardianship', 'adoption', 'parental-order', 'guardian', 'care-order',
      'emergency-protection', 'other'));
    ALTER TABLE relationship ADD COLUMN held_from TEXT CHECK (held_from GLOB '????-??-??');
    ALTER TABLE relationship ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
    ALTER TABLE relationship ADD COLUMN seen_on TEXT CHECK (seen_on GLOB '????-??-??');
    ALTER TABLE relationship ADD COLUMN seen_by TEXT NOT NULL DEFAULT '';
    UPDATE relationship SET ground = CASE lower(trim(basis))
      WHEN 'mother' THEN 'birth-mother'
      WHEN 'married to mother' THEN 'marriage'
      WHEN 'named on birth certificate' THEN 'birth-registration'
      WHEN 'parental responsibility agreement' THEN 'agreement'
      WHEN 'court order' THEN 'court-order' END
    WHERE parental_responsibility = 'yes';`,
};
