import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/core/identifiers.ts';
import { connectionOf } from '../../../src/storage/database.ts';
import { isPersonUsedSql } from '../../../src/storage/families/person-merges.ts';
import { aPerson } from '../../support/a-person.ts';
import { aDesk, openDeskAgain, type TestDesk } from '../../support/desk.ts';
import { type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let twice: PersonId;
beforeEach(async () => {
  at = await aDesk({ keep: true });
  family = await prepareFamily(at);
  const { familyId, rowan } = family;
  const again = aPerson({ familyId, role: 'adult', givenName: 'Junipre', familyName: 'Sampleton (TEST)', phone: '01632 960211' });
  twice = (await at.ask('person.save', { person: { ...again, id: null, birth: { known: 'no' }, child: null } })).personId;
  await at.ask('relationship.save', {
    relationship: {
      adultId: twice,
      childId: rowan,
      kind: 'mother',
      parental: true,
      parentalResponsibility: 'unknown',
      basis: '',
    },
  });
  await hide([twice]);
});
afterEach(() => {
  at.close();
  rmSync(at.folder, { recursive: true, force: true });
});

/** An address of this family, hidden from these. */
const hide = async (hiddenFrom: PersonId[]) => {
  const address = { id: null, familyId: family.familyId, hiddenFrom, text: { lines: ['2 Hushwood Lane'], postcode: 'ZZ9 1ZZ' } };
  return (await at.ask('address.save', { address })).addressId;
};
const file = () => at.ask('family.get', { familyId: family.familyId });
const merge = () => at.ask('person.merge', { keepId: family.mother, dropId: twice, choices: {} });

describe('PF09: merging two people', () => {
  test('every consequence is said before, done at once, and undone after a restart', async () => {
    const before = await file();
    const { consequences, refusals, choices } = await at.ask('person.mergePreview', { keepId: family.mother, dropId: twice });
    expect(refusals).toEqual([]);
    expect(choices).toEqual([
      {
        key: 'givenName',
        label: 'Given name',
        options: [
          { side: 'keep', words: 'Juniper' },
          { side: 'drop', words: 'Junipre' },
        ],
        suggested: 'keep',
      },
    ]);
    expect(consequences).toEqual([
      'Junipre Sampleton (TEST) is no longer listed: everything of theirs goes to Juniper Sampleton (TEST).',
      'Phone becomes “01632 960211”.',
      'They disagree on parental responsibility (mother of Rowan Sampleton (TEST)): it becomes “not known”.',
      'One more address may not be known to Juniper Sampleton (TEST).',
    ]);

    const { mergeId } = await merge();
    const merged = await file();
    expect(merged.people.map(({ id }) => id)).not.toContain(twice);
    expect(merged.people.find(({ id }) => id === family.mother)).toMatchObject({ givenName: 'Juniper', phone: '01632 960211' });
    expect(merged.addresses).toMatchObject([{ hiddenFrom: [family.mother] }]);
    at.close();

    at = await openDeskAgain(at.folder, '2026-05-01T09:00');
    expect(await at.ask('person.merges', { familyId: family.familyId })).toMatchObject([{ mergeId, undoUntil: '2026-05-01' }]);
    await at.ask('person.undoMerge', { mergeId });
    expect(await file()).toEqual(before);
    expect(await at.ask('person.merges', { familyId: family.familyId })).toEqual([]);
    expect(await at.call('person.undoMerge', { mergeId })).toMatchObject({ ok: false, error: { type: 'NotHere' } });
  });

  test('it is undone for 30 days and not for 31', async () => {
    const { mergeId } = await merge();
    at.setClock('2026-05-02T09:00');
    expect(await at.call('person.undoMerge', { mergeId })).toMatchObject({
      error: { type: 'TooLateToUndo', until: '2026-05-01' },
    });
    expect(await at.ask('person.merges', { familyId: family.familyId })).toEqual([]);
  });

  test('X2: an address that was opened since is hidden and sealed again by the undoing', async () => {
    const { mergeId } = await merge();
    const [address] = (await file()).addresses;
    const { id, familyId, text } = address!;
    await at.ask('address.save', { address: { id, familyId, hiddenFrom: [], text: { ...text!, lines: [...text!.lines] } } });
    await at.ask('person.undoMerge', { mergeId });
    expect((await file()).addresses).toMatchObject([{ hiddenFrom: [twice], text }]);
    expect(at.desk.db.prepare('SELECT lines, sealed IS NOT NULL AS sealed FROM address').all()).toEqual([
      { lines: null, sealed: 1 },
    ]);
  });

  test('a later merge is undone before an earlier one', async () => {
    const { mergeId } = await merge();
    const other = aPerson({ familyId: family.familyId, role: 'adult', givenName: 'Other' });
    const { personId } = await at.ask('person.save', { person: { ...other, id: null, birth: { known: 'no' }, child: null } });
    const later = await at.ask('person.merge', { keepId: family.mother, dropId: personId, choices: {} });
    expect(await at.call('person.undoMerge', { mergeId })).toMatchObject({ error: { type: 'UndoLaterFirst' } });
    await at.ask('person.undoMerge', { mergeId: later.mergeId });
    await at.ask('person.undoMerge', { mergeId });
  });

  test('only somebody entitled to restricted information merges, as nobody else can look everywhere', async () => {
    Object.assign(at.desk, { restricted: undefined });
    for (const name of ['person.merge', 'person.mergePreview'] as const)
      expect(
        await at.call(name, { keepId: family.mother, dropId: twice, ...(name === 'person.merge' ? { choices: {} } : {}) }),
      ).toMatchObject({ error: { type: 'NotEntitled' } });
  });

  test('every table that names a person is looked at, or is part of a family file', () => {
    const part = ['previous_plan', 'relationship', 'address_hidden_from', 'residence', 'former_name'];
    const naming = connectionOf(at.desk.db)
      .prepare(
        `SELECT DISTINCT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = 'person'`,
      )
      .pluck()
      .all() as ReadonlyArray<string>;
    expect(naming.length).toBeGreaterThan(part.length);
    expect(naming.filter((name) => !part.includes(name) && !new RegExp(`FROM ${name} `).test(isPersonUsedSql))).toEqual([]);
  });
});
