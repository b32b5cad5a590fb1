import type { Invitee } from '../../core/conferences/record.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** What of a sitting a move may change. */
export type Where = Pick<
  Sitting,
  'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'roomId' | 'remoteLink' | 'chairId' | 'minuteTakerId' | 'bookedDespite'
>;

/** A move, with everything that taking it back needs. */
export interface KeptMove {
  readonly before: Where;
  readonly after: Where;
  readonly lateReason: string;
  readonly lateApprovedBy: string;
  readonly invitedAt: LocalDateTime | null;
  /** The entries of the list that it changed or took off, as they were; and as it left them, null where it took them off. */
  readonly invitees: ReadonlyArray<{ readonly before: Invitee; readonly after: Invitee | null }>;
}

export const keptMove = (db: ReadableDb, sittingId: SittingId): KeptMove | undefined => {
  const row = db
    .prepare<unknown[], { readonly move: string }>('SELECT move FROM moved_sitting WHERE sitting_id = $sittingId')
    .get({ sittingId });
  return row === undefined ? undefined : (JSON.parse(row.move) as KeptMove);
};

export const keepMove = (db: WritableDb, sittingId: SittingId, move: KeptMove): void => {
  db.prepare(`
    INSERT INTO moved_sitting (sitting_id, move) VALUES ($sittingId, $move)
    ON CONFLICT (sitting_id) DO UPDATE SET move = excluded.move`).run({ sittingId, move: JSON.stringify(move) });
};

export const forgetMove = (db: WritableDb, sittingId: SittingId): void => {
  db.prepare('DELETE FROM moved_sitting WHERE sitting_id = $sittingId').run({ sittingId });
};
