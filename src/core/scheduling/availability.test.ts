import { expect, test } from 'vitest';
import type { AbsenceId, PractitionerId, SittingId } from '../identifiers.ts';
import { day, type LocalTime } from '../local-date.ts';
import { type Availability, chairUnavailable, usualPattern } from './availability.ts';
import type { Booking } from './clashes.ts';

const cedar = 'cedar' as PractitionerId;
const usual: Availability & { readonly name: string } = {
  practitionerId: cedar,
  name: 'Cedar Quorumson',
  pattern: usualPattern,
  absences: [],
};
const at = (on: string, startsAt: string, endsAt: string, sittingId = 'asked'): Booking => ({
  sittingId: sittingId as SittingId,
  reference: `SC/${sittingId}`,
  heldOn: day(on),
  startsAt: startsAt as LocalTime,
  endsAt: endsAt as LocalTime,
  chairId: cedar,
  minuteTakerId: null,
  roomId: null,
});
const words = (asked: Booking, chair = usual, bookings: ReadonlyArray<Booking> = []) =>
  chairUnavailable(asked, chair, bookings).map((clash) => clash.words);

test('SC05: nine to five on a weekday is what a chair works unless something else is said', () => {
  expect(words(at('2026-04-21', '09:00', '17:00'))).toEqual([]);
  expect(words(at('2026-04-21', '16:30', '18:00'))).toEqual(['Cedar Quorumson works from 09:00 to 17:00 on Tuesdays.']);
  expect(words(at('2026-04-18', '10:00', '12:00'))).toEqual(['Cedar Quorumson does not work on Saturdays.']);
});

test('SC05: leave lasts through its last day, and says what it is', () => {
  const absence = {
    id: 'a' as AbsenceId,
    practitionerId: cedar,
    from: day('2026-04-20'),
    until: day('2026-04-24'),
    reason: 'leave',
  };
  const away = { ...usual, absences: [absence] };
  expect(words(at('2026-04-24', '10:00', '12:00'), away)).toEqual([
    'Cedar Quorumson is away from Mon 20 April 2026 to Fri 24 April 2026 (leave).',
  ]);
  expect(words(at('2026-04-27', '10:00', '12:00'), away)).toEqual([]);
  const oneDay = { ...usual, absences: [{ ...absence, until: absence.from, reason: '' }] };
  expect(words(at('2026-04-20', '10:00', '12:00'), oneDay)).toEqual(['Cedar Quorumson is away on Mon 20 April 2026.']);
});

test('SC05: a third conference on one day is over the usual limit; the sitting that is moved does not count itself', () => {
  const two = [at('2026-04-21', '09:00', '10:30', 'one'), at('2026-04-21', '11:00', '12:30', 'two')];
  expect(words(at('2026-04-21', '14:00', '16:00'), usual, two)).toEqual([
    'Cedar Quorumson already has 2 conferences on that day, and takes 2 at most.',
  ]);
  expect(words(at('2026-04-21', '14:00', '16:00', 'two'), usual, two)).toEqual([]);
  expect(words(at('2026-04-22', '14:00', '16:00'), usual, two)).toEqual([]);
});
