import { expect, test } from 'vitest';
import type { SegmentId } from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import { givenIn, partOfNewLine } from './part-of-new-line.ts';
import type { Segment } from './record.ts';

const part = (label: string, from: string | null, until: string | null): Segment => ({
  id: label as SegmentId,
  label,
  title: '',
  from: from as LocalTime | null,
  until: until as LocalTime | null,
  restricted: label === 'R',
});
const labelFor = (...parts: ReadonlyArray<Segment>) =>
  partOfNewLine({ segments: Object.fromEntries(parts.map((one) => [one.id, one])) })?.label;

test('a line written between parts belongs to the last one that was open (4.7)', () => {
  expect(labelFor(part('A', '10:00', '11:00'), part('B', '11:00', null))).toBe('B');
  expect(labelFor(part('A', '10:00', '11:00'), part('B', null, null))).toBe('A');
  expect(labelFor(part('A', '10:00', '11:00'), part('R', '11:00', '11:10'))).toBe('A');
});

test('before any part has begun there is none', () => {
  expect(labelFor(part('A', null, null))).toBeUndefined();
});

test('EX-04: a view belongs to the part that is open as it is given, and to no other once that is over', () => {
  const segments = (until: string | null) => ({ segments: { A: part('A', '10:00', '11:00'), B: part('B', '11:00', until) } });
  expect(givenIn(segments(null), { segment: 'A' as SegmentId })).toBe('B');
  expect(givenIn(segments('12:00'), { segment: 'A' as SegmentId })).toBe('A');
  expect(givenIn(segments('12:00'), undefined)).toBe('B');
  expect(givenIn({ segments: {} }, undefined)).toBeNull();
});
