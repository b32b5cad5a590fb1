import type { PractitionerId, RoomId } from '../identifiers.ts';
import { chairOffer, offersFeatures, roomOffer, startsIn } from './free-times.ts';
import { timeAtMinutes } from './minutes.ts';
import { modelBuilder, type Solve, type Term } from './mixed-integer.ts';
import type { Place, QueueWorld } from './queue.ts';

/** A sitting that is to be held on one day, with one of these chairs. */
export interface DayMember {
  readonly waiting: number;
  readonly chairIds: ReadonlyArray<PractitionerId>;
}

/**
 * The times, chairs and rooms of one day, exactly: as many of `members` as can be held together, the others left out.
 *
 * Rooms that offer the same and are taken at the same times are counted together, and told apart at the end: what starts first
 * takes the first one that is free, which always goes out even.
 */
export const arrangeDay = (
  world: QueueWorld,
  day: number,
  members: ReadonlyArray<DayMember>,
  solve: Solve,
): ReadonlyArray<Place & { readonly waiting: number }> => {
  const on = world.days[day];
  if (on === undefined || members.length === 0) return [];
  const builder = modelBuilder();
  const groups = roomGroups(world, day);
  const choices: Array<{ waiting: number; chairId: PractitionerId; start: number; column: number }> = [];
  const inRooms: Array<{ waiting: number; group: number; start: number; column: number }> = [];
  const chairOffers = new Map(
    world.chairs.map((chair) => [chair.practitionerId, chairOffer(chair, on, world.bookings, world.gaps)]),
  );
  const lengthOf = (waiting: number): number => world.waiting[waiting]?.durationMinutes ?? 0;
  for (const { waiting, chairIds } of members) {
    const minutes = lengthOf(waiting);
    const one = world.waiting[waiting];
    if (one === undefined) continue;
    const atStart = new Map<number, Term[]>();
    const place: Term[] = [[builder.column(1, 1, true), 1]];
    for (const chairId of chairIds) {
      const offer = chairOffers.get(chairId);
      for (const start of offer === undefined ? [] : startsIn(offer, minutes)) {
        const column = builder.column(0, 1, true);
        choices.push({ waiting, chairId, start, column });
        place.push([column, 1]);
        atStart.set(start, [...(atStart.get(start) ?? []), [column, 1]]);
      }
    }
    builder.row(place, 1, 1);
    if (world.rooms.length === 0) continue;
    const fitting = groups.flatMap((group, at) =>
      group.first !== undefined && offersFeatures(group.first, one.needs) ? [{ at, starts: group.starts(minutes) }] : [],
    );
    for (const [start, terms] of atStart) {
      const rooms = fitting.flatMap(({ at, starts }): ReadonlyArray<Term> => {
        if (!starts.includes(start)) return [];
        const column = builder.column(0, 1, true);
        inRooms.push({ waiting, group: at, start, column });
        return [[column, -1]];
      });
      builder.row([...terms, ...rooms], 0, 0);
    }
  }
  const minutesFrom = [...new Set(choices.map((one) => one.start))];
  const during = (start: number, from: number, waiting: number, gap: number): boolean =>
    from <= start && start < from + lengthOf(waiting) + gap;
  for (const [chairId, offer] of chairOffers) {
    const own = choices.filter((one) => one.chairId === chairId);
    builder.row(
      own.map(({ column }) => [column, 1] as const),
      0,
      offer.places,
    );
    for (const start of minutesFrom)
      builder.row(
        own.filter((one) => during(start, one.start, one.waiting, world.gaps.chair)).map(({ column }) => [column, 1] as const),
        0,
        1,
      );
  }
  for (const [at, { rooms }] of groups.entries())
    for (const start of minutesFrom)
      builder.row(
        inRooms
          .filter((one) => one.group === at && during(start, one.start, one.waiting, world.gaps.room))
          .map(({ column }) => [column, 1] as const),
        0,
        rooms.length,
      );
  const { values } = solve(builder.build(), { seconds: 5, gap: 0 });
  if (values === null) return [];
  const isChosen = ({ column }: { readonly column: number }): boolean => (values[column] ?? 0) > 0.5;
  const freeFrom = new Map<RoomId, number>();
  return choices
    .filter(isChosen)
    .sort((a, b) => a.start - b.start)
    .map(({ waiting, chairId, start }) => {
      const minutes = lengthOf(waiting);
      const group = inRooms.find((one) => one.waiting === waiting && isChosen(one))?.group;
      const room = group === undefined ? undefined : groups[group]?.rooms.find(({ id }) => (freeFrom.get(id) ?? 0) <= start);
      if (room !== undefined) freeFrom.set(room.id, start + minutes + world.gaps.room);
      return {
        waiting,
        sittingId: (world.waiting[waiting] as QueueWorld['waiting'][number]).sittingId,
        heldOn: on,
        startsAt: timeAtMinutes(start),
        endsAt: timeAtMinutes(start + minutes),
        chairId,
        roomId: room?.id ?? null,
      };
    });
};

/** Rooms that offer the same and are taken at the same times on that day. */
const roomGroups = (world: QueueWorld, day: number) => {
  const on = world.days[day];
  const groups = new Map<string, { rooms: Array<QueueWorld['rooms'][number]>; offer: ReturnType<typeof roomOffer> }>();
  for (const room of world.rooms) {
    if (on === undefined) continue;
    const offer = roomOffer(room, on, world.bookings, world.gaps);
    const key = JSON.stringify([
      room.separateWaiting,
      room.secondExit,
      room.stepFree,
      room.hearingLoop,
      room.screen === true,
      offer.taken,
    ]);
    const group = groups.get(key) ?? { rooms: [], offer };
    group.rooms.push(room);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ rooms, offer }) => ({
    rooms,
    first: rooms[0],
    starts: (minutes: number) => startsIn(offer, minutes),
  }));
};
