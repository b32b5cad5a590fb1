import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anInvitee, aRecord, aStatement, at, edited, inviteeId, segmentId } from '../../../tests/support/room-record.ts';
import type { InviteeId, StatementId } from '../identifiers.ts';
import { day, type LocalTime } from '../local-date.ts';
import { makeId } from '../new-id.ts';
import { emptyRecord } from './edits.ts';
import { openSegment } from './in-the-room.ts';
import { movementsIn } from './movement.ts';
import { acrossTheLine, atAnotherTime, comesIn, leavesRoom, takenBack, withStays } from './movements.ts';
import type { ConferenceRecord } from './record.ts';
import { partsInOrder, readsByPresence, staysIn } from './stretches.ts';

const heldOn = day('2026-04-21');
let made = 0;
const newId = () => segmentId(`s${String(++made).padStart(5, '0')}`);
const minute = (number: number): LocalTime => at(`1${Math.floor(number / 60)}:${String(number % 60).padStart(2, '0')}`);

const minuteWritten = new Map<StatementId, LocalTime>();

/** A line that was begun at this minute of the day of the sitting; London is an hour before UTC in April. */
const lineWritten = (time: LocalTime): StatementId => {
  const id = makeId<StatementId>(Date.parse(`2026-04-21T${time}:20+01:00`), (bytes) =>
    crypto.getRandomValues(new Uint8Array(bytes)),
  );
  minuteWritten.set(id, time);
  return id;
};

const people = [
  anInvitee('mother', 'family'),
  anInvitee('father', 'family'),
  anInvitee('rowan', 'child'),
  anInvitee('friend', 'supporter'),
];
const chair = anInvitee('chair', 'chair');

/** Part A has begun with the chair and these people. */
const begun = (...here: ReadonlyArray<InviteeId>): ConferenceRecord =>
  edited(aRecord(chair, ...people), [
    {
      edit: 'segment.add',
      segment: { id: segmentId('a'), label: 'A', title: 'Everyone', from: at('10:00'), until: null, restricted: false },
    },
    ...[chair.id, ...here].flatMap((id) => [
      { edit: 'presence.set', id, segment: segmentId('a'), presence: { arrived: null, left: null } } as const,
      { edit: 'invitee.change', id, change: { attendance: 'attended' } } as const,
    ]),
  ]);
const say = (record: ConferenceRecord, id: StatementId): ConferenceRecord =>
  edited(record, [
    {
      edit: 'statement.add',
      statement: { ...aStatement(id, `Said as ${id}.`), segment: openSegment(record)?.id ?? null },
      after: 'last',
    },
  ]);
const leave = (record: ConferenceRecord, id: InviteeId, time: LocalTime): ConferenceRecord =>
  edited(record, leavesRoom(record, [id], openSegment(record)!, time, newId));
const come = (record: ConferenceRecord, id: InviteeId, time: LocalTime): ConferenceRecord =>
  edited(record, [
    { edit: 'invitee.change', id, change: { attendance: 'attended' } },
    ...comesIn(record, id, openSegment(record)!, time, newId),
  ]);
const isHere = (record: ConferenceRecord, id: InviteeId): boolean => openSegment(record)!.id in record.invitees[id]!.presence;
const heard = (record: ConferenceRecord, id: InviteeId): ReadonlyArray<string> =>
  record.statements.filter(({ segment }) => segment !== null && segment in record.invitees[id]!.presence).map((line) => line.id);
const partA = (record: ConferenceRecord) => partsInOrder(record)[0]!;

const [mother, father] = [inviteeId('mother'), inviteeId('father')];
const [first, second, third] = [lineWritten(at('10:10')), lineWritten(at('10:35')), lineWritten(at('10:50'))];

/** The father leaves at 10:30 and comes back at 10:45; a line is said in each stretch. */
const outFor15 = (): ConferenceRecord => {
  const out = say(leave(say(begun(mother, father), first), father, at('10:30')), second);
  return say(come(out, father, at('10:45')), third);
};

type Event = { readonly kind: 'moves'; readonly who: number } | { readonly kind: 'says' };
const anyTimeline = fc.array(
  fc.record({
    wait: fc.nat(4),
    event: fc.oneof(
      fc.record({ kind: fc.constant('moves' as const), who: fc.nat(people.length - 1) }),
      fc.constant({ kind: 'says' as const }),
    ),
  }),
  { maxLength: 40 },
);

