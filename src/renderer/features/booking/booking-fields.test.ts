import { expect, test } from 'vitest';
import type { PractitionerId } from '../../../core/identifiers.ts';
import { day, type LocalTime } from '../../../core/local-date.ts';
import type { Clash } from '../../../core/scheduling/clashes.ts';
import { type BookingDraft, gapsOf } from './booking-fields.ts';

const whole: BookingDraft = {
  heldOn: day('2026-04-21'),
  startsAt: '10:00' as LocalTime,
  endsAt: '12:00' as LocalTime,
  place: '',
  roomId: null,
  remoteLink: '',
  chairId: 'cedar' as PractitionerId,
  minuteTakerId: null,
  lateReason: '',
  lateApprovedBy: '',
  despite: '',
  alreadyHeld: false,
};
const refused: Clash = { about: 'chair', severity: 'refuse', words: 'Cedar Quorumson chairs SC-2026-0142/3.' };
const warned: Clash = { about: 'room', severity: 'warn', words: 'Room 2 is taken until 11:50.' };

test('SC01: a chair in two places is in the list of what is missing, and leads to the chair', () => {
  expect(gapsOf(whole, false, [refused, warned])).toEqual([{ id: 'chairId', sentence: refused.words }]);
});

test('SC05: a warning asks for the reason, until there is one', () => {
  expect(gapsOf(whole, false, [warned]).map((gap) => gap.id)).toEqual(['despite']);
  expect(gapsOf({ ...whole, despite: 'Both are in the same room.' }, false, [warned])).toEqual([]);
  expect(gapsOf(whole, false, [])).toEqual([]);
});

test('a day that has passed is a gap until it is said that the conference was held then', () => {
  expect(gapsOf(whole, false, [], true).map(({ id }) => id)).toEqual(['alreadyHeld']);
  expect(gapsOf({ ...whole, alreadyHeld: true }, false, [], true)).toEqual([]);
});
