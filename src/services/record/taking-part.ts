import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { CountedRow } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { type AgencySeat, agencyAttendance, isCounted } from '../../core/attendance/agency-attendance.ts';
import { type AgeGroup, ageGroupOf, ageGroups } from '../../core/attendance/participation-count.ts';
import { participationCodes } from '../../core/conferences/record.ts';
import { addDays, addMonths, type LocalDate } from '../../core/local-date.ts';
import { ok } from '../../core/result.ts';
import { agencySeats, type ChildSeat, childSeats } from '../../storage/agencies/agency-seats.ts';
import { heldSittings } from '../../storage/agencies/attendance-modes.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';

type Api = typeof sittingsApi;

/** How agencies attended and reported, by type or one by one, over conferences where they were invited and involved (AT04, MI05). */
export const reportAgencies = (
  desk: OpenDesk,
  asked: InputOf<Api['attendance.agencies']>,
): Supplied<Api['attendance.agencies']> => {
  const time = timeOf(desk, asked);
  const seats = seatsIn(desk, time);
  const types = typeNames(desk);
  return ok({
    ...time,
    sittings: heldSittings(desk.db, time.from, time.until),
    rows: agencyAttendance(seats, (seat) =>
      asked.by === 'type'
        ? { key: seat.agencyType, name: types.get(seat.agencyType) ?? seat.agencyType }
        : { key: keyOf(seat), name: seat.agencyName || (types.get(seat.agencyType) ?? seat.agencyType) },
    ),
    all: agencyAttendance(seats, () => ({ key: 'all', name: 'All agencies' }))[0] ?? null,
  });
};

/** The conferences that one figure of the report counts. */
export const openFigure = (
  desk: OpenDesk,
  { key, figure, by, ...asked }: InputOf<Api['attendance.figure']>,
): Supplied<Api['attendance.figure']> =>
  ok(
    seatsIn(desk, timeOf(desk, asked))
      .filter((seat) => (key === 'all' || (by === 'type' ? seat.agencyType : keyOf(seat)) === key) && isCounted(seat, figure))
      .map(
        (seat): CountedRow => ({
          sittingId: seat.sittingId,
          reference: seat.reference,
          familyName: seat.familyName,
          heldOn: seat.heldOn,
          who: seat.agencyName || seat.agencyType,
        }),
      ),
  );

/** How children took part, by their age on the day and the code the chair gave (MI09, AT06). */
export const countParticipation = (
  desk: OpenDesk,
  asked: InputOf<Api['participation.count']>,
): Supplied<Api['participation.count']> => {
  const time = timeOf(desk, asked);
  const seats = childSeats(desk.db, time.from, time.until);
  const rowOf = (group: AgeGroup | 'all') => {
    const own = seats.filter((seat) => group === 'all' || ageGroupOf(seat) === group);
    return {
      group,
      counts: Object.fromEntries(
        [...participationCodes, 'not-said' as const].map((code) => [code, own.filter((seat) => hasCode(seat, code)).length]),
      ),
      total: own.length,
    };
  };
  return ok({
    ...time,
    rows: seats.length === 0 ? [] : [...ageGroups, 'all' as const].map(rowOf).filter(({ total }) => total > 0),
  });
};

/** The children that one figure counts. */
export const openParticipation = (
  desk: OpenDesk,
  { group, code, ...asked }: InputOf<Api['participation.figure']>,
): Supplied<Api['participation.figure']> => {
  const { from, until } = timeOf(desk, asked);
  return ok(
    childSeats(desk.db, from, until)
      .filter((seat) => (group === 'all' || ageGroupOf(seat) === group) && (code === 'all' || hasCode(seat, code)))
      .map(({ sittingId, reference, familyName, heldOn, childName }) => ({
        sittingId,
        reference,
        familyName,
        heldOn,
        who: childName,
      })),
  );
};

const hasCode = ({ participation }: ChildSeat, code: string): boolean => (participation ?? 'not-said') === code;

const keyOf = ({ team, agencyType }: Pick<AgencySeat, 'team' | 'agencyType'>): string => `${team} ${agencyType}`;

const seatsIn = (desk: OpenDesk, { from, until }: Time): ReadonlyArray<AgencySeat> => {
  const must = currentProcedures(desk).profile.quoracy.mustAttend.agencies;
  return agencySeats(desk.db, from, until).map(({ inContact, ...seat }) => ({
    ...seat,
    involved: inContact || must.includes(seat.agencyType),
  }));
};

const typeNames = (desk: OpenDesk): ReadonlyMap<string, string> =>
  new Map(currentProcedures(desk).profile.agencies.map(({ code, name }) => [code, name]));

interface Time {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

const timeOf = (desk: OpenDesk, asked: { readonly from: LocalDate | null; readonly until: LocalDate | null }): Time => {
  const until = asked.until ?? todayAt(desk);
  return { from: asked.from ?? addDays(addMonths(until, -12), 1), until };
};
