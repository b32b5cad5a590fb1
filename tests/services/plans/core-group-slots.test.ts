import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk({ now: '2026-04-21T12:00' });
});
afterEach(() => at.close());

const offers = async () => {
  return at.ask('sitting.coreGroupSlots', { sittingId: await sittingOn(at, '2026-04-21') });
};
const days = async () => (await offers()).slots.map(({ on }) => on);

test('DL03: three slots within ten working days, around the absences of the core members and the days their agencies send nobody', async () => {
  expect((await offers()).due).toMatchObject({ rule: 'T-13', due: '2026-05-06' });
  expect(await days()).toEqual(['2026-04-22', '2026-04-23', '2026-04-24']);

  const school = (await at.ask('agency.list', {})).find(({ agency }) => agency.name === 'Example Oaks Primary')?.agency;
  const closed = { id: null, agencyId: school?.id ?? '', from: '2026-04-22', until: '2026-04-22', reason: 'staff training' };
  await at.ask('blackout.save', { blackout: { ...closed, agencyId: school!.id } });
  const juno = (await at.ask('practitioner.list', {})).find(({ name }) => name.startsWith('Juno'));
  const leave = { id: null, practitionerId: juno!.id, from: '2026-04-23', until: '2026-04-24', reason: 'annual leave' };
  await at.ask('absence.save', { absence: leave });
  expect(await days()).toEqual(['2026-04-27', '2026-04-28', '2026-04-29']);
  expect((await offers()).slots.flatMap(({ missing }) => missing)).toEqual([]);
});

test('DL03: where somebody is away on every day that is in time, the slots say who', async () => {
  const juno = (await at.ask('practitioner.list', {})).find(({ name }) => name.startsWith('Juno'));
  const leave = { id: null, practitionerId: juno!.id, from: '2026-04-01', until: '2026-06-30', reason: 'annual leave' };
  await at.ask('absence.save', { absence: leave });
  const { slots } = await offers();
  expect(slots).toHaveLength(3);
  for (const { missing } of slots) expect(missing).toEqual([`${juno!.name} cannot come: annual leave.`]);
});
