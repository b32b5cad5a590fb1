import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SittingId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import {
  type AgencySeat,
  agencyAttendance,
  attendanceFigures,
  byLateness,
  isCounted,
  shareInWords,
} from './agency-attendance.ts';

const aSeat = (more: Partial<AgencySeat> = {}): AgencySeat => ({
  sittingId: 's' as SittingId,
  reference: 'SC-1',
  familyName: 'Sampleton',
  heldOn: day('2026-04-21'),
  team: 'hv',
  agencyName: 'Health visiting',
  agencyType: 'hv',
  invited: true,
  involved: true,
  attended: true,
  byDeputy: false,
  report: 'received',
  reportDueOn: day('2026-04-16'),
  reportReceivedOn: day('2026-04-16'),
  ...more,
});
const figures = (...seats: ReadonlyArray<Partial<AgencySeat>>) =>
  agencyAttendance(seats.map(aSeat), ({ team, agencyName }) => ({ key: team, name: agencyName }))[0]?.counts;

test('AT04, MI05: only conferences where the agency was invited and involved are what its attendance is of', () => {
  expect(
    figures(
      {},
      { attended: false },
      { involved: false, attended: false },
      { invited: false, attended: false, report: 'not-requested' },
    ),
  ).toMatchObject({ expected: 2, attended: 1, 'report-only': 1, absent: 0, 'not-involved': 1 });
});

test('AT05, Q-06: a report alone is counted by itself, neither as there nor as absent; a nil return is no presence', () => {
  expect(
    figures(
      { attended: false },
      { attended: false, report: 'nil-return' },
      { attended: false, report: 'requested' },
      { byDeputy: true },
    ),
  ).toMatchObject({ expected: 4, attended: 1, deputy: 1, 'report-only': 1, absent: 2 });
});

test('MI05: a report is submitted, or in time, out of those that were asked for', () => {
  expect(
    figures(
      {},
      { reportReceivedOn: day('2026-04-17') },
      { report: 'nil-return' },
      { report: 'requested', reportReceivedOn: null },
      { report: 'not-requested' },
    ),
  ).toMatchObject({ asked: 4, submitted: 3, 'in-time': 2 });
});

test('RP01: lateness is of the reports that were due, so that whoever never writes cannot look punctual', () => {
  const never = { report: 'requested', reportReceivedOn: null } as const;
  expect(
    figures({}, { reportReceivedOn: day('2026-04-17') }, never, { ...never, reportDueOn: null }, { report: 'not-requested' }),
  ).toMatchObject({ asked: 4, due: 3, 'in-time': 1, late: 2 });
});

test('RP01: a report that came on a day that nobody noted is neither in time nor late, and is counted as that', () => {
  expect(
    figures(
      {},
      { reportReceivedOn: null },
      { report: 'nil-return', reportReceivedOn: null },
      { report: 'requested', reportReceivedOn: null },
    ),
  ).toMatchObject({ due: 4, 'in-time': 1, late: 1, 'day-not-noted': 2 });
});

test('RP01: the latest stand first, by their share of what was due; whoever owed nothing stands last', () => {
  const rows = agencyAttendance(
    [
      aSeat({ team: 'a', reportDueOn: null }),
      aSeat({ team: 'b' }),
      aSeat({ team: 'b', report: 'requested' }),
      aSeat({ team: 'c', report: 'requested' }),
      aSeat({ team: 'd' }),
    ],
    ({ team }) => ({ key: team, name: team }),
  );
  expect(byLateness(rows).map(({ key }) => key)).toEqual(['c', 'b', 'd', 'a']);
});

test('AT04: a percentage never stands without what it is of', () => {
  expect(shareInWords(11, 15)).toBe('11 of 15 (73%)');
  expect(shareInWords(0, 0)).toBe('none');
});

const anySeat = fc
  .record({
    invited: fc.boolean(),
    involved: fc.boolean(),
    attended: fc.boolean(),
    byDeputy: fc.boolean(),
    report: fc.constantFrom('not-requested', 'requested', 'received', 'nil-return'),
    reportReceivedOn: fc.constantFrom(null, day('2026-04-10'), day('2026-04-25')),
    reportDueOn: fc.constantFrom(null, day('2026-04-16')),
    team: fc.constantFrom('a', 'b', 'c'),
  })
  .map((one) => aSeat(one as Partial<AgencySeat>));

test('AT04: attended, heard by report alone and absent add up to what was expected, and every figure is the rows it opens', () => {
  fc.assert(
    fc.property(fc.array(anySeat, { maxLength: 30 }), (seats) => {
      for (const { key, counts } of agencyAttendance(seats, ({ team }) => ({ key: team, name: team }))) {
        expect(counts.attended + counts['report-only'] + counts.absent).toBe(counts.expected);
        expect(counts['in-time'] + counts.late + counts['day-not-noted']).toBe(counts.due);
        expect(counts.due).toBeLessThanOrEqual(counts.asked);
        for (const figure of attendanceFigures)
          expect(counts[figure]).toBe(seats.filter((seat) => seat.team === key && isCounted(seat, figure)).length);
      }
    }),
  );
});
