import type { Migration } from '../migrate.ts';

/** What somebody needs at every conference belongs to the person (IN05): it begins with what was asked for them last. */
export const personAccess: Migration = {
  version: 463,
  up: `
    CREATE TABLE person_access (
      person_id          TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
      dialect            TEXT NOT NULL,
      interpreter_gender TEXT NOT NULL CHECK (interpreter_gender IN ('any', 'female', 'male')),
      step_free          INTEGER NOT NULL CHECK (step_free IN (0, 1)),
      hearing_loop       INTEGER NOT NULL CHECK (hearing_loop IN (0, 1)),
      transport          INTEGER NOT NULL CHECK (transport IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO person_access
      SELECT person_id, dialect, interpreter_gender, step_free, hearing_loop, transport FROM request_need n
      WHERE request_id = (SELECT max(request_id) FROM request_need o WHERE o.person_id = n.person_id)
        AND (dialect <> '' OR interpreter_gender <> 'any' OR step_free = 1 OR hearing_loop = 1 OR transport = 1);`,
};
