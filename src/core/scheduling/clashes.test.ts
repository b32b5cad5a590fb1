import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PractitionerId, RoomId } from '../identifiers.ts';
import { day, type LocalTime } from '../local-date.ts';
import { type Booking, clashesOf, usualGaps } from './clashes.ts';
import { type ChairDeclaration, declarationOf, declarationWords, enquiryDoubt, whyNotIndependent } from './independence.ts';
import { minutesOf, timeAtMinutes } from './minutes.ts';

const cedar = 'cedar' as PractitionerId;
const sage = 'sage' as PractitionerId;
const room2 = 'room-2' as RoomId;
const names = { chair: 'Cedar Quorumson', minuteTaker: 'Sage Noteworth', room: 'Conference room 2' };

const booked = (change: Partial<{ [Key in keyof Booking]: string | null }> = {}): Booking =>
  ({
    sittingId: 'other',
    reference: 'SC-2026-0142/3',
    heldOn: day('2026-04-21'),
    startsAt: '10:00',
    endsAt: '12:00',
    chairId: cedar,
    minuteTakerId: null,
    roomId: null,
    ...change,
  }) as Booking;
const asked = (change: Partial<{ [Key in keyof Booking]: string | null }> = {}): Booking =>
  booked({ sittingId: 'asked', reference: 'SC-2026-0200/1', ...change });
const found = (one: Booking, other: Booking, gaps = usualGaps) =>
  clashesOf(one, [other], gaps, names).map(({ severity, words }) => [severity, words]);

describe('in two places at once', () => {
  test('SC01: a chair is refused, and the words say which conference and when', () => {
    expect(found(asked({ startsAt: '11:30', endsAt: '13:30' }), booked())).toEqual([
      ['refuse', 'Cedar Quorumson chairs SC-2026-0142/3 from 10:00 to 12:00 on that day.'],
    ]);
  });

  test('SC01: a chair who takes the minutes elsewhere is not free either', () => {
    expect(found(asked(), booked({ chairId: null, minuteTakerId: cedar }))).toEqual([
      ['refuse', 'Cedar Quorumson takes the minutes of SC-2026-0142/3 from 10:00 to 12:00 on that day.'],
    ]);
  });

  test('SC01: a room is refused; a minute taker, who can be replaced, is warned of', () => {
    const both = { chairId: null, minuteTakerId: sage, roomId: room2 };
    expect(found(asked(both), booked(both))).toEqual([
      ['warn', 'Sage Noteworth takes the minutes of SC-2026-0142/3 from 10:00 to 12:00 on that day.'],
      ['refuse', 'Conference room 2 is taken by SC-2026-0142/3 from 10:00 to 12:00 on that day.'],
    ]);
  });

  test('the sitting itself, another day, and nobody at all are no clash', () => {
    expect(found(asked({ sittingId: 'other' }), booked())).toEqual([]);
    expect(found(asked({ heldOn: day('2026-04-22') }), booked())).toEqual([]);
    expect(found(asked({ chairId: null }), booked({ chairId: null }))).toEqual([]);
  });
});

describe('SC05: the time between two conferences', () => {
  test('thirty minutes are enough for a chair, fewer are warned of', () => {
    expect(found(asked({ startsAt: '12:30', endsAt: '14:30' }), booked())).toEqual([]);
    expect(found(asked({ startsAt: '12:10', endsAt: '14:30' }), booked())).toEqual([
      [
        'warn',
        'Cedar Quorumson chairs SC-2026-0142/3 from 10:00 to 12:00 on that day: 10 minutes between the two, and 30 minutes are kept free to meet the family.',
      ],
    ]);
  });

  test('a room may be taken the minute it is left, unless a time to turn it round is set', () => {
    const next = asked({ chairId: null, roomId: room2, startsAt: '12:00', endsAt: '14:00' });
    const before = booked({ chairId: null, roomId: room2 });
    expect(found(next, before)).toEqual([]);
    expect(found(next, before, { chair: 30, room: 15 })).toMatchObject([['warn', expect.stringContaining('turn it round')]]);
  });
});

const times = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 300 }))
  .map(([from, length]) => ({ startsAt: timeAtMinutes(from), endsAt: timeAtMinutes(Math.min(from + length, 1439)) }));

