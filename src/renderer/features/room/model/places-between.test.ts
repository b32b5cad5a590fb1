import { describe, expect, test } from 'vitest';
import { anInvitee, aRecord, aStatement, at, edited, inviteeId, segmentId } from '../../../../../tests/support/room-record.ts';
import { askOut } from '../../../../core/conferences/asked-out.ts';
import type { RecordEdit } from '../../../../core/conferences/edits.ts';
import { openSegment } from '../../../../core/conferences/in-the-room.ts';
import type { ConferenceRecord } from '../../../../core/conferences/record.ts';
import { day } from '../../../../core/local-date.ts';
import { placesBetween, placesFor, placesSaid } from './places-between.ts';
import { arriveOrLeave, beginNextPart } from './presence.ts';

const chair = anInvitee('chair', 'chair', { name: 'Cedar' });
const father = anInvitee('father', 'family', { name: 'Caldor' });
let made = 0;
const nextId = () => segmentId(`s${++made}`);
const press = (record: ConferenceRecord, id: string, time: string) =>
  edited(record, arriveOrLeave(record, inviteeId(id), at(time), nextId));
const say = (record: ConferenceRecord, id: string) =>
  edited(record, [
    {
      edit: 'statement.add',
      statement: { ...aStatement(id, id), segment: openSegment(record)?.id ?? null },
      after: 'last',
    } satisfies RecordEdit,
  ]);
const begun = press(press(aRecord(chair, father), 'chair', '14:00'), 'father', '14:00');
const left = press(say(begun, 'before'), 'father', '14:32');
const words = (record: ConferenceRecord, lines = record.statements) => {
  const spokenIn = new Set(record.statements.flatMap(({ segment }) => segment ?? []));
  return Object.fromEntries(placesBetween(record, lines, spokenIn));
};

describe('AT01: what happened in the room stands between the lines', () => {
  test('who left, before the first line that was said without them', () => {
    expect(words(say(say(left, 'out'), 'more'))).toEqual({ out: '14:32 Caldor left' });
  });
  test('whoever comes back does so between the lines too', () => {
    const back = say(press(say(left, 'out'), 'father', '14:50'), 'again');
    expect(words(back)).toEqual({ out: '14:32 Caldor left', again: '14:50 Caldor came in' });
  });
  test('under another heading the first line says it, for whoever types to see', () => {
    const record = say(left, 'out');
    expect(words(record, record.statements.slice(1))).toEqual({ out: '14:32 Caldor left' });
  });
  test('of those who come before anything is said nothing stands there', () => {
    const late = say(press(press(aRecord(chair, father), 'chair', '14:00'), 'father', '14:05'), 'first');
    expect(words(late)).toEqual({});
  });
  test('a line that was moved across says on which side it was said', () => {
    const record = say(say(left, 'out'), 'more');
    const first = record.statements[0]!.segment;
    const moved = edited(record, [{ edit: 'statement.change', id: record.statements[2]!.id, change: { segment: first } }]);
    expect(words(moved)).toEqual({ out: '14:32 Caldor left', more: 'Said before: 14:32 Caldor left' });
  });
  test('EX-04: two whom the chair asks to leave in one minute are told of in one sentence', () => {
    const mother = anInvitee('mother', 'family', { name: 'Hazel' });
    const both = ['chair', 'father', 'mother'].reduce((held, id) => press(held, id, '14:00'), aRecord(chair, father, mother));
    const asked = ['father', 'mother'].reduce(
      (held, id) =>
        edited(
          held,
          askOut(
            held,
            inviteeId(id),
            at('14:32'),
            { ground: 'violence', on: day('2026-04-21'), chair: 'Cedar', readsAsExcluded: true },
            nextId,
          ),
        ),
      say(both, 'before'),
    );
    expect(words(say(asked, 'out'))).toEqual({ out: '14:32 Caldor and Hazel were asked to leave' });
  });
  test('another part is named with its time', () => {
    const record = say(left, 'out');
    expect(words(say(edited(record, beginNextPart(record, at('15:00'), nextId())), 'next'))).toMatchObject({
      next: '15:00 Part B',
    });
  });
});

test('AT01: a line can be put on any side of who came and left in its part, and where nobody did there is no choice', () => {
  const record = say(left, 'out');
  expect(placesFor(record, record.statements[1]!).map(({ words: said }) => said)).toEqual([
    'Before 14:32 Caldor left',
    'After 14:32 Caldor left',
  ]);
  const whole = say(begun, 'one');
  expect(placesFor(whole, whole.statements[0]!)).toEqual([]);
});

test('LC13, EX-04: of a pasted text somebody says between which comings and goings it was said', () => {
  expect(placesSaid(say(left, 'out')).map(({ words: said }) => said)).toEqual([
    'Part A, from 14:00: Before 14:32 Caldor left',
    'Part A, from 14:00: After 14:32 Caldor left',
  ]);
  expect(placesSaid(begun)).toHaveLength(1);
});
