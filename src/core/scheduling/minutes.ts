import type { LocalTime } from '../local-date.ts';

/** Minutes since midnight of a time of the clock on the wall. */
export const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The time that many minutes after midnight. Throws outside one day: nothing is booked across midnight. */
export const timeAtMinutes = (minutes: number): LocalTime => {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= 24 * 60)
    throw new RangeError(`${minutes} minutes are no time of a day`);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as LocalTime;
};
