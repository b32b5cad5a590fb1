import type { Room } from '../agencies/directory.ts';
import type { PractitionerId, SittingId } from '../identifiers.ts';
import type { Booking } from './clashes.ts';
import { chairOffer, offersFeatures, roomOffer, startsIn } from './free-times.ts';
import { timeAtMinutes } from './minutes.ts';
import type { Found, Solve } from './mixed-integer.ts';
import { anotherChairCost, notPlacedCost, oneMoreLateCost, type Place, type QueueWorld } from './queue.ts';
import { arrangeDay, type DayMember } from './queue-day.ts';
import {
  type DayLimit,
  type DayOffers,
  type DayPlan,
  dayOffers,
  fairShares,
  lateModel,
  unfairness,
  wholeModel,
} from './queue-model.ts';

/** A plan of the whole queue, with what is proven of every plan there could be. */
export interface QueuePlan {
  readonly places: ReadonlyArray<Place>;
  /** Those for which there was no room within a month of their hold-by. */
  readonly notPlaced: ReadonlyArray<SittingId>;
  /** How many are late or not placed. */
  readonly late: number;
  /** No plan can have fewer than these. */
  readonly lateAtLeast: number;
  /** What the plan gives up, added up, and what no plan can go below. */
  readonly cost: number;
  readonly bound: number;
  /** How far the cost may be above the best there is, as a share of it: 0 is proven to be the best. */
  readonly gap: number;
}

export type QueueStage = 'counting' | 'weighing' | 'arranging';
export interface QueueProgress extends Pick<QueuePlan, 'late' | 'lateAtLeast' | 'gap'> {
  readonly stage: QueueStage;
  /** The share of its time that is over, 0 to 1. */
  readonly done: number;
}

export interface PlanLimits {
  readonly seconds: number;
  /** A plan is good enough when it is at most this share above what is proven. */
  readonly gap: number;
  /** Seconds since some moment. */
  readonly clock: () => number;
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: QueueProgress) => void;
}

/**
 * A day, a time, a chair and a room for everything that waits, so that as few as possible are late; then as few days late, with the
 * chair the family knows, and a load that is fair. It breaks no rule, and asks nobody for a shorter gap.
 *
 * Days and chairs are chosen by an exact model (`queue-model.ts`), times and rooms of each day by another. Where a day cannot be
 * arranged the model is told so and asked again. Whenever it is stopped, the best plan so far is given with what is proven.
 */
export const planQueue = (world: QueueWorld, solve: Solve, limits: PlanLimits): QueuePlan => {
  const offers = dayOffers(world);
  const began = limits.clock();
  const left = (): number => limits.seconds - (limits.clock() - began);
  const isOver = (): boolean => limits.isStopped() || left() <= 1;
  let dayLimits: ReadonlyArray<DayLimit> = [];
  let known: Proven = { lateAtLeast: 0, bound: Number.NEGATIVE_INFINITY };
  let best = judged(offers, fillUp(world, [], [...world.waiting.keys()]), known);
  const report = (stage: QueueStage): void => {
    const { late, lateAtLeast, gap } = best;
    limits.onProgress({ stage, late, lateAtLeast, gap, done: Math.min(1, 1 - left() / limits.seconds) });
  };
  const learn = (more: Proven): void => {
    known = strongerOf(known, more);
    best = judged(offers, best.places, known);
  };

  for (;;) {
    report('counting');
    // Where a plan is there that has no more late than there have to be, there is nothing to count.
    if (best.late > known.lateAtLeast) {
      const seconds = left() * 0.3;
      const counted = solve(lateModel(offers, dayLimits).model, { seconds, gap: 0, onProgress: () => report('counting') });
      learn({ lateAtLeast: Math.max(0, Math.ceil(counted.bound - 1e-6)), bound: Number.NEGATIVE_INFINITY });
    }
    report('weighing');
    const { lateAtLeast } = known;
    const whole = wholeModel(offers, dayLimits, lateAtLeast);
    const onProgress = ({ bound }: Found): void => {
      learn({ lateAtLeast, bound });
      report('weighing');
    };
    const weighed = solve(whole.model, { seconds: left() * 0.8, gap: limits.gap / 2, onProgress });
    learn({ lateAtLeast, bound: weighed.bound });
    report('arranging');
    const values = weighed.values ?? null;
    if (values === null) break;
    const arranged = arrange(offers, whole.read(values), solve, isOver);
    const plan = judged(offers, fillUp(world, arranged.places, missing(world, arranged.places)), known);
    if (plan.cost < best.cost) best = plan;
    report('arranging');
    dayLimits = [...dayLimits, ...arranged.limits];
    if (arranged.limits.length === 0 || best.gap <= limits.gap || isOver()) break;
  }
  return best;
};

interface Proven {
  readonly lateAtLeast: number;
  readonly bound: number;
}

