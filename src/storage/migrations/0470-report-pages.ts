import type { Migration } from '../migrate.ts';

/** What a report says that came as a PDF, page by page, as the window read it once; marks stand on these words (RP04). */
export const reportPages: Migration = {
  version: 470,
  up: `
    CREATE TABLE report_page (
      report_id  TEXT NOT NULL REFERENCES report_file (id) ON DELETE CASCADE,
      page       INTEGER NOT NULL CHECK (page > 0),
      width      REAL NOT NULL CHECK (width > 0),
      height     REAL NOT NULL CHECK (height > 0),
      paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)),
      PRIMARY KEY (report_id, page)
    ) STRICT, WITHOUT ROWID;`,
};
