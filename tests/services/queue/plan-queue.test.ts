import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Room } from '../../../src/core/agencies/directory.ts';
import type { PractitionerId, RoomId, SittingId } from '../../../src/core/identifiers.ts';
import { addDays, day, type LocalTime } from '../../../src/core/local-date.ts';
import { createWorkingCalendar } from '../../../src/core/procedures/working-calendar.ts';
import { nobodyAsked } from '../../../src/core/scheduling/asked-agencies.ts';
import { type Availability, chairUnavailable, usualPattern } from '../../../src/core/scheduling/availability.ts';
import { type Booking, clashesOf, minutesApart, usualGaps } from '../../../src/core/scheduling/clashes.ts';
import { timeAtMinutes } from '../../../src/core/scheduling/minutes.ts';
import type { Solve } from '../../../src/core/scheduling/mixed-integer.ts';
import { asBooking, planQueue, type QueuePlan } from '../../../src/core/scheduling/plan-queue.ts';
import { notPlacedCost, type Place, type QueueQuestion, queueWorld, type Waiting } from '../../../src/core/scheduling/queue.ts';
import { fairShares, unfairness } from '../../../src/core/scheduling/queue-model.ts';
import { costOf, type Slot, slotsFor } from '../../../src/core/scheduling/slots.ts';
import { highsSolver } from '../../../src/services/queue/highs.ts';

const today = day('2026-04-28');
const calendar = createWorkingCalendar({
  id: 'test',
  title: 'a test',
  source: { document: 'a test', checked: day('2026-01-01') },
  announced: [{ year: 2026, holidays: [{ date: day('2026-05-04'), name: 'Early May' }] }],
  added: [],
  removed: [],
  closureDays: [],
});

let solve: Solve;
beforeAll(async () => {
  solve = await highsSolver(() => false);
});

const planned = (question: QueueQuestion, isStopped = () => false): QueuePlan =>
  planQueue(queueWorld(question), solve, {
    seconds: 60,
    gap: 0,
    clock: () => performance.now() / 1000,
    isStopped,
    onProgress: () => undefined,
  });

const time = (text: string): LocalTime => text as LocalTime;
const aChair = (n: number, change: Partial<Availability['pattern']> = {}): Availability => ({
  practitionerId: `chair-${n}` as PractitionerId,
  pattern: { ...usualPattern, ...change },
  absences: [],
});
const aRoom = (n: number, separateWaiting = true): Room => ({
  id: `room-${n}` as RoomId,
  name: `Room ${n}`,
  place: '',
  seats: 12,
  separateWaiting,
  secondExit: true,
  stepFree: true,
  hearingLoop: true,
});
const aWaiting = (n: number, change: Partial<Waiting> = {}): Waiting => ({
  sittingId: `waiting-${n}` as SittingId,
  reference: `W-${n}/1`,
  isReview: false,
  holdBy: addDays(today, 7),
  durationMinutes: 90,
  needs: [],
  lastChairId: null,
  chairIds: [aChair(0).practitionerId, aChair(1).practitionerId],
  reportsDueOn: () => null,
  asked: nobodyAsked,
  ...change,
});
const aQuestion = (change: Partial<QueueQuestion>): QueueQuestion => ({
  today,
  waiting: [],
  chairs: [aChair(0), aChair(1)],
  rooms: [],
  bookings: [],
  gaps: usualGaps,
  calendar,
  ...change,
});

/** One weekday a week and a short morning: few enough possibilities to try them all. */
const shortWeek = (weekday: number, until: string, conferencesADay: number) => ({
  hours: [{ weekday, from: time('09:00'), until: time(until) }],
  conferencesADay,
});

