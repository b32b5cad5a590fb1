import type { BoardChair, BoardRoom, BoardSitting, BoardView } from '../../../../contract/board.ts';
import type { PractitionerId, RoomId } from '../../../../core/identifiers.ts';
import type { LocalDate } from '../../../../core/local-date.ts';
import type { Booking } from '../../../../core/scheduling/clashes.ts';

export type RowsBy = 'chairs' | 'rooms';

/** One row of the board. `id` is null where nobody, or no room of the directory, is booked: nothing is moved there. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly under: string;
  readonly id: PractitionerId | RoomId | null;
  readonly chair: BoardChair | null;
  readonly room: BoardRoom | null;
}

type Place = Pick<Booking, 'chairId' | 'roomId'>;
export const rowKeyOf = (place: Place, by: RowsBy): string => (by === 'chairs' ? place.chairId : place.roomId) ?? 'none';

/** Every chair, or every room; last the sittings that have none, where there are some. */
export const rowsOf = ({ chairs, rooms, sittings }: BoardView, by: RowsBy): ReadonlyArray<Row> => {
  const rows: ReadonlyArray<Row> =
    by === 'chairs'
      ? chairs.map((chair) => ({
          key: chair.practitionerId,
          name: chair.name,
          under: '',
          id: chair.practitionerId,
          chair,
          room: null,
        }))
      : rooms.map((room) => ({ key: room.id, name: room.name, under: room.place, id: room.id, chair: null, room }));
  if (!sittings.some((sitting) => rowKeyOf(sitting, by) === 'none')) return rows;
  const none = by === 'chairs' ? 'No chair yet' : 'Other places';
  return [...rows, { key: 'none', name: none, under: '', id: null, chair: null, room: null }];
};

export const cellKey = (row: string, on: LocalDate): string => `${row} ${on}`;

/** The sittings of each cell, by time. */
export const cellsOf = (sittings: ReadonlyArray<BoardSitting>, by: RowsBy): ReadonlyMap<string, ReadonlyArray<BoardSitting>> => {
  const cells = new Map<string, BoardSitting[]>();
  for (const sitting of sittings) {
    const key = cellKey(rowKeyOf(sitting, by), sitting.heldOn);
    const there = cells.get(key);
    if (there === undefined) cells.set(key, [sitting]);
    else there.push(sitting);
  }
  for (const there of cells.values()) there.sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
  return cells;
};

/** Sittings of one row at one time stand below each other: the lane of each, and how many there are. */
export const lanesOf = (
  sittings: ReadonlyArray<BoardSitting>,
): { readonly lane: ReadonlyArray<number>; readonly lanes: number } => {
  const ends: string[] = [];
  const lane = sittings.map(({ startsAt, endsAt }) => {
    const free = ends.findIndex((end) => end <= startsAt);
    const at = free < 0 ? ends.length : free;
    ends[at] = endsAt;
    return at;
  });
  return { lane, lanes: Math.max(1, ends.length) };
};

/** The new answer with every part that is as it was taken from the old one, so that only what changed is drawn again. */
export const keepSame = (before: BoardView | undefined, now: BoardView): BoardView => {
  if (before === undefined) return now;
  const known = new Map(before.sittings.map((sitting) => [sitting.sittingId, sitting]));
  const same = <T>(a: T, b: T): T => (JSON.stringify(a) === JSON.stringify(b) ? a : b);
  return {
    ...now,
    days: same(before.days, now.days),
    chairs: same(before.chairs, now.chairs),
    rooms: same(before.rooms, now.rooms),
    gaps: same(before.gaps, now.gaps),
    sittings: now.sittings.map((sitting) => same(known.get(sitting.sittingId) ?? sitting, sitting)),
  };
};

/** Where the arrow keys go from one sitting: the next in the same row or day, or nowhere. */
export const neighbourOf = (
  from: BoardSitting,
  key: string,
  rows: ReadonlyArray<Row>,
  sittings: ReadonlyArray<BoardSitting>,
  by: RowsBy,
): BoardSitting | undefined => {
  const place = (one: BoardSitting) => rows.findIndex((row) => row.key === rowKeyOf(one, by));
  const when = (one: BoardSitting) => `${one.heldOn} ${one.startsAt} ${one.sittingId}`;
  const isRow = key === 'ArrowLeft' || key === 'ArrowRight';
  const line = isRow
    ? sittings.filter((one) => place(one) === place(from)).sort((a, b) => (when(a) < when(b) ? -1 : 1))
    : sittings.filter((one) => one.heldOn === from.heldOn).sort((a, b) => place(a) - place(b) || (when(a) < when(b) ? -1 : 1));
  return line[line.indexOf(from) + (key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1)];
};
