import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Room } from '../agencies/directory.ts';
import type { AbsenceId, AgencyId, PractitionerId, RoomId, SittingId } from '../identifiers.ts';
import { addDays, day, dayNumber, type LocalDate, type LocalTime, weekday } from '../local-date.ts';
import { createWorkingCalendar } from '../procedures/working-calendar.ts';
import { nobodyAsked } from './asked-agencies.ts';
import { type Availability, usualPattern } from './availability.ts';
import { type Booking, usualGaps } from './clashes.ts';
import { minutesOf, timeAtMinutes } from './minutes.ts';
import { whatToRelax, without } from './relax.ts';
import { bestSlots, isLate, type Slot, type SlotQuestion, slotsFor, usualDuration } from './slots.ts';

const source = { document: 'a test', checked: day('2026-01-01') };
const mayDay = day('2026-05-04');
const calendar = createWorkingCalendar({
  id: 'test',
  title: 'a test',
  source,
  announced: [2026, 2027].map((year) => ({ year, holidays: year === 2026 ? [{ date: mayDay, name: 'Early May' }] : [] })),
  added: [],
  removed: [],
  closureDays: [],
});

const chair = (id: string, change: Partial<Availability> = {}): Availability => ({
  practitionerId: id as PractitionerId,
  pattern: usualPattern,
  absences: [],
  ...change,
});
const room = (id: string, change: Partial<Room> = {}): Room => ({
  id: id as RoomId,
  name: id,
  place: '',
  seats: 12,
  separateWaiting: true,
  secondExit: true,
  stepFree: true,
  hearingLoop: true,
  ...change,
});
const question = (change: Partial<SlotQuestion> = {}): SlotQuestion => ({
  sittingId: 'asked' as SittingId,
  today: day('2026-04-28'),
  holdBy: day('2026-04-30'),
  beyond: 2,
  durationMinutes: 120,
  chairs: [chair('cedar')],
  lastChairId: null,
  rooms: [room('room-1')],
  needs: [],
  bookings: [],
  gaps: usualGaps,
  calendar,
  reportsDueOn: () => null,
  asked: nobodyAsked,
  ...change,
});
const booked = (on: string, from: string, until: string, change: object = {}): Booking =>
  ({
    sittingId: `${on}${from}`,
    reference: 'SC-2026-0142/3',
    heldOn: on,
    startsAt: from,
    endsAt: until,
    chairId: null,
    minuteTakerId: null,
    roomId: null,
    ...change,
  }) as Booking;

test('SC02: every half hour of every working day to the limit, then two late days, and no bank holiday', () => {
  const slots = slotsFor(question());
  expect([...new Set(slots.map((slot) => slot.heldOn))]).toEqual(['2026-04-29', '2026-04-30', '2026-05-01', '2026-05-05']);
  expect(slots.filter((slot) => slot.heldOn === '2026-04-29').map((slot) => slot.startsAt)).toHaveLength(13);
  expect(slots.filter(isLate).map((slot) => slot.givesUp)).toContainEqual([{ type: 'late', workingDays: 2 }]);
});

test('DL09 C-11: no slot is offered on a day the council is shut', () => {
  const shut = createWorkingCalendar({
    id: 'test',
    title: 'a test',
    source,
    announced: [{ year: 2026, holidays: [] }],
    added: [],
    removed: [],
    closureDays: [{ from: day('2026-04-29'), until: day('2026-04-30'), name: 'Building works (TEST)' }],
  });
  const days = (asked: Partial<SlotQuestion>) => [...new Set(slotsFor(question(asked)).map((slot) => slot.heldOn))];
  expect(days({})).toContain('2026-04-29');
  expect(days({ calendar: shut })).toEqual(['2026-05-01', '2026-05-04']);
});

test('SC03: the same chair as last time comes first; another says so', () => {
  const [first, ...rest] = slotsFor(
    question({ chairs: [chair('fern'), chair('cedar')], lastChairId: 'cedar' as PractitionerId }),
  );
  expect(first).toMatchObject({ chairId: 'cedar', givesUp: [] });
  expect(rest.find((slot) => slot.chairId === 'fern' && !isLate(slot))?.givesUp).toEqual([{ type: 'another-chair' }]);
});

