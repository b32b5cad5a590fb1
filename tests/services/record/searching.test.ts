import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ListFilter } from '../../../src/core/conferences/listed.ts';
import type { FamilyId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { aPerson } from '../../support/a-person.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { fillTenYears } from '../../support/ten-years.ts';
import { aRequest, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aDesk();
});
afterEach(() => at.close());

const namesFound = async (like: string) => (await at.ask('family.list', { like })).map((row) => row.family.name);

describe('UX02: searching', () => {
  test('a family is found by any part of its name, its people or its reference, whatever the letters and accents', async () => {
    const { familyId } = await at.ask('family.create', { reference: 'T-7', name: 'Étienne-Sampleton' });
    await zoe(familyId);
    for (const like of ['etienne', 'SAMPLE', 't-7', 'zoe', 'Zoë Test'])
      expect(await namesFound(like), like).toEqual(['Étienne-Sampleton']);
    expect(await namesFound('zoek')).toEqual([]);
  });

  test('what was just entered or renamed is found at once', async () => {
    expect(await namesFound('quorum')).toEqual([]);
    const { familyId } = await at.ask('family.create', { reference: 'T-8', name: 'Quorumson' });
    expect(await namesFound('quorum')).toEqual(['Quorumson']);
    expect(await namesFound('zoe')).toEqual([]);
    await zoe(familyId);
    expect(await namesFound('zoe')).toEqual(['Quorumson']);
  });

  test('a conference is found by its chair and its kind, and by stage', async () => {
    const family = await prepareFamily(at);
    const { sittingId } = await at.ask('request.create', aRequest(family));
    const found = async (like: string, filter: ListFilter = 'all') =>
      (await at.ask('sitting.list', { like, filter })).map((row) => row.sittingId);
    expect(await found('initial')).toEqual([sittingId]);
    expect(await found('', 'not-booked')).toEqual([sittingId]);
    expect(await found('', 'to-invite')).toEqual([]);
    expect(await found('quorumson')).toEqual([]);
  });

  test('UX02: a question about the conferences is asked of all of them, not of the first that a list shows', async () => {
    const family = await prepareFamily(at);
    const { sittingId } = await at.ask('request.create', aRequest(family));
    await at.ask('sitting.cancel', {
      sittingId,
      reason: 'no-continuing-risk',
      words: 'Strategy discussion held again.',
      decidedBy: 'Example Manager',
      agreedBy: 'Example Chair',
    });
    const { sittings } = fillTenYears(at.desk, { conferences: 450, until: day('2026-03-20') });
    expect(sittings).toBeGreaterThan(200);
    const counts = await at.ask('sitting.count', { like: '' });
    expect(counts.all).toBe(sittings + 1);
    expect(counts.cancelled).toBe(1);
    expect((await at.ask('sitting.list', { like: '', filter: 'all' })).map((row) => row.sittingId)).not.toContain(sittingId);
    expect((await at.ask('sitting.list', { like: '', filter: 'cancelled' })).map((row) => row.sittingId)).toEqual([sittingId]);
    expect((await at.ask('sitting.count', { like: 'nobody is called this' })).all).toBe(0);
  });

  test('a list is never longer than can be drawn, and a search reaches what lies beyond it', async () => {
    for (let count = 1; count <= 205; count += 1)
      await at.ask('family.create', { reference: `T-${String(count).padStart(3, '0')}`, name: `Testfamily ${count}` });
    expect(await namesFound('')).toHaveLength(200);
    expect(await namesFound('t-205')).toEqual(['Testfamily 205']);
  });
});

const zoe = (familyId: FamilyId) =>
  at.ask('person.save', {
    person: { ...aPerson({ familyId, givenName: 'Zoë', familyName: 'Testcase' }), id: null, child: null },
  });
