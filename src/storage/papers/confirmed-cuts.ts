import type { InviteeId, SittingId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** The chair's word for one reader's cut. */
export interface ConfirmedCut {
  readonly sittingId: SittingId;
  readonly inviteeId: InviteeId;
  /** SHA-256 of what was left out when it was confirmed: a line more or less is another cut. */
  readonly cut: string;
  readonly confirmedBy: string;
  readonly at: LocalDateTime;
}

export const confirmedCuts = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<ConfirmedCut> =>
  db
    .prepare<unknown[], ConfirmedCut>(
      `SELECT sitting_id AS sittingId, invitee_id AS inviteeId, cut, confirmed_by AS confirmedBy, at
       FROM confirmed_cut WHERE sitting_id = $sittingId ORDER BY invitee_id`,
    )
    .all({ sittingId });

export const saveConfirmedCut = (db: WritableDb, cut: ConfirmedCut): void => {
  db.prepare(`INSERT OR REPLACE INTO confirmed_cut (sitting_id, invitee_id, cut, confirmed_by, at)
              VALUES ($sittingId, $inviteeId, $cut, $confirmedBy, $at)`).run(cut);
};
