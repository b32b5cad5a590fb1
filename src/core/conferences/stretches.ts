import type { LocalTime } from '../local-date.ts';
import { openSegment, type Standing, segmentsInOrder, standingOf } from './in-the-room.ts';
import type { ConferenceRecord, Invitee, Part, Presence, Segment } from './record.ts';

/**
 * A part of the conference is one stretch, or several that follow each other: wherever somebody whose coming and going decides what they
 * read came in or left, a new stretch begins, and what is said from there on belongs to it (domain.md 4.7, AT01).
 */
type Segments = Pick<ConferenceRecord, 'segments'>;

/**
 * Whose coming and going during a part begins a new stretch of it: the family, and whoever comes with somebody. What was said while they
 * were out is left to the chair (domain.md 6.8, "Segment person was excluded from"). Whoever works with the family has the ordinary
 * record however long they stayed, and an observer has none: of them only the times are kept.
 */
export const readsByPresence = ({ part }: Pick<Invitee, 'part'>): boolean => byPresence.includes(part);

const byPresence: ReadonlyArray<Part> = ['family', 'child', 'supporter', 'advocate', 'solicitor', 'interpreter'];

/** The part that a stretch belongs to, by its first stretch; one whose part is gone stands for itself. */
export const partOf = ({ segments }: Segments, stretch: Segment): Segment =>
  stretch.continues == null ? stretch : (segments[stretch.continues] ?? stretch);

/** The parts of the sitting, each by its first stretch, in the order in which they were held. */
export const partsInOrder = (record: Segments): ReadonlyArray<Segment> =>
  segmentsInOrder(record).filter((stretch) => partOf(record, stretch) === stretch);

/** The stretches of one part, in the order in which they were held. */
export const stretchesOf = (record: Segments, part: Segment): ReadonlyArray<Segment> =>
  segmentsInOrder(record).filter((stretch) => partOf(record, stretch).id === part.id);

/** From when until when somebody was in the room without a break; null where a part has no such time yet. */
export interface Stay {
  readonly from: LocalTime | null;
  readonly until: LocalTime | null;
}

/** The times for which somebody was in the room during one part. */
export const staysIn = (record: Segments, { presence }: Pick<Invitee, 'presence'>, part: Segment): ReadonlyArray<Stay> => {
  const stays: Stay[] = [];
  let isGoingOn = false;
  for (const stretch of stretchesOf(record, part)) {
    const here = presence[stretch.id];
    const last = stays.at(-1);
    if (here !== undefined && last !== undefined && isGoingOn && here.arrived === null)
      stays.splice(-1, 1, { from: last.from, until: here.left ?? stretch.until });
    else if (here !== undefined) stays.push({ from: here.arrived ?? stretch.from, until: here.left ?? stretch.until });
    isGoingOn = here !== undefined && here.left === null;
  }
  return stays;
};

/** Whether somebody was in the room until the end of a stretch. */
export const stayed = (presence: Presence | undefined): boolean => presence !== undefined && presence.left === null;

/** Whether somebody was in the room from the beginning of a stretch. */
export const wasThereFirst = (presence: Presence | undefined): boolean => presence !== undefined && presence.arrived === null;

/** Whether somebody is in the room now, and since when they have been, or when they left: of the whole part, whoever else came or left. */
export const standingNow = (record: Segments, invitee: Invitee): Standing => {
  const open = openSegment(record);
  const standing = standingOf(invitee, open);
  const stay = open === undefined ? undefined : staysIn(record, invitee, partOf(record, open)).at(-1);
  if (stay === undefined) return standing;
  if (standing.here) return { here: true, since: stay.from };
  return { here: false, came: true, leftAt: stay.until };
};
