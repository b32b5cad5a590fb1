import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const holds = (childId: PersonId, parentalResponsibility: 'yes' | 'no' | 'unknown') =>
  at.ask('relationship.save', {
    relationship: { adultId: family.mother, childId, kind: 'mother', parental: true, parentalResponsibility, basis: '' },
  });
const suggested = async () => {
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const all = await at.ask('sitting.suggestions', { sittingId });
  return all.filter(({ personId }) => personId === family.mother);
};

test('PF01: a parent of whom it is not known whether they have responsibility is named, and waits for the answer', async () => {
  for (const child of [family.rowan, family.wren]) await holds(child, 'unknown');
  expect(await suggested()).toMatchObject([
    {
      awaitsResponsibility: true,
      reason:
        'Mother of Rowan and Wren. Parents are invited unless an exclusion is justified. Whether they have parental responsibility is not known.',
    },
  ]);
});

test('PF01: an answer for one of the children, whatever it is, is enough to be invited for that child', async () => {
  await holds(family.wren, 'unknown');
  for (const answer of ['yes', 'no'] as const) {
    await holds(family.rowan, answer);
    expect((await suggested()).map(({ awaitsResponsibility }) => awaitsResponsibility)).toEqual([undefined]);
  }
});

test('PF01: the list of a review takes over nobody whose responsibility is not known any more', async () => {
  const outcomes = { [family.rowan]: 'plan' as const, [family.wren]: 'plan' as const };
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes });
  for (const child of [family.rowan, family.wren]) await holds(child, 'unknown');
  at.setClock('2026-04-21T12:10');
  const { made } = await at.ask('sitting.close', { sittingId });
  const review = made[0]!;
  const { record } = await at.ask('record.get', { sittingId: review });
  expect(Object.values(record.invitees).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Marlo Testcase', 'Pippa Blackboard']),
  );
  expect(Object.values(record.invitees).some(({ personId }) => personId === family.mother)).toBe(false);
  expect(
    (await at.ask('sitting.lastList', { sittingId: review }))?.questions.some((q) => q.suggestion?.personId === family.mother),
  ).toBe(false);
  expect(
    (await at.ask('sitting.suggestions', { sittingId: review })).find(({ personId }) => personId === family.mother),
  ).toMatchObject({
    awaitsResponsibility: true,
  });
});
