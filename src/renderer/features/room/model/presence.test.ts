import { describe, expect, test } from 'vitest';
import { anInvitee, aRecord, at, edited, inviteeId, segmentId } from '../../../../../tests/support/room-record.ts';
import { openSegment, segmentsInOrder, standingOf } from '../../../../core/conferences/in-the-room.ts';
import type { ConferenceRecord } from '../../../../core/conferences/record.ts';
import type { InviteeId } from '../../../../core/identifiers.ts';
import { day } from '../../../../core/local-date.ts';
import { makeId } from '../../../../core/new-id.ts';
import {
  arriveOrLeave,
  attendeesNow,
  beginNextPart,
  closeRestrictedPart,
  endPart,
  minutesSoFar,
  openRestrictedPart,
  peopleInOrder,
} from './presence.ts';

let made = 0;
const nextId = () => segmentId(`s${++made}`);
const press = (record: ConferenceRecord, id: string, time: string) =>
  edited(record, arriveOrLeave(record, inviteeId(id), at(time), nextId));
const isHere = (record: ConferenceRecord, id: string) => standingOf(record.invitees[inviteeId(id)]!, openSegment(record)).here;

const chair = anInvitee('chair', 'chair');
const social = anInvitee('social', 'agency', { agencyType: 'csc' });
const nurse = anInvitee('nurse', 'agency', { mode: 'video' });
const mother = anInvitee('mother', 'family');

describe('one key to arrive or leave (AT01)', () => {
  test('the first to arrive begins part A at that minute', () => {
    const record = press(aRecord(chair), 'chair', '10:15');
    expect(openSegment(record)).toMatchObject({ label: 'A', from: '10:15', until: null, restricted: false });
    expect(record.invitees[chair.id]).toMatchObject({ attendance: 'attended', mode: 'in-person' });
    expect(isHere(record, 'chair')).toBe(true);
  });
  test('somebody who comes later keeps their own time, and the way they were to come', () => {
    const record = press(press(aRecord(chair, nurse), 'chair', '10:15'), 'nurse', '10:40');
    expect(standingOf(record.invitees[nurse.id]!, openSegment(record))).toEqual({ here: true, since: '10:40' });
    expect(record.invitees[nurse.id]?.mode).toBe('video');
  });
  test('the same key again later is leaving, and the record says when', () => {
    const record = press(press(press(aRecord(chair, nurse), 'chair', '10:15'), 'nurse', '10:15'), 'nurse', '11:05');
    expect(standingOf(record.invitees[nurse.id]!, openSegment(record))).toEqual({ here: false, came: true, leftAt: '11:05' });
    expect(record.invitees[nurse.id]?.attendance).toBe('attended');
  });
  test('the same key again in the same minute takes the arrival back', () => {
    const record = press(press(press(aRecord(chair, nurse), 'chair', '10:15'), 'nurse', '10:20'), 'nurse', '10:20');
    expect(record.invitees[nurse.id]).toMatchObject({ attendance: 'expected', presence: {} });
  });
});

describe('quoracy follows who is in the room now (AT02)', () => {
  test('somebody who has left is expected again for the count, not in the record', () => {
    const record = press(press(press(aRecord(chair, nurse), 'chair', '10:15'), 'nurse', '10:15'), 'nurse', '11:05');
    expect(attendeesNow(record).find(({ id }) => id === nurse.id)?.attendance).toBe('expected');
    expect(record.invitees[nurse.id]?.attendance).toBe('attended');
  });
  test('after the last part has ended everybody who came counts again', () => {
    const held = press(press(aRecord(chair, nurse), 'chair', '10:15'), 'nurse', '10:15');
    const ended = edited(held, endPart(held, at('12:40')));
    expect(attendeesNow(ended).filter(({ attendance }) => attendance === 'attended')).toHaveLength(2);
  });
});

