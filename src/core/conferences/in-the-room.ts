import type { LocalTime } from '../local-date.ts';
import type { Attendance, ConferenceRecord, Invitee, Segment } from './record.ts';

/** The parts of the sitting in the order in which they were held; those without a time come last. */
export const segmentsInOrder = (record: Pick<ConferenceRecord, 'segments'>): ReadonlyArray<Segment> =>
  Object.values(record.segments).sort(
    (a, b) => (a.from ?? '99').localeCompare(b.from ?? '99') || a.label.localeCompare(b.label) || a.id.localeCompare(b.id),
  );

/** The part that is being held now: begun and not ended, the latest one where there are two. */
export const openSegment = (record: Pick<ConferenceRecord, 'segments'>): Segment | undefined =>
  segmentsInOrder(record)
    .filter((segment) => segment.from !== null && segment.until === null)
    .at(-1);

export type Standing =
  | { readonly here: true; readonly since: LocalTime | null }
  /** Came, and is no longer in the room. */
  | { readonly here: false; readonly leftAt: LocalTime | null; readonly came: true }
  | { readonly here: false; readonly came: false; readonly attendance: Attendance };

/**
 * Whether somebody is in the room now, in `segment`. Before any part has begun, and after the last has ended, everyone
 * who is marked as attended counts as here.
 */
export const standingOf = (invitee: Invitee, segment: Segment | undefined): Standing => {
  if (segment === undefined)
    return invitee.attendance === 'attended'
      ? { here: true, since: null }
      : { here: false, came: false, attendance: invitee.attendance };
  const presence = invitee.presence[segment.id];
  if (presence !== undefined && presence.left === null) return { here: true, since: presence.arrived ?? segment.from };
  if (presence !== undefined) return { here: false, came: true, leftAt: presence.left };
  return invitee.attendance === 'attended'
    ? { here: false, came: true, leftAt: null }
    : { here: false, came: false, attendance: invitee.attendance };
};
