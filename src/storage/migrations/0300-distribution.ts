import type { Migration } from '../migrate.ts';

/** What happened to a copy after it was written (RD06), and why an approved record was opened again (RD09). */
export const distribution: Migration = {
  version: 300,
  up: `
    CREATE TABLE delivery (
      document_id TEXT PRIMARY KEY REFERENCES issued_document (id),
      way         TEXT NOT NULL CHECK (way IN ('hand', 'post', 'tracked-post', 'email', 'secure-email', 'collected')),
      sent_on     TEXT NOT NULL CHECK (sent_on GLOB '????-??-??'),
      sent_by     TEXT NOT NULL CHECK (sent_by <> ''),
      received_on TEXT CHECK (received_on GLOB '????-??-??'),
      received    TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE recall (
      document_id TEXT PRIMARY KEY REFERENCES issued_document (id),
      asked_on    TEXT NOT NULL CHECK (asked_on GLOB '????-??-??'),
      why         TEXT NOT NULL CHECK (why <> ''),
      asked_by    TEXT NOT NULL CHECK (asked_by <> ''),
      answered_on TEXT CHECK (answered_on GLOB '????-??-??'),
      answer      TEXT CHECK (answer IN ('returned', 'destroyed', 'not-found')),
      CHECK ((answered_on IS NULL) = (answer IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE correction (
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      of_version TEXT NOT NULL,
      at         TEXT NOT NULL,
      by         TEXT NOT NULL CHECK (by <> ''),
      asked_by   TEXT NOT NULL CHECK (asked_by <> ''),
      kind       TEXT NOT NULL CHECK (kind IN ('wrong-fact', 'wrong-name', 'wrong-date', 'wrong-speaker', 'left-out', 'disputed', 'not-theirs')),
      note       TEXT NOT NULL CHECK (note <> ''),
      file       TEXT,
      PRIMARY KEY (sitting_id, of_version)
    ) STRICT, WITHOUT ROWID;`,
};
