import type { PractitionerId } from '../identifiers.ts';
import { largestPatterns, type Pattern, placesAtLeast } from './chair-patterns.ts';
import { chairOffer, type Offer, offersFeatures, roomOffer, startsIn } from './free-times.ts';
import { type MixedIntegerModel, type ModelBuilder, modelBuilder, type Term } from './mixed-integer.ts';
import { anotherChairCost, notPlacedCost, oneMoreLateCost, type QueueWorld } from './queue.ts';

/** Sittings that cannot all be held on one day, however it is arranged: at most one fewer than `together` of them. */
export interface DayLimit {
  readonly day: number;
  readonly together: number;
  /** The places of the sittings among those that wait, and whether that is so with any chair or with the last one only. */
  readonly members: ReadonlyArray<{ readonly waiting: number; readonly withAnyChair: boolean }>;
}

/** One sitting given to a day, with its last chair or with any other. */
export interface DayChoice {
  readonly waiting: number;
  readonly day: number;
  readonly withLastChair: boolean;
}

/** What the model decides: for each sitting the day, and for each chair how many of which length on which day. */
export interface DayPlan {
  readonly choices: ReadonlyArray<DayChoice>;
  /** The sittings that are given to another chair than the last one, for each day: how many of a kind each chair takes. */
  readonly taken: ReadonlyArray<{
    readonly kind: number;
    readonly chairId: PractitionerId;
    readonly day: number;
    readonly count: number;
  }>;
}

export interface QueueModel {
  readonly model: MixedIntegerModel;
  readonly read: (values: ReadonlyArray<number>) => DayPlan;
}

/** What does not change while rules are added: who could take what on which day. */
export interface DayOffers {
  readonly world: QueueWorld;
  /** The lengths asked for, the longest first. */
  readonly minutes: ReadonlyArray<number>;
  /** Sittings that any of the same chairs may take for the same time are one kind. */
  readonly kinds: ReadonlyArray<{ readonly minutes: number; readonly chairIds: ReadonlyArray<PractitionerId> }>;
  readonly kindOf: ReadonlyArray<number>;
  /** For each chair, its days: the largest combinations of lengths it could hold. */
  readonly patterns: ReadonlyArray<ReadonlyArray<ReadonlyArray<Pattern>>>;
  /** For each sitting the days and chairs on which it alone could be held, in a room that suits it. */
  readonly possible: ReadonlyArray<ReadonlyArray<PossibleChoice>>;
}
interface PossibleChoice {
  readonly day: number;
  readonly cost: number;
  readonly late: boolean;
  readonly lastChair: boolean;
  readonly others: boolean;
}

export const dayOffers = (world: QueueWorld): DayOffers => {
  const minutes = [...new Set(world.waiting.map((one) => one.durationMinutes))].sort((a, b) => b - a);
  const keys = world.waiting.map((one) => `${one.durationMinutes} ${[...one.chairIds].sort().join()}`);
  const kindKeys = [...new Set(keys)];
  const kinds = kindKeys.map((key) => {
    const one = world.waiting[keys.indexOf(key)];
    return { minutes: one?.durationMinutes ?? 0, chairIds: one?.chairIds ?? [] };
  });
  const chairDays = world.chairs.map((chair) => world.days.map((on) => chairOffer(chair, on, world.bookings, world.gaps)));
  const roomDays = world.rooms.map((room) => world.days.map((on) => roomOffer(room, on, world.bookings, world.gaps)));
  const patternsOf = remembered((offer: Offer) => largestPatterns(offer, minutes));
  const startsOf = remembered((offer: Offer & { readonly minutes: number }) => startsIn(offer, offer.minutes));
  const offers: Omit<DayOffers, 'possible'> = {
    world,
    minutes,
    kinds,
    kindOf: keys.map((key) => kindKeys.indexOf(key)),
    patterns: chairDays.map((days) => days.map(patternsOf)),
  };
  const possible = world.waiting.map((one) => {
    const suitable = world.rooms.flatMap((room, at) => (offersFeatures(room, one.needs) ? [at] : []));
    return one.days.flatMap(({ day, cost, late }): ReadonlyArray<PossibleChoice> => {
      const inARoom = new Set(
        suitable.flatMap((at) => startsOf({ ...(roomDays[at]?.[day] ?? nothing), minutes: one.durationMinutes })),
      );
      const canTake = (chairId: PractitionerId): boolean => {
        const at = world.chairs.findIndex((chair) => chair.practitionerId === chairId);
        const starts = startsOf({ ...(chairDays[at]?.[day] ?? nothing), minutes: one.durationMinutes });
        return starts.some((start) => world.rooms.length === 0 || inARoom.has(start));
      };
      const able = one.chairIds.filter(canTake);
      const lastChair = one.lastChairId !== null && able.includes(one.lastChairId);
      const others = able.some((id) => id !== one.lastChairId);
      return lastChair || others ? [{ day, cost, late: late > 0, lastChair, others }] : [];
    });
  });
  return { ...offers, possible };
};

