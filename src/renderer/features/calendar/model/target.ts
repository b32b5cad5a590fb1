import type { BoardSitting, BoardView } from '../../../../contract/board.ts';
import type { PractitionerId, RoomId } from '../../../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../../../core/local-date.ts';
import type { Booking } from '../../../../core/scheduling/clashes.ts';
import { type Foresight, foresee } from '../../../../core/scheduling/foresee.ts';
import { minutesOf, timeAtMinutes } from '../../../../core/scheduling/minutes.ts';
import { closedDays } from '../../../../core/scheduling/room-closures.ts';
import { nextWeekday } from './ranges.ts';
import { type Row, type RowsBy, rowKeyOf } from './rows.ts';

/** Where a sitting would go. */
export type Target = Pick<Booking, 'heldOn' | 'startsAt' | 'endsAt' | 'chairId' | 'roomId'>;

export const targetOf = ({ heldOn, startsAt, endsAt, chairId, roomId }: BoardSitting): Target => ({
  heldOn,
  startsAt,
  endsAt,
  chairId,
  roomId,
});

export const isSameTarget = (a: Target, b: Target): boolean =>
  a.heldOn === b.heldOn && a.startsAt === b.startsAt && a.endsAt === b.endsAt && a.chairId === b.chairId && a.roomId === b.roomId;

/** Conferences start on the hour and on the half hour, and nobody is asked to come outside these hours. */
export const stepMinutes = 30;
const earliest = 7 * 60;
const latest = 21 * 60;

/** The same length, that many minutes after midnight, within the hours of a day. */
export const startingAt = (target: Target, minutes: number): Target => {
  const length = minutesOf(target.endsAt) - minutesOf(target.startsAt);
  const start = Math.max(Math.min(earliest, minutesOf(target.startsAt)), Math.min(minutes, latest - length));
  return { ...target, startsAt: timeAtMinutes(start), endsAt: timeAtMinutes(start + length) };
};

/** The same in another row. Nothing goes to where nobody and no room is. */
export const inRow = (target: Target, row: Row, by: RowsBy): Target => {
  if (row.id === null) return target;
  return by === 'chairs' ? { ...target, chairId: row.id as PractitionerId } : { ...target, roomId: row.id as RoomId };
};

export const onDay = (target: Target, heldOn: LocalDate): Target => ({ ...target, heldOn });

export type Step = 'row-up' | 'row-down' | 'day-back' | 'day-on' | 'earlier' | 'later';

/** One step by a key or a button. At the edge of the rows it stays where it is. */
export const stepTarget = (target: Target, step: Step, rows: ReadonlyArray<Row>, by: RowsBy): Target => {
  switch (step) {
    case 'day-back':
      return onDay(target, nextWeekday(target.heldOn, -1));
    case 'day-on':
      return onDay(target, nextWeekday(target.heldOn, 1));
    case 'earlier':
      return startingAt(target, minutesOf(target.startsAt) - stepMinutes);
    case 'later':
      return startingAt(target, minutesOf(target.startsAt) + stepMinutes);
    case 'row-up':
    case 'row-down': {
      const at = rows.findIndex((row) => row.key === rowKeyOf(target, by));
      const row = rows[at + (step === 'row-up' ? -1 : 1)];
      return row === undefined ? target : inRow(target, row, by);
    }
  }
};

/** What a key means while a sitting is being moved: across the board as it lies, with Shift the other way through time. */
export const stepOfKey = (key: string, shift: boolean, view: 'week' | 'day'): Step | undefined => {
  if (key === 'ArrowUp') return 'row-up';
  if (key === 'ArrowDown') return 'row-down';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const throughDays = (view === 'week') !== shift;
  if (throughDays) return key === 'ArrowLeft' ? 'day-back' : 'day-on';
  return key === 'ArrowLeft' ? 'earlier' : 'later';
};

/** `Thu 23 April 2026, 10:00 to 12:00, Cedar Quorumson, Room 2`. */
export const targetInWords = (target: Target, sitting: BoardSitting, board: BoardView): string =>
  [
    longDate(target.heldOn),
    `${target.startsAt} to ${target.endsAt}`,
    board.chairs.find((chair) => chair.practitionerId === target.chairId)?.name ?? 'no chair',
    roomNameOf(target, sitting, board),
  ]
    .filter((part) => part !== '')
    .join(', ');

const roomNameOf = (target: Target, sitting: BoardSitting, board: BoardView): string =>
  board.rooms.find((room) => room.id === target.roomId)?.name ?? sitting.place;

/** How the target would do, by what the board shows; undefined while its day is still being asked for. */
export const foreseenAt = (target: Target, sitting: BoardSitting, board: BoardView): Foresight | undefined => {
  if (target.heldOn < board.from || target.heldOn > board.until) return undefined;
  const { reference, sittingId, minuteTakerId, minuteTakerName: minuteTaker, dueOn } = sitting;
  const names = {
    chair: board.chairs.find((chair) => chair.practitionerId === target.chairId)?.name ?? '',
    minuteTaker,
    room: roomNameOf(target, sitting, board),
  };
  const closures = board.rooms.flatMap((room) => room.closures);
  return foresee({ ...target, reference, sittingId, minuteTakerId, dueOn }, names, {
    bookings: [...board.sittings.filter((one) => one.isOpen), ...closedDays(closures, target.heldOn, target.heldOn)],
    chairs: board.chairs,
    gaps: board.gaps,
    // Another chair or room on a day that has passed is a correction, and no booking.
    whyNotOn: (on) => (on === sitting.heldOn ? null : (board.days.find((day) => day.on === on)?.whyNot ?? null)),
  });
};
