import type { InviteeId, SegmentId, StatementId } from '../identifiers.ts';
import type { LocalDate, LocalTime } from '../local-date.ts';
import type { RecordEdit } from './edits.ts';
import type { Movement } from './movement.ts';
import { type Make, making, partedAt, withoutNeedlessLines } from './parted-stretches.ts';
import type { ConferenceRecord, Exclusion, Invitee, Presence, Segment, Statement } from './record.ts';
import { partOf, readsByPresence, type Stay, staysIn, stretchesOf } from './stretches.ts';
import { marksTakenAway } from './two-laptops.ts';
import { wasWrittenBefore } from './written-at.ts';

type Edits = ReadonlyArray<RecordEdit>;
type NewId = () => SegmentId;

const wholeStretch: Presence = { arrived: null, left: null };

/**
 * Somebody leaves now: everything that is in the record was said before, and whatever comes after belongs to a new stretch without them.
 *
 * In the very minute of coming in it takes the coming back: a key was pressed twice.
 */
export const leavesRoom = (
  record: ConferenceRecord,
  people: ReadonlyArray<InviteeId>,
  stretch: Segment,
  now: LocalTime,
  newId: NewId,
): Edits => {
  const goes = people.filter((id) => record.invitees[id]?.presence[stretch.id] !== undefined);
  if (goes.length === 0) return [];
  return making(record, (held, make) => {
    const after = fromNowOn(held(), stretch, now, newId, make);
    for (const id of goes)
      make(
        { edit: 'presence.set', id, segment: after.id, presence: null },
        { edit: 'out.mark', id, segment: after.id, gone: { part: partOf(held(), after).id, from: after.from } },
      );
    make(...withoutNeedlessLines(held(), partOf(held(), stretch)));
    make(...expectedAgain(held(), goes));
  });
};

/** Somebody comes in now: what is in the record already was said without them. */
export const comesIn = (record: ConferenceRecord, id: InviteeId, stretch: Segment, now: LocalTime, newId: NewId): Edits =>
  making(record, (held, make) => {
    const after = fromNowOn(held(), stretch, now, newId, make);
    make({ edit: 'presence.set', id, segment: after.id, presence: wholeStretch });
    make(...marksTakenAway(held(), id, partOf(held(), after)));
    make(...withoutNeedlessLines(held(), partOf(held(), stretch)));
  });

/**
 * Puts right when somebody was in the room during one part. At a time that is new, lines that were written on the day stand before or after
 * it as they were written; those of which nobody can tell stand on the side where this person was not there, and whoever types can move
 * them across.
 */
export const withStays = (
  record: ConferenceRecord,
  id: InviteeId,
  part: Segment,
  stays: ReadonlyArray<Stay>,
  heldOn: LocalDate | null,
  newId: NewId,
): Edits => {
  if (part.restricted || !readsByPresence(invitee(record, id))) return withOwnTimes(record, id, part, stays);
  return making(record, (held, make) => {
    for (const { at, comes } of stays.flatMap(endsOf)) {
      const around = stretchesOf(held(), part).find((stretch) => isWithin(stretch, at));
      if (around === undefined) continue;
      // Of a line of which nobody can tell when it was said, they were not there to hear it until somebody says so.
      const isAfter = ({ id: line }: Statement): boolean =>
        !((isWrittenIn(line, around, heldOn) ? wasWrittenBefore(line, at, heldOn) : undefined) ?? comes);
      make(...partedAt(held(), around, at, newId(), isAfter, !comes).edits);
    }
    for (const stretch of stretchesOf(held(), part)) {
      const was = held().invitees[id]?.presence[stretch.id];
      const is = stays.some((stay) => isDuring(stretch, stay, was !== undefined)) ? wholeStretch : undefined;
      if (was?.arrived !== is?.arrived || was?.left !== is?.left)
        make({ edit: 'presence.set', id, segment: stretch.id, presence: is ?? null });
    }
    make(...marksTakenAway(held(), id, part), ...withoutNeedlessLines(held(), part));
  });
};

