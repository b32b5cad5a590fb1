import type { Room } from '../../src/core/agencies/directory.ts';
import type { PractitionerId, RoomId, SittingId } from '../../src/core/identifiers.ts';
import { addDays, day } from '../../src/core/local-date.ts';
import { isWorkingDay } from '../../src/core/procedures/working-calendar.ts';
import { nobodyAsked } from '../../src/core/scheduling/asked-agencies.ts';
import { type Availability, usualPattern } from '../../src/core/scheduling/availability.ts';
import { type Booking, usualGaps } from '../../src/core/scheduling/clashes.ts';
import { minutesOf, timeAtMinutes } from '../../src/core/scheduling/minutes.ts';
import { whatToRelax } from '../../src/core/scheduling/relax.ts';
import { type SlotQuestion, slotsFor } from '../../src/core/scheduling/slots.ts';
import { loadProcedures } from '../../src/services/procedures/procedures-files.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

const runs = 5;

/** Every slot of one request among 12 chairs, 20 rooms and a quarter of a year of bookings, one for each chair on each day. */
export const slotsForOneRequest = async (): Promise<ReadonlyArray<Figure>> => {
  const question = aQuestion();
  const took: number[] = [];
  const relaxing: number[] = [];
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    took.push(
      await timed(() => {
        found = slotsFor(question).length;
      }),
    );
    relaxing.push(await timed(() => whatToRelax(question)));
  }
  const beside = { slots: found, bookings: question.bookings.length, 'relaxing each rule, ms': rounded(quantile(relaxing, 0.5)) };
  return [{ name: 'slots for one request', value: quantile(took, 0.5) / 1000, beside }];
};

const aQuestion = (): SlotQuestion => {
  const procedures = loadProcedures('resources', 'west-sussex');
  if (!procedures.ok) throw new Error('The profile is part of the program');
  const { calendar } = procedures.value;
  const today = day('2026-11-23');
  const chairs = Array.from({ length: 12 }, (_, n): Availability => {
    const practitionerId = `chair-${n}` as PractitionerId;
    return { practitionerId, pattern: usualPattern, absences: [] };
  });
  const rooms = Array.from({ length: 20 }, (_, n): Room => {
    const id = `room-${n}` as RoomId;
    const features = { separateWaiting: n % 4 !== 0, secondExit: true, stepFree: n % 5 !== 0, hearingLoop: n % 3 === 0 };
    return { id, name: id, place: '', seats: 12, ...features };
  });
  const days = Array.from({ length: 92 }, (_, n) => addDays(today, n)).filter((on) => isWorkingDay(on, calendar));
  const bookings = days.flatMap((heldOn, d) =>
    chairs.map(({ practitionerId: chairId }, n): Booking => {
      const startsAt = timeAtMinutes(9 * 60 + 30 * ((n + d) % 12));
      const endsAt = timeAtMinutes(minutesOf(startsAt) + 120);
      const sittingId = `${heldOn} ${n}` as SittingId;
      const roomId = rooms[(n * 7 + d) % rooms.length]?.id ?? null;
      return { sittingId, reference: `T-${d}/${n}`, heldOn, startsAt, endsAt, chairId, minuteTakerId: null, roomId };
    }),
  );
  return {
    asked: nobodyAsked,
    sittingId: 'asked' as SittingId,
    today,
    holdBy: day('2026-12-14'),
    beyond: 10,
    durationMinutes: 120,
    chairs,
    lastChairId: chairs[3]?.practitionerId ?? null,
    rooms,
    needs: ['separateWaiting', 'stepFree'],
    bookings,
    gaps: usualGaps,
    calendar,
    reportsDueOn: (heldOn) => addDays(heldOn, -5),
  };
};
