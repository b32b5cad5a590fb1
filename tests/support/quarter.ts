import type { Room } from '../../src/core/agencies/directory.ts';
import type { FamilyId, PractitionerId, SittingId } from '../../src/core/identifiers.ts';
import { addDays, type LocalDate, type LocalDateTime, type LocalTime, weekday } from '../../src/core/local-date.ts';
import {
  type Availability,
  absenceOn,
  hoursOn,
  usualPattern,
  type WorkingPattern,
} from '../../src/core/scheduling/availability.ts';
import { minutesOf, timeAtMinutes } from '../../src/core/scheduling/minutes.ts';
import type { OpenDesk } from '../../src/services/open-desk.ts';
import { savePractitioner, saveRoom } from '../../src/storage/agencies/agencies.ts';
import { saveAbsence, savePattern } from '../../src/storage/booking/availability.ts';
import type { WritableDb } from '../../src/storage/database.ts';
import { saveCoreGroup } from '../../src/storage/plans/core-groups.ts';
import { inOneGo, makeFamily, makeSitting, makeStaff, type Place, type Staff, seeded, word } from './ten-years.ts';

/** What the quarter was made of. */
export interface Quarter {
  readonly chairs: ReadonlyArray<PractitionerId>;
  readonly rooms: ReadonlyArray<Room>;
  /** Those booked in the week of the day that was asked for, by day and time: the reference is what a screen says. */
  readonly thisWeek: ReadonlyArray<{ readonly sittingId: SittingId; readonly reference: string; readonly heldOn: LocalDate }>;
}

/** Weeks of the quarter, and how many of them have passed. */
const weeks = 13;
const weeksPassed = 3;

/**
 * Fills a vault with the quarter around `today` as a county has it: 12 chairs with their own working patterns, leave and training,
 * 20 rooms of four buildings, and 300 sittings of as many families, none of which clash. Three weeks of it are over: the records
 * of the last days wait to be approved. What is within a fortnight is invited, and one in twelve is late.
 */
export const fillQuarter = (desk: OpenDesk, today: LocalDate, sittings = 300): Quarter =>
  inOneGo(desk, (tx) => {
    const chance = seeded(12_20_300);
    const staff = makeStaff(desk, tx, chance);
    const minuteTakers = makeMinuteTakers(desk, tx, chance);
    const rooms = makeRooms(desk, tx);
    const monday = addDays(today, 1 - weekday(today));
    const first = addDays(monday, -7 * weeksPassed);
    const chairs = makeAvailability(desk, tx, staff, first);
    const taken: Taken[] = [];
    const thisWeek: { sittingId: SittingId; reference: string; heldOn: LocalDate; startsAt: LocalTime }[] = [];
    for (let tries = 0; taken.length < sittings && tries < sittings * 100; tries += 1) {
      const heldOn = addDays(first, 7 * Math.floor(chance() * weeks) + Math.floor(chance() * 5));
      const start = pick(chance, starts);
      const one: Taken = {
        heldOn,
        startsAt: start,
        endsAt: timeAtMinutes(minutesOf(start) + pick(chance, lengths)),
        chair: pick(chance, chairs).practitionerId,
        room: pick(chance, rooms).id,
        minuteTaker: pick(chance, minuteTakers),
      };
      const chair = chairs.find(({ practitionerId }) => practitionerId === one.chair);
      if (chair === undefined || !isFree(one, chair, taken)) continue;
      taken.push(one);
      const sittingId = desk.newId<SittingId>();
      const reference = `WS-${today.slice(0, 4)}-${String(1000 + taken.length)}`;
      const series = pick(chance, [1, 1, 2, 2, 3]);
      const room = rooms.find(({ id }) => id === one.room);
      const progress = progressOf(heldOn, today);
      const numbered = `${reference}/${series}`;
      const { children } = makeFamily(desk, tx, chance);
      const at = { startsAt: one.startsAt, endsAt: one.endsAt, place: room?.name ?? '', roomId: one.room };
      // A review has had the same chair before, three times out of four.
      if (series > 1) {
        const chairId = chance() < 0.75 ? one.chair : pick(chance, staff.chairs);
        const before: Place = {
          series: series - 1,
          isLast: false,
          how: 'distributed',
          booking: { ...at, chairId, reference: `${reference}/${series - 1}` },
        };
        makeSitting(desk, tx, chance, staff, children, addDays(heldOn, series === 2 ? -84 : -168), before);
      }
      // Core groups have met since the last conference, or since this one.
      for (const weeksAgo of [1, 7, 13, 19]) {
        const met = addDays(heldOn, series > 1 ? -7 * weeksAgo - 2 : 8);
        if (met < today)
          saveCoreGroup(tx, {
            familyId: children[0]?.familyId as FamilyId,
            heldOn: met,
            note: '',
            came: [],
            childView: '',
            agreed: '',
          });
      }
      const booking = { ...at, id: sittingId, reference: numbered, chairId: one.chair, minuteTakerId: one.minuteTaker, progress };
      const isLate = chance() < 1 / 12;
      const dueOn = addDays(heldOn, isLate ? -3 : Math.floor(chance() * 8));
      const how = heldOn >= today ? 'booked' : progress.approvedAt === null ? 'to approve' : 'distributed';
      makeSitting(desk, tx, chance, staff, children, heldOn, { series, isLast: false, how, booking, dueOn });
      if (heldOn >= monday && heldOn < addDays(monday, 7))
        thisWeek.push({ sittingId, reference: numbered, heldOn, startsAt: one.startsAt });
    }
    if (taken.length < sittings) throw new Error(`Only ${taken.length} of ${sittings} sittings found a place`);
    thisWeek.sort((a, b) => (`${a.heldOn} ${a.startsAt}` < `${b.heldOn} ${b.startsAt}` ? -1 : 1));
    return { chairs: staff.chairs, rooms, thisWeek };
  });

