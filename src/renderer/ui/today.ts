import { dateOf, type LocalDate, londonWallClock } from '../../core/local-date.ts';

/** The day it is in London, whatever zone the computer is set to (C-10). */
export const useToday = (): LocalDate => dateOf(londonWallClock(new Date()));
