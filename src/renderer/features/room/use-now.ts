import { useEffect, useState } from 'react';
import type { LocalTime } from '../../../core/local-date.ts';
import { now } from './use-room.tsx';

/** The time on the wall, to the minute. */
export const useNow = (): LocalTime => {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return time;
};
