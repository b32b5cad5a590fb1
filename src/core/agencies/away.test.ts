import { expect, test } from 'vitest';
import { anInvitee } from '../../../tests/support/record-builders.ts';
import type { AbsenceId, PractitionerId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { awayPersonInWords, peopleAway } from './away.ts';

const id = 'juno' as PractitionerId;
const juno = { id, agencyId: null, name: 'Juno', role: 'school nurse', email: '', phone: '', chairs: false, takesMinutes: false };
const leave = { id: 'a' as AbsenceId, practitionerId: id, from: day('2026-04-20'), until: day('2026-04-24'), reason: ' leave ' };
const list = (change: object = {}) => [
  anInvitee('juno', { name: 'Juno', practitionerId: id, attendance: 'expected', ...change }),
];
const wordsOn = (on: string, deputy = 'Alder, 01632 960111', change: object = {}) =>
  peopleAway(list(change), [{ ...juno, deputy }], [leave], day(on)).map(awayPersonInWords);

test('AG01: a contact who is away on the day is named with the deputy of the directory, on the first and the last day too', () => {
  const words = ['Juno is away on that day (leave); Alder, 01632 960111 comes instead, says the directory.'];
  expect([wordsOn('2026-04-20'), wordsOn('2026-04-24')]).toEqual([words, words]);
  expect([wordsOn('2026-04-19'), wordsOn('2026-04-25')]).toEqual([[], []]);
  expect(wordsOn('2026-04-21', '')).toEqual(['Juno is away on that day (leave), and the directory names no deputy.']);
});

test('AG01: nothing is said of whoever has a deputy named, beyond that, or of whoever is settled already', () => {
  expect(wordsOn('2026-04-21', '', { deputyName: 'Alder' })).toEqual(['Juno is away on that day (leave); a deputy is named.']);
  for (const attendance of ['apologies', 'not-invited', 'attended'])
    expect(wordsOn('2026-04-21', '', { attendance })).toEqual([]);
  expect(peopleAway(list({ practitionerId: null }), [juno], [leave], day('2026-04-21'))).toEqual([]);
});