/** A bound counts the late ones above `lateAtLeast`: where more are known to be late, it is that much lower. */
const strongerOf = (one: Proven, other: Proven): Proven => {
  const lateAtLeast = Math.max(one.lateAtLeast, other.lateAtLeast);
  const moved = ({ bound, lateAtLeast: from }: Proven): number => bound - (lateAtLeast - from) * oneMoreLateCost;
  return { lateAtLeast, bound: Math.max(moved(one), moved(other)) };
};

/** What a plan costs, counted from the plan itself and not from the model that found it. */
const judged = (offers: DayOffers, places: ReadonlyArray<Place>, { lateAtLeast, bound }: Proven): QueuePlan => {
  const { world } = offers;
  const bySitting = new Map(places.map((place) => [place.sittingId, place]));
  const notPlaced = world.waiting.flatMap(({ sittingId }) => (bySitting.has(sittingId) ? [] : [sittingId]));
  let late = notPlaced.length;
  let cost = notPlaced.length * notPlacedCost;
  for (const one of world.waiting) {
    const place = bySitting.get(one.sittingId);
    const day = place === undefined ? -1 : world.days.indexOf(place.heldOn);
    const possible = one.days.find((it) => it.day === day);
    if (place === undefined || possible === undefined) continue;
    cost += possible.cost + (one.lastChairId !== null && one.lastChairId !== place.chairId ? anotherChairCost : 0);
    if (possible.late > 0) late += 1;
  }
  for (const [at, { booked, share }] of fairShares(world).entries()) {
    const planned = places.filter((place) => place.chairId === world.chairs[at]?.practitionerId).length;
    cost += unfairness(booked + planned, share);
  }
  cost += Math.max(0, late - lateAtLeast) * oneMoreLateCost;
  // The two are added up in different orders: a difference in the last digits is none.
  const difference = cost - bound;
  const gap = difference < 1e-3 ? 0 : difference / Math.max(1, Math.abs(cost));
  return { places, notPlaced, late, lateAtLeast, cost, bound: Math.min(bound, cost), gap: Number.isFinite(gap) ? gap : 1 };
};

const missing = (world: QueueWorld, places: ReadonlyArray<Place>): ReadonlyArray<number> => {
  const placed = new Set(places.map((place) => place.sittingId));
  return world.waiting.flatMap(({ sittingId }, at) => (placed.has(sittingId) ? [] : [at]));
};

/** Times and rooms for every day of a plan; for a day that cannot be arranged as it was planned, what to tell the model. */
const arrange = (
  offers: DayOffers,
  plan: DayPlan,
  solve: Solve,
  isOver: () => boolean,
): { readonly places: ReadonlyArray<Place>; readonly limits: ReadonlyArray<DayLimit> } => {
  const { world } = offers;
  const places: Place[] = [];
  const limits: DayLimit[] = [];
  for (const day of new Set(plan.choices.map((choice) => choice.day))) {
    const asPlanned = membersOf(offers, plan, day);
    const first = firstFit(world, day, asPlanned);
    const arranged = first.length === asPlanned.length ? first : arrangeDay(world, day, asPlanned, solve);
    if (arranged.length === asPlanned.length) {
      places.push(...arranged);
      continue;
    }
    const withAny = plan.choices
      .filter((choice) => choice.day === day)
      .map(({ waiting, withLastChair }): DayMember => {
        const one = world.waiting[waiting];
        return { waiting, chairIds: withLastChair && one?.lastChairId != null ? [one.lastChairId] : (one?.chairIds ?? []) };
      });
    const best = arrangeDay(world, day, withAny, solve);
    places.push(...best);
    if (best.length < withAny.length && !isOver()) limits.push(limitOf(world, day, withAny, solve));
  }
  return { places, limits };
};

/** One after the other where there is room, which is enough on most days, and spares the solver. */
const firstFit = (world: QueueWorld, day: number, members: ReadonlyArray<DayMember>): ReadonlyArray<Place> => {
  const waiting = members.flatMap(({ waiting: at, chairIds }) => {
    const one = world.waiting[at];
    return one === undefined ? [] : [{ ...one, chairIds, days: one.days.filter((possible) => possible.day === day) }];
  });
  const bookings = world.bookings.filter((booking) => booking.heldOn === world.days[day]);
  return fillUp({ ...world, bookings, waiting }, [], [...waiting.keys()]);
};

/** Each sitting of the day with one chair: those that are not with their last chair are handed to the chairs that take their kind. */
const membersOf = ({ world, kindOf }: DayOffers, plan: DayPlan, day: number): ReadonlyArray<DayMember> => {
  const open = plan.taken.filter((one) => one.day === day).flatMap((one) => Array.from({ length: one.count }, () => one));
  return plan.choices
    .filter((choice) => choice.day === day)
    .map(({ waiting, withLastChair }): DayMember => {
      const last = world.waiting[waiting]?.lastChairId ?? null;
      if (withLastChair && last !== null) return { waiting, chairIds: [last] };
      const ofKind = open.filter((one) => one.kind === kindOf[waiting]);
      const taken = ofKind.find((one) => one.chairId === last) ?? ofKind[0];
      if (taken !== undefined) open.splice(open.indexOf(taken), 1);
      return { waiting, chairIds: taken === undefined ? [] : [taken.chairId] };
    });
};

