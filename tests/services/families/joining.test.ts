import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FamilyId, PersonId } from '../../../src/core/identifiers.ts';
import { connectionOf } from '../../../src/storage/database.ts';
import { aDesk, openDeskAgain, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let here: Prepared;
/** The same family, entered again under another reference. */
let there: Prepared;
beforeEach(async () => {
  at = await aDesk({ keep: true });
  here = await prepareFamily(at);
  there = await prepareFamily(at, 'TEST-2026-099');
});
afterEach(() => {
  at.close();
  rmSync(at.folder, { recursive: true, force: true });
});

const file = (familyId: FamilyId) => at.ask('family.get', { familyId });
const asked = (change: object = {}) => ({
  keepId: here.familyId,
  goneId: there.familyId,
  pairs: [
    { here: here.mother, there: there.mother },
    { here: here.rowan, there: there.rowan },
  ],
  ...change,
});
const addAdult = async (familyId: FamilyId, givenName: string): Promise<PersonId> => {
  const { people } = await file(familyId);
  const like = people.find(({ role }) => role === 'adult')!;
  const person = { ...like, id: null, givenName, familyName: 'Apart', birth: { known: 'no' as const }, child: null };
  return (await at.ask('person.save', { person })).personId;
};
const hide = async (familyId: FamilyId, hiddenFrom: PersonId[], line = '2 Hushwood Lane') =>
  (await at.ask('address.save', { address: { id: null, familyId, hiddenFrom, text: { lines: [line], postcode: 'ZZ9 1ZZ' } } }))
    .addressId;

describe('PF09: one family that stands in two files', () => {
  test('those who may be one are found, every consequence is said before, done at once, and undone after a restart', async () => {
    const like = await at.ask('family.likeFiles', { familyId: here.familyId });
    expect(like).toMatchObject([{ familyId: there.familyId, reference: 'TEST-2026-099' }]);
    expect(new Set(like[0]!.pairs.map((pair) => pair.there))).toEqual(new Set([there.mother, there.rowan, there.wren]));
    const before = [await file(here.familyId), await file(there.familyId)];
    const { consequences, refusals } = await at.ask('family.joinPreview', asked());
    expect(refusals).toEqual([]);
    expect(consequences.slice(0, 3)).toEqual([
      'Sampleton (TEST) (TEST-2026-099) is no longer listed: everybody in it comes into Sampleton (TEST) (TEST-2026-001).',
      'Wren Sampleton (TEST) comes into Sampleton (TEST) (TEST-2026-001).',
      'Juniper Sampleton (TEST) is listed once from now on, with everything that either entry says.',
    ]);
    const { joinId } = await at.ask('family.join', asked());
    const joined = await file(here.familyId);
    expect(joined.people.map(({ id }) => id).sort()).toEqual([here.mother, here.rowan, here.wren, there.wren].sort());
    expect(joined.relationships.filter(({ adultId }) => adultId === here.mother).map(({ childId }) => childId)).toContain(
      there.wren,
    );
    expect((await at.ask('family.list', { like: '' })).map(({ family }) => family.reference)).toEqual(['TEST-2026-001']);
    at.close();

    at = await openDeskAgain(at.folder, '2026-05-01T09:00');
    expect(await at.ask('family.joins', { familyId: here.familyId })).toMatchObject([{ joinId, undoUntil: '2026-05-01' }]);
    await at.ask('family.undoJoin', { joinId });
    expect([await file(here.familyId), await file(there.familyId)]).toEqual(before);
    expect(await at.ask('family.joins', { familyId: here.familyId })).toEqual([]);
    expect(await at.ask('person.merges', { familyId: here.familyId })).toEqual([]);
  });

  test('PF03: what is hidden from somebody of one file is hidden from everybody who comes from the other, until somebody opens it', async () => {
    const ash = await addAdult(here.familyId, 'Ash');
    const elm = await addAdult(there.familyId, 'Elm');
    // Elm may be Ash: nobody looked yet.
    const addressId = await hide(there.familyId, [elm]);
    const own = await hide(here.familyId, [ash], '4 Own Lane');
    const open = await hide(there.familyId, [], '6 Open Lane');
    const before = [await file(here.familyId), await file(there.familyId)];
    expect((await at.ask('family.joinPreview', asked())).consequences.join(' ')).toContain('2 addresses that are hidden');
    const { joinId } = await at.ask('family.join', asked());
    const hiddenFrom = async (id: string) =>
      new Set((await file(here.familyId)).addresses.find((address) => address.id === id)?.hiddenFrom);
    expect(await hiddenFrom(addressId)).toEqual(new Set([elm, ash, here.wren]));
    expect(await hiddenFrom(own)).toEqual(new Set([ash, elm, there.wren]));
    expect(await hiddenFrom(open)).toEqual(new Set());
    await at.ask('family.undoJoin', { joinId });
    expect([await file(here.familyId), await file(there.familyId)]).toEqual(before);
  });

  test('nobody is one with two others, and a child is never one with an adult', async () => {
    const ash = await addAdult(here.familyId, 'Ash');
    const refusals = async (...pairs: { here: PersonId; there: PersonId }[]) =>
      (await at.ask('family.joinPreview', asked({ pairs }))).refusals;
    expect(await refusals({ here: ash, there: there.mother }, { here: here.mother, there: there.mother })).toEqual([
      'Nobody can be one with two others.',
    ]);
    expect(await refusals({ here: here.mother, there: there.rowan })).toEqual(['One is a child and the other an adult.']);
    expect(await refusals({ here: ash, there: here.mother })).toEqual(['Each pair is one person of either file.']);
  });

  test('X2: only somebody entitled to restricted information joins two files, as nobody else can look everywhere', async () => {
    Object.assign(at.desk, { restricted: undefined });
    for (const name of ['family.join', 'family.joinPreview'] as const)
      expect(await at.call(name, asked())).toMatchObject({ error: { type: 'NotEntitled' } });
  });

  test('what was decided stands under its reference: the file with a conference stays, and can take in the other one', async () => {
    await at.ask('request.create', aRequest(there));
    const refused = await at.ask('family.joinPreview', asked());
    expect(refused.refusals).toEqual([
      'Sampleton (TEST) (TEST-2026-099) has a request and a conference under its own reference: keep that file, and bring the other one into it.',
    ]);
    expect(await at.call('family.join', asked())).toMatchObject({ error: { type: 'CannotMerge' } });
    const turned = {
      keepId: there.familyId,
      goneId: here.familyId,
      pairs: asked().pairs.map((pair) => ({ here: pair.there, there: pair.here })),
    };
    expect((await at.ask('family.joinPreview', turned)).refusals).toEqual([]);
    expect(await at.call('family.join', turned)).toMatchObject({ ok: true });
  });

  test('of two who are one, whoever another system numbers keeps their place', async () => {
    await at.ask('person.setNumber', { personId: there.rowan, kind: 'nhs', number: '9434765919' });
    const { joinId } = await at.ask('family.join', asked());
    const { people } = await file(here.familyId);
    expect(people.map(({ id }) => id)).toContain(there.rowan);
    expect(people.map(({ id }) => id)).not.toContain(here.rowan);
    expect(await at.call('family.undoJoin', { joinId })).toMatchObject({ ok: true });
    expect((await file(there.familyId)).people.map(({ id }) => id)).toContain(there.rowan);
    expect((await file(here.familyId)).people.map(({ id }) => id)).toContain(here.rowan);
  });

  test('they stay one while something made since ties them together, and after 30 days', async () => {
    const { joinId } = await at.ask('family.join', asked());
    const ash = await addAdult(here.familyId, 'Ash');
    const tie = { adultId: ash, childId: there.wren, kind: 'father', parental: true, basis: '' } as const;
    await at.ask('relationship.save', { relationship: { ...tie, parentalResponsibility: 'unknown' } });
    const before = await file(here.familyId);
    expect(await at.call('family.undoJoin', { joinId })).toMatchObject({
      error: { type: 'CannotPart', why: 'Ash Apart and Wren Sampleton (TEST) were tied to each other since.' },
    });
    expect(await file(here.familyId)).toEqual(before);
    await at.ask('relationship.remove', { adultId: ash, childId: there.wren });
    at.setClock('2026-05-02T09:00');
    expect(await at.call('family.undoJoin', { joinId })).toMatchObject({ error: { type: 'TooLateToUndo', until: '2026-05-01' } });
    at.setClock('2026-05-01T09:00');
    expect(await at.call('family.undoJoin', { joinId })).toMatchObject({ ok: true });
  });

  test('two families with nobody in common stay two', async () => {
    expect((await at.ask('family.joinPreview', asked({ pairs: [] }))).refusals).toEqual([
      'Say who of them is one person: two families with nobody in common stay two families.',
    ]);
  });

  test('every table that is of a family goes along, or keeps its family where it is', () => {
    const along = ['person', 'address', 'warning_note', 'person_merge'];
    const stays = ['request', 'sitting', 'partner_request', 'core_group', 'core_group_late'];
    const named = connectionOf(at.desk.db)
      .prepare(
        `SELECT DISTINCT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'family_id'`,
      )
      .pluck()
      .all();
    expect(new Set(named)).toEqual(new Set([...along, ...stays]));
  });
});
