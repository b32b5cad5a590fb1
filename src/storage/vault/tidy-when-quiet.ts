import { ok } from '../../core/result.ts';
import { type Database, transact } from '../database.ts';
import type { RecordStore } from '../record-store.ts';

/** From here on a record is slower to open than it should be after a crash; making it one chunk takes a quarter of a second. */
const chunksTooMany = 2000;
const quietMilliseconds = 20_000;

/**
 * Compacts long records once nobody has typed for a while: typing never waits for it, and locking does the rest.
 * Answers how to stop. A disk that refuses is left for the next edit to report: nothing here was unsaved.
 */
export const tidyWhenQuiet = (database: Database, records: RecordStore): (() => void) => {
  const timer = setTimeout(() => {
    transact(database, (tx) => {
      records.compactLongerThan(tx, chunksTooMany);
      return ok(undefined);
    });
  }, quietMilliseconds).unref();
  const stopListening = database.onChanges((tables) => {
    if (tables.includes('record_chunk')) timer.refresh();
  });
  return () => {
    stopListening();
    clearTimeout(timer);
  };
};
