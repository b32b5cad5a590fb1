import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { atStage, readerFor } from '../../tests/support/sitting-builders.ts';
import { copyFor } from '../core/disclosure/copy-for.ts';
import { calendarFile } from './calendar-file.ts';

const file = atStage('invited');
const identity = { sittingId: 'sitting', recipient: 'somebody', sequence: 0 };
const entryFor = (key: string, change: Partial<typeof identity> = {}) => {
  const { copy } = copyFor(file, readerFor(file, key));
  const text = calendarFile(copy, { ...identity, ...change });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  if (event === null) throw new Error('The file holds no event');
  return { text, calendar, event, read: new ICAL.Event(event) };
};

describe('the calendar entry of an invitation, read by an independent parser', () => {
  test('SC08: is in British time, with the zone that it names', () => {
    const { calendar, read } = entryFor('a1');
    expect(read.startDate.toString()).toBe(`${file.sitting.heldOn}T10:15:00`);
    expect(read.startDate.zone?.tzid).toBe('Europe/London');
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/London');
  });

  test('SC08: keeps one UID for a sitting and a person, and counts its changes', () => {
    const first = entryFor('a1');
    const moved = entryFor('a1', { sequence: 1 });
    expect(moved.read.uid).toBe(first.read.uid);
    expect([first.read.sequence, moved.read.sequence]).toEqual([0, 1]);
    expect(entryFor('a1', { recipient: 'another' }).read.uid).not.toBe(first.read.uid);
  });

  test('I10: names no child and no family, and carries nothing but itself', () => {
    const { text, event } = entryFor('a1');
    for (const name of ['Rowan', 'Wren', 'Ash', 'SAMPLETON', 'Juniper', 'Hazel']) expect(text).not.toContain(name);
    expect(event.getFirstProperty('attach')).toBeNull();
    expect(event.getFirstPropertyValue('class')).toBe('PRIVATE');
  });

  test('I10: folds its lines at 75 octets and ends them as calendar programs expect', () => {
    const { text } = entryFor('a1');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('X8: is the same bytes whenever it is written again', () => {
    expect(entryFor('a1').text).toBe(entryFor('a1').text);
  });
});
