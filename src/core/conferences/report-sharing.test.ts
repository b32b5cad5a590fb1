import { expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { lateSharing, lateSharingInWords, limitFor, sharingLimits } from './report-sharing.ts';

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
