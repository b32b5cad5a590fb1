import type { ReadableDb, WritableDb } from './database.ts';

/** The value kept under `key`, as JSON; undefined where none was ever set. */
export const setting = (db: ReadableDb, key: string): unknown => {
  const row = db.prepare<unknown[], { readonly value: string }>('SELECT value FROM setting WHERE key = $key').get({ key });
  return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
};

export const removeSetting = (db: WritableDb, key: string): void => {
  db.prepare('DELETE FROM setting WHERE key = $key').run({ key });
};

export const saveSetting = (db: WritableDb, key: string, value: unknown): void => {
  db.prepare('INSERT INTO setting (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    {
      key,
      value: JSON.stringify(value),
    },
  );
};
