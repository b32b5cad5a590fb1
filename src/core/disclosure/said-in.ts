import { exclusionInForce } from '../conferences/exclusion.ts';
import type { Invitee, Presence, Segment, Statement } from '../conferences/record.ts';
import { partOf, stretchesOf } from '../conferences/stretches.ts';
import { stretchesOfLine } from '../conferences/typed-in.ts';
import { wasWrittenBefore } from '../conferences/written-at.ts';
import type { SegmentId, StatementId } from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import { type Access, type AccessFile, type ApartFile, isKeptApart, matrixAccess } from './access.ts';
import type { Reader } from './reader.ts';
import type { SittingFile } from './sitting-file.ts';

/** As much of a sitting as says who heard what. */
export type SaidInFile = AccessFile & ApartFile & Pick<SittingFile, 'sitting'>;

/**
 * What a reader who does not work with the family has of what was said in a segment (domain.md 4.7, 6.8, EX-04).
 *
 * Of a stretch that they were in the room for they have all. Of one that they were kept out of, or of a part that they were not in at
 * all, what the chair releases. Somebody who is not kept apart and came late to a part was meant to hear it from its beginning, and has
 * it; what was said after they left of their own accord is the chair's too, unless the council's procedures leave it to them.
 */
const accessToSegment = (file: SaidInFile, reader: Reader, segment: SegmentId, statementId?: StatementId): Access => {
  const heard = whatTheyHeard(file, reader, segment, statementId);
  // Whoever was asked out did not leave of their own accord, whatever the procedures say of those who do.
  const isOwnAccord = heard === 'left' && !wasAskedOut(file, reader);
  if (heard === 'heard' || (isOwnAccord && file.profile.visibility.afterLeaving === 'full')) return 'full';
  return matrixAccess(file, reader, { item: 'segment-excluded-from', ...(statementId === undefined ? {} : { statementId }) });
};

/**
 * What a reader who does not work with the family has of one line: what they have of every stretch in which some of it may have been said.
 * When within another stretch words were added nobody knows, so that they must have been in the room for the whole of it.
 */
export const accessToLine = (file: SaidInFile, reader: Reader, line: Statement): Access => {
  const presence = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId]?.presence;
  const all = stretchesOfLine(file.record, line).map((segment): Access => {
    const { arrived, left } = presence?.[segment] ?? { arrived: null, left: null };
    return segment !== line.segment && (arrived !== null || left !== null)
      ? matrixAccess(file, reader, { item: 'segment-excluded-from', statementId: line.id })
      : accessToSegment(file, reader, segment, line.id);
  });
  return least.find((access) => all.includes(access)) ?? 'nothing';
};
const least: ReadonlyArray<Access> = ['nothing', 'summary', 'full'];

/**
 * What a reader has of a view or a number that was given in a segment. It has no time of its own: one who is kept apart and was not in the
 * room for the whole of it does not have it. What was given in a restricted part is nobody's in the family, whatever was released (6.8).
 */
export const accessToGiven = (file: SaidInFile, reader: Reader, segment: SegmentId): Access => {
  if (file.record.segments[segment]?.restricted === true) return 'nothing';
  const { arrived, left } = ownStay(file, reader, segment);
  return arrived === null && left === null
    ? accessToSegment(file, reader, segment)
    : matrixAccess(file, reader, { item: 'segment-excluded-from' });
};

/**
 * When a reader who is kept apart came into a segment and left it, where they were not in it for the whole: so only in a record from before a
 * part could be gone on with.
 */
const ownStay = (file: SaidInFile, reader: Reader, segment: SegmentId): Presence => {
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  const stay = isKeptApart(file, reader) ? invitee?.presence[segment] : undefined;
  return stay ?? { arrived: null, left: null };
};

/** A segment as long as a reader was in it: one who is kept apart is told no time of the rest (EX-02). */
export const asLongAsTheirs = (file: SaidInFile, reader: Reader, segment: Segment): Segment => {
  const { arrived, left } = ownStay(file, reader, segment.id);
  return { ...segment, from: arrived ?? segment.from, until: left ?? segment.until };
};