test('SC01: two bookings are refused exactly when one minute belongs to both', () => {
  const minutes = ({ startsAt, endsAt }: { readonly startsAt: LocalTime; readonly endsAt: LocalTime }) =>
    new Set(Array.from({ length: minutesOf(endsAt) - minutesOf(startsAt) }, (_, n) => minutesOf(startsAt) + n));
  fc.assert(
    fc.property(times, times, fc.integer({ min: 0, max: 90 }), (one, other, chair) => {
      const clashes = clashesOf(asked(one), [booked(other)], { chair, room: 0 }, names);
      const mine = minutes(one);
      const theirs = minutes(other);
      const near = new Set([...theirs].flatMap((m) => Array.from({ length: 2 * chair + 1 }, (_, n) => m - chair + n)));
      const overlap = [...mine].some((m) => theirs.has(m));
      const tooNear = [...mine].some((m) => near.has(m));
      expect(clashes.map((clash) => clash.severity)).toEqual(overlap ? ['refuse'] : tooNear ? ['warn'] : []);
    }),
    { numRuns: 300 },
  );
});

describe('R-CH-02: a chair is independent of the case', () => {
  const chair = { id: cedar, name: 'Cedar Quorumson' };
  const request = { requestedBy: 'Marlo Testcase', authorisedBy: 'Linden Overview', enquiryWorker: 'Teal Enquirer' };
  test.each([
    ['asked for it', { ...request, requestedBy: ' cedar  quorumson' }, []],
    ['made the section 47 enquiry', { ...request, enquiryWorker: 'CEDAR QUORUMSON' }, []],
    ['approved the request', { ...request, authorisedBy: 'Cedar Quorumson' }, []],
    ['is a worker of the family', request, [{ practitionerId: cedar, name: 'C. Quorumson' }]],
    ['has the name of a worker', request, [{ practitionerId: null, name: 'Cedar Quorumson' }]],
  ])('a chair who %s is warned of', (_, of, workers) => {
    expect(whyNotIndependent(chair, of, workers)).toContain('R-CH-02');
  });

  test('anybody else is not, and a name that nobody gave is nobody', () => {
    expect(whyNotIndependent(chair, request, [{ practitionerId: sage, name: 'Sage Noteworth' }])).toBeNull();
    expect(whyNotIndependent({ id: cedar, name: '' }, { requestedBy: '', authorisedBy: '', enquiryWorker: '' }, [])).toBeNull();
  });
});

describe('R-CH-02: a chair who took part in the section 47 enquiry', () => {
  const lead = { leadPractitioner: true };
  const nobodySpecial = {};
  test.each([
    ['block', lead, undefined, { type: 'not-said', severity: 'refuse' }],
    ['warn', lead, undefined, { type: 'not-said', severity: 'warn' }],
    ['allow', lead, undefined, { type: 'not-said', severity: 'warn' }],
    ['block', lead, true, { type: 'took-part', severity: 'refuse' }],
    ['warn', lead, true, { type: 'took-part', severity: 'warn' }],
    ['allow', lead, true, null],
    ['block', lead, false, null],
    ['block', nobodySpecial, undefined, null],
    ['block', nobodySpecial, true, { type: 'took-part', severity: 'refuse' }],
  ] as const)('by a profile that says %s, %j who declared %s is judged', (rule, chair, tookPart, doubt) => {
    expect(enquiryDoubt(chair, tookPart === undefined ? undefined : { tookPart }, rule)).toEqual(doubt);
  });

  test('the last word counts, another chair’s does not, and one from before this enquiry says nothing of it', () => {
    const said = (declaredAt: string, tookPart: boolean, practitionerId = cedar) =>
      ({ practitionerId, declaredAt, tookPart, words: '', keptBy: '' }) as ChairDeclaration;
    const all = [said('2025-03-01T09:00', true), said('2026-03-28T09:00', false), said('2026-03-29T09:00', true, sage)];
    expect(declarationOf(cedar, all, null)?.tookPart).toBe(false);
    expect(declarationOf(cedar, all, day('2026-03-28'))?.tookPart).toBe(false);
    expect(declarationOf(cedar, all, day('2026-03-29'))).toBeUndefined();
    expect(declarationOf(cedar, all.slice(0, 1), day('2026-03-27'))).toBeUndefined();
  });

  test('whoever took part does not say that they are independent', () => {
    const rules = { independenceDeclaration: 'I am independent.' };
    expect(declarationWords(true, rules)).not.toContain('independent');
    expect(declarationWords(false, rules)).toMatch(/^I am independent\. I did not take part/u);
  });
});
