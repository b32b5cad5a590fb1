import { describe, expect, test } from 'vitest';
import type { AbsenceId, PractitionerId, SittingId } from '../identifiers.ts';
import { day, type LocalTime } from '../local-date.ts';
import { chairChoice, chairChoiceInWords } from './another-chair.ts';
import { type Availability, usualPattern } from './availability.ts';
import { usualGaps } from './clashes.ts';
import type { Place, QueueWorld, WaitingInWorld } from './queue.ts';

const [cedar, maple] = ['cedar', 'maple'] as [PractitionerId, PractitionerId];
const tuesday = day('2026-04-28');
const chair = (practitionerId: PractitionerId, absences: Availability['absences'] = []): Availability => ({
  practitionerId,
  pattern: usualPattern,
  absences,
});
const world = (...chairs: ReadonlyArray<Availability>): QueueWorld => ({
  chairs,
  rooms: [],
  bookings: [],
  gaps: usualGaps,
  days: [tuesday],
  waiting: [],
});
const waiting = (change: Partial<WaitingInWorld> = {}): WaitingInWorld => ({
  sittingId: 'asked' as SittingId,
  reference: 'W-1/2',
  isReview: true,
  holdBy: tuesday,
  durationMinutes: 90,
  needs: [],
  lastChairId: cedar,
  chairIds: [cedar, maple],
  days: [{ day: 0, late: 0, cost: 0 }],
  ...change,
});
const withMaple: Place = {
  sittingId: 'asked' as SittingId,
  heldOn: tuesday,
  startsAt: '09:00' as LocalTime,
  endsAt: '10:30' as LocalTime,
  chairId: maple,
  roomId: null,
};
const leave = [{ id: 'leave' as AbsenceId, practitionerId: cedar, from: tuesday, until: tuesday, reason: '' }];

describe('SC03: where a family does not keep its chair, the plan says why', () => {
  test.each([
    ['nobody chaired before', world(chair(cedar), chair(maple)), waiting({ lastChairId: null }), 'first-conference'],
    ['the same chair', world(chair(cedar), chair(maple)), waiting({ lastChairId: maple }), 'same-chair'],
    ['the last one is no chair any more', world(chair(maple)), waiting(), 'last-chair-may-not'],
    ['the last one is not independent', world(chair(cedar), chair(maple)), waiting({ chairIds: [maple] }), 'last-chair-may-not'],
    ['the last one is on leave', world(chair(cedar, leave), chair(maple)), waiting(), 'last-chair-not-free'],
    ['the last one is free, and needed by others', world(chair(cedar), chair(maple)), waiting(), 'last-chair-needed-elsewhere'],
  ] as const)('%s', (_, there, one, choice) => {
    expect(chairChoice(there, one, withMaple)).toBe(choice);
  });

  test('it names who chaired last time', () => {
    expect(chairChoiceInWords('last-chair-not-free', 'Cedar Quorumson')).toBe(
      'Another chair: Cedar Quorumson is not free in time',
    );
  });
});
