import ICAL from 'ical.js';

/** One calendar file as Outlook would take it apart, read by another library than the one that wrote it. */
export interface Entry {
  readonly text: string;
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly heldOn: string;
  /** What a colleague reads over a shoulder: in the calendar, in the reminder, in the list of the day. */
  readonly readAloud: string;
  readonly event: ICAL.Component;
  readonly calendar: ICAL.Component;
}

export const readEntry = (text: string): Entry => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...more] = calendar.getAllSubcomponents('vevent');
  if (event === undefined || more.length > 0) throw new Error('Outlook takes one meeting from one file');
  const value = (name: string): string => event.getFirstPropertyValue(name)?.toString() ?? '';
  return {
    text,
    method: calendar.getFirstPropertyValue('method')?.toString() ?? '',
    uid: value('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: value('status'),
    heldOn: value('dtstart').slice(0, 10),
    readAloud: [value('summary'), value('description'), value('location'), value('comment')].join('\n'),
    event,
    calendar,
  };
};

/**
 * What Outlook needs of a file before it updates or removes the entry it has, as far as it is written down: RFC 5545 (what a
 * file is), RFC 5546 (what a request and a cancellation are) and [MS-OXCICAL] (what Outlook makes of both). `classic` is the
 * Outlook of Windows, which opens a file as a meeting message; `new` is that of Windows 11 and the web, which follows the same
 * protocol but takes zones by their IANA names. No copy of Outlook was at hand to try them on.
 */
export const outlookExpects: ReadonlyArray<{
  readonly client: 'classic' | 'new' | 'both';
  readonly expectation: string;
  readonly source: string;
  readonly holds: (entry: Entry) => boolean;
}> = [
  {
    client: 'both',
    expectation: 'the file says its version and who made it',
    source: 'RFC 5545, 3.6',
    holds: ({ calendar }) => calendar.getFirstPropertyValue('version') === '2.0' && calendar.hasProperty('prodid'),
  },
  {
    client: 'classic',
    expectation: 'a METHOD, without which a file is opened as a copy of an appointment and updates nothing',
    source: 'MS-OXCICAL, METHOD; RFC 5546, 3.2.2 and 3.2.5',
    holds: ({ method, status }) =>
      (method === 'REQUEST' && status === 'CONFIRMED') || (method === 'CANCEL' && status === 'CANCELLED'),
  },
  {
    client: 'both',
    expectation: 'an organiser with an address, to whom answers go',
    source: 'RFC 5546, 3.2.2; RFC 5545, 3.8.4.3',
    holds: ({ event }) => /^mailto:\S+@\S+$/i.test(event.getFirstPropertyValue('organizer')?.toString() ?? ''),
  },
  {
    client: 'both',
    expectation: 'one attendee with an address: the person it is for, and nobody else’s name',
    source: 'RFC 5546, 3.2.2; RFC 5545, 3.8.4.1',
    holds: ({ event }) =>
      event.getAllProperties('attendee').length === 1 &&
      /^mailto:\S+@\S+$/i.test(event.getFirstPropertyValue('attendee')?.toString() ?? ''),
  },
  {
    client: 'both',
    expectation: 'an answer is asked for by an invitation and not by a cancellation',
    source: 'RFC 5546, 3.2.5',
    holds: ({ event, method }) =>
      (event.getFirstProperty('attendee')?.getFirstParameter('rsvp') === 'TRUE') === (method === 'REQUEST'),
  },
  {
    client: 'both',
    expectation: 'a UID of plain characters, short enough for a key',
    source: 'RFC 5545, 3.8.4.7',
    holds: ({ uid }) => /^[\x21-\x7e]{1,255}$/.test(uid),
  },
  {
    client: 'both',
    expectation: 'a stamp in universal time',
    source: 'RFC 5545, 3.8.7.2',
    holds: ({ text }) => /^DTSTAMP:\d{8}T\d{6}Z\r$/m.test(text),
  },
  {
    client: 'classic',
    expectation: 'the zone that the times name stands in the file with its rules for both halves of the year',
    source: 'RFC 5545, 3.2.19; MS-OXCICAL, VTIMEZONE',
    holds: ({ calendar, event }) => {
      const zone = calendar.getFirstSubcomponent('vtimezone');
      const named = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
      return (
        zone?.getFirstPropertyValue('tzid') === named &&
        zone?.getFirstSubcomponent('standard') != null &&
        zone.getFirstSubcomponent('daylight') != null
      );
    },
  },
  {
    client: 'new',
    expectation: 'the zone has its IANA name',
    source: 'IANA time zone database',
    holds: ({ event }) =>
      ['dtstart', 'dtend'].every((name) => event.getFirstProperty(name)?.getFirstParameter('tzid') === 'Europe/London'),
  },
  {
    client: 'both',
    expectation: 'lines end as lines of a message do and are folded at 75 octets',
    source: 'RFC 5545, 3.1',
    holds: ({ text }) => !/[^\r]\n/.test(text) && text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75),
  },
];
