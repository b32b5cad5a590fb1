import { expect, test } from 'vitest';
import { anInvitee } from '../../../tests/support/record-builders.ts';
import { atStage, readerFor } from '../../../tests/support/sitting-builders.ts';
import { copyAttendees } from './copy-attendees.ts';
import { startCopying } from './copying.ts';
import { namesStrangers, withoutStrangers } from './strangers.ts';

/** Somebody on the list whom the father is not told of. */
const told = (name: string) => {
  const practice = atStage('held');
  const stranger = anInvitee('stranger', { part: 'agency', agencyType: 'vol', agencyName: '', name, attendance: 'apologies' });
  const file = {
    ...practice,
    record: { ...practice.record, invitees: { ...practice.record.invitees, [stranger.id]: stranger } },
  };
  const copying = startCopying(file, readerFor(file, 'a2'));
  const attendees = copyAttendees(copying);
  return { without: withoutStrangers(copying, attendees), names: namesStrangers(copying, attendees) };
};

test.each([
  ['Zoë O’Fauxley', "Zoe O'Fauxley and Zoë", 'a worker and a worker'],
  ['Anne-Marie Elsewhere', 'Anne Marie Elsewhere helps.', 'a worker helps.'],
  ['Zoe Elsewhere', 'ZOË ELSEWHERE helps.', 'a worker helps.'],
  ['Yﬁy Großßw', 'Yﬁy Großßw helps.', 'a worker helps.'],
])('X4: %s is told to nobody who does not know them, however it is spelt', (name, text, instead) => {
  const { without, names } = told(name);
  expect(without(text)).toBe(instead);
  expect(names(text)).toBe(true);
});

test('X4: what names no stranger stays as it was typed', () => {
  expect(told('Zoë Elsewhere').without('Café — naïve, zoe-ish.')).toBe('Café — naïve, zoe-ish.');
});
