import { chairOffer, startsIn } from './free-times.ts';
import type { Place, QueueWorld, WaitingInWorld } from './queue.ts';

/** How the chair of a planned sitting is to the family (R-CH-03). */
export type ChairChoice =
  | 'first-conference'
  | 'same-chair'
  /** The last chair no longer chairs, or is not independent of the family any more (R-CH-02). */
  | 'last-chair-may-not'
  /** The last chair has no free time on any day that would be in time. */
  | 'last-chair-not-free'
  /** The last chair's free times went to others: they would have been late, lost their own chair, or made the load unfair. */
  | 'last-chair-needed-elsewhere';

/** Why this chair: the rule or the day that stood against the last one, found by looking at the days that would be in time. */
export const chairChoice = (world: QueueWorld, one: WaitingInWorld, place: Place): ChairChoice => {
  if (one.lastChairId === null) return 'first-conference';
  if (one.lastChairId === place.chairId) return 'same-chair';
  const last = world.chairs.find((chair) => chair.practitionerId === one.lastChairId);
  if (last === undefined || !one.chairIds.includes(last.practitionerId)) return 'last-chair-may-not';
  const isFree = one.days.some(({ day, late }) => {
    const on = world.days[day];
    if (late > 0 || on === undefined) return false;
    return startsIn(chairOffer(last, on, world.bookings, world.gaps), one.durationMinutes).length > 0;
  });
  return isFree ? 'last-chair-needed-elsewhere' : 'last-chair-not-free';
};

/** The same as a sentence; `name` is who chaired last time. */
export const chairChoiceInWords = (choice: ChairChoice, name: string): string => {
  const last = name === '' ? 'the last chair' : name;
  switch (choice) {
    case 'first-conference':
      return 'First conference of this family';
    case 'same-chair':
      return 'Same chair as last time';
    case 'last-chair-may-not':
      return `Another chair: ${last} no longer chairs, or is not independent`;
    case 'last-chair-not-free':
      return `Another chair: ${last} is not free in time`;
    case 'last-chair-needed-elsewhere':
      return `Another chair: ${last} is needed by others`;
  }
};
