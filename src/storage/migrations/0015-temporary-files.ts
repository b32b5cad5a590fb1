import type { Migration } from '../migrate.ts';

/** Names of files that are being written, wherever they are, so that the next start removes what a crash left (security.md R5). */
export const temporaryFiles: Migration = {
  version: 15,
  up: `
    CREATE TABLE temporary_file (path TEXT PRIMARY KEY CHECK (length(path) > 0)) STRICT, WITHOUT ROWID;`,
};
