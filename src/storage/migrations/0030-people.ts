import type { Migration } from '../migrate.ts';

/** Families, who is in them, how they are related and where they live. A confidential address has no readable text (X2). */
export const people: Migration = {
  version: 30,
  up: `
    CREATE TABLE family (
      id        TEXT PRIMARY KEY,
      reference TEXT NOT NULL UNIQUE CHECK (length(reference) > 0),
      name      TEXT NOT NULL CHECK (length(name) > 0)
    ) STRICT;

    CREATE TABLE person (
      id           TEXT PRIMARY KEY,
      family_id    TEXT NOT NULL REFERENCES family (id),
      role         TEXT NOT NULL CHECK (role IN ('child', 'adult')),
      given_name   TEXT NOT NULL,
      family_name  TEXT NOT NULL,
      birth_known  TEXT NOT NULL CHECK (birth_known IN ('date', 'year', 'expected', 'no')),
      birth_on     TEXT CHECK (birth_on GLOB '????-??-??'),
      birth_year   INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
      sex          TEXT NOT NULL CHECK (sex IN ('female', 'male', 'unknown')),
      ethnicity    TEXT NOT NULL,
      religion     TEXT NOT NULL,
      language     TEXT NOT NULL,
      disability   TEXT NOT NULL,
      needs        TEXT NOT NULL,
      interpreter  TEXT NOT NULL,
      text_size    INTEGER NOT NULL CHECK (text_size IN (12, 14, 18)),
      phone        TEXT NOT NULL,
      email        TEXT NOT NULL,
      la_child_id  TEXT,
      school       TEXT,
      school_year  TEXT,
      legal_status TEXT,
      CHECK ((role = 'child') = (la_child_id IS NOT NULL)),
      CHECK ((birth_known IN ('date', 'expected')) = (birth_on IS NOT NULL)),
      CHECK ((birth_known = 'year') = (birth_year IS NOT NULL))
    ) STRICT;
    CREATE INDEX person_by_family ON person (family_id);
    CREATE INDEX person_by_name ON person (family_name COLLATE NOCASE, given_name COLLATE NOCASE);

    CREATE TABLE previous_plan (
      child_id   TEXT NOT NULL REFERENCES person (id),
      started_on TEXT NOT NULL CHECK (started_on GLOB '????-??-??'),
      ended_on   TEXT NOT NULL CHECK (ended_on GLOB '????-??-??' AND ended_on >= started_on),
      category   TEXT NOT NULL CHECK (category IN ('neglect', 'physical', 'sexual', 'emotional', 'multiple')),
      PRIMARY KEY (child_id, started_on)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE relationship (
      adult_id                TEXT NOT NULL REFERENCES person (id),
      child_id                TEXT NOT NULL REFERENCES person (id),
      kind                    TEXT NOT NULL CHECK (length(kind) > 0),
      parental                INTEGER NOT NULL CHECK (parental IN (0, 1)),
      parental_responsibility TEXT NOT NULL CHECK (parental_responsibility IN ('yes', 'no', 'unknown')),
      basis                   TEXT NOT NULL,
      PRIMARY KEY (adult_id, child_id),
      CHECK (adult_id <> child_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relationship_by_child ON relationship (child_id);

    CREATE TABLE address (
      id        TEXT PRIMARY KEY,
      family_id TEXT NOT NULL REFERENCES family (id),
      lines     TEXT,
      postcode  TEXT,
      sealed    BLOB,
      CHECK ((lines IS NULL) = (postcode IS NULL)),
      CHECK ((lines IS NULL) <> (sealed IS NULL))
    ) STRICT;
    CREATE INDEX address_by_family ON address (family_id);

    CREATE TABLE address_hidden_from (
      address_id TEXT NOT NULL REFERENCES address (id),
      person_id  TEXT NOT NULL REFERENCES person (id),
      PRIMARY KEY (address_id, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX address_hidden_from_by_person ON address_hidden_from (person_id);

    CREATE TABLE residence (
      person_id  TEXT NOT NULL REFERENCES person (id),
      address_id TEXT NOT NULL REFERENCES address (id),
      from_date  TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
      until_date TEXT CHECK (until_date GLOB '????-??-??' AND until_date >= from_date),
      pattern    TEXT NOT NULL,
      PRIMARY KEY (person_id, address_id, from_date)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX residence_by_address ON residence (address_id);`,
};
