import type { LocalDate, LocalDateTime } from '../../core/local-date.ts';
import type { FreedSlot } from '../../core/scheduling/reserve.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Which freed slot is meant: a chair is in one place at a time. */
export type FreedSlotKey = Pick<FreedSlot, 'heldOn' | 'startsAt' | 'chairId'>;

export type KeptFreedSlot = FreedSlot & { readonly place: string; readonly reference: string; readonly chairName: string };

/** Those of days after `today` that nobody has said to leave free, the first first. */
const freedSlotsSql = `
  SELECT f.held_on AS heldOn, f.starts_at AS startsAt, f.ends_at AS endsAt, f.chair_id AS chairId, f.room_id AS roomId, f.place,
    f.freed_by AS freedBy, s.reference, p.name AS chairName
  FROM freed_slot f JOIN sitting s ON s.id = f.freed_by JOIN practitioner p ON p.id = f.chair_id
  WHERE f.held_on > $today AND f.left_free_at IS NULL ORDER BY f.held_on, f.starts_at`;
export const freedSlots = (db: ReadableDb, today: LocalDate): ReadonlyArray<KeptFreedSlot> =>
  db.prepare<unknown[], KeptFreedSlot>(freedSlotsSql).all({ today });

/** Freed once more, it is offered once more. */
export const keepFreedSlot = (db: WritableDb, slot: FreedSlot & { readonly place: string }): void => {
  db.prepare(`
    INSERT INTO freed_slot (held_on, starts_at, ends_at, chair_id, room_id, place, freed_by)
    VALUES ($heldOn, $startsAt, $endsAt, $chairId, $roomId, $place, $freedBy)
    ON CONFLICT (held_on, starts_at, chair_id) DO UPDATE SET ends_at = excluded.ends_at, room_id = excluded.room_id,
      place = excluded.place, freed_by = excluded.freed_by, left_free_at = NULL`).run({ ...slot });
};

/** False where there is no such slot. */
export const leaveFree = (db: WritableDb, key: FreedSlotKey, at: LocalDateTime): boolean =>
  db
    .prepare(`
      UPDATE freed_slot SET left_free_at = $at
      WHERE held_on = $heldOn AND starts_at = $startsAt AND chair_id = $chairId AND left_free_at IS NULL`)
    .run({ ...key, at }).changes > 0;
