import type { RecordEdit } from '../../../../core/conferences/edits.ts';
import { openSegment, segmentsInOrder, standingOf } from '../../../../core/conferences/in-the-room.ts';
import { comesIn, leavesRoom } from '../../../../core/conferences/movements.ts';
import type { ConferenceRecord, Invitee, Part, Segment } from '../../../../core/conferences/record.ts';
import { partsInOrder, readsByPresence } from '../../../../core/conferences/stretches.ts';
import { wasWrittenBefore } from '../../../../core/conferences/written-at.ts';
import type { InviteeId, SegmentId } from '../../../../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../../../../core/local-date.ts';

/**
 * Everyone who is expected or came, in the order in which they are listed and numbered: first whoever comes and goes, which decides what they
 * read, then those who are called. Whoever is put on the list once the conference has begun comes last, so that no number changes under
 * the hands of whoever types.
 */
export const peopleInOrder = (
  record: Pick<ConferenceRecord, 'invitees' | 'segments'>,
  heldOn: LocalDate | null,
): ReadonlyArray<Invitee> => {
  const begun = segmentsInOrder(record)[0]?.from ?? null;
  const isLate = ({ id }: Invitee): boolean => begun !== null && wasWrittenBefore(id, begun, heldOn) === false;
  return Object.values(record.invitees)
    .filter(({ attendance }) => attendance !== 'not-invited')
    .map((invitee) => ({ invitee, late: isLate(invitee) ? 1 : 0, part: partOrder.indexOf(invitee.part) }))
    .sort((a, b) => a.late - b.late || a.part - b.part || a.invitee.id.localeCompare(b.invitee.id))
    .map(({ invitee }) => invitee);
};

const partOrder: ReadonlyArray<Part> = [
  'family',
  'child',
  'advocate',
  'supporter',
  'interpreter',
  'solicitor',
  'chair',
  'minute-taker',
  'agency',
  'observer',
];

/** Whoever arrives has come, in person unless another way was agreed (AT01). */
const came = ({ id, mode }: Invitee): RecordEdit => ({
  edit: 'invitee.change',
  id,
  change: { attendance: 'attended', mode: mode ?? 'in-person' },
});

/** Marks somebody of whom only the times are kept as arrived in the part that is open (AT01). */
const arrive = (invitee: Invitee, segment: Segment, now: LocalTime): ReadonlyArray<RecordEdit> => {
  const earlier = invitee.presence[segment.id];
  // Somebody who comes back keeps the time of the first arrival: a gap that matters is a part of its own.
  const arrived = earlier === undefined ? (segment.from === now ? null : now) : earlier.arrived;
  return [came(invitee), { edit: 'presence.set', id: invitee.id, segment: segment.id, presence: { arrived, left: null } }];
};

/**
 * Marks somebody of whom only the times are kept as having left (AT01). Leaving in the very minute of arriving takes the arrival back: a
 * key was pressed twice, and somebody who was expected before is expected again.
 */
const leave = (invitee: Invitee, segment: Segment, now: LocalTime): ReadonlyArray<RecordEdit> => {
  const presence = invitee.presence[segment.id];
  if (presence === undefined) return [];
  if ((presence.arrived ?? segment.from) !== now)
    return [{ edit: 'presence.set', id: invitee.id, segment: segment.id, presence: { ...presence, left: now } }];
  const wasElsewhere = Object.keys(invitee.presence).some((id) => id !== segment.id);
  return [
    { edit: 'presence.set', id: invitee.id, segment: segment.id, presence: null },
    ...(wasElsewhere ? [] : [{ edit: 'invitee.change', id: invitee.id, change: { attendance: 'expected' } } as const]),
  ];
};

/**
 * Arrives or leaves, whichever is next; begins the first part where none is open.
 *
 * Where it is somebody of the family, or who comes with one, the record has a line from here on: what they read of this part is what was
 * said while they were in the room (domain.md 4.7).
 */
export const arriveOrLeave = (
  record: ConferenceRecord,
  id: InviteeId,
  now: LocalTime,
  newSegmentId: () => SegmentId,
): ReadonlyArray<RecordEdit> => {
  const invitee = record.invitees[id];
  if (invitee === undefined) return [];
  const open = openSegment(record);
  if (open === undefined) {
    const [edit, begun] = beginning(record, now, newSegmentId());
    return [edit, ...arrive(invitee, begun, now)];
  }
  const isHere = standingOf(invitee, open).here;
  if (open.restricted || !readsByPresence(invitee)) return isHere ? leave(invitee, open, now) : arrive(invitee, open, now);
  if (isHere) return leavesRoom(record, [id], open, now, newSegmentId);
  return [came(invitee), ...comesIn(record, id, open, now, newSegmentId)];
};

/** Ends the part that is open and begins the next one with everyone who is here: one that was planned, or a new one. */
export const beginNextPart = (record: ConferenceRecord, now: LocalTime, id: SegmentId): ReadonlyArray<RecordEdit> => {
  const open = openSegment(record);
  const [edit, next] = beginning(record, now, id);
  return [...endPart(record, now), edit, ...carried(hereIn(record, open), next)];
};

