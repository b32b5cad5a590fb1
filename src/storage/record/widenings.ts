import type { Widening, WideningMade } from '../../core/disclosure/widened.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { dateOf, type LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Notes who gave something to more people; of one choice on one day only the last time is kept. */
export const noteWidening = (
  tx: WritableDb,
  sittingId: SittingId,
  { fact, id, to }: Widening,
  by: { readonly id: string; readonly name: string },
  at: LocalDateTime,
): void => {
  tx.prepare(`
    INSERT INTO widening (sitting_id, fact, fact_id, to_whom, by_id, by_name, day, at)
    VALUES ($sittingId, $fact, $id, $to, $byId, $byName, $day, $at)
    ON CONFLICT DO UPDATE SET at = excluded.at, by_name = excluded.by_name`).run({
    ...{ sittingId, fact, id, to, byId: by.id, byName: by.name, day: dateOf(at), at },
  });
};

export const wideningsSql = `
  SELECT fact, fact_id AS id, to_whom AS "to", by_name AS by, at FROM widening
  WHERE sitting_id = $sittingId ORDER BY at DESC, fact, fact_id`;

/** The latest first. */
export const wideningsOf = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<WideningMade> =>
  db.prepare<unknown[], WideningMade>(wideningsSql).all({ sittingId });
