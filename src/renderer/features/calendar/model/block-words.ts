import type { BoardChair, BoardSitting } from '../../../../contract/board.ts';
import { dayAndMonth, type LocalDate } from '../../../../core/local-date.ts';
import { absenceOn, chairsOn, hoursOn } from '../../../../core/scheduling/availability.ts';
import { closedWords, closureOn } from '../../../../core/scheduling/room-closures.ts';
import type { Row } from './rows.ts';

const stageNames = {
  requested: 'requested',
  booked: 'booked',
  invited: 'invited',
  held: 'held',
  approved: 'held',
  distributed: 'held',
  cancelled: 'cancelled',
} as const;

export const isLateBlock = ({ dueOn, heldOn }: BoardSitting): boolean => dueOn !== null && heldOn > dueOn;

/** What a screen reader says of a block: everything but a child's name. */
export const blockInWords = (sitting: BoardSitting, chairName: string): string =>
  [
    sitting.reference,
    sitting.kind,
    `${dayAndMonth(sitting.heldOn)}, ${sitting.startsAt} to ${sitting.endsAt}`,
    sitting.place,
    chairName === '' ? 'no chair yet' : `chair ${chairName}`,
    isLateBlock(sitting) ? `${stageNames[sitting.stage]}, late` : stageNames[sitting.stage],
  ]
    .filter((part) => part !== '')
    .join(', ');

export const stageInWords = (sitting: BoardSitting): string =>
  [sitting.isOpen ? '' : 'Held', sitting.stage === 'booked' ? 'Not invited yet' : '', isLateBlock(sitting) ? 'Late' : '']
    .filter((part) => part !== '')
    .join(' · ');

/** Why a chair is not there on a day; null where they are. */
const awayInWords = (chair: BoardChair, on: LocalDate): string | null => {
  const absence = absenceOn(chair, on);
  if (absence !== undefined) return absence.reason.trim() === '' ? 'Away' : `Away: ${absence.reason.trim()}`;
  if (!chairsOn(chair, on)) return 'Does not chair';
  return hoursOn(chair, on) === undefined ? 'Does not work' : null;
};

/** Why nothing can be held in the row on a day: its chair is away, or its room is not to be had; null where something can. */
export const shutInWords = ({ chair, room }: Pick<Row, 'chair' | 'room'>, on: LocalDate): string | null => {
  if (chair !== null) return awayInWords(chair, on);
  const closure = room === null ? undefined : closureOn(room.closures, room.id, on);
  return closure === undefined ? null : closedWords(closure);
};

/** `09:00 to 17:00`, where it is not the usual day; null where it is, or the chair is not there at all. */
export const ownHoursInWords = (chair: BoardChair, on: LocalDate): string | null => {
  const hours = awayInWords(chair, on) === null ? hoursOn(chair, on) : undefined;
  return hours === undefined || (hours.from <= '09:00' && hours.until >= '17:00')
    ? null
    : `Works ${hours.from} to ${hours.until}`;
};

/** What is true of a chair or a room on every one of these days, said once; null where the days differ, or all are usual. */
export const sameEachDay = (row: Pick<Row, 'chair' | 'room'>, days: ReadonlyArray<LocalDate>): string | null => {
  const words = new Set(days.map((on) => shutInWords(row, on) ?? (row.chair === null ? null : ownHoursInWords(row.chair, on))));
  return words.size === 1 ? ([...words][0] ?? null) : null;
};
