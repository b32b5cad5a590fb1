import { expect, test } from 'vitest';
import { newInvitee } from '../../../core/conferences/new-invitee.ts';
import type { Invitee, Report } from '../../../core/conferences/record.ts';
import type { InviteeId } from '../../../core/identifiers.ts';
import { day } from '../../../core/local-date.ts';
import { isSharedLate, registerInWords, reportsOf, sharingInTimeInWords, standingInWords } from './register.ts';

const today = day('2026-04-20');
const aReport = (name: string, report: Partial<Report>, part: Invitee['part'] = 'agency'): Invitee => {
  const invitee = newInvitee({ id: name as InviteeId, part, name, agencyName: name });
  return { ...invitee, report: { ...invitee.report, ...report } };
};
const due = day('2026-04-16');

test.each([
  ['a report in time', { status: 'received', dueOn: due, receivedOn: day('2026-04-16') }, 'Came 16 Apr 2026, in time'],
  ['a report a day late', { status: 'received', dueOn: due, receivedOn: day('2026-04-17') }, 'Came 17 Apr 2026, 1 day late'],
  ['one that is still awaited', { status: 'requested', dueOn: due }, 'Late by 4 days, due 16 Apr 2026'],
  ['one that may still come', { status: 'requested', dueOn: day('2026-04-21') }, 'Due 21 Apr 2026'],
  ['a nil return is never late', { status: 'nil-return', dueOn: due }, 'Nothing known to them'],
] as const)('a late report says so in words: %s (RP01)', (_, report, words) => {
  expect(standingInWords(aReport('School nurse', report).report, today)).toBe(words);
});

test('once the conference is over, what is still awaited did not come (RP06)', () => {
  const awaited = aReport('Housing', { status: 'requested', dueOn: due });
  expect(standingInWords(awaited.report, day('2026-11-21'), true)).toBe('Did not come, was due 16 Apr 2026');
  expect(registerInWords([awaited], day('2026-11-21'), true)).toBe('1 report asked for: 1 that did not come.');
});

test('the register says how many came, how many are awaited, and who is late (RP01)', () => {
  const list = [
    aReport('Example Oaks Primary', { status: 'received', dueOn: due, receivedOn: due }),
    aReport('School nurse', { status: 'requested', dueOn: due }),
    aReport('Probation', { status: 'nil-return', dueOn: due }),
    aReport('Juniper', { status: 'not-requested' }, 'family'),
  ];
  expect(registerInWords(list, today)).toBe(
    '3 reports asked for: 1 received, 1 with nothing known and 1 awaited. Late: School nurse.',
  );
  expect(reportsOf(list).map(({ name }) => name)).toEqual(['School nurse', 'Example Oaks Primary', 'Probation']);
});

test.each([
  ['still to share', { status: 'requested' }, '2026-04-16', 'Share with the family by 16 Apr 2026', false],
  ['a day too late for it', { status: 'requested' }, '2026-04-17', 'Not shared with the family: was due 16 Apr 2026', true],
  [
    'shared on the last day',
    { status: 'received', sharedWithFamilyOn: due },
    '2026-04-20',
    'Family had it 16 Apr 2026, in time',
    false,
  ],
  [
    'shared late',
    { status: 'received', sharedWithFamilyOn: day('2026-04-18') },
    '2026-04-20',
    'Family had it 18 Apr 2026, 2 days late',
    true,
  ],
  ['a nil return', { status: 'nil-return' }, '2026-04-20', 'Nothing to share with the family', false],
] as const)('DL05: beside each report stands whether the family has it in time: %s', (_, report, on, words, late) => {
  const one = aReport('School nurse', report).report;
  expect(sharingInTimeInWords(one, due, day(on))).toBe(words);
  expect(isSharedLate(one, due, day(on))).toBe(late);
});