const nothing: Offer = { hours: null, taken: [], gap: 0, places: 0 };

/** Most days of most chairs are alike: what was worked out for one is true of the next. */
const remembered = <Asked extends object, Answer>(work: (asked: Asked) => Answer): ((asked: Asked) => Answer) => {
  const known = new Map<string, Answer>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const held = known.get(key);
    if (held !== undefined) return held;
    const answer = work(asked);
    known.set(key, answer);
    return answer;
  };
};

/** How many of them must be late at least: nothing else is weighed. */
export const lateModel = (offers: DayOffers, limits: ReadonlyArray<DayLimit>): QueueModel =>
  queueModel(offers, limits, { what: 'late' });

/**
 * The whole weighing, with no more late than `lateAtLeast` wherever that can be: days late and reports, then the last chair, then a
 * load that is fair.
 */
export const wholeModel = (offers: DayOffers, limits: ReadonlyArray<DayLimit>, lateAtLeast: number): QueueModel =>
  queueModel(offers, limits, { what: 'whole', lateAtLeast });

type Weighing = { readonly what: 'late' } | { readonly what: 'whole'; readonly lateAtLeast: number };

/**
 * Every plan that breaks no rule is one solution of this model and costs the same there, so what is proven of the model is true of
 * every plan. The other way round a solution may still ask for times or rooms that one day does not have: `DayLimit` forbids it.
 *
 * A sitting that is not with its last chair is given to its kind, and the kind to chairs: that keeps the model a tenth of the size.
 */
const queueModel = (offers: DayOffers, limits: ReadonlyArray<DayLimit>, weighing: Weighing): QueueModel => {
  const { world, possible } = offers;
  const weighs = weighing.what === 'whole';
  const builder = modelBuilder();
  const withLast = world.waiting.map(() => new Map<number, number>());
  const withOther = world.waiting.map(() => new Map<number, number>());
  const lateTerms: Term[] = [];
  for (const [at, days] of possible.entries()) {
    const lastChairId = world.waiting[at]?.lastChairId ?? null;
    const place: Term[] = [[builder.column(weighs ? notPlacedCost : 1, 1, true), 1]];
    lateTerms.push(...place);
    for (const { day, cost, late, lastChair, others } of days) {
      const add = (to: Map<number, number>, itsCost: number): void => {
        const column = builder.column(weighs ? itsCost : late ? 1 : 0, 1, true);
        to.set(day, column);
        place.push([column, 1]);
        if (late) lateTerms.push([column, 1]);
      };
      if (lastChair) add(withLast[at] ?? new Map(), cost);
      if (others) add(withOther[at] ?? new Map(), cost + (lastChairId === null ? 0 : anotherChairCost));
    }
    builder.row(place, 1, 1);
  }
  if (weighing.what === 'whole') {
    const more = builder.column(oneMoreLateCost, world.waiting.length, false);
    builder.row([...lateTerms, [more, -1]], Number.NEGATIVE_INFINITY, weighing.lateAtLeast);
  }
  const taken = chairColumns(offers, withOther, builder);
  chairRows(offers, withLast, taken, builder);
  roomRows(offers, withLast, withOther, builder);
  for (const { day, together, members } of limits)
    builder.row(
      members.flatMap(({ waiting, withAnyChair }) => [
        ...termOf(withLast[waiting]?.get(day)),
        ...(withAnyChair ? termOf(withOther[waiting]?.get(day)) : []),
      ]),
      0,
      together - 1,
    );
  const offset = weighs ? fairLoad(offers, withLast, taken, builder) : 0;
  return {
    model: builder.build(offset),
    read: (values) => {
      const isChosen = (column: number | undefined): boolean => column !== undefined && (values[column] ?? 0) > 0.5;
      return {
        choices: possible.flatMap((days, waiting) =>
          days.flatMap(({ day }): ReadonlyArray<DayChoice> => {
            if (isChosen(withLast[waiting]?.get(day))) return [{ waiting, day, withLastChair: true }];
            return isChosen(withOther[waiting]?.get(day)) ? [{ waiting, day, withLastChair: false }] : [];
          }),
        ),
        taken: taken.flatMap(({ kind, chair, day, column }) => {
          const count = Math.round(values[column] ?? 0);
          const chairId = world.chairs[chair]?.practitionerId;
          return count === 0 || chairId === undefined ? [] : [{ kind, chairId, day, count }];
        }),
      };
    },
  };
};

