import type { Migration } from '../migrate.ts';

/** Who was told that a child's plan ended, and when (CG07). `who` is a key of the checklist: `cp-is`, `gp`, `agency:Example Oaks`. */
export const endingsTold: Migration = {
  version: 292,
  up: `
    CREATE TABLE ending_told (
      child_id TEXT NOT NULL REFERENCES person (id),
      ended_on TEXT NOT NULL CHECK (ended_on GLOB '????-??-??'),
      who      TEXT NOT NULL,
      told_on  TEXT NOT NULL CHECK (told_on GLOB '????-??-??' AND told_on >= ended_on),
      PRIMARY KEY (child_id, ended_on, who)
    ) STRICT, WITHOUT ROWID;`,
};