/** A line that was written at another time than it stands at was put there by hand, and when within it nobody can tell. */
const isWrittenIn = (line: StatementId, { from, until }: Segment, heldOn: LocalDate | null): boolean =>
  (from === null || wasWrittenBefore(line, from, heldOn) === false) &&
  (until === null || wasWrittenBefore(line, until, heldOn) === true);

/** Of whom only the times are kept, no line of the record depends on them: they stand within whatever stretches there are. */
const withOwnTimes = (record: ConferenceRecord, id: InviteeId, part: Segment, stays: ReadonlyArray<Stay>): Edits =>
  stretchesOf(record, part).map((stretch): RecordEdit => {
    const here = stays.filter((stay) => overlaps(stretch, stay));
    const [from, until] = [here[0]?.from ?? null, here.at(-1)?.until ?? null];
    const presence = {
      arrived: from !== null && (stretch.from === null || from > stretch.from) ? from : null,
      left: until !== null && (stretch.until === null || until < stretch.until) ? until : null,
    };
    return { edit: 'presence.set', id, segment: stretch.id, presence: here.length === 0 ? null : presence };
  });

/** Whether a coming or going can have been at this minute: within its part. */
export const mayBeAt = (record: ConferenceRecord, { part }: Movement, to: LocalTime): boolean => {
  const stretches = stretchesOf(record, part);
  const [first, last] = [stretches[0]?.from ?? null, stretches.at(-1)?.until ?? null];
  return first !== null && first < to && (last === null || to < last);
};

/** One of the times at which people came or went was another: it is so for everybody who did so then. */
export const atAnotherTime = (
  record: ConferenceRecord,
  { part, after, left, came }: Movement,
  to: LocalTime,
  heldOn: LocalDate | null,
  newId: NewId,
): Edits =>
  making(record, (held, make) => {
    const moved = (at: LocalTime | null): LocalTime | null => (at === after.from ? to : at);
    for (const [people, side] of [
      [left, 'until'],
      [came, 'from'],
    ] as const)
      for (const { id } of people) {
        const stays = staysIn(held(), invitee(held(), id), part).map((stay) => ({ ...stay, [side]: moved(stay[side]) }));
        make(...withStays(held(), id, part, stays.filter(lasts), heldOn, newId));
        if (side === 'until') make(...askedAt(held(), id, after.from, to));
      }
  });

/** Somebody did not leave after all, or did not come in: the line goes, where nobody else came or went there. */
export const takenBack = (
  record: ConferenceRecord,
  { part, after }: Movement,
  id: InviteeId,
  heldOn: LocalDate | null,
  newId: NewId,
): Edits =>
  making(record, (held, make) => {
    const stays = staysIn(record, invitee(record, id), part);
    const gone = stays.findIndex(({ until }) => until === after.from);
    const next = stays[gone + 1];
    const put =
      gone < 0
        ? stays.filter(({ from }) => from !== after.from)
        : [...stays.slice(0, gone), { from: stays[gone]?.from ?? null, until: next?.until ?? null }, ...stays.slice(gone + 2)];
    make(...withStays(record, id, part, put, heldOn, newId));
    make(...expectedAgain(held(), [id]));
    if (gone >= 0) make(...notAskedAt(held(), id, after.from));
  });

const askedAt = (record: ConferenceRecord, id: InviteeId, was: LocalTime | null, at: LocalTime): Edits => {
  const { exclusion } = invitee(record, id);
  const times = exclusion?.askedToLeave ?? [];
  if (exclusion === null || !times.some((one) => one.at === was)) return [];
  const askedToLeave = times.map((one) => (one.at === was ? { ...one, at } : one));
  return [{ edit: 'invitee.change', id, change: { exclusion: { ...exclusion, askedToLeave } } }];
};

