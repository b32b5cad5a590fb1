import type { Migration } from '../migrate.ts';

/** Why each decision chose its main category: the history of a plan's category says it (DC03). */
export const categoryReasons: Migration = {
  version: 272,
  up: `ALTER TABLE decision ADD COLUMN category_reason TEXT NOT NULL DEFAULT '';`,
};
