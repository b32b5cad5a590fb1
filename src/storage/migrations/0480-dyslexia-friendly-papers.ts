import type { Migration } from '../migrate.ts';

/** Whether somebody's papers are printed so that a reader with dyslexia finds them easier (WD12). */
export const dyslexiaFriendlyPapers: Migration = {
  version: 480,
  up: `
    ALTER TABLE paper_format ADD COLUMN dyslexia_friendly INTEGER NOT NULL DEFAULT 0 CHECK (dyslexia_friendly IN (0, 1));`,
};