const chairNumbers = fc.integer({ min: 0, max: 1 });
const worlds = (most: { readonly waiting: number; readonly bookings: number }, short: boolean): fc.Arbitrary<QueueQuestion> =>
  fc
    .record({
      chairs: fc.tuple(
        fc.record({
          weekday: fc.integer({ min: 1, max: 5 }),
          until: fc.constantFrom('11:00', '12:00', '13:00'),
          most: fc.integer({ min: 1, max: 2 }),
        }),
        fc.record({
          weekday: fc.integer({ min: 1, max: 5 }),
          until: fc.constantFrom('11:00', '12:00', '13:00'),
          most: fc.integer({ min: 1, max: 2 }),
        }),
      ),
      rooms: fc.array(fc.boolean(), { maxLength: 2 }),
      gaps: fc.record({ chair: fc.constantFrom(0, 30, 45), room: fc.constantFrom(0, 15) }),
      waiting: fc.array(
        fc.record({
          isReview: fc.boolean(),
          agreed: fc.option(fc.integer({ min: 1, max: 15 })),
          holdBy: fc.option(fc.integer({ min: -4, max: 12 })),
          minutes: fc.constantFrom(60, 90, 120),
          apart: fc.boolean(),
          last: fc.option(chairNumbers),
          only: fc.option(chairNumbers, { freq: 5 }),
          reports: fc.integer({ min: 0, max: 6 }),
          shut: fc.option(fc.integer({ min: 1, max: 10 })),
        }),
        { minLength: 1, maxLength: most.waiting },
      ),
      bookings: fc.array(
        fc.record({
          on: fc.integer({ min: 1, max: 20 }),
          start: fc.integer({ min: 18, max: 30 }),
          chair: chairNumbers,
          room: chairNumbers,
          takesMinutes: fc.boolean(),
        }),
        { maxLength: most.bookings },
      ),
    })
    .map(({ chairs, rooms, gaps, waiting, bookings }) =>
      aQuestion({
        chairs: chairs.map((one, n) =>
          aChair(n, short ? shortWeek(one.weekday, one.until, one.most) : { conferencesADay: one.most + 1 }),
        ),
        rooms: rooms.map((apart, n) => aRoom(n, apart)),
        gaps,
        waiting: waiting.map(({ isReview, agreed, holdBy, minutes, apart, last, only, reports, shut }, n) =>
          aWaiting(n, {
            isReview,
            agreedOn: isReview && agreed !== null ? addDays(today, agreed) : null,
            holdBy: holdBy === null ? null : addDays(today, holdBy),
            durationMinutes: minutes,
            needs: apart ? ['separateWaiting'] : [],
            lastChairId: last === null ? null : aChair(last).practitionerId,
            chairIds: (only === null ? [0, 1] : [only]).map((c) => aChair(c).practitionerId),
            reportsDueOn: (on) => addDays(on, -reports),
            asked: {
              schools: ['Example Oaks Primary'],
              interpreters: null,
              daysShut: shut === null ? [] : [{ name: 'half-term', from: today, until: addDays(today, shut) }],
              blackouts: [],
            },
          }),
        ),
        bookings: bookings.map(({ on, start, chair, room, takesMinutes }, n): Booking => {
          const chairId = aChair(chair).practitionerId;
          return {
            sittingId: `booked-${n}` as SittingId,
            reference: `B-${n}/1`,
            heldOn: addDays(today, on),
            startsAt: timeAtMinutes(start * 30),
            endsAt: timeAtMinutes(start * 30 + 90),
            chairId: takesMinutes ? null : chairId,
            minuteTakerId: takesMinutes ? chairId : null,
            roomId: rooms[room] === undefined ? null : aRoom(room).id,
          };
        }),
      }),
    );

const nameless = { chair: 'The chair', minuteTaker: '', room: 'The room' };

