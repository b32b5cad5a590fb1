import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk({ now: '2026-09-01T09:00' });
});
afterEach(() => at.close());

/** The practice family's second review, which is booked and open, and whoever chairs it. */
const openReview = async () => {
  const row = (await at.ask('sitting.list', { like: '/3', filter: 'all' }))[0]!;
  return (await at.ask('sitting.get', { sittingId: row.sittingId })).sitting;
};
const anotherChair = async () =>
  (
    await at.ask('practitioner.save', {
      practitioner: {
        id: null,
        agencyId: null,
        name: 'Fern Impartial',
        role: '',
        email: '',
        phone: '',
        chairs: true,
        takesMinutes: false,
      },
    })
  ).practitionerId;
const year = { from: '2026-01-01', until: '2027-12-31' };

test('SC05: conferences, children and hard cases of each chair stand beside those of all chairs together', async () => {
  const fern = await anotherChair();
  const { sittings, children, hardCases, daysThere, rows } = await at.ask('calendar.fairness', year);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  expect(sum((row) => row.sittings)).toBe(sittings);
  expect(sum((row) => row.children)).toBe(children);
  expect(sum((row) => row.hardCases)).toBe(hardCases);
  expect(sum((row) => row.daysThere)).toBe(daysThere);
  expect(sittings).toBe(3);
  expect(children).toBeGreaterThan(sittings);
  expect(hardCases).toBeGreaterThan(0);
  expect(rows.find((row) => row.chairId === fern)).toMatchObject({ sittings: 0, children: 0, hardCases: 0 });
});

test('SC05: leave and days that are not worked are no days there', async () => {
  const fern = await anotherChair();
  const week = { from: '2026-09-07', until: '2026-09-13' };
  const days = async () => (await at.ask('calendar.fairness', week)).rows.find((row) => row.chairId === fern)?.daysThere;
  expect(await days()).toBe(5);
  await at.ask('absence.save', {
    absence: { id: null, practitionerId: fern, from: '2026-09-08', until: '2026-09-09', reason: 'leave' },
  });
  expect(await days()).toBe(3);
  const pattern = { hours: [1, 2].map((weekday) => ({ weekday, from: '09:00', until: '12:00' })), conferencesADay: 1 };
  await at.ask('workingPattern.save', { practitionerId: fern, pattern });
  expect(await days()).toBe(1);
});

test('SC03: another chair for a review needs a reason, and the rate shows it with that reason', async () => {
  const before = await at.ask('calendar.continuity', year);
  expect(before).toMatchObject({ reviews: 2, sameChair: 2, others: [] });
  const fern = await anotherChair();
  const { id: sittingId, heldOn, startsAt, endsAt, roomId } = await openReview();
  const move = { sittingId, heldOn: heldOn!, startsAt: startsAt!, endsAt: endsAt!, roomId, chairId: fern };
  const refused = await at.call('sitting.move', move);
  expect(refused).toMatchObject({
    error: { type: 'Clashes', clashes: [{ about: 'chair', severity: 'warn', words: expect.stringContaining('(R-CH-03)') }] },
  });
  await at.ask('sitting.move', { ...move, despite: 'The chair has left the service.' });
  expect(await at.ask('calendar.continuity', year)).toMatchObject({
    reviews: 2,
    sameChair: 1,
    others: [{ sittingId, chairName: 'Fern Impartial', reason: 'The chair has left the service.' }],
  });
});

test('DL07: a late conference is counted by the reason that was given for it, beside every conference with a limit', async () => {
  const before = await at.ask('calendar.lateness', year);
  const family = await prepareFamily(at);
  at.setClock('2026-04-22T09:00');
  const outcomes = { [family.rowan]: 'no-plan-cin', [family.wren]: 'no-plan-cin' } as const;
  await aHeldSitting(at, family, { heldOn: '2026-04-22', outcomes, lateReason: 'No chair was free in time: both were on leave' });
  const after = await at.ask('calendar.lateness', year);
  expect(after.conferences).toBe(before.conferences + 2);
  expect(after.afterLimit).toBe(before.afterLimit + 2);
  expect(after.late.length).toBe(before.late.length + 1);
  expect(after.reasons).toContainEqual({ reason: 'No chair was free in time', conferences: 2, initial: 2, reviews: 0 });
  expect(after.late).toContainEqual(
    expect.objectContaining({ dueOn: '2026-04-21', heldOn: '2026-04-22', lateApprovedBy: 'Linden Overview', children: 2 }),
  );
});
