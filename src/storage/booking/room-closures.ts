import type { ClosureId } from '../../core/identifiers.ts';
import type { RoomClosure } from '../../core/scheduling/room-closures.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const roomClosuresSql = `
  SELECT id, room_id AS roomId, from_on AS "from", until_on AS "until", reason FROM room_closure ORDER BY room_id, from_on`;
export const roomClosures = (db: ReadableDb): ReadonlyArray<RoomClosure> => db.prepare<[], RoomClosure>(roomClosuresSql).all();

export const saveRoomClosure = (db: WritableDb, closure: RoomClosure): void => {
  db.prepare(`
    INSERT INTO room_closure (id, room_id, from_on, until_on, reason) VALUES ($id, $roomId, $from, $until, $reason)
    ON CONFLICT (id) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on, reason = excluded.reason`).run(
    closure,
  );
};

export const removeRoomClosure = (db: WritableDb, id: ClosureId): void => {
  db.prepare('DELETE FROM room_closure WHERE id = $id').run({ id });
};
