import type { Report } from '../conferences/record.ts';
import { grouped } from '../grouped.ts';
import type { SittingId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import { tookPart } from './absence.ts';

/** What one agency did about one conference that was held, however many of its people were asked. */
export interface AgencySeat {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyName: string;
  readonly heldOn: LocalDate;
  /** Whose seat it is: one agency of the directory, or one name. */
  readonly team: string;
  readonly agencyName: string;
  readonly agencyType: string;
  /** Whether it was asked to come; false where it was only on the list. */
  readonly invited: boolean;
  /** Whether it works with one of the children, or has to be there whoever they are. */
  readonly involved: boolean;
  readonly attended: boolean;
  readonly byDeputy: boolean;
  readonly report: Report['status'];
  readonly reportDueOn: LocalDate | null;
  readonly reportReceivedOn: LocalDate | null;
}

/** The figures of the report; each opens the conferences that it counts. */
export const attendanceFigures = [
  'expected',
  'attended',
  'deputy',
  'report-only',
  'absent',
  'not-involved',
  'asked',
  'submitted',
  'due',
  'in-time',
  'late',
  'day-not-noted',
] as const;
export type AttendanceFigure = (typeof attendanceFigures)[number];

/** One agency, or one type of agency, over a time. */
export interface AgencyAttendance {
  readonly key: string;
  readonly name: string;
  readonly counts: { readonly [F in AttendanceFigure]: number };
}

/**
 * Whether a conference is counted under a figure (AT04). Attendance is of those where the agency was invited and involved, and of no
 * others; a conference that it was invited to without knowing the children stands under `not-involved`. Reports are of those that
 * were asked for: a nil return is an answer. Lateness is of those that were due, and not of those that came: one that never
 * came is as late as can be, and one that came on a day that nobody noted is neither in time nor late, and is counted as that (RP01).
 */
export const isCounted = (seat: AgencySeat, figure: AttendanceFigure): boolean => {
  const expected = seat.invited && seat.involved;
  const part = tookPart({
    attendance: seat.attended ? 'attended' : 'did-not-attend',
    deputyName: null,
    report: { status: seat.report },
  });
  const asked = seat.invited && seat.report !== 'not-requested';
  const submitted = asked && (seat.report === 'received' || seat.report === 'nil-return');
  const due = asked ? seat.reportDueOn : null;
  switch (figure) {
    case 'expected':
      return expected;
    case 'attended':
      return expected && part === 'attended';
    case 'deputy':
      return expected && part === 'attended' && seat.byDeputy;
    case 'report-only':
      return expected && part === 'report-only';
    case 'absent':
      return expected && part === 'absent';
    case 'not-involved':
      return seat.invited && !seat.involved;
    case 'asked':
      return asked;
    case 'submitted':
      return submitted;
    case 'due':
      return due !== null;
    case 'in-time':
      return submitted && due !== null && seat.reportReceivedOn !== null && seat.reportReceivedOn <= due;
    case 'day-not-noted':
      return submitted && due !== null && seat.reportReceivedOn === null;
    case 'late':
      return due !== null && (!submitted || (seat.reportReceivedOn !== null && seat.reportReceivedOn > due));
  }
};

/** The figures of each group of seats, by name; groups that count nothing are left out. */
export const agencyAttendance = (
  seats: ReadonlyArray<AgencySeat>,
  groupOf: (seat: AgencySeat) => { readonly key: string; readonly name: string },
): ReadonlyArray<AgencyAttendance> =>
  [...grouped(seats, (seat) => groupOf(seat).key).values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { key, name } = groupOf(first);
      const counted = attendanceFigures.map((figure) => [figure, own.filter((seat) => isCounted(seat, figure)).length] as const);
      const counts = Object.fromEntries(counted) as AgencyAttendance['counts'];
      return counts.expected + counts['not-involved'] + counts.asked === 0 ? [] : [{ key, name, counts }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

/** The latest with their reports first, by the share of those that were due; groups that owed none stand last. */
export const byLateness = (rows: ReadonlyArray<AgencyAttendance>): ReadonlyArray<AgencyAttendance> => {
  const share = ({ counts }: AgencyAttendance): number => (counts.due === 0 ? -1 : counts.late / counts.due);
  return [...rows].sort((a, b) => share(b) - share(a) || b.counts.late - a.counts.late || a.name.localeCompare(b.name, 'en-GB'));
};

/** `11 of 15 (73%)`: never a percentage without what it is of; `none` where there is nothing to count. */
export const shareInWords = (part: number, of: number): string =>
  of === 0 ? 'none' : `${part} of ${of} (${Math.round((100 * part) / of)}%)`;
