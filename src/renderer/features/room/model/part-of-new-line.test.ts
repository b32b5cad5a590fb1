import { expect, test } from 'vitest';
import type { Segment } from '../../../../core/conferences/record.ts';
import type { SegmentId } from '../../../../core/identifiers.ts';
import type { LocalTime } from '../../../../core/local-date.ts';
import { partOfNewLine } from './part-of-new-line.ts';

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