/** Plays a timeline on the record, and beside it keeps who was in the room as each line was said. */
const played = (timeline: ReadonlyArray<{ readonly wait: number; readonly event: Event }>) => {
  let record = begun(mother, father);
  let now = 0;
  const here = new Set<InviteeId>([mother, father]);
  const truth = new Map<string, ReadonlySet<InviteeId>>();
  for (const { wait, event } of timeline) {
    now += wait;
    if (event.kind === 'says') {
      const id = lineWritten(minute(now));
      record = say(record, id);
      truth.set(id, new Set(here));
      continue;
    }
    const { id } = people[event.who]!;
    record = isHere(record, id) ? leave(record, id, minute(now)) : come(record, id, minute(now));
    if (!here.delete(id)) here.add(id);
  }
  return { record, truth };
};

describe('who was in the room as a line was said (AT01, EX-04)', () => {
  test('whoever comes and goes, each line belongs to those who were in the room for it and to nobody else', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const { record, truth } = played(timeline);
        for (const { id } of people)
          expect(heard(record, id)).toEqual([...truth].filter(([, here]) => here.has(id)).map(([line]) => line));
      }),
      { numRuns: 200 },
    );
  });

  test('a line of the record stands only where somebody who reads by it came or went', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const { record } = played(timeline);
        for (const { left, came } of movementsIn(record, partA(record))) expect(left.length + came.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test('the chair and whoever works with the family stand in every stretch that they stayed for', () => {
    const record = outFor15();
    expect(Object.keys(record.invitees[chair.id]!.presence)).toHaveLength(3);
    expect(readsByPresence(chair)).toBe(false);
  });

  test('somebody who comes back has two times in one part', () => {
    const record = outFor15();
    expect(staysIn(record, record.invitees[father]!, partA(record))).toEqual([
      { from: '10:00', until: '10:30' },
      { from: '10:45', until: null },
    ]);
    expect(heard(record, father)).toEqual([first, third]);
    expect(heard(record, mother)).toEqual([first, second, third]);
  });

  test('leaving in the minute of coming, with nothing said, was a key pressed twice', () => {
    const before = begun(mother);
    const record = leave(come(before, father, at('10:20')), father, at('10:20'));
    expect(record.segments).toEqual(before.segments);
    expect(record.invitees[father]).toMatchObject({ attendance: 'expected', presence: {} });
  });
});