describe('a plan of the whole queue', () => {
  test('SC02 SC05: nothing stands against any of its sittings by the rules of booking, neither refused nor warned', () => {
    fc.assert(
      fc.property(worlds({ waiting: 9, bookings: 6 }, false), (question) => {
        const { places, notPlaced } = planned(question);
        expect(places.length + notPlaced.length).toBe(question.waiting.length);
        const all = [...question.bookings, ...places.map(asBooking)];
        for (const place of places) {
          const asked = asBooking(place);
          const chair = question.chairs.find((one) => one.practitionerId === place.chairId);
          const one = question.waiting.find((it) => it.sittingId === place.sittingId);
          const room = question.rooms.find((it) => it.id === place.roomId);
          if (chair === undefined || one === undefined) throw new Error('Only those who were asked are planned');
          expect(clashesOf(asked, all, question.gaps, nameless)).toEqual([]);
          expect(chairUnavailable(asked, { ...chair, name: 'The chair' }, all)).toEqual([]);
          expect(one.chairIds).toContain(place.chairId);
          expect(place.roomId === null).toBe(question.rooms.length === 0);
          for (const need of room === undefined ? [] : one.needs) expect(room?.[need]).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('it is as good as the best of all plans, and what it says is proven is true', () => {
    let proven = 0;
    let runs = 0;
    fc.assert(
      fc.property(worlds({ waiting: 3, bookings: 2 }, true), (question) => {
        const plan = planned(question);
        const best = bestOfAll(question);
        expect(plan.lateAtLeast).toBeLessThanOrEqual(best.late);
        expect(plan.late).toBe(best.late);
        expect(plan.cost).toBeGreaterThanOrEqual(best.cost - 1e-6);
        if (plan.lateAtLeast === best.late) expect(plan.bound).toBeLessThanOrEqual(best.cost + 1e-3);
        runs += 1;
        if (plan.gap > 0) return;
        proven += 1;
        expect(plan.cost).toBeCloseTo(best.cost, 3);
      }),
      { numRuns: 30 },
    );
    // A day whose times make a chair change may leave the last bit unproven; it is rare.
    expect(proven).toBeGreaterThan(0.8 * runs);
  });

  test('SC03: a family keeps its chair, and a load is shared where nobody loses by it', () => {
    const [first, second] = [aChair(0).practitionerId, aChair(1).practitionerId];
    const waiting = Array.from({ length: 6 }, (_, n) => aWaiting(n, n < 2 ? { isReview: true, lastChairId: second } : {}));
    const { places } = planned(aQuestion({ waiting }));
    const chairOf = (n: number) => places.find((place) => place.sittingId === `waiting-${n}`)?.chairId;
    expect([chairOf(0), chairOf(1)]).toEqual([second, second]);
    expect(places.filter((place) => place.chairId === first)).toHaveLength(3);
  });

  test('two of five must be late where one chair holds three in time, and no plan can have fewer', () => {
    const waiting = Array.from({ length: 5 }, (_, n) => aWaiting(n, { holdBy: day('2026-05-01') }));
    const plan = planned(aQuestion({ waiting, chairs: [aChair(0, { conferencesADay: 1 })] }));
    expect(plan).toMatchObject({ late: 2, lateAtLeast: 2, gap: 0, notPlaced: [] });
  });

  test('SC05: between two conferences of a chair on one day the longest way between the buildings is kept free', () => {
    const rooms = [aRoom(0, false), aRoom(1, false)];
    const buildings = Object.fromEntries(rooms.map(({ id }, n) => [id, `building ${n}`]));
    const gaps = { chair: 30, room: 0, travel: { buildings, ways: [], otherwise: 60 } };
    const waiting = [0, 1].map((n) => aWaiting(n, { holdBy: addDays(today, 1) }));
    const { places } = planned(aQuestion({ waiting, rooms, gaps, chairs: [aChair(0, { conferencesADay: 2 })] }));
    expect(places).toHaveLength(2);
    const [first, second] = [...places].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    expect(first!.heldOn).toBe(second!.heldOn);
    expect(minutesApart(first!, second!)).toBeGreaterThanOrEqual(90);
  });

  test('it stops when it is told to, with a plan and what is proven so far', () => {
    const waiting = Array.from({ length: 4 }, (_, n) => aWaiting(n));
    const plan = planned(aQuestion({ waiting }), () => true);
    expect(plan.places).toHaveLength(4);
    expect(plan.bound).toBeLessThanOrEqual(plan.cost);
  });
});

/** Every way of holding them that the slot finder allows, tried one after the other. */
const bestOfAll = (question: QueueQuestion): { readonly late: number; readonly cost: number } => {
  const world = queueWorld(question);
  const shares = fairShares(world);
  /** The slot finder's own cost, without what it says of the chair's other conferences, and what a plan adds of waiting. */
  const costOfSlot = (one: Waiting, slot: Slot): number => {
    const own = slot.givesUp.reduce((sum, it) => sum + (it.type === 'second-that-day' ? 0 : costOf(it)), 0);
    return one.isReview ? own : own + world.days.indexOf(slot.heldOn);
  };
  const options = question.waiting.map((one) => {
    const chairs = question.chairs.filter((chair) => one.chairIds.includes(chair.practitionerId));
    const { bookings, gaps, rooms } = question;
    const asked = { ...one, today, beyond: 20, chairs, rooms, bookings, gaps, calendar };
    return slotsFor(asked).flatMap((slot) => {
      if (slot.givesUp.some(({ type }) => type.startsWith('tight-'))) return [];
      return [{ slot, late: slot.givesUp.some(({ type }) => type === 'late'), cost: costOfSlot(one, slot) }];
    });
  });
  let best = { late: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };
  const go = (at: number, chosen: ReadonlyArray<Place>, late: number, cost: number): void => {
    if (late > best.late) return;
    if (at === options.length) {
      const unfair = shares.reduce((sum, { booked, share }, n) => {
        const planned = chosen.filter((place) => place.chairId === question.chairs[n]?.practitionerId).length;
        return sum + unfairness(booked + planned, share);
      }, 0);
      if (late < best.late || (late === best.late && cost + unfair < best.cost)) best = { late, cost: cost + unfair };
      return;
    }
    const sittingId = question.waiting[at]?.sittingId as SittingId;
    const all = [...question.bookings, ...chosen.map(asBooking)];
    for (const option of options[at] ?? []) {
      const place = { ...option.slot, sittingId };
      const chair = question.chairs.find((one) => one.practitionerId === place.chairId) as Availability;
      if (clashesOf(asBooking(place), all, question.gaps, nameless).length > 0) continue;
      if (chairUnavailable(asBooking(place), { ...chair, name: '' }, all).length > 0) continue;
      go(at + 1, [...chosen, place], late + Number(option.late), cost + option.cost);
    }
    go(at + 1, chosen, late + 1, cost + notPlacedCost);
  };
  go(0, [], 0, 0);
  return best;
};
