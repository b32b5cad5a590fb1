import type { AnnexUse } from '../../core/conferences/annex-use.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { dateOf, type LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Notes that somebody read or changed the restricted part; of one day only the first time and the last are kept. */
export const noteAnnexUse = (
  tx: WritableDb,
  sittingId: SittingId,
  what: AnnexUse['what'],
  by: { readonly id: string; readonly name: string },
  at: LocalDateTime,
): void => {
  tx.prepare(`
    INSERT INTO annex_use (sitting_id, what, by_id, by_name, day, first_at, last_at)
    VALUES ($sittingId, $what, $byId, $byName, $day, $at, $at)
    ON CONFLICT (sitting_id, what, by_id, day) DO UPDATE SET last_at = excluded.last_at, by_name = excluded.by_name`).run({
    ...{ sittingId, what, byId: by.id, byName: by.name, day: dateOf(at), at },
  });
};

export const annexUsesSql = `
  SELECT what, by_name AS by, first_at AS firstAt, last_at AS lastAt FROM annex_use
  WHERE sitting_id = $sittingId ORDER BY last_at DESC, what, by_id`;

/** The latest first. */
export const annexUses = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<AnnexUse> =>
  db.prepare<unknown[], AnnexUse>(annexUsesSql).all({ sittingId });
