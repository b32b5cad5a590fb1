import type { InviteeId, SegmentId } from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import type { RecordEdit } from './edits.ts';
import { type ConferenceRecord, type Gone, type Invitee, outOfKey, type Presence, type Segment } from './record.ts';
import { partOf, stretchesOf } from './stretches.ts';
import { madeAt } from './written-at.ts';

/** The values that different laptops gave to the field at `path`, or none where they agree. */
export type ClashAt = (path: ReadonlyArray<string | number>) => ReadonlyArray<unknown>;

/** Of whom two laptops say different things: one that they left, the other that they are in the room (LC11). */
export interface PresenceClash {
  readonly inviteeId: InviteeId;
  /** The first stretch that they are out of, as one laptop says. */
  readonly segment: SegmentId;
  readonly from: LocalTime | null;
}

export interface Agreed {
  readonly record: ConferenceRecord;
  readonly clashes: ReadonlyArray<PresenceClash>;
}

/**
 * A record that came together from several laptops, as it is read: somebody whom one of them has marked as gone, without knowing that they
 * came back, is out of the room from then on, until a person says otherwise (LC11). Which laptop's change a merge happens to put on top
 * makes no difference. A record of one laptop is answered as it is.
 */
export const agreedRecord = (held: ConferenceRecord, clashAt: ClashAt = () => []): Agreed => {
  const gone = goneFrom(held);
  if (gone.length === 0) return { record: held, clashes: [] };
  const record = { ...held, segments: asLongAsEitherSays(held.segments, clashAt) };
  const invitees = { ...record.invitees };
  const clashes: PresenceClash[] = [];
  for (const { invitee, stretch } of gone) {
    const before = invitees[invitee.id] ?? invitee;
    const presence = presenceUntil(record, before, stretch);
    if (presence === before.presence) continue;
    invitees[invitee.id] = { ...before, presence };
    clashes.push({ inviteeId: invitee.id, segment: stretch.id, from: stretch.from });
  }
  return clashes.length === 0 ? { record: held, clashes } : { record: { ...record, invitees }, clashes };
};

/** Since when somebody is marked as gone: each mark by the stretch that they are out of. */
const marksOf = (
  { markedOut = {} }: Pick<ConferenceRecord, 'markedOut'>,
  id: InviteeId,
): ReadonlyArray<{ readonly segment: SegmentId; readonly gone: Gone }> =>
  Object.entries(markedOut).flatMap(([key, gone]) => {
    const segment = key.slice(0, -id.length - 1) as SegmentId;
    return key === outOfKey(segment, id) ? [{ segment, gone }] : [];
  });

const goneFrom = (record: ConferenceRecord) =>
  Object.keys(record.markedOut ?? {}).length === 0
    ? []
    : Object.values(record.invitees).flatMap((invitee) =>
        marksOf(record, invitee.id).flatMap(({ segment, gone }) => {
          const stretch = stretchGone(record, segment, gone);
          return stretch === undefined ? [] : [{ invitee, stretch }];
        }),
      );

/** The stretch that somebody is out of from its beginning on: as it is, or as it was where it was joined with another one. */
const stretchGone = ({ segments }: ConferenceRecord, id: SegmentId, { part, from }: Gone): Segment | undefined => {
  const first = segments[part];
  return first === undefined ? undefined : (segments[id] ?? { ...first, id, from, until: from, continues: part });
};

/** Where two laptops ended a stretch at other times, or one did not, it is as long as either says. */
const asLongAsEitherSays = (segments: ConferenceRecord['segments'], clashAt: ClashAt): ConferenceRecord['segments'] =>
  Object.fromEntries(
    Object.values(segments).map((stretch) => {
      const ends = [stretch.until, ...(clashAt(['segments', stretch.id, 'until']) as ReadonlyArray<LocalTime | null>)];
      return [stretch.id, { ...stretch, until: ends.includes(null) ? null : (ends.sort().at(-1) ?? null) }];
    }),
  );

