import type { Migration } from '../migrate.ts';

/** Who gave a version of a report to the family, where somebody said so (RP01). */
export const reportGivenBy: Migration = {
  version: 471,
  up: "ALTER TABLE report_given ADD COLUMN given_by TEXT NOT NULL DEFAULT '';",
};
