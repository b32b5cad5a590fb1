import type { Migration } from '../migrate.ts';

/** Whoever asks for a conference may name the category of harm that it is asked for under (domain.md 2.3). */
export const askedCategory: Migration = {
  version: 390,
  up: `
    ALTER TABLE request ADD COLUMN asked_category TEXT
      CHECK (asked_category IN ('neglect', 'physical', 'sexual', 'emotional', 'multiple'));`,
};
