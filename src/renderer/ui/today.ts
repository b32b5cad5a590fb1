import { createContext, useContext } from 'react';
import { dateOf, type LocalDate, londonWallClock } from '../../core/local-date.ts';

const context = createContext<LocalDate | undefined>(undefined);

/** Where the engine's own day is known, it is given here, so that the whole window agrees on what today is. */
export const TodayProvider = context.Provider;

export const useToday = (): LocalDate => useContext(context) ?? dateOf(londonWallClock(new Date()));
