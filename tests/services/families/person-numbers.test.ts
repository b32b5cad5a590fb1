import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/core/local-date.ts';
import { ok } from '../../../src/core/result.ts';
import { transact } from '../../../src/storage/database.ts';
import { savePlan } from '../../../src/storage/plans/plans.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

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

  test('the list stands on the Summary of a booked conference and, from ten working days before, on Today, until the gaps are closed', async () => {
    const { sittingId } = await bookedFor(at, family);
    const onSummary = async () => (await at.ask('sitting.get', { sittingId })).missing.filter(({ field }) => field === 'cpIs');
    const onToday = async () => (await at.ask('today.get', {})).tasks.find(({ id }) => id.startsWith('cp-is:'));
    expect((await onSummary()).map(({ sentence }) => sentence)).toEqual([
      'CP-IS cannot be told about Rowan Sampleton (TEST) yet. The NHS number is not known. The unique pupil number is not known. The legal status is not said.',
      'CP-IS cannot be told about Wren Sampleton (TEST) yet. The NHS number is not known. The unique pupil number is not known. The legal status is not said.',
    ]);
    expect(await onToday()).toMatchObject({
      sentence: 'Close 6 gaps before CP-IS can be told about Rowan and Wren',
      tab: 'family',
      sittingId,
    });
    for (const [personId, number, upn] of [
      [family.rowan, '9434765919', 'A123456789012'],
      [family.wren, '4010232137', 'A123456789013'],
    ] as const) {
      await nhs(personId, number);
      await at.ask('person.setNumber', { personId, kind: 'upn', number: upn });
      const { people } = await at.ask('family.get', { familyId: family.familyId });
      const person = people.find(({ id }) => id === personId)!;
      await at.ask('person.save', {
        person: { ...person, child: { ...person.child!, legalStatus: 'No order', previousPlans: [] } },
      });
    }
    expect(await onSummary()).toEqual([]);
    expect(await onToday()).toBeUndefined();
  });

  test('a conference that is further away than ten working days is not yet on Today for it', async () => {
    const { sittingId } = await bookedFor(at, family, '2026-04-20');
    expect((await at.ask('sitting.get', { sittingId })).missing.some(({ field }) => field === 'cpIs')).toBe(true);
    expect((await at.ask('today.get', {})).tasks.some(({ id }) => id.startsWith('cp-is:'))).toBe(false);
  });
});

const bookedFor = async (desk: TestDesk, prepared: Prepared, heldOn = '2026-04-14') => {
  const { sittingId } = await desk.ask('request.create', aRequest(prepared));
  await desk.ask('sitting.book', {
    sittingId,
    ...aBooking(prepared, heldOn),
  });
  return { sittingId };
};
