import type { Migration } from '../migrate.ts';

/** The originals of what children wrote and drew for a conference, cleaned of everything but the picture (RP09). They are never changed. */
export const ownPictures: Migration = {
  version: 321,
  up: `
    CREATE TABLE own_picture (
      id         TEXT PRIMARY KEY,
      sitting_id TEXT NOT NULL REFERENCES sitting (id),
      type       TEXT NOT NULL CHECK (type IN ('png', 'jpg')),
      width      INTEGER NOT NULL CHECK (width > 0),
      height     INTEGER NOT NULL CHECK (height > 0),
      kept_at    TEXT NOT NULL,
      kept_by    TEXT NOT NULL,
      file       BLOB NOT NULL
    ) STRICT;
    CREATE INDEX own_picture_by_sitting ON own_picture (sitting_id);`,
};
