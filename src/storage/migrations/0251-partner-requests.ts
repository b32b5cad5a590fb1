import type { Migration } from '../migrate.ts';

/** Conferences that partner agencies ask for, with the answer, and a difference about it until it is settled (IN06, P-04, T-24). */
export const partnerRequests: Migration = {
  version: 251,
  up: `
    CREATE TABLE partner_request (
      id                TEXT PRIMARY KEY,
      family_id         TEXT NOT NULL REFERENCES family (id),
      agency_name       TEXT NOT NULL CHECK (length(agency_name) > 0),
      asked_by          TEXT NOT NULL,
      backed_by         TEXT NOT NULL CHECK (length(backed_by) > 0),
      asked_on          TEXT NOT NULL CHECK (asked_on GLOB '????-??-??'),
      reason            TEXT NOT NULL,
      agreed            INTEGER CHECK (agreed IN (0, 1)),
      answered_on       TEXT CHECK (answered_on GLOB '????-??-??' AND answered_on >= asked_on),
      answered_by       TEXT,
      answer_words      TEXT,
      differs_on        TEXT CHECK (differs_on GLOB '????-??-??' AND differs_on >= answered_on),
      differs_by        TEXT,
      difference_words  TEXT,
      difference_due_on TEXT CHECK (difference_due_on GLOB '????-??-??' AND difference_due_on >= differs_on),
      settled_agreed    INTEGER CHECK (settled_agreed IN (0, 1)),
      settled_on        TEXT CHECK (settled_on GLOB '????-??-??' AND settled_on >= differs_on),
      settled_by        TEXT,
      settled_words     TEXT,
      request_id        TEXT REFERENCES request (id),
      CHECK ((agreed IS NULL) = (answered_on IS NULL) AND (agreed IS NULL) = (answered_by IS NULL) AND (agreed IS NULL) = (answer_words IS NULL)),
      CHECK (differs_on IS NULL OR agreed = 0),
      CHECK ((differs_on IS NULL) = (differs_by IS NULL) AND (differs_on IS NULL) = (difference_words IS NULL) AND (differs_on IS NULL) = (difference_due_on IS NULL)),
      CHECK (settled_on IS NULL OR differs_on IS NOT NULL),
      CHECK ((settled_agreed IS NULL) = (settled_on IS NULL) AND (settled_agreed IS NULL) = (settled_by IS NULL) AND (settled_agreed IS NULL) = (settled_words IS NULL)),
      CHECK (request_id IS NULL OR agreed = 1 OR settled_agreed = 1)
    ) STRICT;
    CREATE INDEX partner_request_by_family ON partner_request (family_id);
    CREATE INDEX partner_request_by_request ON partner_request (request_id) WHERE request_id IS NOT NULL;
    CREATE INDEX partner_request_open ON partner_request (asked_on)
      WHERE answered_on IS NULL OR (differs_on IS NOT NULL AND settled_on IS NULL);`,
};
