import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../src/core/local-date.ts';
import { ok } from '../../src/core/result.ts';
import { transact } from '../../src/storage/database.ts';
import { savePlan } from '../../src/storage/plans.ts';
import { aDesk, type TestDesk } from '../support/desk.ts';
import { type Prepared, prepareFamily } from '../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk();
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const rows = () => at.ask('family.cpIs', { familyId: family.familyId });
const nhs = (personId: Prepared['rowan'], number: string) => at.call('person.setNumber', { personId, kind: 'nhs', number });

describe('PF05: numbers, legal status and earlier plans, with the gaps counted', () => {
  test('each gap is said, and closed by what is entered', async () => {
    expect((await rows()).map(({ name, gaps }) => [name, gaps.length])).toEqual([
      ['Rowan Sampleton (TEST)', 3],
      ['Wren Sampleton (TEST)', 3],
    ]);
    await nhs(family.rowan, '943 476 5919');
    await at.ask('person.setNumber', { personId: family.rowan, kind: 'upn', number: 'a123456789012' });
    const { people } = await at.ask('family.get', { familyId: family.familyId });
    const rowan = people.find(({ id }) => id === family.rowan)!;
    const previousPlans = [{ startedOn: '2017-06-12', endedOn: '2018-05-15', category: 'neglect' as const }];
    await at.ask('person.save', { person: { ...rowan, child: { ...rowan.child!, legalStatus: 'No order', previousPlans } } });
    expect((await rows())[0]).toMatchObject({
      nhsNumber: '9434765919',
      upn: 'A123456789012',
      legalStatus: 'No order',
      previousPlans: 1,
      gaps: [],
    });
  });

  test('a child under five needs no pupil number yet, and an unborn child goes by its mother’s NHS number', async () => {
    const { people } = await at.ask('family.get', { familyId: family.familyId });
    const wren = people.find(({ id }) => id === family.wren)!;
    const as = (birth: { known: 'date' | 'expected'; on: string }) => ({
      person: { ...wren, birth, child: { ...wren.child!, previousPlans: [] } },
    });
    await at.ask('person.save', as({ known: 'date', on: '2021-04-02' }));
    const wrens = async () => (await rows()).find(({ childId }) => childId === family.wren);
    expect((await wrens())?.gaps).toEqual(['The NHS number is not known.', 'The legal status is not said.']);
    await at.ask('person.save', as({ known: 'expected', on: '2026-08-01' }));
    expect((await wrens())?.gaps).toEqual(['The mother’s NHS number is not known.']);
    await nhs(family.mother, '9434765919');
    expect(await wrens()).toMatchObject({ nhsNumber: '9434765919', isMothers: true, gaps: [] });
  });

  test('a wrong number is refused, one that somebody has already is refused with their name, and an empty one takes it away', async () => {
    expect(await nhs(family.rowan, '9434765910')).toMatchObject({ error: { type: 'NumberNotRight' } });
    await nhs(family.rowan, '9434765919');
    expect(await nhs(family.wren, '9434765919')).toMatchObject({
      error: { type: 'NumberTaken', name: 'Rowan Sampleton (TEST)', reference: 'TEST-2026-001' },
    });
    await nhs(family.rowan, '');
    expect(await nhs(family.wren, '9434765919')).toMatchObject({ ok: true });
  });

  test('a plan that ended on this desk counts among the earlier ones, an open one does not', async () => {
    const plan = { endReason: null, initialCategory: 'neglect', latestCategory: 'neglect', reviewedOn: null } as const;
    transact(at.desk.db, (tx) => {
      savePlan(tx, family.rowan, { ...plan, startedOn: day('2024-01-10'), endedOn: day('2025-02-11'), endReason: '10' });
      savePlan(tx, family.wren, { ...plan, startedOn: day('2025-03-04'), endedOn: null });
      return ok(null);
    });
    expect((await rows()).map(({ previousPlans }) => previousPlans)).toEqual([1, 0]);
  });
});
