import { londonWallClock } from '../core/local-date.ts';

/** A clock that stands still until somebody sets it, for a case that is told again. */
export interface SetClock {
  readonly now: () => Date;
  /** Sets it to a moment of the clock on the wall in Europe/London, `YYYY-MM-DDTHH:MM`. */
  readonly set: (moment: string) => void;
}

export const aSetClock = (moment: string): SetClock => {
  let now = instantOf(moment);
  return {
    now: () => now,
    set: (next) => {
      now = instantOf(next);
    },
  };
};

const hour = 3_600_000;

/** London is on Greenwich time or an hour before it: whichever shows this time on the wall. */
const instantOf = (moment: string): Date => {
  const greenwich = new Date(`${moment}:00Z`);
  return londonWallClock(greenwich) === moment ? greenwich : new Date(greenwich.getTime() - hour);
};