test('SC02: late reports and a second conference of the chair are said of the slot', () => {
  const asked = question({
    bookings: [booked('2026-04-29', '09:00', '10:45', { chairId: 'cedar' })],
    reportsDueOn: (heldOn) => addDays(heldOn, -2),
  });
  const slot = slotsFor(asked).find((one) => one.heldOn === '2026-04-29' && one.startsAt === '11:00');
  expect(slot?.givesUp).toEqual([
    { type: 'late-reports', dueOn: '2026-04-27' },
    { type: 'tight-for-chair', minutes: 15, reference: 'SC-2026-0142/3' },
    { type: 'second-that-day', reference: 'SC-2026-0142/3' },
  ]);
});

test('SC02: a review is not offered weeks before its limit: from four weeks before it, and earlier only as early, which it says', () => {
  const asked = { holdBy: day('2026-07-31'), isReview: true };
  const [first] = slotsFor(question(asked));
  expect(first).toMatchObject({ heldOn: '2026-07-03', givesUp: [] });
  const early = slotsFor(question(asked)).find((slot) => slot.heldOn === '2026-07-02');
  expect(early?.givesUp).toEqual([{ type: 'early', workingDays: 21 }]);
  const late = slotsFor(question(asked)).map(isLate);
  expect(late.indexOf(true)).toBeGreaterThan(late.lastIndexOf(false));
  expect(slotsFor(question({ ...asked, isReview: false }))[0]).toMatchObject({ heldOn: '2026-04-29', givesUp: [] });
  expect(slotsFor(question({ ...asked, holdBy: null }))[0]).toMatchObject({ heldOn: '2026-04-29', givesUp: [] });
});

test('SC02: the day that was agreed at the last conference comes first, and every other says that it is another', () => {
  const agreedOn = day('2026-07-16');
  const slots = slotsFor(question({ holdBy: day('2026-07-31'), isReview: true, agreedOn }));
  expect(slots[0]).toMatchObject({ heldOn: agreedOn, givesUp: [] });
  expect(slots.find(({ heldOn }) => heldOn === '2026-07-17')?.givesUp).toEqual([{ type: 'another-day', agreedOn }]);
});

test('SC05: a chair who comes from another building needs the way besides, in its rooms and in no others', () => {
  const travel = {
    buildings: { 'room-1': 'County Offices', 'room-2': 'Harbour House' },
    ways: [{ from: 'harbour  house', to: 'County Offices', minutes: 45 }],
    otherwise: 10,
  };
  const asked = question({
    gaps: { ...usualGaps, travel },
    rooms: [room('room-1'), room('room-2')],
    bookings: [booked('2026-04-29', '09:00', '10:30', { chairId: 'cedar', roomId: 'room-1' })],
  });
  const at = (startsAt: string, roomId: string) =>
    slotsFor(asked)
      .find((slot) => slot.heldOn === '2026-04-29' && slot.startsAt === startsAt && slot.roomId === roomId)
      ?.givesUp.find(({ type }) => type === 'tight-for-chair');
  expect(at('11:00', 'room-1')).toBeUndefined();
  expect(at('11:00', 'room-2')).toEqual({ type: 'tight-for-chair', minutes: 30, way: 45, reference: 'SC-2026-0142/3' });
  expect(at('11:30', 'room-2')).toMatchObject({ minutes: 60 });
  expect(at('12:00', 'room-2')).toBeUndefined();
});

test('SC06: ninety minutes for one child, and thirty more for each further child', () => {
  expect([1, 2, 4].map(usualDuration)).toEqual([90, 120, 180]);
});

test('a few are offered: one for each day before another on the same day', () => {
  expect(bestSlots(slotsFor(question()), 3).map((slot) => slot.heldOn)).toEqual(['2026-04-29', '2026-04-30', '2026-05-01']);
  expect(bestSlots(slotsFor(question()), 5)).toHaveLength(5);
  expect(bestSlots([], 5)).toEqual([]);
});

test('SC02: where nothing is in time, each rule that is named really makes a slot when it is relaxed', () => {
  const away = { id: 'a' as AbsenceId, practitionerId: 'cedar' as PractitionerId, reason: '' };
  const asked = question({
    chairs: [chair('cedar', { absences: [{ ...away, from: day('2026-04-29'), until: day('2026-04-30') }] })],
  });
  expect(slotsFor(asked).every(isLate)).toBe(true);
  expect(whatToRelax(asked)).toEqual([{ rule: { type: 'absences' }, slots: 26 }]);
  const waiting = question({ rooms: [room('room-1', { separateWaiting: false })], needs: ['separateWaiting'] });
  expect(slotsFor(waiting)).toEqual([]);
  expect(whatToRelax(waiting).map(({ rule }) => rule.type)).toEqual(['no-room', 'room-feature']);
});

