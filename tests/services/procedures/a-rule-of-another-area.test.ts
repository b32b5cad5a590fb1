import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aRequest, prepareFamily } from '../../support/walk.ts';

/** What one area asks and no shipped profile has: the police want seven working days for their checks (domain.md 3.5, Norfolk). */
const policeChecks = {
  title: 'The police are told, for their checks',
  key: 'report.police-checks',
  anchor: 'conference',
  within: { amount: 7, unit: 'working-day', direction: 'before' },
  conferenceTypes: ['initial', 'pre-birth', 'transfer-in', 'review'],
  who: 'Administrator',
  keepsFirstSitting: false,
  source: { rule: 'T-90', document: 'Another area', level: 'LO', evidence: 'V', checked: '2026-11-21', confirmLocally: true },
};

let at: TestDesk;
let resources = '';
beforeEach(async () => {
  resources = mkdtempSync(join(tmpdir(), 'another-area-'));
  for (const folder of ['procedures', 'calendars', 'models', 'practice'])
    cpSync(join('resources', folder), join(resources, folder), { recursive: true });
  const path = join(resources, 'procedures', 'england.json');
  const profile = JSON.parse(readFileSync(path, 'utf8'));
  profile.deadlines['police-checks'] = policeChecks;
  writeFileSync(path, JSON.stringify(profile));
  at = await aDesk({ now: '2026-03-30T09:00' });
  Object.assign(at.desk, { resources });
});
afterEach(() => {
  at.close();
  rmSync(resources, { recursive: true, force: true });
});

test('DL01 SC02: a limit that only the profile knows is counted day by day, and a slot that leaves too little time for it says so', async () => {
  const family = await prepareFamily(at);
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const late = async () =>
    (await at.ask('sitting.slots', { sittingId, durationMinutes: null })).offers.map(
      ({ heldOn, givesUp }) => [heldOn, givesUp.some((words) => words.startsWith('Reports would be late'))] as const,
    );
  // Good Friday and Easter Monday do not count: seven working days before the tenth of April lie before today.
  expect((await late()).every(([heldOn, isLate]) => isLate === heldOn < '2026-04-10')).toBe(true);
  await at.ask('sitting.book', { ...aBooking(family, '2026-04-21'), sittingId } as never);
  const { deadlines } = await at.ask('sitting.get', { sittingId });
  const due = deadlines.find(({ rule }) => rule === 'T-90');
  expect(due).toMatchObject({ due: '2026-04-10', title: 'The police are told, for their checks' });
  expect(due?.steps.filter(({ counted }) => counted !== null && counted !== 0)).toHaveLength(7);
});
