import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { type LocalDateTime, zonedInLondon } from '../core/local-date.ts';

export interface CalendarIdentity {
  /** One entry for each sitting and person: a later file with the same two moves the entry that is there (SC08). */
  readonly sittingId: string;
  readonly recipient: string;
  /** How often this person was sent a file before. */
  readonly sequence: number;
}

/**
 * The calendar entry that goes with one reader's invitation, for Outlook. Throws where the copy has no date or time: there is no
 * invitation then.
 *
 * It says when and where for this reader, by reference and never by a child's name (I10); the room is told only to those
 * whose copy tells it. Times are Europe/London wall-clock (C-10).
 */
export const calendarFile = (copy: ReaderCopy, { sittingId, recipient, sequence }: CalendarIdentity): string => {
  const { heldOn, startsAt, endsAt, place, remoteLink, reference } = copy.sitting;
  if (heldOn === null || startsAt === null) throw new RangeError('A calendar entry needs a day and a time');
  const from = organiser(copy);
  const email = copy.reader.attendee?.contact?.email ?? '';
  const asks = from !== null && email !== '';
  const calendar = ical({
    prodId: { company: 'Conference Desk', product: 'Invitations', language: 'EN' },
    // Without both addresses Outlook would offer an answer that goes nowhere.
    method: asks ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH,
    timezone: { name: 'Europe/London', generator: () => europeLondon },
  });
  const event = calendar.createEvent({
    id: `${sittingId}.${recipient}@conference-desk.invalid`,
    sequence,
    start: zonedInLondon(`${heldOn}T${startsAt}` as LocalDateTime),
    end: endsAt === null ? null : zonedInLondon(`${heldOn}T${endsAt}` as LocalDateTime),
    // The file must be the same whenever it is written again (X8).
    stamp: zonedInLondon(`${copy.producedOn}T00:00` as LocalDateTime),
    timezone: 'Europe/London',
    summary: `Conference ${reference}`,
    description:
      'Please see the invitation that came with this entry. If you cannot come, tell the conference service as soon as you can.',
    location: [place, remoteLink].filter((part) => part !== '').join(' · ') || null,
    class: ICalEventClass.PRIVATE,
    status: ICalEventStatus.CONFIRMED,
    organizer: from,
  });
  if (asks)
    event.createAttendee({
      name: copy.reader.name,
      email,
      rsvp: true,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    });
  return calendar.toString();
};

const organiser = ({ organisation }: ReaderCopy) =>
  organisation.email === '' ? null : { name: organisation.service || organisation.name, email: organisation.email };

/** The rule of British time since 1996, as calendar programs read it. */
const europeLondon = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19700329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19701025T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
