import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { atStage, readerFor } from '../../tests/support/sitting-builders.ts';
import { cleanText } from '../core/clean-text.ts';
import { copyFor } from '../core/disclosure/copy-for.ts';
import { day, type LocalTime } from '../core/local-date.ts';
import { calendarFile } from './calendar-file.ts';

const invited = atStage('invited');
const entry = { sittingId: invited.sitting.id, sequence: 0, cancelled: false } as const;

const fileFor = (key: string, change: Partial<typeof invited.sitting> = {}, sequence = 0): string => {
  const file = { ...invited, sitting: { ...invited.sitting, ...change } };
  const reader = readerFor(file, key);
  return calendarFile(copyFor(file, reader).copy, { ...entry, sequence, recipient: reader.inviteeId ?? reader.personId! })!;
};

/** Read by another library than the one that wrote it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  return { calendar, zone, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
};

test('an invitation is an event in British time, with the zone it is in (I10, C-10)', () => {
  const { calendar, zone, event } = read(fileFor('marlo'));
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(event.startDate.toString()).toBe('2026-04-21T10:00:00');
  expect(event.endDate.toString()).toBe('2026-04-21T12:40:00');
  expect(event.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/London');
  const instant = (text: string): string => {
    const time = ICAL.Time.fromString(text, event.component.getFirstProperty('dtstart')!);
    time.zone = zone;
    return time.toJSDate().toISOString();
  };
  // In April London is an hour ahead of universal time, in January it is not.
  expect(instant('2026-04-21T10:00:00')).toBe('2026-04-21T09:00:00.000Z');
  expect(instant('2026-01-21T10:00:00')).toBe('2026-01-21T10:00:00.000Z');
  expect(event.component.getFirstProperty('dtstamp')?.getFirstValue()?.toString()).toBe('2026-04-01T00:00:00Z');
});

test('the time is the time on the wall in London, whatever zone the machine is in', () => {
  const before = process.env.TZ;
  try {
    for (const machine of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']) {
      process.env.TZ = machine;
      expect(read(fileFor('marlo')).event.startDate.toString()).toBe('2026-04-21T10:00:00');
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

test('one person has one entry for one sitting, and a change carries a higher number', () => {
  const [first, changed, other] = [fileFor('marlo'), fileFor('marlo', { place: 'Elsewhere' }, 1), fileFor('juno')].map(
    (text) => read(text).event,
  );
  expect(changed!.uid).toBe(first!.uid);
  expect(other!.uid).not.toBe(first!.uid);
  expect([first!.sequence, changed!.sequence]).toEqual([0, 1]);
});

test('a cancelled conference takes the entry out of the calendar (IN07)', () => {
  const postponed = atStage('postponed');
  const reader = readerFor(postponed, 'marlo');
  const text = calendarFile(copyFor(postponed, reader).copy, {
    ...entry,
    cancelled: true,
    sequence: 2,
    recipient: reader.inviteeId!,
  })!;
  const { calendar, event } = read(text);
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('the entry names nobody of the family and no school (I10)', () => {
  const names = invited.family.people.flatMap((person) => [
    person.givenName,
    person.familyName,
    person.child?.school ?? 'no school',
  ]);
  for (const key of ['a1', 'a2', 'a3', 'c1', 'marlo', 'teal', 'bsl'])
    for (const name of names) expect(fileFor(key)).not.toContain(name);
});

test('a parent who is kept apart is given their own time and no room (EX-02)', () => {
  const { event } = read(fileFor('a2'));
  expect(event.startDate.toString()).toBe('2026-04-21T12:00:00');
  expect(event.location).toBeFalsy();
});

test('there is no entry before there is a day', () => {
  const file = { ...invited, sitting: { ...invited.sitting, heldOn: null } };
  const reader = readerFor(file, 'marlo');
  expect(calendarFile(copyFor(file, reader).copy, { ...entry, recipient: reader.inviteeId! })).toBeNull();
});

test('any text in place and link is still one place and one link, in lines of at most 75 octets (I10)', () => {
  const properties = read(fileFor('marlo')).event.component.getAllProperties().length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'grapheme' }), (place, link) => {
      const text = fileFor('marlo', { place: `At ${place}`, remoteLink: `x${link}` });
      const { event } = read(text);
      expect(event.component.getAllProperties()).toHaveLength(properties);
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(text).not.toMatch(/[^\r]\n/);
      expect(event.component.getFirstProperty('attach')).toBeFalsy();
      // What is read is what was written, cleaned of what no text may hold (I1).
      expect(event.location).toBe(cleanText(`At ${place}`));
    }),
    { numRuns: 200 },
  );
});

test('at any time of any day of the year it reads back as it was (C-10)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 6, max: 21 }),
      fc.integer({ min: 0, max: 59 }),
      (days, hour, minute) => {
        const heldOn = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
        const startsAt = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as LocalTime;
        const { event } = read(fileFor('marlo', { heldOn: day(heldOn), startsAt, endsAt: '23:30' as LocalTime }));
        expect(event.startDate.toString()).toBe(`${heldOn}T${startsAt}:00`);
      },
    ),
    { numRuns: 60 },
  );
});
