import { expect, test } from 'vitest';
import { anInvitee, person } from '../../../tests/support/record-builders.ts';
import type { LocalTime } from '../local-date.ts';
import type { Invitee } from './record.ts';
import { talksToPutRight } from './talks-with-chair.ts';

const family = (key: string, meetsChairAt: string | null, change: Partial<Invitee> = {}): Invitee => ({
  ...anInvitee(key, { part: 'family', personId: person(key), name: key }),
  meetsChairAt: meetsChairAt as LocalTime | null,
  ...change,
});
const wrong = (list: ReadonlyArray<Invitee>, keptApart: ReadonlyArray<string> = ['caldor']) =>
  talksToPutRight(list, keptApart.map(person), '10:00' as LocalTime).map(({ sentence }) => sentence);

test('6.2, EX-02: two who must not meet have half an hour between their talks with the chair', () => {
  const apart =
    /^juniper and caldor must not meet, and the chair would meet them at 09:30 and 09:45: leave half an hour between\.$/;
  expect(wrong([family('juniper', '09:30'), family('caldor', '09:45')])).toEqual([expect.stringMatching(apart)]);
  expect(wrong([family('juniper', '09:30'), family('caldor', '09:00')])).toEqual([]);
  expect(wrong([family('juniper', '09:30'), family('ellis', '09:30'), family('caldor', '12:00')])).toEqual([]);
  expect(wrong([family('juniper', '09:30'), family('caldor', null)])).toEqual([]);
  for (const change of [{ mode: 'video' }, { attendance: 'not-invited' }] as const)
    expect(wrong([family('juniper', '09:30'), family('caldor', '09:30', change)])).toEqual([]);
});

test('6.2: the chair meets the family before the conference, and whoever has a part of their own before that', () => {
  expect(wrong([family('juniper', '10:00')])).toEqual(['The chair would meet juniper at 10:00, when the conference has begun.']);
  expect(wrong([family('juniper', '09:59'), family('caldor', '11:30')])).toEqual([]);
});
