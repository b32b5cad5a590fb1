import type { Database, ReadableDb } from '../storage/database.ts';

/**
 * Reads once and keeps the answer in memory until one of the tables it comes from changes: for what is searched with every key
 * that is pressed. It goes with the database when the records are locked.
 */
export const keptUntilChanged = <T>(
  tables: ReadonlyArray<string>,
  read: (db: ReadableDb) => ReadonlyArray<T>,
): ((db: Database) => ReadonlyArray<T>) => {
  const kept = new WeakMap<Database, { rows: ReadonlyArray<T> | undefined }>();
  return (db) => {
    const held = kept.get(db) ?? { rows: undefined };
    if (!kept.has(db)) {
      kept.set(db, held);
      db.onChanges((changed) => {
        if (changed.some((table) => tables.includes(table))) held.rows = undefined;
      });
    }
    held.rows ??= read(db);
    return held.rows;
  };
};
