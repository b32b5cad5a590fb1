import { type LocalDate, type LocalDateTime, type LocalTime, zonedInLondon } from '../core/local-date.ts';

export const zone = 'Europe/London';

export const wallClock = (on: LocalDate, at: LocalTime) => zonedInLondon(`${on}T${at}` as LocalDateTime);

/** The stamp must be in universal time (RFC 5545, 3.8.7.2), where the library writes it in the zone of the calendar. */
export const withUtcStamp = (file: string, on: LocalDate): string =>
  file.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${on.replaceAll('-', '')}T000000Z`);

/** British time as it has been since 1996: clocks go forward on the last Sunday of March and back on that of October. */
export const londonZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
