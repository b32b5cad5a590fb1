import { ok } from '../../core/result.ts';
import { type Database, shortenLog, transact } from '../database.ts';
import type { RecordStore } from '../record-store.ts';

/** From here on a record is slower to open than it should be after a crash; making it one chunk takes a quarter of a second. */
const chunksTooMany = 2000;
const quietMilliseconds = 20_000;

/** After so many commits the write-ahead log is moved into the file at the next pause between two words. */
const commitsInLog = 200;
const pauseMilliseconds = 250;

/**
 * Compacts long records once nobody has typed for a while, and shortens the write-ahead log in a pause: typing never waits for
 * either, and locking does the rest. Answers how to stop. A disk that refuses is left for the next edit to report: nothing here
 * was unsaved.
 */
export const tidyWhenQuiet = (database: Database, records: RecordStore): (() => void) => {
  let commits = 0;
  const pause = setTimeout(() => {
    if (commits >= commitsInLog && shortenLog(database).ok) commits = 0;
  }, pauseMilliseconds).unref();
  const quiet = setTimeout(() => {
    transact(database, (tx) => {
      records.compactLongerThan(tx, chunksTooMany);
      return ok(undefined);
    });
  }, quietMilliseconds).unref();
  const stopListening = database.onChanges((tables) => {
    commits += 1;
    pause.refresh();
    if (tables.includes('record_chunk')) quiet.refresh();
  });
  return () => {
    stopListening();
    clearTimeout(pause);
    clearTimeout(quiet);
  };
};
