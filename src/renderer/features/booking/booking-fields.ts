import type { Sitting } from '../../../core/conferences/sitting.ts';
import type { PractitionerId, RoomId } from '../../../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../../../core/local-date.ts';
import { parseLocalTime } from '../../../core/local-date.ts';
import type { Clash } from '../../../core/scheduling/clashes.ts';

/** A booking as it is typed: anything may still be missing. */
export interface BookingDraft {
  readonly heldOn: LocalDate | null;
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly place: string;
  readonly roomId: RoomId | null;
  readonly remoteLink: string;
  readonly chairId: PractitionerId | null;
  readonly minuteTakerId: PractitionerId | null;
  readonly lateReason: string;
  readonly lateApprovedBy: string;
  readonly despite: string;
  /** For a day before today: it was held then, and is entered afterwards. */
  readonly alreadyHeld: boolean;
}

export const draftOf = (
  sitting: Sitting,
  late: { readonly lateReason: string; readonly lateApprovedBy: string },
): BookingDraft => ({
  heldOn: sitting.heldOn,
  startsAt: sitting.startsAt,
  endsAt: sitting.endsAt,
  place: sitting.place,
  roomId: sitting.roomId,
  remoteLink: sitting.remoteLink,
  chairId: sitting.chairId,
  minuteTakerId: sitting.minuteTakerId,
  despite: sitting.bookedDespite,
  alreadyHeld: false,
  ...late,
});

/** What a booking cannot do without, as a sentence with the field to go to. */
export interface BookingGap {
  readonly id: keyof BookingDraft;
  readonly sentence: string;
}

export const gapsOf = (
  draft: BookingDraft,
  isLate: boolean,
  clashes: ReadonlyArray<Clash>,
  hasPassed = false,
): ReadonlyArray<BookingGap> => [
  ...(draft.heldOn === null ? [{ id: 'heldOn' as const, sentence: 'Choose a date.' }] : []),
  ...(hasPassed && !draft.alreadyHeld
    ? [{ id: 'alreadyHeld' as const, sentence: 'Choose a day from today on, or say that it was held already.' }]
    : []),
  ...(draft.startsAt === null ? [{ id: 'startsAt' as const, sentence: 'Say when it starts.' }] : []),
  ...(draft.endsAt === null ? [{ id: 'endsAt' as const, sentence: 'Say when it ends.' }] : []),
  ...(draft.chairId === null ? [{ id: 'chairId' as const, sentence: 'Choose who chairs it.' }] : []),
  ...(isLate && draft.lateReason.trim() === '' ? [{ id: 'lateReason' as const, sentence: 'Say why it is late.' }] : []),
  ...(isLate && draft.lateApprovedBy.trim() === ''
    ? [{ id: 'lateApprovedBy' as const, sentence: 'Say which senior manager agreed.' }]
    : []),
  ...refusedIn(clashes).map((clash) => ({ id: fieldOf[clash.about], sentence: clash.words })),
  ...(clashes.length > 0 && refusedIn(clashes).length === 0 && draft.despite.trim() === ''
    ? [{ id: 'despite' as const, sentence: 'Say why it is right all the same.' }]
    : []),
];

const refusedIn = (clashes: ReadonlyArray<Clash>): ReadonlyArray<Clash> => clashes.filter((clash) => clash.severity === 'refuse');

const fieldOf = { chair: 'chairId', 'minute-taker': 'minuteTakerId', room: 'place', agencies: 'heldOn' } as const;

/** A conference takes about two hours: offered as its end until another is typed. */
export const usualEnd = (start: LocalTime): LocalTime | null => {
  const hour = Number(start.slice(0, 2)) + 2;
  return parseLocalTime(`${String(hour).padStart(2, '0')}:${start.slice(3)}`) ?? null;
};