/** Whoever did not leave at a minute was not asked to leave at it; where it was the only time, nobody kept them out (EX-04). */
const notAskedAt = (record: ConferenceRecord, id: InviteeId, at: LocalTime | null): Edits => {
  const { exclusion } = invitee(record, id);
  const times = exclusion?.askedToLeave ?? [];
  const left = times.filter((one) => one.at !== at);
  if (exclusion === null || left.length === times.length) return [];
  const { askedToLeave: _, ...planned } = exclusion;
  // One that was asked for or decided beforehand stands without its times; one that the room brought about does not.
  const without = wasPlanned(exclusion) ? planned : null;
  return [
    { edit: 'invitee.change', id, change: { exclusion: left.length > 0 ? { ...exclusion, askedToLeave: left } : without } },
  ];
};

const wasPlanned = ({ requestedOn }: Exclusion): boolean => requestedOn !== null;

/** The stretch before or after the one that a line stands in, within its part; undefined where there is none on that side. */
export const acrossTheLine = (
  record: Pick<ConferenceRecord, 'segments'>,
  { segment }: Pick<Statement, 'segment'>,
  side: 'before' | 'after',
): Segment | undefined => {
  const own = segment === null ? undefined : record.segments[segment];
  if (own === undefined) return undefined;
  const stretches = stretchesOf(record, partOf(record, own));
  return stretches[stretches.indexOf(own) + (side === 'before' ? -1 : 1)];
};

/** A stretch that begins now: the one that is open, where it began this minute and nothing has been said in it, else a new one. */
const fromNowOn = (record: ConferenceRecord, stretch: Segment, now: LocalTime, newId: NewId, make: Make): Segment => {
  if (stretch.from === now && !isSpokenIn(record, stretch)) return stretch;
  const parted = partedAt(record, stretch, now, newId(), () => false, false);
  make(...parted.edits);
  // Another laptop may have begun a stretch too: whoever comes or goes from here on does so in one.
  make(
    ...stretchesOf(record, partOf(record, stretch))
      .filter(({ id, from, until }) => id !== stretch.id && from !== null && until === null)
      .map(({ id }): RecordEdit => ({ edit: 'segment.change', id, change: { until: now } })),
  );
  return parted.after;
};

/** Whoever is in no stretch any more was expected before, and is again. */
const expectedAgain = ({ invitees }: ConferenceRecord, people: ReadonlyArray<InviteeId>): Edits =>
  people
    .filter((id) => invitees[id]?.attendance === 'attended' && Object.keys(invitees[id].presence).length === 0)
    .map((id) => ({ edit: 'invitee.change', id, change: { attendance: 'expected' } }));

const isSpokenIn = ({ statements, views, scales }: ConferenceRecord, { id }: Segment): boolean =>
  [...statements, ...Object.values(views), ...Object.values(scales)].some(({ segment }) => segment === id);

const isWithin = ({ from, until }: Segment, at: LocalTime): boolean =>
  from !== null && from < at && (until === null || at < until);

const overlaps = (stretch: Segment, { from, until }: Stay): boolean =>
  (until === null || stretch.from === null || stretch.from < until) &&
  (from === null || stretch.until === null || from < stretch.until);

/**
 * Whether a stretch lies within a stay. One that ended in the minute in which it began may lie on either side of a time that is that very
 * minute: there `wasIn` says it, because a line was said in it and the times alone would give it to whoever was out.
 */
const isDuring = (stretch: Segment, { from, until }: Stay, wasIn: boolean): boolean => {
  const { from: at } = stretch;
  if (at === null) return true;
  if (at === stretch.until && (from === at || until === at)) return wasIn;
  return (from === null || from <= at) && (until === null || at < until);
};

const endsOf = ({ from, until }: Stay): ReadonlyArray<{ readonly at: LocalTime; readonly comes: boolean }> => [
  ...(from === null ? [] : [{ at: from, comes: true }]),
  ...(until === null ? [] : [{ at: until, comes: false }]),
];

const lasts = ({ from, until }: Stay): boolean => from === null || until === null || from < until;

const invitee = ({ invitees }: ConferenceRecord, id: InviteeId): Invitee => {
  const held = invitees[id];
  if (held === undefined) throw new RangeError('Nobody on the list has this identifier');
  return held;
};
