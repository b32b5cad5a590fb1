import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import { cleanText } from '../core/clean-text.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { InviteeId, PersonId, SittingId } from '../core/identifiers.ts';
import { londonZone, wallClock, withUtcStamp, zone } from './london-calendar.ts';

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
  const booking = entry.cancelled ? copy.withdrawal?.was : copy.sitting;
  if (booking == null || booking.heldOn === null || booking.startsAt === null) return null;
  const { heldOn, startsAt, endsAt, place, remoteLink } = booking;
  const { service, email: from } = copy.organisation;
  const to = copy.reader.attendee?.contact?.email ?? '';
  const asks = from !== '' && to !== '';
  const calendar = new ICalCalendar({
    prodId: { company: 'Conference Desk', product: 'Conferences', language: 'EN-GB' },
    method: methodOf(entry, asks),
    timezone: { name: zone, generator: () => londonZone },
  });
  const event = calendar.createEvent({
    id: `${entry.sittingId}.${entry.recipient}@conference-desk.invalid`,
    sequence: entry.sequence,
    timezone: zone,
    start: wallClock(heldOn, startsAt),
    end: endsAt === null ? null : wallClock(heldOn, endsAt),
    summary: cleanText(`Conference ${copy.sitting.reference}`),
    location: oneOf(place),
    description: oneOf(
      [meeting(copy, entry), remoteLink === '' ? '' : `To join: ${remoteLink}`, advice].filter((part) => part !== '').join('\n'),
    ),
    class: ICalEventClass.PRIVATE,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: from === '' ? null : { name: cleanText(service), email: from },
  });
  if (asks)
    event.createAttendee({
      name: cleanText(copy.reader.name),
      email: to,
      rsvp: !entry.cancelled,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    });
  return withUtcStamp(calendar.toString(), copy.producedOn);
};

/** It begins before the entry does, and is in no entry of its own: one that is moved alone would part the two. */
const meeting = ({ reader }: ReaderCopy, { cancelled }: CalendarEntry): string =>
  cancelled || reader.attendee?.meetsChairAt == null
    ? ''
    : `The chair meets you before it begins, at ${reader.attendee.meetsChairAt}.`;

const advice =
  'Please see the invitation that came with this entry. If you cannot come, tell the conference service as soon as you can.';

/** Without both addresses Outlook would offer an answer that goes nowhere. */
const methodOf = ({ cancelled }: CalendarEntry, asks: boolean): ICalCalendarMethod => {
  if (cancelled) return ICalCalendarMethod.CANCEL;
  return asks ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH;
};

const oneOf = (text: string): string | null => (text === '' ? null : cleanText(text));
