import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { cleanText } from '../core/clean-text.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { InviteeId, PersonId, SittingId } from '../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../core/local-date.ts';

/** What a calendar entry is about beside the copy: whose it is, and the how-manieth word about it. */
export interface CalendarEntry {
  readonly sittingId: SittingId;
  readonly recipient: InviteeId | PersonId;
  /** 0 for the first invitation, one more for each change; a calendar keeps the highest. */
  readonly sequence: number;
  readonly cancelled: boolean;
}

/**
 * The conference as an entry for Outlook and other calendars, or null while it has no day or time (I10).
 *
 * Calendars are read over shoulders and shared in teams: the entry names no child, no parent and no council case
 * title, only the reference. Times are wall-clock times in Europe/London (C-10).
 */
export const calendarFile = (copy: ReaderCopy, entry: CalendarEntry): string | null => {
  const { heldOn, startsAt, endsAt, place, remoteLink } = copy.sitting;
  if (heldOn === null || startsAt === null) return null;
  const calendar = new ICalCalendar({
    prodId: { company: 'Conference Desk', product: 'Conferences', language: 'EN-GB' },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    timezone: { name: zone, generator: () => londonZone },
  });
  calendar.createEvent({
    id: `${entry.sittingId}.${entry.recipient}@conference-desk`,
    sequence: entry.sequence,
    timezone: zone,
    stamp: wallClock(copy.producedOn, midnight),
    start: wallClock(heldOn, startsAt),
    end: wallClock(heldOn, endsAt ?? startsAt),
    summary: cleanText(`Conference ${copy.sitting.reference}`),
    location: oneOf(place),
    description: oneOf(remoteLink === '' ? '' : `To join: ${remoteLink}`),
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: cleanText(copy.organisation.service), email: copy.organisation.email },
  });
  return withUtcStamp(calendar.toString(), copy.producedOn);
};

const zone = 'Europe/London';
const midnight = '00:00' as LocalTime;

/**
 * The library reads a `Date` by the clock of the machine and writes those figures beside the zone, so a date whose
 * figures on this machine are the figures on the wall in London comes out right whatever the machine's own zone is.
 */
const wallClock = (on: LocalDate, at: LocalTime): Date => new Date(`${on}T${at}:00`);

/** The stamp must be in universal time (RFC 5545, 3.8.7.2), where the library writes it in the zone of the calendar. */
const withUtcStamp = (file: string, on: LocalDate): string =>
  file.replace(/^DTSTAMP:.*$/m, `DTSTAMP:${on.replaceAll('-', '')}T000000Z`);

const oneOf = (text: string): string | null => (text === '' ? null : cleanText(text));

/** British time as it has been since 1996: clocks go forward on the last Sunday of March and back on that of October. */
const londonZone = [
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
