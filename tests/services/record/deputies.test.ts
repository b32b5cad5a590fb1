import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AgencyId, PractitionerId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-20T09:00' });
});
afterEach(() => at.close());

const flint = { name: 'Flint Hubson', role: 'panel representative', email: '', phone: '', chairs: false, takesMinutes: false };
const panel = async (deputy?: string): Promise<{ readonly agencyId: AgencyId; readonly practitionerId: PractitionerId }> => {
  const agency = { id: null, type: 'ehp', name: 'Early Help Panel', mailbox: 'panel@example.test', phone: '' };
  const { agencyId } = await at.ask('agency.save', { agency });
  const practitioner = { ...flint, id: null, agencyId, ...(deputy === undefined ? {} : { deputy }) };
  return { agencyId, ...(await at.ask('practitioner.save', { practitioner })) };
};
const listed = async (agencyId: AgencyId) => (await at.ask('agency.list', {})).find(({ agency }) => agency.id === agencyId)!;

test('AG01: the directory keeps each contact’s deputy and the days on which they are away, and a case file carries both', async () => {
  const { agencyId, practitionerId } = await panel('Alder Standin, 01632 960111');
  const absence = { id: null, practitionerId, from: day('2026-04-20'), until: day('2026-04-24'), reason: 'leave' };
  await at.ask('absence.save', { absence });
  const row = await listed(agencyId);
  expect(row.practitioners).toMatchObject([{ deputy: 'Alder Standin, 01632 960111' }]);
  expect(row.absences).toMatchObject([{ practitionerId, from: '2026-04-20', until: '2026-04-24', reason: 'leave' }]);
  const { json } = await at.ask('caseFile.export', {});
  const again = await aDesk({ now: '2026-04-20T09:00' });
  await again.ask('caseFile.import', { json });
  const [there] = await again.ask('agency.list', {});
  expect([there?.practitioners, there?.absences]).toEqual([row.practitioners, row.absences]);
  await again.close();
});

test('AG01: a contact from before deputies were named has none', async () => {
  expect((await listed((await panel()).agencyId)).practitioners).toMatchObject([{ deputy: '' }]);
});
