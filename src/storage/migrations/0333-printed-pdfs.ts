import type { Migration } from '../migrate.ts';

/** A paper that was printed as a PDF beside its Word file: the file and its fingerprint, for the log. */
export const printedPdfs: Migration = {
  version: 333,
  up: `
    CREATE TABLE printed_pdf (
      document_id TEXT PRIMARY KEY REFERENCES issued_document (id),
      file_name   TEXT NOT NULL,
      sha256      TEXT NOT NULL CHECK (length(sha256) = 64)
    ) STRICT;`,
};