describe('what is put right afterwards (AT01)', () => {
  const parted = (record: ConferenceRecord) => movementsIn(record, partA(record));

  test('a departure that was earlier takes with it what was written in between', () => {
    const between = lineWritten(at('17:10'));
    const record = say(leave(say(say(begun(father), first), between), father, at('17:30')), lineWritten(at('17:40')));
    const [movement] = parted(record);
    const mended = edited(record, atAnotherTime(record, movement!, at('17:03'), heldOn, newId));
    expect(staysIn(mended, mended.invitees[father]!, partA(mended))).toEqual([{ from: '10:00', until: '17:03' }]);
    expect(heard(mended, father)).toEqual([first]);
    expect(parted(mended)).toHaveLength(1);
  });

  test('a departure that was later gives back what was written before it', () => {
    const record = outFor15();
    const [movement] = parted(record);
    const mended = edited(record, atAnotherTime(record, movement!, at('10:40'), heldOn, newId));
    expect(heard(mended, father)).toEqual([first, second, third]);
    expect(staysIn(mended, mended.invitees[father]!, partA(mended))).toEqual([
      { from: '10:00', until: '10:40' },
      { from: '10:45', until: null },
    ]);
  });

  test('of lines that were written on another day nobody can tell: they are not given to who left', () => {
    const record = edited(begun(father), [
      {
        edit: 'statement.add',
        statement: { ...aStatement('typed-later', 'From the notes.'), segment: segmentId('a') },
        after: 'last',
      },
    ]);
    const left = edited(
      record,
      withStays(record, father, partA(record), [{ from: at('10:00'), until: at('10:30') }], heldOn, newId),
    );
    expect(heard(left, father)).toEqual([]);
    const late = edited(record, withStays(record, father, partA(record), [{ from: at('10:30'), until: null }], heldOn, newId));
    expect(heard(late, father)).toEqual([]);
  });

  test('a departure that is taken back gives everything back, and the line goes', () => {
    const record = outFor15();
    const mended = edited(record, takenBack(record, parted(record)[0]!, father, heldOn, newId));
    expect(heard(mended, father)).toEqual([first, second, third]);
    expect(Object.keys(mended.segments)).toEqual(['a']);
    expect(mended.segments[segmentId('a')]).toMatchObject({ from: '10:00', until: null });
  });

  test('a coming back that is taken back leaves them out until the end', () => {
    const record = outFor15();
    const mended = edited(record, takenBack(record, parted(record)[1]!, father, heldOn, newId));
    expect(heard(mended, father)).toEqual([first]);
    expect(parted(mended)).toHaveLength(1);
  });

  test('where two left at one minute, one who did not is taken back alone', () => {
    const both = edited(begun(mother, father), [
      ...leavesRoom(begun(mother, father), [mother, father], openSegment(begun(mother, father))!, at('10:30'), newId),
    ]);
    const record = say(both, second);
    const mended = edited(record, takenBack(record, parted(record)[0]!, mother, heldOn, newId));
    expect(heard(mended, mother)).toEqual([second]);
    expect(heard(mended, father)).toEqual([]);
  });

  test('a line can be moved across to the side on which it was said', () => {
    const record = outFor15();
    const line = record.statements.find(({ id }) => id === second)!;
    const before = acrossTheLine(record, line, 'before')!;
    const mended = edited(record, [{ edit: 'statement.change', id: line.id, change: { segment: before.id } }]);
    expect(heard(mended, father)).toEqual([first, second, third]);
    expect(acrossTheLine(mended, mended.statements.find(({ id }) => id === second)!, 'before')).toBeUndefined();
    expect(acrossTheLine(record, record.statements.find(({ id }) => id === third)!, 'after')).toBeUndefined();
    expect(acrossTheLine(emptyRecord(), { segment: null }, 'after')).toBeUndefined();
  });

  test('EX-04: who was out for less than a minute is given nothing of it by putting another of their times right', () => {
    const record = leave(
      say(come(say(leave(begun(mother, father), father, at('10:35')), second), father, at('10:35')), third),
      father,
      at('11:00'),
    );
    expect(heard(record, father)).toEqual([third]);
    const [, , last] = parted(record);
    expect(heard(edited(record, atAnotherTime(record, last!, at('10:58'), heldOn, newId)), father)).toEqual([third]);
    const again = withStays(
      record,
      father,
      partA(record),
      staysIn(record, record.invitees[father]!, partA(record)),
      heldOn,
      newId,
    );
    expect(heard(edited(record, again), father)).toEqual([third]);
  });

  test('EX-04: a line that was placed where it was said does not move because it was written later', () => {
    const late = lineWritten(at('10:50'));
    const typed = say(outFor15(), late);
    const out = parted(typed)[0]!.after;
    const placed = edited(typed, [{ edit: 'statement.change', id: late, change: { segment: out.id } }]);
    expect(heard(placed, father)).not.toContain(late);
    for (const to of ['10:44', '10:46']) {
      const mended = edited(placed, atAnotherTime(placed, parted(placed)[1]!, at(to), heldOn, newId));
      expect(heard(mended, father)).not.toContain(late);
    }
    const left = edited(placed, atAnotherTime(placed, parted(placed)[0]!, at('10:33'), heldOn, newId));
    expect(heard(left, father)).not.toContain(late);
  });

  test('however times are put right, the times that are set are the times that are held, and nobody else is moved', () => {
    const anyStays = fc
      .uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 4 })
      .map((ends) => ends.sort((a, b) => a - b))
      .map((ends) =>
        Array.from({ length: Math.floor(ends.length / 2) }, (_, at) => ({
          from: minute(ends[at * 2]!),
          until: minute(ends[at * 2 + 1]!),
        })),
      );
    fc.assert(
      fc.property(anyTimeline, anyStays, (timeline, stays) => {
        const { record } = played(timeline);
        const mended = edited(record, withStays(record, father, partA(record), stays, heldOn, newId));
        expect(staysIn(mended, mended.invitees[father]!, partA(mended))).toEqual(stays);
        for (const { id } of people.filter((one) => one.id !== father)) {
          expect(staysIn(mended, mended.invitees[id]!, partA(mended))).toEqual(
            staysIn(record, record.invitees[id]!, partA(record)),
          );
          expect(heard(mended, id)).toEqual(heard(record, id));
        }
        const isDuring = (line: string): boolean =>
          stays.some(({ from, until }) => {
            const time = minuteWritten.get(line as StatementId)!;
            // Within one minute, where somebody else came or left in it, the order of the record decides.
            return from <= time && time <= until;
          });
        expect(heard(mended, father).filter((line) => !isDuring(line))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
