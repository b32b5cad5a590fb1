import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FamilyId } from '../../../src/core/identifiers.ts';
import { aPerson } from '../../support/a-person.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aDesk();
});
afterEach(() => at.close());

const aFamily = async (name: string) => (await at.ask('family.create', { reference: `T-${name}`, name })).familyId;
const add = async (familyId: FamilyId, givenName: string, familyName: string, on = '2015-03-12') => {
  const person = aPerson({ familyId, givenName, familyName, birth: { known: 'date', on } as never });
  return (await at.ask('person.save', { person: { ...person, id: null, child: null } })).personId;
};
const asked = { familyId: null, givenName: 'Rohan', familyName: 'Sampleton', bornOn: '2015-03-13' } as const;

test('IN08: somebody entered before is shown with their family and everything that matched', async () => {
  const familyId = await aFamily('Sampleton');
  await add(familyId, 'Rowan', 'Sampleton');
  await add(familyId, 'Hazel', 'Sampleton', '1988-01-02');
  expect(await at.ask('person.alike', asked)).toMatchObject([
    {
      name: 'Rowan Sampleton',
      bornOn: '2015-03-12',
      family: 'Sampleton, T-Sampleton',
      why: 'a name that sounds or is spelt alike and a date of birth that differs in one digit',
    },
  ]);
  expect(await at.ask('family.alike', { name: 'Sampelton' })).toMatchObject([{ why: 'a name that sounds or is spelt alike' }]);
  expect(await at.ask('family.alike', { name: 'Fauxley' })).toEqual([]);
});

test('IN08: what was just entered is found at once', async () => {
  expect(await at.ask('person.alike', asked)).toEqual([]);
  await add(await aFamily('Sampleton'), 'Rowan', 'Sampleton');
  expect(await at.ask('person.alike', asked)).toHaveLength(1);
});

test('IN08, X2: an address in common is a reason, and a confidential one never is', async () => {
  const [one, other] = [await aFamily('Sampleton'), await aFamily('Fauxley')];
  const rowan = await add(one, 'Rowan', 'Sampleton');
  const alder = await add(other, 'Alder', 'Fauxley');
  const text = { lines: ['2 Hushwood Lane'], postcode: 'ZZ9 1ZZ' };
  const live = async (familyId: FamilyId, personId: typeof rowan, hiddenFrom: (typeof rowan)[], id: string | null = null) => {
    const { addressId } = await at.ask('address.save', { address: { id: id as never, familyId, hiddenFrom, text } });
    const residence = { personId, addressId, from: '2020-01-01', until: null, pattern: '' };
    await at.ask('residence.save', { residence });
    return addressId;
  };
  const first = await live(one, rowan, []);
  await live(other, alder, []);
  const entered = { familyId: other, givenName: 'Rowan', familyName: 'Fauxley', bornOn: null };
  expect(await at.ask('person.alike', entered)).toMatchObject([
    { personId: rowan, why: 'a given name that is or sounds the same and an address in common' },
  ]);
  await live(one, rowan, [alder], first);
  expect(await at.ask('person.alike', entered)).toEqual([]);
});
