import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { lateReport, lateReportInWords, lateSharing, lateSharingInWords, limitFor, sharingLimits } from './report-sharing.ts';

const due = (rule: string, on: string) => ({ rule, due: day(on) });
const received = { status: 'received', openToFamily: 'yes', sharedWithFamilyOn: null } as const;

test('DL05: the social work report and the other reports each have their own last day, the earlier one where siblings differ', () => {
  const limits = sharingLimits([
    due('T-08', '2026-04-16'),
    due('T-05', '2026-04-15'),
    due('T-06', '2026-04-13'),
    due('T-11', '2026-04-22'),
  ]);
  expect(limitFor('csc', limits)?.due).toBe('2026-04-13');
  expect(limitFor('sch', limits)?.due).toBe('2026-04-16');
  expect(limitFor('sch', sharingLimits([]))).toBeNull();
});

test.each([
  ['on the last day', { ...received, sharedWithFamilyOn: day('2026-04-16') }, null],
  [
    'a day later',
    { ...received, sharedWithFamilyOn: day('2026-04-17') },
    'School: the report was shared with the family late, on Friday 17 April 2026. The last day for sharing it was Thursday 16 April 2026.',
  ],
  [
    'never',
    received,
    'School: the report was not shared with the family. The last day for sharing it was Thursday 16 April 2026.',
  ],
  ['not for the family to read', { ...received, openToFamily: 'no' }, null],
  ['never came', { ...received, status: 'requested' }, null],
] as const)('DL05: late sharing is a fact, and only late sharing: %s', (_, report, words) => {
  const late = lateSharing(report, day('2026-04-16'));
  expect(late === null ? null : lateSharingInWords('School', late)).toBe(words);
  expect(lateSharing(report, null)).toBeNull();
});

const due17 = { dueOn: day('2026-04-17'), receivedOn: null } as const;
test.each([
  [
    'never came',
    { ...due17, status: 'requested' },
    'School: a report was asked for and none was received. It was due on Friday 17 April 2026.',
  ],
  [
    'never came, without a day',
    { status: 'requested', dueOn: null, receivedOn: null },
    'School: a report was asked for and none was received.',
  ],
  ['on its day', { ...due17, status: 'received', receivedOn: day('2026-04-17') }, null],
  [
    'a day later',
    { ...due17, status: 'received', receivedOn: day('2026-04-18') },
    'School: the report came late, on Saturday 18 April 2026, 1 day after it was due.',
  ],
  [
    'on the day of the conference',
    { ...due17, status: 'received', receivedOn: day('2026-04-21') },
    'School: the report came late, on Tuesday 21 April 2026, 4 days after it was due.',
  ],
  [
    'after the conference',
    { ...due17, status: 'received', receivedOn: day('2026-04-22') },
    'School: the report came after the conference, on Wednesday 22 April 2026. It was not before those who decided.',
  ],
  ['nothing known', { ...due17, status: 'nil-return' }, null],
  ['never asked for', { ...due17, status: 'not-requested' }, null],
  ['on a day nobody wrote down', { ...due17, status: 'received' }, null],
] as const)('RP06: a missing or late report is a fact of the record: %s', (_, report, words) => {
  const late = lateReport(report, day('2026-04-21'));
  expect(late === null ? null : lateReportInWords('School', late)).toBe(words);
});
