import type { BlackoutId } from '../../core/identifiers.ts';
import type { Blackout } from '../../core/scheduling/asked-agencies.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A blackout as it is kept: one entry of the directory. */
export interface KeptBlackout extends Blackout {
  readonly id: BlackoutId;
}

const blackoutsSql = `
  SELECT id, agency_id AS agencyId, from_on AS "from", until_on AS "until", reason FROM agency_blackout
  ORDER BY agency_id, from_on`;
export const blackouts = (db: ReadableDb): ReadonlyArray<KeptBlackout> => db.prepare<[], KeptBlackout>(blackoutsSql).all();

export const saveBlackout = (db: WritableDb, blackout: KeptBlackout): void => {
  db.prepare(`
    INSERT INTO agency_blackout (id, agency_id, from_on, until_on, reason) VALUES ($id, $agencyId, $from, $until, $reason)
    ON CONFLICT (id) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on, reason = excluded.reason`).run(
    blackout,
  );
};

export const removeBlackout = (db: WritableDb, id: BlackoutId): void => {
  db.prepare('DELETE FROM agency_blackout WHERE id = $id').run({ id });
};
