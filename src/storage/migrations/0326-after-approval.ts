import type { Migration } from '../migrate.ts';

/** What is known of a child's decision since the record was approved: that they were told, and who took on the help that follows. */
export const afterApproval: Migration = {
  version: 326,
  up: `
    CREATE TABLE after_approval (
      conference_id TEXT PRIMARY KEY REFERENCES conference (id),
      told_on       TEXT CHECK (told_on GLOB '????-??-??'),
      told_by       TEXT NOT NULL DEFAULT '',
      accepted_on   TEXT CHECK (accepted_on GLOB '????-??-??'),
      accepted_by   TEXT NOT NULL DEFAULT '',
      starts_on     TEXT CHECK (starts_on GLOB '????-??-??'),
      CHECK ((told_on IS NULL) = (told_by = '')),
      CHECK ((accepted_on IS NULL) = (accepted_by = '')),
      CHECK (accepted_on IS NOT NULL OR starts_on IS NULL)
    ) STRICT, WITHOUT ROWID;`,
};