/**
 * Declares the restricted part: the open part ends, and only the chair and the minute taker go over of themselves.
 * Everyone else who stays is marked one by one, because who was in this room decides who may read it (5.6, LC07).
 */
export const openRestrictedPart = (record: ConferenceRecord, now: LocalTime, id: SegmentId): ReadonlyArray<RecordEdit> => {
  const open = openSegment(record);
  const held = partsInOrder(record).filter(({ restricted }) => restricted).length;
  const part: Segment = {
    id,
    label: held === 0 ? 'R' : `R${held + 1}`,
    title: 'Restricted part',
    from: now,
    until: null,
    restricted: true,
  };
  const staying = hereIn(record, open).filter((invitee) => invitee.part === 'chair' || invitee.part === 'minute-taker');
  return [...endPart(record, now), { edit: 'segment.add', segment: part }, ...carried(staying, part)];
};

/** Ends the restricted part; an ordinary one follows with everyone who was in the room before it, if there was one. */
export const closeRestrictedPart = (record: ConferenceRecord, now: LocalTime, id: SegmentId): ReadonlyArray<RecordEdit> => {
  const open = openSegment(record);
  if (open === undefined || !open.restricted) return [];
  const before = segmentsInOrder(record).findLast((segment) => !segment.restricted && segment.until === open.from);
  if (before === undefined) return endPart(record, now);
  const [edit, next] = beginning(record, now, id);
  const returning = Object.values(record.invitees).filter((invitee) => {
    const presence = invitee.presence[before.id];
    return presence !== undefined && presence.left === null;
  });
  return [...endPart(record, now), edit, ...carried(returning, next)];
};

/** Ends whatever is open: where two laptops each began a stretch, both are. */
export const endPart = (record: ConferenceRecord, now: LocalTime): ReadonlyArray<RecordEdit> =>
  segmentsInOrder(record)
    .filter(({ from, until }) => from !== null && until === null)
    .map(({ id }) => ({ edit: 'segment.change', id, change: { until: now } }));

const hereIn = (record: ConferenceRecord, segment: Segment | undefined): ReadonlyArray<Invitee> =>
  segment === undefined ? [] : Object.values(record.invitees).filter((invitee) => standingOf(invitee, segment).here);

const carried = (people: ReadonlyArray<Invitee>, into: Segment): ReadonlyArray<RecordEdit> =>
  people.map(({ id }) => ({ edit: 'presence.set', id, segment: into.id, presence: { arrived: null, left: null } }));

/** The first part that was planned and has no times yet begins now; where none was planned, a new one does. */
const beginning = (record: ConferenceRecord, now: LocalTime, id: SegmentId): readonly [RecordEdit, Segment] => {
  const planned = segmentsInOrder(record).find(({ from, until, restricted }) => from === null && until === null && !restricted);
  if (planned !== undefined)
    return [
      { edit: 'segment.change', id: planned.id, change: { from: now } },
      { ...planned, from: now },
    ];
  const segment = newSegment(record, now, id);
  return [{ edit: 'segment.add', segment }, segment];
};

/** Ordinary parts are A, B, C …; the first one is the whole conference until another begins. */
const newSegment = (record: ConferenceRecord, now: LocalTime, id: SegmentId): Segment => {
  const taken = new Set(Object.values(record.segments).map(({ label }) => label));
  const label = letters.find((letter) => !taken.has(letter)) ?? String(taken.size + 1);
  return { id, label, title: '', from: now, until: null, restricted: false };
};

/** Without R, which means restricted. */
const letters = [...'ABCDEFGHIJKLMNOPQSTUVWXYZ'];

/**
 * The list that quoracy is judged on while the conference is held: somebody who has left is no longer counted, and is
 * named among those whose coming back would mend it (AT02, Q-02).
 */
export const attendeesNow = (record: Pick<ConferenceRecord, 'invitees' | 'segments'>): ReadonlyArray<Invitee> => {
  const open = openSegment(record);
  // A restricted part has few people in it on purpose: quoracy is that of the conference around it.
  if (open === undefined || open.restricted) return Object.values(record.invitees);
  return Object.values(record.invitees).map((invitee) =>
    invitee.attendance === 'attended' && !standingOf(invitee, open).here ? { ...invitee, attendance: 'expected' } : invitee,
  );
};

/** Whole minutes from the first beginning to `now`, or to the last end where nothing is open; null before it began. */
export const minutesSoFar = (record: Pick<ConferenceRecord, 'segments'>, now: LocalTime): number | null => {
  const held = segmentsInOrder(record);
  const from = held.find((segment) => segment.from !== null)?.from ?? null;
  if (from === null) return null;
  const ends = held.map(({ until }) => until).filter((until) => until !== null);
  const until = openSegment(record) === undefined ? (ends.sort().at(-1) ?? now) : now;
  return Math.max(0, minuteOfDay(until) - minuteOfDay(from));
};

export const minuteOfDay = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
