import type { Migration } from '../migrate.ts';

/** Whether a paper was printed as part of one reader's pack, on plain pages and not in a file of its own (WD09). */
export const packs: Migration = {
  version: 302,
  up: 'ALTER TABLE issued_document ADD COLUMN in_pack INTEGER NOT NULL DEFAULT 0 CHECK (in_pack IN (0, 1));',
};