const termOf = (column: number | undefined): ReadonlyArray<Term> => (column === undefined ? [] : [[column, 1]]);

interface Taken {
  readonly kind: number;
  readonly chair: number;
  readonly day: number;
  readonly column: number;
}

/** For each kind, chair and day, how many the chair takes of those that are not with their last chair. */
const chairColumns = (
  { world, kinds, kindOf, patterns, minutes }: DayOffers,
  withOther: ReadonlyArray<ReadonlyMap<number, number>>,
  builder: ModelBuilder,
): ReadonlyArray<Taken> => {
  const taken: Taken[] = [];
  for (const [kind, { minutes: length, chairIds }] of kinds.entries()) {
    const members = withOther.filter((_, at) => kindOf[at] === kind);
    for (const day of world.days.keys()) {
      const given: Term[] = members.flatMap((of) => {
        const column = of.get(day);
        return column === undefined ? [] : [[column, 1] as const];
      });
      if (given.length === 0) continue;
      const shares: Term[] = [];
      for (const [chair, { practitionerId }] of world.chairs.entries()) {
        const most = Math.max(0, ...(patterns[chair]?.[day] ?? []).map((p) => placesAtLeast(p, minutes.indexOf(length))));
        if (most === 0 || !chairIds.includes(practitionerId)) continue;
        const column = builder.column(0, Math.min(most, given.length), true);
        shares.push([column, -1]);
        taken.push({ kind, chair, day, column });
      }
      builder.row([...given, ...shares], 0, 0);
    }
  }
  return taken;
};

/** What a chair holds on one day fits into one of the day's patterns: of each length or longer, no more than it has places. */
const chairRows = (
  { world, kinds, patterns, minutes }: DayOffers,
  withLast: ReadonlyArray<ReadonlyMap<number, number>>,
  taken: ReadonlyArray<Taken>,
  builder: ModelBuilder,
): void => {
  const held = heldBy(world, kinds, withLast, taken);
  for (const chair of world.chairs.keys())
    for (const day of world.days.keys()) {
      const here = held(chair, day);
      if (here.length === 0) continue;
      const possible = patterns[chair]?.[day] ?? [];
      const chosen = possible.length > 1 ? possible.map(() => builder.column(0, 1, true)) : [];
      if (chosen.length > 0)
        builder.row(
          chosen.map((column) => [column, 1] as const),
          0,
          1,
        );
      for (const [index, length] of minutes.entries()) {
        const long = here.filter((one) => one.minutes >= length).map(({ column }) => [column, 1] as const);
        if (chosen.length === 0) builder.row(long, 0, placesAtLeast(possible[0] ?? [], index));
        else if (long.length > 0)
          builder.row(
            [...long, ...chosen.map((column, at) => [column, -placesAtLeast(possible[at] ?? [], index)] as const)],
            Number.NEGATIVE_INFINITY,
            0,
          );
      }
    }
};

interface Held {
  readonly minutes: number;
  readonly column: number;
}

/** The columns of what one chair holds on one day. */
const heldBy = (
  world: QueueWorld,
  kinds: DayOffers['kinds'],
  withLast: ReadonlyArray<ReadonlyMap<number, number>>,
  taken: ReadonlyArray<Taken>,
): ((chair: number, day: number) => ReadonlyArray<Held>) => {
  const found = new Map<string, Held[]>();
  const add = (chair: number, day: number, held: Held): void => {
    const key = `${chair} ${day}`;
    found.set(key, [...(found.get(key) ?? []), held]);
  };
  for (const [at, days] of withLast.entries()) {
    const one = world.waiting[at];
    const chair = world.chairs.findIndex(({ practitionerId }) => practitionerId === one?.lastChairId);
    for (const [day, column] of days) add(chair, day, { minutes: one?.durationMinutes ?? 0, column });
  }
  for (const { kind, chair, day, column } of taken) add(chair, day, { minutes: kinds[kind]?.minutes ?? 0, column });
  return (chair, day) => found.get(`${chair} ${day}`) ?? [];
};

