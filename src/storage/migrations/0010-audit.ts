import type { Migration } from '../migrate.ts';

/**
 * The audit log (security.md section 10). The triggers guard against our own bugs, not against a person with the key (G4). Entries
 * may go only after a later, signed entry has said up to where.
 */
export const audit: Migration = {
  version: 10,
  up: `
    CREATE TABLE audit_entry (
      seq            INTEGER PRIMARY KEY CHECK (seq > 0),
      at             TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
      offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840),
      actor          TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 64),
      action         TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 60),
      object_id      TEXT CHECK (length(object_id) BETWEEN 1 AND 64),
      reason         TEXT CHECK (length(reason) BETWEEN 1 AND 200),
      removed_to     INTEGER CHECK (removed_to < seq),
      removed_hash   TEXT CHECK (length(removed_hash) = 64),
      previous       TEXT NOT NULL CHECK (length(previous) = 64),
      hash           TEXT NOT NULL CHECK (length(hash) = 64),
      CHECK ((removed_to IS NULL) = (removed_hash IS NULL))
    ) STRICT;
    CREATE INDEX audit_entry_by_removal ON audit_entry (removed_to) WHERE removed_to IS NOT NULL;
    CREATE INDEX audit_entry_by_object ON audit_entry (object_id, seq);

    CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit_entry
    BEGIN SELECT RAISE (ABORT, 'an audit entry never changes'); END;

    CREATE TRIGGER audit_entry_goes_only_after_notice BEFORE DELETE ON audit_entry
    WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE removed_to >= OLD.seq)
    BEGIN SELECT RAISE (ABORT, 'an audit entry goes only after a removal entry'); END;`,
};
