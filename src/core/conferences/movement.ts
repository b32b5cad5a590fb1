import type { ConferenceRecord, Invitee, Segment } from './record.ts';
import { readsByPresence, stayed, stretchesOf, wasThereFirst } from './stretches.ts';

/** A place in the record from which on other people were in the room: between two stretches of one part. */
export interface Movement {
  readonly part: Segment;
  readonly before: Segment;
  /** What was said from here on belongs to this stretch. */
  readonly after: Segment;
  readonly left: ReadonlyArray<Invitee>;
  readonly came: ReadonlyArray<Invitee>;
}

/** The comings and goings during one part, in the order of the record. */
export const movementsIn = (record: Pick<ConferenceRecord, 'segments' | 'invitees'>, part: Segment): ReadonlyArray<Movement> => {
  const stretches = stretchesOf(record, part);
  const people = Object.values(record.invitees).filter(readsByPresence);
  return stretches.slice(1).map((after, place) => {
    const before = stretches[place] ?? part;
    const was = ({ presence }: Invitee): boolean => stayed(presence[before.id]);
    const is = ({ presence }: Invitee): boolean => wasThereFirst(presence[after.id]);
    return {
      part,
      before,
      after,
      left: people.filter((one) => was(one) && !is(one)),
      came: people.filter((one) => !was(one) && is(one)),
    };
  });
};
