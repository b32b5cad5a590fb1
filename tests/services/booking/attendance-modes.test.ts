import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeAll(async () => {
  at = await aPracticeDesk();
});
afterAll(() => at.close());

const april = { from: '2026-04-01', until: '2026-04-30' };

test('SC07: who attended is counted by how they took part, for each type of agency and for the family', async () => {
  const { sittings, rows, all } = await at.ask('attendance.modes', april);
  expect(sittings).toBe(1);
  const counts = Object.fromEntries(rows.map(({ who, counts }) => [who, [counts['in-person'], counts.video]]));
  expect(counts).toMatchObject({
    'School or college': [2, 0],
    'Early Help Panel': [0, 1],
    Family: [3, 1],
    Interpreter: [1, 1],
  });
  expect(all).toMatchObject({ counts: { 'in-person': 14, video: 4, phone: 0, hybrid: 0, 'not-said': 0 }, total: 18 });
  // Nobody who sent apologies, stayed away or was not invited is in it.
  expect(rows.filter(({ who }) => /housing|police|mental health|practitioner|probation/i.test(who))).toEqual([]);
});

test('SC07: a sitting that is still to be held is not counted, and an empty time has no rows', async () => {
  expect(await at.ask('attendance.modes', { from: '2027-01-01', until: '2027-12-31' })).toMatchObject({ sittings: 0, rows: [] });
  const year = await at.ask('attendance.modes', { from: null, until: null });
  expect(year).toMatchObject({ from: '2025-11-22', until: '2026-11-21', sittings: 2 });
});