/** Whether a reader who was in a segment was there together with somebody whose presence in it this is. */
export const metIn = (file: SaidInFile, reader: Reader, segment: SegmentId, { arrived, left }: Presence): boolean => {
  const own = ownStay(file, reader, segment);
  const isOver = (end: LocalTime | null, start: LocalTime | null): boolean => end !== null && start !== null && end <= start;
  return !isOver(own.left, arrived) && !isOver(left, own.arrived);
};

/** Whether a reader is told that a stretch was held, and from when until when: what it says is theirs, if only by coming late. */
export const isToldOf = (file: SaidInFile, reader: Reader, segment: SegmentId): boolean =>
  whatTheyHeard(file, reader, segment) === 'heard';

const whatTheyHeard = (
  file: SaidInFile,
  reader: Reader,
  segment: SegmentId,
  line?: StatementId,
): 'heard' | 'left' | 'not-theirs' => {
  // One laptop may have joined a stretch with another while something was said in it on a second.
  if (file.record.segments[segment] === undefined) return 'not-theirs';
  if (reader.present.includes(segment)) return heardByTheClock(file, reader, segment, line);
  if (isKeptApart(file, reader) || cameInApart(file, reader)) return 'not-theirs';
  const stretches = stretchesAround(file, segment);
  const first = stretches.findIndex((id) => reader.present.includes(id));
  if (first < 0) return 'not-theirs';
  return stretches.indexOf(segment) < first ? 'heard' : 'left';
};

/** The rows of the list that are about a reader, or about the person of the family whom they come with. */
const rowsOf = ({ record }: SaidInFile, reader: Reader): ReadonlyArray<Invitee> => {
  const own = reader.inviteeId === null ? undefined : record.invitees[reader.inviteeId];
  const side = own?.personId ?? own?.withPersonId ?? reader.personId;
  return Object.values(record.invitees).filter(({ id, personId }) => id === own?.id || (side !== null && personId === side));
};

const cameInApart = (file: SaidInFile, reader: Reader): boolean => rowsOf(file, reader).some((one) => one.cameInApart === true);

const wasAskedOut = (file: SaidInFile, reader: Reader): boolean =>
  rowsOf(file, reader).some((one) => (exclusionInForce(one)?.askedToLeave ?? []).length > 0);

/** The stretches of the part that a segment belongs to; every line of a record asks for every reader, so they are put in order once. */
const stretchesAround = ({ record }: SaidInFile, segment: SegmentId): ReadonlyArray<SegmentId> => {
  const known = inOrder.get(record.segments) ?? new Map<SegmentId, ReadonlyArray<SegmentId>>();
  inOrder.set(record.segments, known);
  const held = record.segments[segment];
  const stretches =
    known.get(segment) ?? (held === undefined ? [] : stretchesOf(record, partOf(record, held)).map(({ id }) => id));
  known.set(segment, stretches);
  return stretches;
};
const inOrder = new WeakMap<SittingFile['record']['segments'], Map<SegmentId, ReadonlyArray<SegmentId>>>();

/**
 * A record from before a part could be gone on with holds when somebody came in or left during it, and no place in its lines: there a
 * line was said before the minute where it was written before it. Of one that was not written on the day nobody can tell; one who is
 * kept apart does not have it.
 */
const heardByTheClock = (
  file: SaidInFile,
  reader: Reader,
  segment: SegmentId,
  line: StatementId | undefined,
): 'heard' | 'left' | 'not-theirs' => {
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  const { arrived = null, left = null } = invitee?.presence[segment] ?? {};
  if (line === undefined || (arrived === null && left === null)) return 'heard';
  const isApart = isKeptApart(file, reader);
  const { heldOn } = file.sitting;
  if (isApart && arrived !== null && wasWrittenBefore(line, arrived, heldOn) !== false) return 'not-theirs';
  const saidBefore = left === null ? true : wasWrittenBefore(line, left, heldOn);
  if (saidBefore === undefined) return isApart ? 'not-theirs' : 'heard';
  return saidBefore ? 'heard' : 'left';
};
