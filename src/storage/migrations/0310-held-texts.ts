import type { Migration } from '../migrate.ts';

/** Transcripts and drafts that were pasted, kept beside the record until a person has read each paragraph (LC13). */
export const heldTexts: Migration = {
  version: 310,
  up: `
    CREATE TABLE held_paragraph (
      id           TEXT PRIMARY KEY,
      sitting_id   TEXT NOT NULL REFERENCES sitting (id),
      place        INTEGER NOT NULL,
      text         TEXT NOT NULL CHECK (text <> ''),
      source       TEXT NOT NULL CHECK (source <> ''),
      held_at      TEXT NOT NULL,
      held_by      TEXT NOT NULL,
      read_at      TEXT,
      read_by      TEXT,
      statement_id TEXT,
      UNIQUE (sitting_id, place),
      CHECK ((read_at IS NULL) = (read_by IS NULL)),
      CHECK (statement_id IS NULL OR read_at IS NOT NULL)
    ) STRICT;
    CREATE INDEX held_paragraph_waiting ON held_paragraph (sitting_id, place) WHERE read_at IS NULL;
    CREATE INDEX held_paragraph_read ON held_paragraph (sitting_id, read_at, place) WHERE read_at IS NOT NULL;`,
};
