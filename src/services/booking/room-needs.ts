import type { Person } from '../../core/children/people.ts';
import { conditionKinds } from '../../core/conferences/conditions.ts';
import { exclusionInForce } from '../../core/conferences/exclusion.ts';
import { roomNeedsOf } from '../../core/conferences/person-needs.ts';
import type { ConferenceRequest, Sitting } from '../../core/conferences/sitting.ts';
import type { PersonId, RoomId } from '../../core/identifiers.ts';
import type { Clash } from '../../core/scheduling/clashes.ts';
import { joinsByVideo, seatsNeeded } from '../../core/scheduling/expected.ts';
import { speaksOfKeepingApart } from '../../core/scheduling/kept-apart.ts';
import { featureName } from '../../core/scheduling/slot-words.ts';
import type { RoomFeature } from '../../core/scheduling/slots.ts';
import { listed } from '../../core/words.ts';
import { rooms } from '../../storage/agencies/agencies.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { peopleOfFamily } from '../../storage/families/people.ts';
import type { OpenDesk } from '../open-desk.ts';
import { recordOf } from '../record/records.ts';

/** What the room must offer this family, each with why: from who is kept apart, what was asked for, and what people need (SC04, IN05). */
export const needsOf = (
  desk: OpenDesk,
  db: ReadableDb,
  sitting: Sitting,
  request: ConferenceRequest,
): ReadonlyMap<RoomFeature, string> => {
  const invitees = Object.values(recordOf(desk, db, sitting.id).invitees);
  const people = peopleOfFamily(db, sitting.familyId);
  const nameOf = (id: PersonId): string => people.find((one) => one.id === id)?.givenName ?? '';
  const refused = new Set(invitees.flatMap((one) => (one.exclusion?.refused === true ? [one.personId] : [])));
  const asked = request.exclusionsAsked.filter(({ personId }) => !refused.has(personId));
  const needs = new Map<RoomFeature, string>(roomNeedsOf(request.needs, asked, nameOf));
  const bound = request.conditions.find(({ notToMeet }) => notToMeet.length > 0);
  if (bound !== undefined)
    needs.set(
      'separateWaiting',
      `${nameOf(bound.personId)} must not meet ${listed(bound.notToMeet.map(nameOf))}: ${conditionKinds[bound.kind]}.`,
    );
  if (request.venueRisk.trim() !== '') needs.set('secondExit', 'The request names a risk at the venue.');
  const excluded = invitees.find((invitee) => exclusionInForce(invitee) !== null);
  if (excluded !== undefined) needs.set('separateWaiting', `${excluded.name} is kept apart.`);
  else if (!needs.has('separateWaiting') && speaksOfKeepingApart(request.arrangements))
    needs.set('separateWaiting', 'The arrangements of the request speak of keeping people apart.');
  const inNeed = (pattern: RegExp): Person | undefined => people.find((one) => pattern.test(`${one.needs} ${one.disability}`));
  const stepFree = inNeed(/wheelchair|step-free|steps|stairs|walking|mobility/iu);
  if (stepFree !== undefined && !needs.has('stepFree')) needs.set('stepFree', `${stepFree.givenName} needs step-free access.`);
  const loop = inNeed(/hearing|deaf/iu);
  const remote = joinsByVideo(invitees);
  if (remote !== undefined) needs.set('screen', `${remote.name} joins by video.`);
  if (loop !== undefined && !needs.has('hearingLoop')) needs.set('hearingLoop', `${loop.givenName} needs a hearing loop.`);
  return needs;
};

/** What a room of the directory lacks for this family, a warning for each: someone would stand before stairs (SC04, IN05). */
export const roomLacks = (
  desk: OpenDesk,
  db: ReadableDb,
  sitting: Sitting,
  request: ConferenceRequest,
  roomId: RoomId | null,
): ReadonlyArray<Clash> => {
  const room = roomId === null ? undefined : rooms(db).find((one) => one.id === roomId);
  if (room === undefined) return [];
  const lacking = [...needsOf(desk, db, sitting, request)].flatMap(([feature, why]) =>
    room[feature] === true
      ? []
      : [
          {
            about: 'room',
            severity: 'warn',
            words: `${room.name} has no ${withoutArticle(featureName(feature))}. ${why}`,
          } as const,
        ],
  );
  const expected = seatsExpected(desk, db, sitting);
  if (room.seats === 0 || expected <= room.seats) return lacking;
  const words = `${room.name} has ${room.seats} seats, and ${expected} people are expected in the room.`;
  return [...lacking, { about: 'room', severity: 'warn', words }];
};

/** How many people the list of the sitting brings into the room itself. */
export const seatsExpected = (desk: OpenDesk, db: ReadableDb, sitting: Sitting): number =>
  seatsNeeded(Object.values(recordOf(desk, db, sitting.id).invitees));

const withoutArticle = (words: string): string => words.replace(/^an? /u, '');