const halfTerm = { name: 'May half-term', from: day('2026-04-30'), until: day('2026-04-30') };
const police = { agencyId: 'police' as AgencyId, agency: 'Sussex Police (TEST)', reason: 'inspection' };

test('SC10: a day in half-term comes after the others where a school is asked, says so, and still comes before a late one', () => {
  const shut = { schools: ['Example Oaks Primary'], daysShut: [halfTerm], blackouts: [], interpreters: null };
  const slots = slotsFor(question({ holdBy: day('2026-04-30'), asked: shut }));
  const days = [...new Set(slots.map((slot) => slot.heldOn))];
  expect(days).toEqual(['2026-04-29', '2026-04-30', '2026-05-01', '2026-05-05']);
  const inHalfTerm = slots.filter((slot) => slot.heldOn === '2026-04-30');
  for (const { givesUp } of inHalfTerm)
    expect(givesUp).toEqual([{ type: 'schools-shut', schools: ['Example Oaks Primary'], days: halfTerm }]);
  expect(slotsFor(question({ asked: { ...shut, schools: [] } })).flatMap((slot) => slot.givesUp)).not.toContainEqual(
    expect.objectContaining({ type: 'schools-shut' }),
  );
});

test('SC10: however many agencies are away, a slot in time comes before a late one', () => {
  const blackouts = Array.from({ length: 40 }, (_, n) => ({
    ...police,
    agencyId: `agency-${n}` as AgencyId,
    from: day('2026-04-29'),
    until: day('2026-04-30'),
  }));
  const late = slotsFor(question({ asked: { ...nobodyAsked, blackouts } })).map(isLate);
  expect(late).toContain(true);
  expect(late.indexOf(true)).toBeGreaterThan(late.lastIndexOf(false));
});

/** Tries every half hour of every day, chair and room, minute by minute, and knows nothing of how slots are found. */
const bruteForce = (q: SlotQuestion): ReadonlySet<string> => {
  const working = (on: LocalDate) => weekday(on) <= 5 && q.calendar.bankHolidayOn(dayNumber(on)) === undefined;
  const isShut = (on: LocalDate) => q.calendar.closureOn(on) !== undefined;
  const found = new Set<string>();
  let beyond = 0;
  const limit = q.holdBy === null || q.holdBy < q.today ? q.today : q.holdBy;
  for (let on = addDays(q.today, 1), n = 0; n < 40; n++, on = addDays(on, 1)) {
    if (!working(on)) continue;
    if (on > limit && ++beyond > q.beyond) break;
    if (isShut(on)) continue;
    const away = missing(q, on).join(', ');
    for (let start = 0; start < 1440; start += 30)
      for (const c of q.chairs)
        for (const r of q.rooms.length === 0 ? [null] : q.rooms) {
          const minutes = Array.from({ length: q.durationMinutes }, (_, m) => start + m);
          const hours = c.pattern.hours.find((h) => h.weekday === weekday(on));
          const works = (m: number) => hours !== undefined && m >= minutesOf(hours.from) && m < minutesOf(hours.until);
          const taken = (m: number) =>
            q.bookings.some(
              (b) =>
                b.sittingId !== q.sittingId &&
                b.heldOn === on &&
                m >= minutesOf(b.startsAt) &&
                m < minutesOf(b.endsAt) &&
                (b.chairId === c.practitionerId || b.minuteTakerId === c.practitionerId || (r !== null && b.roomId === r.id)),
            );
          const full =
            q.bookings.filter((b) => b.heldOn === on && b.chairId === c.practitionerId && b.sittingId !== q.sittingId).length >=
            c.pattern.conferencesADay;
          const isAway =
            c.absences.some((a) => on >= a.from && on <= a.until) ||
            (c.chairsFrom !== undefined && on < c.chairsFrom) ||
            (c.chairsUntil !== undefined && on > c.chairsUntil);
          const fits = r === null || q.needs.every((need) => r[need]);
          if (!full && !isAway && fits && minutes.every((m) => works(m) && !taken(m)))
            found.add(
              `${on} ${timeAtMinutes(start)} ${c.practitionerId} ${r?.id ?? '-'} ${away} ${isTight(q, on, start, c.practitionerId, r?.id ?? null)}`,
            );
        }
  }
  return found;
};
/** Whether one of the minutes that the chair is to have free, and those of the way, belongs to another booking of theirs. */
const isTight = (q: SlotQuestion, on: LocalDate, start: number, chairId: PractitionerId, roomId: RoomId | null): boolean =>
  q.bookings.some((b) => {
    if (b.sittingId === q.sittingId || b.heldOn !== on || (b.chairId !== chairId && b.minuteTakerId !== chairId)) return false;
    const [here, there] = [roomId, b.roomId].map((id) => (id === null ? '' : (q.gaps.travel?.buildings[id] ?? '')));
    const way = here === '' || there === '' || here === there ? 0 : (q.gaps.travel?.otherwise ?? 0);
    for (let m = start - q.gaps.chair - way; m < start + q.durationMinutes + q.gaps.chair + way; m += 1)
      if (m >= minutesOf(b.startsAt) && m < minutesOf(b.endsAt)) return true;
    return false;
  });