interface Taken {
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chair: PractitionerId;
  readonly room: Room['id'];
  readonly minuteTaker: PractitionerId;
}

const starts = ['09:30', '10:00', '10:00', '11:00', '13:00', '13:30', '14:00', '14:30'].map((time) => time as LocalTime);
/** Minutes. */
const lengths = [90, 120, 120, 150];

const isFree = (asked: Taken, chair: Availability, taken: ReadonlyArray<Taken>): boolean => {
  const hours = hoursOn(chair, asked.heldOn);
  if (hours === undefined || asked.startsAt < hours.from || asked.endsAt > hours.until) return false;
  if (absenceOn(chair, asked.heldOn) !== undefined) return false;
  const sameDay = taken.filter((one) => one.heldOn === asked.heldOn);
  if (sameDay.filter((one) => one.chair === asked.chair).length >= chair.pattern.conferencesADay) return false;
  const overlap = sameDay.filter(
    (one) => minutesOf(one.startsAt) < minutesOf(asked.endsAt) + 30 && minutesOf(asked.startsAt) < minutesOf(one.endsAt) + 30,
  );
  return overlap.every((one) => one.chair !== asked.chair && one.room !== asked.room && one.minuteTaker !== asked.minuteTaker);
};

/** Invited within a fortnight; of those that were held the older ones are approved, and the oldest distributed. */
const progressOf = (heldOn: LocalDate, today: LocalDate) => {
  const at = (on: LocalDate, isSo: boolean): LocalDateTime | null => (isSo ? (`${on}T12:00` as LocalDateTime) : null);
  return {
    bookedAt: at(addDays(heldOn, -18), true),
    invitedAt: at(addDays(heldOn, -14), heldOn <= addDays(today, 14)),
    closedAt: at(heldOn, heldOn < today),
    approvedAt: at(addDays(heldOn, 8), heldOn < addDays(today, -8)),
    distributedAt: at(addDays(heldOn, 12), heldOn < addDays(today, -12)),
    cancelledAt: null,
  };
};

const makeMinuteTakers = (desk: OpenDesk, tx: WritableDb, chance: () => number): ReadonlyArray<PractitionerId> =>
  Array.from({ length: 8 }, () => {
    const id = desk.newId<PractitionerId>();
    const name = `${word(chance)} ${word(chance)}`;
    savePractitioner(tx, {
      id,
      agencyId: null,
      name,
      role: 'minute taker',
      email: '',
      phone: '',
      chairs: false,
      takesMinutes: true,
    });
    return id;
  });

const buildings = ['County Hall', 'Bridge House', 'Harbour Centre', 'Weald Centre'];

/** Five rooms in each building: the first has everything a family may need. */
const makeRooms = (desk: OpenDesk, tx: WritableDb): ReadonlyArray<Room> =>
  buildings.flatMap((place) =>
    [1, 2, 3, 4, 5].map((number): Room => {
      const features = {
        separateWaiting: number <= 3,
        secondExit: number <= 2,
        stepFree: number !== 4,
        hearingLoop: number % 2 === 1,
      };
      const room = { id: desk.newId<Room['id']>(), name: `${place} ${number}`, place, seats: 8 + 2 * (6 - number), ...features };
      saveRoom(tx, room);
      return room;
    }),
  );

const onDays = (days: ReadonlyArray<number>, from = '09:00', until = '17:00', conferencesADay = 2): WorkingPattern => ({
  hours: days.map((day) => ({ weekday: day, from: from as LocalTime, until: until as LocalTime })),
  conferencesADay,
});

/** Three chairs work part of the week and one short days; leave and training fall as they do. */
const makeAvailability = (desk: OpenDesk, tx: WritableDb, { chairs }: Staff, first: LocalDate): ReadonlyArray<Availability> => {
  const patterns: ReadonlyArray<WorkingPattern | undefined> = [
    undefined,
    onDays([1, 2, 3]),
    undefined,
    onDays([3, 4, 5]),
    onDays([1, 2, 3, 4, 5], '09:30', '14:30'),
    undefined,
    onDays([1, 2, 4], '09:00', '17:00', 1),
  ];
  const away = (chair: number, week: number, from: number, until: number, reason: string) => ({
    chair,
    week,
    from,
    until,
    reason,
  });
  const absences = [
    away(2, weeksPassed, 0, 4, 'annual leave'),
    away(5, weeksPassed, 3, 3, 'training'),
    away(8, weeksPassed, 1, 1, 'training'),
    away(10, weeksPassed - 1, 0, 11, 'sick leave'),
    away(0, weeksPassed + 2, 0, 4, 'annual leave'),
    away(7, weeksPassed + 4, 0, 11, 'annual leave'),
  ];
  return chairs.map((practitionerId, number) => {
    const pattern = patterns[number];
    if (pattern !== undefined) savePattern(tx, practitionerId, pattern);
    const own = absences
      .filter(({ chair }) => chair === number)
      .map(({ week, from, until, reason }) => ({
        id: desk.newId<Availability['absences'][number]['id']>(),
        practitionerId,
        from: addDays(first, 7 * week + from),
        until: addDays(first, 7 * week + until),
        reason,
      }));
    for (const absence of own) saveAbsence(tx, absence);
    return { practitionerId, pattern: pattern ?? usualPattern, absences: own };
  });
};

const pick = <T>(chance: () => number, from: ReadonlyArray<T>): T => from[Math.floor(chance() * from.length)] as T;
