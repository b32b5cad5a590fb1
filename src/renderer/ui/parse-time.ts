import { type LocalTime, parseLocalTime } from '../../core/local-date.ts';

/**
 * The time of day that a person means, 24 hours: `9`, `930`, `09:30`, `9.30`, `2.15pm`, `14 15`. Undefined where it is none.
 *
 * `1` to `6` without more are the afternoon, because no conference begins at night.
 */
export const parseTypedTime = (typed: string): LocalTime | undefined => {
  const text = typed.trim().toLowerCase();
  if (text === 'noon' || text === 'midday') return parseLocalTime('12:00');
  const match = /^(\d{1,2})(?:[:. h]?(\d{2}))?\s*(am|pm)?$/.exec(text);
  if (match === null) return undefined;
  const [, hourTyped = '', minutes = '00', half] = match;
  return parseLocalTime(`${String(hourOf(Number(hourTyped), hourTyped, half)).padStart(2, '0')}:${minutes}`);
};

const hourOf = (hour: number, typed: string, half: string | undefined): number => {
  if (half === 'pm') return hour < 12 ? hour + 12 : hour;
  if (half === 'am') return hour === 12 ? 0 : hour;
  return typed.length === 1 && hour >= 1 && hour <= 6 ? hour + 12 : hour;
};