/** The smallest part of what a day cannot hold that it cannot hold either, and everything that is at least as hard to hold. */
const limitOf = (world: QueueWorld, day: number, members: ReadonlyArray<DayMember>, solve: Solve): DayLimit => {
  const holds = (some: ReadonlyArray<DayMember>): boolean => arrangeDay(world, day, some, solve).length === some.length;
  const anyChair = ({ waiting }: DayMember): DayMember => ({ waiting, chairIds: world.waiting[waiting]?.chairIds ?? [] });
  const whoever = members.map(anyChair);
  const isAboutChairs = holds(whoever);
  let smallest = isAboutChairs ? members : whoever;
  for (const one of smallest) {
    const rest = smallest.filter((other) => other !== one);
    if (!holds(rest)) smallest = rest;
  }
  const own = smallest.map(({ waiting, chairIds }) => ({
    waiting,
    withAnyChair: !isAboutChairs || chairIds.length === (world.waiting[waiting]?.chairIds.length ?? 0),
  }));
  if (isAboutChairs) return { day, together: own.length, members: own };
  const those = smallest.flatMap(({ waiting }) => world.waiting[waiting] ?? []);
  const longest = Math.max(...those.map((one) => one.durationMinutes));
  const harder = world.waiting.flatMap((one, waiting) =>
    own.some((member) => member.waiting === waiting) ||
    one.durationMinutes < longest ||
    !those.every((it) => it.needs.every((need) => one.needs.includes(need))) ||
    !those.every((it) => one.chairIds.every((id) => it.chairIds.includes(id)))
      ? []
      : [{ waiting, withAnyChair: true }],
  );
  return { day, together: own.length, members: [...own, ...harder] };
};

/** Puts each of `open` where it costs least among what is still free, the one that is due first first. */
const fillUp = (world: QueueWorld, places: ReadonlyArray<Place>, open: ReadonlyArray<number>): ReadonlyArray<Place> => {
  const filled = [...places];
  const due = (at: number): string => world.waiting[at]?.holdBy ?? '9999';
  for (const at of [...open].sort((a, b) => (due(a) < due(b) ? -1 : 1))) {
    const place = cheapest(world, filled, at);
    if (place !== undefined) filled.push(place);
  }
  return filled;
};

const cheapest = (world: QueueWorld, places: ReadonlyArray<Place>, at: number): Place | undefined => {
  const one = world.waiting[at];
  if (one === undefined) return undefined;
  const { sittingId, durationMinutes, lastChairId } = one;
  const load = (id: PractitionerId): number => places.filter((place) => place.chairId === id).length;
  const chairs = world.chairs
    .filter(({ practitionerId }) => one.chairIds.includes(practitionerId))
    .map((chair) => ({ chair, strange: lastChairId !== null && chair.practitionerId !== lastChairId }))
    .sort((a, b) => Number(a.strange) - Number(b.strange) || load(a.chair.practitionerId) - load(b.chair.practitionerId));
  // A room that offers more than is needed is left for those who need it.
  const rooms = world.rooms.filter((room) => offersFeatures(room, one.needs)).sort((a, b) => featuresOf(a) - featuresOf(b));
  let found: { readonly place: Place; readonly cost: number } | undefined;
  for (const { day, cost } of [...one.days].sort((a, b) => a.cost - b.cost)) {
    const on = world.days[day];
    if (on === undefined || (found !== undefined && found.cost <= cost)) break;
    const bookings = [...world.bookings.filter((b) => b.heldOn === on), ...places.filter((p) => p.heldOn === on).map(asBooking)];
    for (const { chair, strange } of chairs) {
      const itsCost = cost + (strange ? anotherChairCost : 0);
      if (found !== undefined && found.cost <= itsCost) continue;
      const starts = startsIn(chairOffer(chair, on, bookings, world.gaps), durationMinutes);
      for (const start of starts) {
        const room = rooms.find((it) => startsIn(roomOffer(it, on, bookings, world.gaps), durationMinutes).includes(start));
        if (room === undefined && world.rooms.length > 0) continue;
        const times = { startsAt: timeAtMinutes(start), endsAt: timeAtMinutes(start + durationMinutes) };
        const { practitionerId: chairId } = chair;
        found = { place: { sittingId, heldOn: on, ...times, chairId, roomId: room?.id ?? null }, cost: itsCost };
        break;
      }
    }
  }
  return found?.place;
};

const featuresOf = ({ separateWaiting, secondExit, stepFree, hearingLoop, screen }: Room): number =>
  Number(separateWaiting) + Number(secondExit) + Number(stepFree) + Number(hearingLoop) + Number(screen === true);

/** A planned sitting as if it were booked: what the rules of booking are asked about. */
export const asBooking = (place: Place): Booking => ({ ...place, reference: '', minuteTakerId: null });