/** Who of those who are asked does not come on a day, found by looking at every day of every entry. */
const missing = ({ asked }: SlotQuestion, on: LocalDate): ReadonlyArray<string> => {
  const holds = (days: { from: LocalDate; until: LocalDate }): boolean => {
    for (let one = days.from; one <= days.until; one = addDays(one, 1)) if (one === on) return true;
    return false;
  };
  const away = new Set(asked.blackouts.filter(holds).map(({ agency }) => agency));
  const interpreter = asked.interpreters !== null && on < asked.interpreters.from ? ['interpreter'] : [];
  return [...(asked.schools.length > 0 && asked.daysShut.some(holds) ? ['schools'] : []), ...interpreter, ...away].sort();
};
const saidMissing = ({ givesUp }: Slot): ReadonlyArray<string> =>
  givesUp
    .flatMap((one) => {
      if (one.type === 'schools-shut') return ['schools'];
      if (one.type === 'interpreter-notice') return ['interpreter'];
      return one.type === 'agency-away' ? [one.agency] : [];
    })
    .sort();
const keyOf = (slot: Slot): string =>
  `${slot.heldOn} ${slot.startsAt} ${slot.chairId} ${slot.roomId ?? '-'} ${saidMissing(slot).join(', ')} ${slot.givesUp.some(({ type }) => type === 'tight-for-chair')}`;

const anyDay = fc.integer({ min: 0, max: 9 }).map((n) => addDays(day('2026-04-28'), n));
const anyTime = (least: number, most: number) =>
  fc.integer({ min: least / 15, max: most / 15 }).map((n) => timeAtMinutes(n * 15));
const anyPerson = fc.constantFrom(...(['cedar', 'fern', null] as ReadonlyArray<PractitionerId | null>));
const anyBooking = fc
  .record({
    sittingId: fc.constantFrom('asked', 'b1', 'b2', 'b3', 'b4'),
    heldOn: anyDay,
    startsAt: anyTime(480, 900),
    length: fc.integer({ min: 1, max: 12 }),
    chairId: anyPerson,
    minuteTakerId: anyPerson,
    roomId: fc.constantFrom('room-1', 'room-2', null),
  })
  .map(({ length, ...b }) => ({ ...b, reference: 'R', endsAt: timeAtMinutes(minutesOf(b.startsAt) + length * 15) }) as Booking);
const anyChair = (id: string) =>
  fc
    .record({
      weekdays: fc.subarray([1, 2, 3, 4, 5], { minLength: 2 }),
      from: anyTime(480, 660),
      until: anyTime(720, 1080),
      most: fc.integer({ min: 1, max: 2 }),
      away: fc.option(fc.tuple(anyDay, fc.integer({ min: 0, max: 3 }))),
      first: fc.option(anyDay, { freq: 2 }),
      last: fc.option(anyDay, { freq: 2 }),
    })
    .map(({ weekdays, from, until, most, away, first, last }) =>
      chair(id, {
        ...(first === null ? {} : { chairsFrom: first }),
        ...(last === null ? {} : { chairsUntil: last }),
        pattern: { hours: weekdays.map((number) => ({ weekday: number, from, until })), conferencesADay: most },
        absences:
          away === null
            ? []
            : [
                {
                  id: 'a' as AbsenceId,
                  practitionerId: id as PractitionerId,
                  from: away[0],
                  until: addDays(away[0], away[1]),
                  reason: '',
                },
              ],
      }),
    );
const anyRoom = (id: string) =>
  fc.record({ separateWaiting: fc.boolean(), stepFree: fc.boolean() }).map((features) => room(id, features));
const anyDays = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 3 }))
  .map(([from, more]) => ({ from, until: addDays(from, more), name: 'days' }));
