import { expect, test } from 'vitest';
import type { Birth, Person } from '../../../src/core/children/people.ts';
import { addDays, day } from '../../../src/core/local-date.ts';
import { suggestedFor } from '../../../src/services/invitations/suggested.ts';
import { atStage } from '../../support/sitting-builders.ts';

const held = atStage('invited');
const on = held.sitting.heldOn ?? day('2026-04-21');
const [aboutId] = held.request.childIds;

/** The codes that are suggested because of one child, who is as `change` says and goes to Example Oaks. */
const because = (change: Partial<Person>, fabricatedIllness = false) => {
  const people = held.family.people.map((one) =>
    one.id === aboutId ? { ...one, child: { ...one.child!, school: 'Example Oaks' }, disability: '', ...change } : one,
  );
  const file = {
    ...held,
    family: { ...held.family, people, relationships: [], residences: [] },
    request: { ...held.request, childIds: [aboutId!], fabricatedIllness },
  };
  return suggestedFor(file, on).forFamily;
};
const codes = (change: Partial<Person>, fabricatedIllness = false): ReadonlyArray<string> =>
  because(change, fabricatedIllness)
    .map(({ agencyType, personId }) => (personId === null ? agencyType : 'child'))
    .sort();
const aged = (years: number, daysMore = 0): Birth => ({
  known: 'date',
  on: addDays(day(`${Number(on.slice(0, 4)) - years}${on.slice(4)}`), daysMore),
});

test.each<[string, Birth, ReadonlyArray<string>]>([
  ['not born yet', { known: 'expected', on: addDays(on, 60) }, ['hv', 'mw']],
  ['27 days old', { known: 'date', on: addDays(on, -27) }, ['ey', 'hv', 'mw']],
  ['28 days old', { known: 'date', on: addDays(on, -28) }, ['ey', 'hv']],
  ['a day short of four', aged(4, 1), ['ey', 'hv']],
  ['four', aged(4), ['ey', 'hv', 'sch']],
  ['a day short of five', aged(5, 1), ['ey', 'hv', 'sch']],
  ['five', aged(5), ['sch', 'sn']],
  ['of a birth nobody knows', { known: 'no' }, []],
])('AG02: whoever is asked because of a child %s', (_, birth, expected) => {
  expect(codes({ birth })).toEqual(expected);
});

test('AG02, CH-02: a child is asked from the age of the procedures on, and not a day before', () => {
  const age = held.profile.child.inviteAge;
  expect(codes({ birth: aged(age) })).toContain('child');
  expect(codes({ birth: aged(age, 1) })).not.toContain('child');
});

test('AG02: health brings the paediatrician, and fabricated illness everybody whom the procedures name for it, each with the reason', () => {
  const birth = aged(7);
  expect(codes({ birth })).not.toContain('paed');
  expect(because({ birth, disability: 'Epilepsy' }).find(({ agencyType }) => agencyType === 'paed')?.reason).toMatch(
    / has a disability or health condition\.$/,
  );
  const { agencies } = held.profile.quoracy.fabricatedIllness;
  expect(agencies.length).toBeGreaterThan(0);
  expect(codes({ birth }, true)).toEqual(expect.arrayContaining([...agencies]));
});

test('AG02: adult social care is asked because of a disabled parent', () => {
  const disabled = held.family.people.map((one) => (one.role === 'adult' ? { ...one, disability: 'Uses a wheelchair' } : one));
  const typesOf = (people: ReadonlyArray<Person>) =>
    suggestedFor({ ...held, family: { ...held.family, people } }, on).forFamily.map(({ agencyType }) => agencyType);
  expect(typesOf(disabled)).toContain('asc');
  expect(typesOf(held.family.people.map((one) => ({ ...one, disability: '' })))).not.toContain('asc');
});

test('PF04: whoever lives with the children now is named with the reason, and put on no list before it is said how they stand to them', () => {
  const [child] = held.family.people.filter(({ id }) => held.request.childIds.includes(id));
  const home = held.family.residences.find(({ personId, until }) => personId === child!.id && until === null);
  const lodger: Person = {
    ...held.family.people.find(({ role }) => role === 'adult')!,
    id: 'lodger' as Person['id'],
    givenName: 'Lark',
    familyName: 'LODGER',
  };
  const living = (from: string, until: string | null) =>
    suggestedFor(
      {
        ...held,
        family: {
          ...held.family,
          people: [...held.family.people, lodger],
          residences: [
            ...held.family.residences,
            {
              personId: lodger.id,
              addressId: home!.addressId,
              from: day(from),
              until: until === null ? null : day(until),
              pattern: '',
            },
          ],
        },
      },
      on,
    ).forFamily.filter(({ personId }) => personId === lodger.id);
  expect(living('2026-01-01', null)).toMatchObject([
    {
      name: 'Lark LODGER',
      awaitsResponsibility: true,
      reason: expect.stringMatching(/^Lives with .+ now\. How they stand to them is not said\.$/),
    },
  ]);
  // Household now: neither whoever has left nor whoever has not come yet.
  expect(living('2025-01-01', addDays(on, -1))).toEqual([]);
  expect(living(addDays(on, 1), null)).toEqual([]);
  const mother = suggestedFor(held, on).forFamily.find(({ reason }) => reason.startsWith('Mother of'));
  expect(mother?.reason).toMatch(/^Mother of .+\. Lives with .+\. Parents are invited/);
});
