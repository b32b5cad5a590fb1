import { openSegment, standingOf } from '../conferences/in-the-room.ts';
import type { Invitee } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import { sidesWith } from './access.ts';
import type { Reader, ReaderClass } from './reader.ts';
import { readersOf } from './readers.ts';
import type { SittingFile } from './sitting-file.ts';

/**
 * Everybody who is in the room now and reads what is on its wall, each in the class of the visibility matrix that holds for them
 * there. The chair and the minute taker know the whole record; they narrow nothing.
 *
 * Somebody who would get no copy is still there and reads: a child of any age as a child, an adult without a known part in any
 * child as a parent who lives elsewhere and has none, an observer as somebody's supporter.
 */
export const readersInTheRoom = (file: SittingFile): ReadonlyArray<Reader> => {
  const open = openSegment(file.record);
  if (open === undefined) return [];
  const copies = readersOf(file);
  return Object.values(file.record.invitees)
    .filter((invitee) => invitee.part !== 'chair' && invitee.part !== 'minute-taker' && standingOf(invitee, open).here)
    .map((invitee) => withCompanion(file, copies, copies.find(isOf(invitee)) ?? strictest(file, invitee)));
};

const isOf =
  (invitee: Invitee) =>
  ({ inviteeId }: Reader): boolean =>
    inviteeId === invitee.id;

/** Whoever comes with somebody sits beside them and hears what is said of the same children. */
const withCompanion = (file: SittingFile, copies: ReadonlyArray<Reader>, reader: Reader): Reader => {
  const side = reader.class === 'supporter' || reader.class === 'interpreter' ? sidesWith(file, reader) : null;
  const companion = side === null ? undefined : copies.find(({ personId }) => personId === side);
  return companion === undefined ? reader : { ...reader, children: companion.children };
};

const strictest = (file: SittingFile, invitee: Invitee): Reader => ({
  inviteeId: invitee.id,
  class: classInTheRoom[invitee.part],
  name: invitee.name,
  personId: invitee.personId,
  agencyType: invitee.agencyType,
  children: childrenInTheRoom(file, invitee),
  conferences: [],
  present: Object.keys(invitee.presence) as unknown as Reader['present'],
  textSize: 12,
});

const childrenInTheRoom = (file: SittingFile, { part, personId }: Invitee): ReadonlyArray<PersonId> => {
  if (part === 'child') return personId === null ? [] : [personId];
  return part === 'observer' ? file.conferences.map(({ childId }) => childId) : [];
};

const classInTheRoom: { readonly [Part in Invitee['part']]: ReaderClass } = {
  family: 'parent-elsewhere',
  child: 'child',
  agency: 'non-core-agency',
  advocate: 'supporter',
  supporter: 'supporter',
  solicitor: 'supporter',
  observer: 'supporter',
  interpreter: 'interpreter',
  // Not asked: these two know the whole record.
  chair: 'interpreter',
  'minute-taker': 'interpreter',
};
