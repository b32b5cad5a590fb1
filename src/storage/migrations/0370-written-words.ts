import type { Migration } from '../migrate.ts';

/**
 * A hash of the words of each paper that was written, without its day: what is put together from what has arrived is out of date once it
 * would say something else (CG04). Null for what has no words of ours, and for what was written before they were kept.
 */
export const writtenWords: Migration = {
  version: 370,
  up: `
    ALTER TABLE issued_document ADD COLUMN words_sha256 TEXT CHECK (words_sha256 IS NULL OR length(words_sha256) = 64);`,
};
