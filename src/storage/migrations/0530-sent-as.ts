import type { Migration } from '../migrate.ts';

/** Whether papers go to an email address as Word files or as PDFs; null where they go as everybody's do (RD07). */
export const sentAs: Migration = {
  version: 530,
  up: `
    ALTER TABLE mail_address ADD COLUMN sent_as TEXT CHECK (sent_as IN ('word', 'pdf'));`,
};