const anyAsked = fc.record({
  schools: fc.subarray(['Example Oaks Primary', 'Mockfield Academy']),
  daysShut: fc.array(anyDays, { maxLength: 2 }),
  blackouts: fc.array(
    fc.tuple(fc.constantFrom('police', 'school nurse'), anyDays).map(([agency, { from, until }]) => ({
      agencyId: agency as AgencyId,
      agency,
      from,
      until,
      reason: '',
    })),
    { maxLength: 3 },
  ),
  interpreters: fc.option(anyDay.map((from) => ({ who: ['Punjabi, for Juniper'], from }))),
});
/** Bank holidays and days on which the council is shut, wherever they fall. */
const anyCalendar = fc
  .record({
    holidays: fc.uniqueArray(anyDay, { maxLength: 3 }),
    shut: fc.option(fc.tuple(anyDay, fc.integer({ min: 0, max: 2 }))),
  })
  .map(({ holidays, shut }) =>
    createWorkingCalendar({
      id: 'any',
      title: 'any',
      source,
      announced: [2026, 2027].map((year) => ({
        year,
        holidays: year === 2026 ? holidays.sort().map((date) => ({ date, name: 'a holiday' })) : [],
      })),
      added: [],
      removed: [],
      closureDays: shut === null ? [] : [{ from: shut[0], until: addDays(shut[0], shut[1]), name: 'shut' }],
    }),
  );
/** Two rooms in one building, in two, or of which one is nowhere. */
const anyGaps = fc
  .record({
    one: fc.constantFrom('', 'County Offices', 'Harbour House'),
    other: fc.constantFrom('', 'County Offices', 'Harbour House'),
    way: fc.integer({ min: 0, max: 90 }),
  })
  .map(({ one, other, way }) => ({
    ...usualGaps,
    travel: { buildings: { 'room-1': one, 'room-2': other }, ways: [], otherwise: way },
  }));
const anyQuestion = fc
  .record({
    holdBy: fc.option(anyDay),
    beyond: fc.integer({ min: 0, max: 2 }),
    durationMinutes: fc.constantFrom(45, 90, 120, 240),
    chairs: fc.tuple(anyChair('cedar'), anyChair('fern')),
    rooms: fc.oneof(fc.constant([]), fc.tuple(anyRoom('room-1'), anyRoom('room-2'))),
    needs: fc.subarray(['separateWaiting', 'stepFree'] as const),
    bookings: fc.array(anyBooking, { maxLength: 8 }),
    asked: anyAsked,
    calendar: anyCalendar,
    gaps: anyGaps,
  })
  .map((parts) => question(parts));

test('SC02 SC10 DL09: on random small cases and calendars the slots are exactly those that trying everything finds, with who would not come', () => {
  fc.assert(
    fc.property(anyQuestion, (q) => {
      const slots = slotsFor(q);
      const found = slots.map(keyOf);
      expect(new Set(found).size).toBe(found.length);
      expect(new Set(found)).toEqual(bruteForce(q));
      const ranks = slots.map(({ givesUp, cost }) => {
        const late = givesUp.find((one) => one.type === 'late');
        return (late?.workingDays ?? 0) * 1_000_000 + cost;
      });
      expect(ranks.every((rank, n) => n === 0 || ranks[n - 1]! <= rank)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
}, 120_000);

test('SC02: a rule is named exactly where trying everything without it finds a slot in time', () => {
  const inTime = (q: SlotQuestion) =>
    [...bruteForce(q)].filter((key) => q.holdBy === null || q.holdBy <= q.today || key.slice(0, 10) <= q.holdBy).length;
  fc.assert(
    fc.property(anyQuestion, (q) => {
      for (const { rule, slots } of whatToRelax(q)) expect(slots).toBe(inTime(without(q, rule)));
      const named = whatToRelax(q).map(({ rule }) => rule.type);
      if (!named.includes('absences')) expect(inTime(without(q, { type: 'absences' }))).toBe(0);
      if (!named.includes('one-more-a-day')) expect(inTime(without(q, { type: 'one-more-a-day' }))).toBe(0);
    }),
    { numRuns: 50 },
  );
}, 60_000);

test('the last start ends before midnight, whatever a chair works', () => {
  const allDay = { hours: [{ weekday: 3, from: '00:00' as LocalTime, until: '23:59' as LocalTime }], conferencesADay: 9 };
  expect(slotsFor(question({ chairs: [chair('cedar', { pattern: allDay })] })).at(-1)?.endsAt).toBe('23:30');
});
