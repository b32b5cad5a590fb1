import type { SittingId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Seconds spent on each item of the agenda of one sitting; an item that nobody came to is not there. */
export const itemTimesOf = (db: ReadableDb, sittingId: SittingId): { readonly [item: string]: number } =>
  Object.fromEntries(
    db
      .prepare<unknown[], { readonly item: string; readonly seconds: number }>(
        'SELECT item, seconds FROM item_time WHERE sitting_id = $sittingId',
      )
      .all({ sittingId })
      .map(({ item, seconds }) => [item, seconds]),
  );

export const addItemTime = (db: WritableDb, sittingId: SittingId, item: string, seconds: number): void => {
  db.prepare(
    `INSERT INTO item_time (sitting_id, item, seconds) VALUES ($sittingId, $item, $seconds)
     ON CONFLICT (sitting_id, item) DO UPDATE SET seconds = seconds + excluded.seconds`,
  ).run({ sittingId, item, seconds });
};
