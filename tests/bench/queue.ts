import type { Room } from '../../src/core/agencies/directory.ts';
import type { PractitionerId, RoomId, SittingId } from '../../src/core/identifiers.ts';
import { addDays, day } from '../../src/core/local-date.ts';
import { addWorkingDays, isWorkingDay } from '../../src/core/procedures/working-calendar.ts';
import { nobodyAsked } from '../../src/core/scheduling/asked-agencies.ts';
import { type Absence, type Availability, usualPattern } from '../../src/core/scheduling/availability.ts';
import { type Booking, usualGaps } from '../../src/core/scheduling/clashes.ts';
import { minutesOf, timeAtMinutes } from '../../src/core/scheduling/minutes.ts';
import { planQueue, type QueuePlan } from '../../src/core/scheduling/plan-queue.ts';
import { type QueueQuestion, queueWorld, type Waiting } from '../../src/core/scheduling/queue.ts';
import { type RoomFeature, usualDuration } from '../../src/core/scheduling/slots.ts';
import { loadProcedures } from '../../src/services/procedures/procedures-files.ts';
import { highsSolver } from '../../src/services/queue/highs.ts';
import type { Figure } from './main.ts';
import { rounded, timed } from './timing.ts';

/**
 * A quarter's queue of 200 sittings: for 5 chairs, where some must be late whoever plans, and for 8, where none needs to be. The
 * figure is the worse of the two; each may take a minute, and stops as soon as it is within a hundredth of its bound.
 */
export const planOfAQueue = async (): Promise<ReadonlyArray<Figure>> => {
  const solve = await highsSolver(() => false);
  const beside: { [name: string]: number } = {};
  let worst = 0;
  for (const chairs of [5, 8]) {
    let plan: QueuePlan | undefined;
    const took = await timed(() => {
      plan = planQueue(queueWorld(aQueue(200, chairs)), solve, {
        seconds: 60,
        gap: 0.01,
        clock: () => performance.now() / 1000,
        isStopped: () => false,
        onProgress: () => undefined,
      });
    });
    if (plan === undefined) throw new Error('There is always a plan');
    worst = Math.max(worst, 100 * plan.gap);
    beside[`${chairs} chairs, seconds`] = rounded(took / 1000);
    beside[`${chairs} chairs, late`] = plan.late;
    beside[`${chairs} chairs, late in every plan`] = plan.lateAtLeast;
    beside[`${chairs} chairs, percent above the bound`] = rounded(100 * plan.gap);
  }
  return [{ name: 'a plan of a queue of 200 in a minute', value: worst, beside }];
};

const aQueue = (size: number, chairCount: number): QueueQuestion => {
  const procedures = loadProcedures('resources', 'west-sussex');
  if (!procedures.ok) throw new Error('The profile is part of the program');
  const { calendar } = procedures.value;
  const today = day('2026-11-23');
  const chance = randomFrom(7);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const chairs = Array.from({ length: chairCount }, (_, n): Availability => {
    const practitionerId = `chair-${n}` as PractitionerId;
    const from = addDays(today, 7 + upTo(70));
    const absences = [{ id: `${n}`, practitionerId, from, until: addDays(from, 6), reason: 'leave' } as unknown as Absence];
    const hours = n % 4 === 3 ? usualPattern.hours.slice(0, 3) : usualPattern.hours;
    return { practitionerId, pattern: { ...usualPattern, hours }, absences };
  });
  const rooms = Array.from({ length: 5 }, (_, n): Room => {
    const id = `room-${n}` as RoomId;
    return {
      id,
      name: id,
      place: '',
      seats: 12,
      separateWaiting: n < 2,
      secondExit: true,
      stepFree: n !== 3,
      hearingLoop: n === 1,
    };
  });
  const days = Array.from({ length: 92 }, (_, n) => addDays(today, n)).filter((on) => isWorkingDay(on, calendar));
  const bookings = days.flatMap((heldOn, d) =>
    chairs.flatMap(({ practitionerId: chairId }, n): ReadonlyArray<Booking> => {
      if (chance() > 0.6 * (1 - d / days.length)) return [];
      const startsAt = timeAtMinutes(9 * 60 + 30 * upTo(10));
      const endsAt = timeAtMinutes(minutesOf(startsAt) + 120);
      const roomId = rooms[(n + d) % rooms.length]?.id ?? null;
      return [
        {
          sittingId: `b ${heldOn} ${n}` as SittingId,
          reference: `T-${d}/${n}`,
          heldOn,
          startsAt,
          endsAt,
          chairId,
          minuteTakerId: null,
          roomId,
        },
      ];
    }),
  );
  const waiting = Array.from({ length: size }, (_, n): Waiting => {
    const isReview = chance() < 0.65;
    const holdBy = addWorkingDays(today, isReview ? 2 + upTo(58) : 1 + upTo(14), calendar);
    const needs: RoomFeature[] = [
      ...(chance() < 0.25 ? (['separateWaiting'] as const) : []),
      ...(chance() < 0.1 ? (['stepFree'] as const) : []),
      ...(chance() < 0.04 ? (['hearingLoop'] as const) : []),
    ];
    const own = chairs[upTo(chairs.length)]?.practitionerId ?? null;
    const chairIds = chairs.map((one) => one.practitionerId).filter((_, c) => n % 25 !== 0 || c !== n % chairs.length);
    return {
      sittingId: `w ${n}` as SittingId,
      reference: `W-${n}/1`,
      isReview,
      holdBy,
      durationMinutes: usualDuration(1 + Math.min(4, Math.floor(-Math.log(1 - chance()) * 1.1))),
      needs,
      lastChairId: isReview ? own : null,
      chairIds,
      asked: nobodyAsked,
      reportsDueOn: (heldOn) => addWorkingDays(heldOn, isReview ? -5 : -3, calendar),
    };
  });
  return { today, waiting, chairs, rooms, bookings, gaps: usualGaps, calendar };
};

/** The same numbers in every run: a figure that moves with chance says nothing. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
};
