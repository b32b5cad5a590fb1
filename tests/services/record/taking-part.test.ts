import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeAll(async () => {
  at = await aPracticeDesk();
});
afterAll(() => at.close());

const april = { from: '2026-04-01', until: '2026-04-30' } as const;

test('AT04, MI05: agencies are counted where they were invited and involved, and each figure opens its conferences', async () => {
  const report = await at.ask('attendance.agencies', { ...april, by: 'agency' });
  expect(report.sittings).toBe(1);
  const counts = Object.fromEntries(report.rows.map(({ name, counts: held }) => [name, held]));
  // domain.md 11.3: the school nurse came and wrote a day late; the surgery wrote, and nobody says that it knows the children.
  const nurse = Object.entries(counts).find(([name]) => /nurs/i.test(name))?.[1];
  expect(nurse).toMatchObject({ expected: 1, attended: 1, submitted: 1, 'in-time': 0 });
  expect(Object.entries(counts).find(([name]) => /Surgery/.test(name))?.[1]).toMatchObject({
    attended: 0,
    asked: 1,
    submitted: 1,
  });
  for (const { key, counts: held } of [...report.rows, ...(report.all === null ? [] : [report.all])])
    for (const figure of [
      'expected',
      'attended',
      'report-only',
      'absent',
      'not-involved',
      'asked',
      'submitted',
      'due',
      'in-time',
      'late',
    ] as const) {
      const rows = await at.ask('attendance.figure', { ...april, by: 'agency', key, figure });
      expect(rows).toHaveLength(held[figure]);
      expect(rows.every(({ heldOn }) => heldOn === '2026-04-21')).toBe(true);
    }
});

test('AT04: by type, the two schools are one row of two', async () => {
  const report = await at.ask('attendance.agencies', { ...april, by: 'type' });
  expect(report.rows.find(({ key }) => key === 'sch')?.counts).toMatchObject({ expected: 2, attended: 2 });
});

test('AT06, MI09: children are counted by age and participation code, and each figure opens the children', async () => {
  const { rows } = await at.ask('participation.count', april);
  const all = rows.find(({ group }) => group === 'all');
  expect(all?.total).toBe(3);
  expect(Object.values(all?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(3);
  for (const { group, counts } of rows)
    for (const [code, count] of Object.entries(counts))
      expect(await at.ask('participation.figure', { ...april, group, code: code as 'PN0' })).toHaveLength(count);
  expect((await at.ask('participation.figure', { ...april, group: '10-to-15', code: 'all' })).map(({ who }) => who)).toEqual([
    'Ash',
    'Rowan',
  ]);
});