/** What somebody's presence is where they left as a stretch began; the same object where it says so already. */
const presenceUntil = (record: ConferenceRecord, { presence }: Invitee, gone: Segment): Invitee['presence'] => {
  const kept: { [id: SegmentId]: Presence } = { ...presence };
  let isSame = true;
  for (const stretch of stretchesOf(record, partOf(record, gone))) {
    const stay = presence[stretch.id];
    if (stay === undefined) continue;
    if (isFrom(stretch, gone)) delete kept[stretch.id];
    else if (gone.from !== null && !isOver(stay.left ?? stretch.until, gone.from))
      kept[stretch.id] = { ...stay, left: gone.from };
    else continue;
    isSame = false;
  }
  return isSame ? presence : kept;
};

/** Whether a stretch is the one in which somebody had gone, or lies after its beginning: within one minute, whether it was made later. */
const isFrom = (stretch: Segment, gone: Segment): boolean => {
  if (stretch.id === gone.id || stretch.from === null || gone.from === null) return true;
  if (stretch.from !== gone.from || stretch.until === null) return stretch.from >= gone.from;
  return stretch.until > gone.from || (madeAt(stretch.id) ?? 0) > (madeAt(gone.id) ?? 0);
};

/** Whether something has ended by a time; null for an end is that it goes on. */
const isOver = (end: LocalTime | null, by: LocalTime): boolean => end !== null && end <= by;

/** A person says that somebody of whom two laptops differ was in the room, or was not, from that stretch on. */
export const settledPresence = (
  record: ConferenceRecord,
  { inviteeId, segment }: PresenceClash,
  wasHere: boolean,
): ReadonlyArray<RecordEdit> => {
  const invitee = record.invitees[inviteeId];
  const mark = marksOf(record, inviteeId).find((one) => one.segment === segment);
  const gone = mark === undefined ? undefined : stretchGone(record, segment, mark.gone);
  if (invitee === undefined || gone === undefined) return [];
  if (wasHere)
    return [
      ...(segment in record.segments
        ? [{ edit: 'presence.set', id: inviteeId, segment, presence: { arrived: null, left: null } } as const]
        : []),
      { edit: 'out.mark', id: inviteeId, segment, gone: null },
    ];
  return keptAsRead(record, { ...invitee, presence: presenceUntil(record, invitee, gone) }, gone);
};

/**
 * Keeps of somebody who had gone that they were out of what came after, but for what they are in now: the record that a screen holds is read
 * so already, and what stands against it goes.
 */
const keptAsRead = (record: ConferenceRecord, { id, presence }: Invitee, gone: Segment): ReadonlyArray<RecordEdit> =>
  stretchesOf(record, partOf(record, gone)).flatMap((stretch): ReadonlyArray<RecordEdit> => {
    const stay = presence[stretch.id];
    if (stay === undefined && isFrom(stretch, gone)) return [{ edit: 'presence.set', id, segment: stretch.id, presence: null }];
    return stay !== undefined && stay.left !== null && stay.left === gone.from
      ? [{ edit: 'presence.set', id, segment: stretch.id, presence: stay }]
      : [];
  });

/** A person has said when somebody was in the room during a part: what was marked before says nothing any more. */
export const marksTakenAway = (record: ConferenceRecord, id: InviteeId, part: Segment): ReadonlyArray<RecordEdit> => {
  const invitee = record.invitees[id];
  return marksOf(record, id)
    .filter(({ gone }) => gone.part === part.id)
    .flatMap(({ segment, gone }): ReadonlyArray<RecordEdit> => {
      const stretch = stretchGone(record, segment, gone);
      const kept = invitee === undefined || stretch === undefined ? [] : keptAsRead(record, invitee, stretch);
      return [...kept, { edit: 'out.mark', id, segment, gone: null }];
    });
};