/** On each day, those that need the same of a room do not take more minutes than such rooms have while chairs work. */
const roomRows = (
  { world }: DayOffers,
  withLast: ReadonlyArray<ReadonlyMap<number, number>>,
  withOther: ReadonlyArray<ReadonlyMap<number, number>>,
  builder: ModelBuilder,
): void => {
  if (world.rooms.length === 0) return;
  const needs = [...new Map(world.waiting.map((one) => [one.needs.join(), one.needs])).values()];
  for (const [day, on] of world.days.entries()) {
    const hours = world.chairs.flatMap((chair) => chairOffer(chair, on, world.bookings, world.gaps).hours ?? []);
    if (hours.length === 0) continue;
    const open = { from: Math.min(...hours.map((h) => h.from)), until: Math.max(...hours.map((h) => h.until)) };
    for (const need of needs) {
      const minutes = world.rooms
        .filter((room) => offersFeatures(room, need))
        .reduce((sum, room) => sum + freeMinutes({ ...roomOffer(room, on, world.bookings, world.gaps), hours: open }), 0);
      const terms = world.waiting.flatMap((one, at): ReadonlyArray<Term> => {
        if (!need.every((feature) => one.needs.includes(feature))) return [];
        return [withLast[at]?.get(day), withOther[at]?.get(day)].flatMap((column) =>
          column === undefined ? [] : [[column, one.durationMinutes + world.gaps.room] as const],
        );
      });
      builder.row(terms, 0, minutes);
    }
  }
};

/** The minutes of an offer that conferences with their gaps may fill: each stretch between what is taken, and one gap more. */
const freeMinutes = ({ hours, taken, gap }: Offer): number => {
  if (hours === null) return 0;
  let free = 0;
  let from = hours.from;
  for (const stretch of [...taken].sort((a, b) => a.from - b.from)) {
    free += Math.max(0, stretch.from - from);
    from = Math.max(from, stretch.until + gap);
  }
  return free + Math.max(0, hours.until - from) + (hours.until > from ? gap : 0);
};

/** What a chair's load costs away from their fair share, for each conference squared. */
const unfairCost = 100;

/** The conferences that each chair would have if all that there are, booked and waiting, were shared by the days they work. */
export const fairShares = (world: QueueWorld): ReadonlyArray<{ readonly booked: number; readonly share: number }> => {
  const [first, last] = [world.days[0] ?? '', world.days.at(-1) ?? ''];
  const chairing = world.bookings.filter((b) => first <= b.heldOn && b.heldOn <= last);
  const own = world.chairs.map((chair) => {
    const booked = chairing.filter((b) => b.chairId === chair.practitionerId).length;
    const places = world.days.reduce((sum, on) => sum + chairOffer(chair, on, world.bookings, world.gaps).places, booked);
    return { booked, places };
  });
  const all = own.reduce((sum, one) => sum + one.booked, world.waiting.length);
  const places = own.reduce((sum, one) => sum + one.places, 0);
  return own.map((one) => ({ booked: one.booked, share: places === 0 ? 0 : (all * one.places) / places }));
};

/** What it costs that a chair has `load` conferences where `share` would be fair. */
export const unfairness = (load: number, share: number): number => (share === 0 ? 0 : (unfairCost * (load - share) ** 2) / share);

/** One column for each further conference of a chair, each dearer than the one before, which makes the square. */
const fairLoad = (
  offers: DayOffers,
  withLast: ReadonlyArray<ReadonlyMap<number, number>>,
  taken: ReadonlyArray<Taken>,
  builder: ModelBuilder,
): number => {
  const { world, kinds } = offers;
  const held = heldBy(world, kinds, withLast, taken);
  return fairShares(world).reduce((offset, { booked, share }, chair) => {
    const all = [...world.days.keys()].flatMap((day) => held(chair, day).map(({ column }) => [column, 1] as const));
    const most = Math.min(all.length, world.waiting.length);
    const steps = Array.from({ length: share === 0 ? 0 : most }, (_, n): Term => {
      const cost = unfairness(booked + n + 1, share) - unfairness(booked + n, share);
      return [builder.column(cost, 1, false), -1];
    });
    if (steps.length > 0) builder.row([...all, ...steps], 0, 0);
    return offset + unfairness(booked, share);
  }, 0);
};
