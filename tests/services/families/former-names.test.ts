import { afterEach, beforeEach, expect, test } from 'vitest';
import { unbornName } from '../../../src/core/children/birth-event.ts';
import type { Person } from '../../../src/core/children/people.ts';
import type { PersonId } from '../../../src/core/identifiers.ts';
import { ok } from '../../../src/core/result.ts';
import { transact } from '../../../src/storage/database.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

// A text that was written under an earlier name still says it: it is searched for like the name of today (X4).

let at: TestDesk;
let hazel: Person;
beforeEach(async () => {
  at = await aPracticeDesk();
  hazel = (await file()).people.find(({ givenName }) => givenName === 'Hazel')!;
});
afterEach(() => at.close());

const file = async () => {
  const [family] = await at.ask('family.list', { like: '' });
  return at.ask('family.get', { familyId: family!.family.id });
};
const save = (person: Person, change: Partial<Person>) =>
  at.ask('person.save', { person: structuredClone({ ...person, ...change }) as never });
const namesOf = async (id: PersonId) =>
  ((await file()).formerNames ?? []).filter(({ personId }) => personId === id).map((one) => `${one.givenName} ${one.familyName}`);

test('X4: somebody who took another name is still known by the one before', async () => {
  const before = `${hazel.givenName} ${hazel.familyName}`;
  await save(hazel, { familyName: 'NEWNAME' });
  expect(await namesOf(hazel.id)).toEqual([before]);
  at.setClock('2027-02-01T09:00');
  await save(hazel, { familyName: 'THIRD' });
  expect(await namesOf(hazel.id)).toEqual(['Hazel NEWNAME', before]);
});

test('X4: not by each letter that was typed on the way', async () => {
  for (const givenName of ['Haze', 'Ha', 'Hann', 'Hannah']) await save({ ...hazel, givenName }, {});
  expect(await namesOf(hazel.id)).toEqual([`Hazel ${hazel.familyName}`]);
});

test('X4: nor by a name that they have again, or that somebody else of the family has today', async () => {
  await save(hazel, { givenName: 'Hannah' });
  await save(hazel, {});
  expect(await namesOf(hazel.id)).toEqual([]);
  const other = (await file()).people.find(({ id }) => id !== hazel.id)!;
  at.setClock('2027-02-01T09:00');
  await save(hazel, { givenName: other.givenName, familyName: other.familyName });
  at.setClock('2027-02-02T09:00');
  await save(hazel, {});
  expect(await namesOf(hazel.id)).toEqual([]);
});

test('X4: a child who was born is still known by what it was called until then, in records of before the names were kept too', async () => {
  const { family } = await file();
  const unborn = { ...hazel, familyId: family.id, role: 'child', givenName: unbornName, familyName: 'JACKSON' } as const;
  const expected = { known: 'expected', on: '2027-03-01' } as const;
  const { personId } = await at.ask('person.save', { person: { ...unborn, id: null, birth: expected, child: null } as never });
  const born = { ...unborn, id: personId, birth: { known: 'date', on: '2026-11-20' }, child: null } as const;
  await save(born as never, { givenName: 'Riley' });
  expect(await namesOf(personId)).toEqual(['Unborn JACKSON']);
  transact(at.desk.db, (tx) => ok(tx.prepare('DELETE FROM former_name').run()));
  expect(await namesOf(personId)).toEqual(['Unborn JACKSON']);
});

test('X4: the earlier names of two who are one are theirs', async () => {
  const before = `${hazel.givenName} ${hazel.familyName}`;
  await save(hazel, { familyName: 'NEWNAME' });
  const { family } = await file();
  const { personId } = await at.ask('person.save', {
    person: { ...hazel, id: null, familyId: family.id, familyName: 'NEWNAME', child: null } as never,
  });
  await at.ask('person.merge', { keepId: personId, dropId: hazel.id, choices: {} });
  expect(await namesOf(personId)).toContain(before);
});
