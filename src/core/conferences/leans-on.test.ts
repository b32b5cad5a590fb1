import { expect, test } from 'vitest';
import { anInvitee, aStatement, conferenceOf, invitee, segment } from '../../../tests/support/record-builders.ts';
import type { DissentId } from '../identifiers.ts';
import { emptyRecord } from './edits.ts';
import { leansOn } from './leans-on.ts';
import type { ConferenceRecord, Exclusion } from './record.ts';

const listed = anInvitee('one');
const dissent = 'dissent-1' as DissentId;
const of = { conferenceId: conferenceOf('c1'), reason: '' };
const saying = (id: ReturnType<typeof invitee>): ReadonlyArray<readonly [string, Partial<ConferenceRecord>]> => [
  ['a line that they said', { statements: [aStatement('x', { speaker: id })] }],
  ['their view', { views: { x: { ...of, inviteeId: id, view: 'plan', category: null } } }],
  ['their number on the scale', { scales: { x: { ...of, inviteeId: id, value: 4 } } }],
  [
    'their dissent',
    {
      dissents: {
        [dissent]: { ...of, id: dissent, inviteeId: id, raisedAt: null, inMeeting: true, outcome: '', closedOn: null },
      },
    },
  ],
];

test.each(saying(listed.id))('PF09 IE06: a record leans on somebody by %s alone', (_, part) => {
  expect(leansOn({ ...emptyRecord(), ...part }, listed)).toBe(true);
});

test.each(saying(invitee('other')))('PF09 IE06: it does not by %s where that is of somebody else', (_, part) => {
  expect(leansOn({ ...emptyRecord(), ...part }, listed)).toBe(false);
});

test('PF09 IE06: and it does where they were in the room or are kept out', () => {
  const there = { [segment('A')]: { arrived: null, left: null } };
  expect(leansOn(emptyRecord(), { ...listed, presence: there })).toBe(true);
  expect(leansOn(emptyRecord(), { ...listed, exclusion: {} as Exclusion })).toBe(true);
  expect(leansOn(emptyRecord(), listed)).toBe(false);
});
