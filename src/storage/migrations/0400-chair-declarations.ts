import type { Migration } from '../migrate.ts';

/** Chairs who are lead child protection practitioners, and what each chair said of the section 47 enquiry (R-CH-02). */
export const chairDeclarations: Migration = {
  version: 400,
  up: `
    ALTER TABLE practitioner ADD COLUMN lead_practitioner INTEGER NOT NULL DEFAULT 0 CHECK (lead_practitioner IN (0, 1));
    CREATE TABLE chair_declaration (
      sitting_id      TEXT NOT NULL REFERENCES sitting (id) ON DELETE CASCADE,
      practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
      declared_at     TEXT NOT NULL CHECK (declared_at GLOB '????-??-??T??:??'),
      took_part       INTEGER NOT NULL CHECK (took_part IN (0, 1)),
      words           TEXT NOT NULL,
      kept_by         TEXT NOT NULL,
      PRIMARY KEY (sitting_id, practitioner_id, declared_at)
    ) STRICT;`,
};
