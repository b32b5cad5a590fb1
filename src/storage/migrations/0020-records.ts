import type { Migration } from '../migrate.ts';

/**
 * Conference records and their restricted annexes, as Automerge chunks (architecture.md section 4).
 *
 * `version` is random and new with every write, so that what is held in memory can be told from what is stored; the heads of an
 * annex would not do, as a hash of restricted text lets someone with the data key test a guess.
 *
 * Each is one B-tree without a second index: every page that an edit changes is encrypted and synced while somebody types.
 */
export const records: Migration = {
  version: 20,
  up: `
    CREATE TABLE record_document (
      sitting_id TEXT NOT NULL CHECK (length(sitting_id) > 0),
      kind       TEXT NOT NULL CHECK (kind IN ('record', 'annex')),
      last_seq   INTEGER NOT NULL CHECK (last_seq > 0),
      chunks     INTEGER NOT NULL CHECK (chunks > 0),
      version    TEXT NOT NULL CHECK (length(version) = 32),
      PRIMARY KEY (sitting_id, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE record_chunk (
      sitting_id TEXT NOT NULL,
      kind       TEXT NOT NULL,
      seq        INTEGER NOT NULL CHECK (seq > 0),
      bytes      BLOB NOT NULL CHECK (length(bytes) > 0),
      PRIMARY KEY (sitting_id, kind, seq),
      FOREIGN KEY (sitting_id, kind) REFERENCES record_document (sitting_id, kind) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE record_writer (
      only  INTEGER PRIMARY KEY CHECK (only = 1),
      epoch TEXT NOT NULL CHECK (length(epoch) = 32)
    ) STRICT;`,
};