describe('parts of the sitting (4.7)', () => {
  const inA = [chair, social, mother].reduce((record, { id }) => press(record, id, '10:15'), aRecord(chair, social, mother));
  test('the next part begins when the one before ends, with everyone who is here', () => {
    const record = edited(inA, beginNextPart(inA, at('12:00'), nextId()));
    expect(segmentsInOrder(record).map(({ label, from, until }) => [label, from, until])).toEqual([
      ['A', '10:15', '12:00'],
      ['B', '12:00', null],
    ]);
    expect(isHere(record, 'mother')).toBe(true);
  });
  test('only the chair goes over into the restricted part; whoever else stays is marked one by one (LC07)', () => {
    const record = edited(inA, openRestrictedPart(inA, at('11:00'), nextId()));
    expect(openSegment(record)).toMatchObject({ label: 'R', restricted: true, from: '11:00' });
    expect([isHere(record, 'chair'), isHere(record, 'social'), isHere(record, 'mother')]).toEqual([true, false, false]);
  });
  test('after the restricted part everyone who was in the room before it is back in part B (LC07)', () => {
    const restricted = edited(inA, openRestrictedPart(inA, at('11:00'), nextId()));
    const after = edited(restricted, closeRestrictedPart(restricted, at('11:10'), nextId()));
    expect(openSegment(after)).toMatchObject({ label: 'B', from: '11:10', restricted: false });
    expect(isHere(after, 'mother')).toBe(true);
    const other = Object.values(after.segments).find(({ restricted: is }) => is);
    expect(other?.until).toBe('11:10');
  });
  test('a restricted part before the conference is followed by nothing until people come in', () => {
    const empty = aRecord(chair, mother);
    const opened = edited(empty, openRestrictedPart(empty, at('10:00'), nextId()));
    const closed = edited(opened, closeRestrictedPart(opened, at('10:10'), nextId()));
    expect(openSegment(closed)).toBeUndefined();
    const begun = press(closed, 'mother', '10:15');
    expect(openSegment(begun)).toMatchObject({ label: 'A', from: '10:15' });
  });
  test('a part that was planned begins with the first arrival, instead of a new one', () => {
    const planned = edited(aRecord(chair), [
      {
        edit: 'segment.add',
        segment: { id: segmentId('p'), label: 'A', title: 'Everyone', from: null, until: null, restricted: false },
      },
    ]);
    expect(Object.values(press(planned, 'chair', '10:15').segments)).toMatchObject([{ id: 'p', from: '10:15' }]);
  });
  test('a restricted part does not make the conference inquorate while it lasts (Q-09)', () => {
    const restricted = edited(inA, openRestrictedPart(inA, at('11:00'), nextId()));
    expect(attendeesNow(restricted).filter(({ attendance }) => attendance === 'attended')).toHaveLength(3);
  });
});

test('the timer counts from the first beginning, and stops with the last end (LC06)', () => {
  const begun = press(aRecord(chair), 'chair', '10:15');
  expect(minutesSoFar(aRecord(chair), at('10:30'))).toBeNull();
  expect(minutesSoFar(begun, at('11:25'))).toBe(70);
  expect(minutesSoFar(edited(begun, endPart(begun, at('12:40'))), at('15:00'))).toBe(145);
});

test('people are called in order: the family, chair, minute taker, practitioners; nobody who is not invited', () => {
  const record = aRecord(mother, anInvitee('partner', 'family', { attendance: 'not-invited' }), nurse, chair);
  expect(peopleInOrder(record, null).map(({ id }) => id)).toEqual(['mother', 'chair', 'nurse']);
});

test('AT01: whoever comes and goes has the first numbers, and nobody who is added during the conference changes one', () => {
  const later = makeId<InviteeId>(Date.parse('2026-04-21T10:30:00+01:00'), (bytes) =>
    crypto.getRandomValues(new Uint8Array(bytes)),
  );
  const earlier = makeId<InviteeId>(Date.parse('2026-04-20T10:30:00+01:00'), (bytes) =>
    crypto.getRandomValues(new Uint8Array(bytes)),
  );
  const child = anInvitee('rowan', 'child');
  const friend = { ...anInvitee('friend', 'supporter'), id: earlier };
  const record = press(aRecord(chair, nurse, mother, child, friend), 'chair', '10:15');
  const before = ['mother', 'rowan', earlier, 'chair', 'nurse'];
  const heldOn = day('2026-04-21');
  expect(peopleInOrder(record, heldOn).map(({ id }) => id)).toEqual(before);
  const joined = edited(record, [{ edit: 'invitee.add', invitee: { ...anInvitee('aunt', 'family'), id: later } }]);
  expect(peopleInOrder(joined, heldOn).map(({ id }) => id)).toEqual([...before, later]);
});
