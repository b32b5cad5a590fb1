import type { InviteeId, SegmentId } from '../identifiers.ts';
import type { LocalDate, LocalTime } from '../local-date.ts';
import type { RecordEdit } from './edits.ts';
import { openSegment, standingOf } from './in-the-room.ts';
import { leavesRoom } from './movements.ts';
import type { ConferenceRecord, Exclusion, ExclusionGround, Invitee } from './record.ts';
import { readsByPresence } from './stretches.ts';

/** Who goes along when the chair asks somebody to leave: those in the room who came with them. */
export const companionsHere = (record: ConferenceRecord, { personId }: Invitee): ReadonlyArray<Invitee> =>
  personId === null
    ? []
    : Object.values(record.invitees).filter(
        (one) => one.withPersonId === personId && readsByPresence(one) && standingOf(one, openSegment(record)).here,
      );

/** What the chair decided as they asked somebody to leave. */
export interface AskedOut {
  readonly ground: ExclusionGround;
  readonly on: LocalDate;
  readonly chair: string;
  /** Whether they read as an excluded parent from now on (domain.md 6.8), and not only lose what is said until they come back. */
  readonly readsAsExcluded: boolean;
}

/**
 * The chair asks somebody to leave during the meeting (EX-04): they and whoever came with them leave now, and it is an exclusion from a
 * part with its ground and its minute (EX-03). Asked out once more, they keep the first ground, and every time stands with its own.
 */
export const askOut = (
  record: ConferenceRecord,
  id: InviteeId,
  now: LocalTime,
  { ground, on, chair, readsAsExcluded }: AskedOut,
  newSegmentId: () => SegmentId,
): ReadonlyArray<RecordEdit> => {
  const invitee = record.invitees[id];
  const open = openSegment(record);
  if (invitee === undefined || open === undefined || open.restricted || !standingOf(invitee, open).here) return [];
  const held = invitee.exclusion?.refused === true ? null : invitee.exclusion;
  const exclusion: Exclusion = {
    ...(held ?? {
      ground,
      // Nobody asked for it beforehand: the chair saw the need.
      requestedOn: null,
      decidedOn: on,
      decidedBy: chair,
      extent: 'part',
      heardInstead: '',
    }),
    askedToLeave: [...(held?.askedToLeave ?? []), { at: now, ground }],
    // One that was decided beforehand stands as it was decided.
    ...(wasAskedFor(held) ? {} : { readsAsExcluded: readsAsExcluded || held?.readsAsExcluded === true }),
  };
  return [
    ...leavesRoom(record, [id, ...companionsHere(record, invitee).map((one) => one.id)], open, now, newSegmentId),
    { edit: 'invitee.change', id, change: { exclusion } },
  ];
};

const wasAskedFor = (exclusion: Exclusion | null): boolean => exclusion !== null && exclusion.requestedOn !== null;
