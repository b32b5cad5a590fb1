import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AbsenceId, PractitionerId } from '../../src/core/identifiers.ts';
import { usualPattern } from '../../src/core/scheduling/availability.ts';
import { aDesk, type TestDesk } from '../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const tuesday = { heldOn: '2026-04-21', startsAt: '10:00', endsAt: '12:00', minuteTakerId: null, roomId: null };
const foreseen = async () => {
  const { sittingId } = await at.ask('request.create', aRequest(family));
  return (await at.ask('sitting.clashes', { ...tuesday, sittingId, chairId: family.chair })).map((clash) => clash.words);
};

test('SC05: leave is told while a booking is typed, until it is taken away', async () => {
  const absence = { practitionerId: family.chair, from: '2026-04-20', until: '2026-04-24', reason: 'annual leave' };
  const { absenceId } = await at.ask('absence.save', { absence: { ...absence, id: null } });
  expect(await foreseen()).toEqual(['Cedar Quorumson is away from Mon 20 April 2026 to Fri 24 April 2026 (annual leave).']);
  await at.ask('absence.save', { absence: { ...absence, id: absenceId, from: '2026-04-22' } });
  expect(await foreseen()).toEqual([]);
  await at.ask('absence.save', { absence: { ...absence, id: absenceId } });
  await at.ask('absence.remove', { absenceId });
  expect(await foreseen()).toEqual([]);
});

test('SC05: a chair works the usual pattern until another is set, and keeps that one', async () => {
  expect(await at.ask('availability.list', {})).toEqual([{ practitionerId: family.chair, pattern: usualPattern, absences: [] }]);
  const pattern = { hours: [{ weekday: 2, from: '13:00', until: '17:00' }], conferencesADay: 1 };
  await at.ask('workingPattern.save', { practitionerId: family.chair, pattern });
  expect((await at.ask('availability.list', {}))[0]?.pattern).toEqual(pattern);
  expect(await foreseen()).toEqual(['Cedar Quorumson works from 13:00 to 17:00 on Tuesdays.']);
});

test('impossible days, hours and people are refused, and nothing is kept', async () => {
  const absence = { id: null, practitionerId: family.chair, from: '2026-04-24', until: '2026-04-20', reason: '' };
  expect(await at.call('absence.save', { absence })).toMatchObject({ error: { type: 'NotUnderstood', where: 'absence.until' } });
  const twice = [
    { weekday: 1, from: '09:00', until: '12:00' },
    { weekday: 1, from: '13:00', until: '17:00' },
  ];
  expect(
    await at.call('workingPattern.save', { practitionerId: family.chair, pattern: { hours: twice, conferencesADay: 2 } }),
  ).toMatchObject({ error: { type: 'NotUnderstood' } });
  const nobody = at.desk.newId<PractitionerId>();
  expect(
    await at.call('workingPattern.save', { practitionerId: nobody, pattern: { hours: [], conferencesADay: 2 } }),
  ).toMatchObject({ error: { type: 'NotHere' } });
  expect(await at.call('absence.remove', { absenceId: at.desk.newId<AbsenceId>() })).toMatchObject({
    error: { type: 'NotHere' },
  });
  expect(await at.ask('availability.list', {})).toEqual([{ practitionerId: family.chair, pattern: usualPattern, absences: [] }]);
});

test('patterns and absences are in a case file, and are taken in with their chair', async () => {
  const pattern = { hours: [{ weekday: 2, from: '13:00', until: '17:00' }], conferencesADay: 1 };
  await at.ask('workingPattern.save', { practitionerId: family.chair, pattern });
  const absence = { practitionerId: family.chair, from: '2026-04-20', until: '2026-04-24', reason: 'training' };
  await at.ask('absence.save', { absence: { ...absence, id: null } });
  const held = await at.ask('availability.list', {});
  const { json } = await at.ask('caseFile.export', {});
  const other = await aDesk({ now: '2026-03-30T09:00' });
  await other.ask('caseFile.import', { json });
  expect(await other.ask('availability.list', {})).toEqual(held);
  other.close();
});
