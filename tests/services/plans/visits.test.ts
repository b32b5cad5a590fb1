import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDate } from '../../../src/core/local-date.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

/** Rowan is to be seen alone every 10 working days, Wren every 5 as the plan says for all. */
const aPlan = async (): Promise<SittingId> => {
  const outcomes = { [family.rowan]: 'plan', [family.wren]: 'plan' } as const;
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes });
  await at.ask('record.edit', {
    sittingId,
    edits: [
      { edit: 'plan.change', change: { visitEveryWorkingDays: 5 } },
      { edit: 'visits.set', childId: family.rowan, visits: { everyWorkingDays: 10, alone: true, where: '' } },
    ],
  });
  await at.ask('sitting.close', { sittingId });
  return sittingId;
};
const visit = (childId: PersonId, on: string, how: { readonly seen?: boolean; readonly seenAlone?: boolean } = {}) =>
  at.call('visit.save', { childId, madeOn: on as LocalDate, seen: true, seenAlone: false, by: 'Marlo', ...how });
const rows = async () =>
  (await at.ask('visit.list', {})).map(({ givenName, promise, due, state }) => [givenName, promise, due, state]);
const tasks = async () => (await at.ask('today.get', {})).tasks.filter(({ id }) => id.startsWith('visit:'));

describe('PL04: visits', () => {
  test('PL04: each child is due by what the conference promised them, and by the visits that kept it', async () => {
    await aPlan();
    expect(await rows()).toEqual([
      ['Wren', 'At least every 5 working days', '2026-04-28', 'in-time'],
      ['Rowan', 'At least every 10 working days, seen alone', '2026-05-06', 'in-time'],
    ]);
    at.setClock('2026-04-28T09:00');
    await visit(family.wren, '2026-04-27');
    await visit(family.rowan, '2026-04-27');
    expect(await rows()).toEqual([
      ['Wren', 'At least every 5 working days', '2026-05-05', 'in-time'],
      ['Rowan', 'At least every 10 working days, seen alone', '2026-05-06', 'in-time'],
    ]);
    await visit(family.rowan, '2026-04-27', { seenAlone: true });
    expect((await rows()).at(-1)).toEqual(['Rowan', 'At least every 10 working days, seen alone', '2026-05-12', 'in-time']);
  });

  test('PL04: Today says so before a visit is overdue and after, once visits are written down here, and stops with the next', async () => {
    await aPlan();
    at.setClock('2026-06-15T09:00');
    expect(await tasks(), 'where nobody writes visits down here, nothing is known').toEqual([]);
    at.setClock('2026-04-28T09:00');
    await visit(family.wren, '2026-04-24');
    expect(await tasks()).toEqual([]);
    at.setClock('2026-04-29T09:00');
    expect(await tasks()).toMatchObject([
      {
        group: 'this-week',
        sentence: 'See Wren before the next visit is overdue',
        dueInWords: 'Due Fri 1 May 2026',
        familyId: family.familyId,
        action: 'Record',
      },
    ]);
    at.setClock('2026-05-05T09:00');
    expect(await tasks()).toMatchObject([
      {
        group: 'late',
        sentence: 'Wren has not been seen as often as was promised',
        dueInWords: 'Was due on Fri 1 May 2026: 1 working day late',
      },
    ]);
    await visit(family.wren, '2026-05-05');
    expect(await tasks()).toEqual([]);
  });

  test('PL04: a visit at which the child was not seen keeps no promise', async () => {
    await aPlan();
    at.setClock('2026-04-29T09:00');
    await visit(family.wren, '2026-04-24', { seen: false });
    expect(await tasks()).toMatchObject([{ sentence: 'Wren has not been seen as often as was promised' }]);
  });

  test('PL04: what cannot be is refused: a day to come, one before the plan, alone but not seen, a child without a plan', async () => {
    await aPlan();
    expect(await visit(family.wren, '2026-04-22')).toMatchObject({ error: { type: 'DayIsToCome' } });
    expect(await visit(family.wren, '2026-04-20')).toMatchObject({ error: { type: 'DayBeforeConference' } });
    expect(await visit(family.wren, '2026-04-21', { seen: false, seenAlone: true })).toMatchObject({
      error: { type: 'AloneButNotSeen' },
    });
    expect(await visit(family.mother, '2026-04-21')).toMatchObject({ error: { type: 'NotHere' } });
    expect((await at.ask('visit.list', {})).flatMap(({ visits }) => visits)).toEqual([]);
  });

  test('PL04: the review is shown what was kept of the promise, and a visit taken out counts no more', async () => {
    await aPlan();
    at.setClock('2026-05-20T09:00');
    for (const on of ['2026-05-01', '2026-05-12']) await visit(family.rowan, on, { seenAlone: true });
    const review = (await at.ask('sitting.list', { like: '', filter: 'not-booked' }))[0]?.sittingId as SittingId;
    const keptOf = async (childId: PersonId) =>
      (await at.ask('visit.kept', { sittingId: review })).find((one) => one.childId === childId);
    expect(await keptOf(family.rowan)).toEqual({
      childId: family.rowan,
      promised: 'At least every 10 working days, seen alone',
      kept: 'Seen 2 times since 21 Apr 2026, always alone. The longest time without being seen alone was 8 working days: the promise was kept.',
    });
    expect((await keptOf(family.wren))?.kept).toBe('No visit is recorded since 21 Apr 2026.');
    await at.ask('visit.remove', { childId: family.rowan, madeOn: '2026-05-12' as LocalDate });
    expect((await keptOf(family.rowan))?.kept).toContain('12 working days: 10 were promised.');
  });

  test('PL04: visits go with the case file, with who went and whether the child was seen', async () => {
    await aPlan();
    await visit(family.wren, '2026-04-21', { seen: false });
    const { json } = await at.ask('caseFile.export', {});
    expect(JSON.parse(json).families[0].visits).toEqual([
      { childId: family.wren, madeOn: '2026-04-21', seen: false, seenAlone: false, by: 'Marlo' },
    ]);
  });
});
