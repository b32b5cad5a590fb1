import { expect, test } from 'vitest';
import { type AuthorityResponsibility, newAuthority } from '../../../src/core/children/authority-responsibility.ts';
import type { Birth, Person } from '../../../src/core/children/people.ts';
import { inviteeFromPerson } from '../../../src/core/conferences/joining-list.ts';
import { readersOf } from '../../../src/core/disclosure/readers.ts';
import type { InviteeId } from '../../../src/core/identifiers.ts';
import { addDays, day } from '../../../src/core/local-date.ts';
import { suggestedFor } from '../../../src/services/invitations/suggested.ts';
import { aWarning } from '../../support/a-warning.ts';
import { atStage } from '../../support/sitting-builders.ts';

const held = atStage('invited');
const on = held.sitting.heldOn ?? day('2026-04-21');
const [aboutId] = held.request.childIds;

/** A request that says nothing of the police. */
const nothingOfPolice = { reason: 'Injury.', arrangements: '', venueRisk: '', conditions: [], strategyDiscussionOn: null };

/** The codes that are suggested because of one child, who is as `change` says and goes to Example Oaks. */
const because = (change: Partial<Person>, fabricatedIllness = false) => {
  const people = held.family.people.map((one) =>
    one.id === aboutId ? { ...one, child: { ...one.child!, school: 'Example Oaks' }, disability: '', ...change } : one,
  );
  const file = {
    ...held,
    warnings: [],
    family: { ...held.family, people: people.filter(({ role }) => role === 'child'), relationships: [], residences: [] },
    request: { ...held.request, ...nothingOfPolice, childIds: [aboutId!], fabricatedIllness },
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

test('PF04: an adult of whom the file has the name alone is named, so that somebody decides', () => {
  const adult = held.family.people.find(({ role }) => role === 'adult')!;
  const alone: Person = { ...adult, id: 'alone' as Person['id'], givenName: 'Lark', familyName: 'UNTIED' };
  const [tie] = held.family.relationships;
  const suggested = (relationships = held.family.relationships) =>
    suggestedFor(
      { ...held, family: { ...held.family, people: [...held.family.people, alone], relationships } },
      on,
    ).forFamily.filter(({ personId }) => personId === alone.id);
  expect(suggested()).toEqual([
    {
      agencyType: '',
      typeName: '',
      personId: alone.id,
      name: 'Lark UNTIED',
      reason: 'In the family’s file. How they are tied to the children is not written down.',
      awaitsResponsibility: true,
    },
  ]);
  // Whoever is in the file for another child of the family is no question of this conference.
  expect(suggested([...held.family.relationships, { ...tie!, adultId: alone.id, childId: 'elsewhere' as Person['id'] }])).toEqual(
    [],
  );
});

test('AG02: the police are asked with what the file says of them, and of itself where it says nothing', () => {
  const [mother] = held.family.people.filter(({ role }) => role === 'adult');
  const police = (request: Partial<typeof held.request>, warnings = held.warnings) => {
    const { forFamily, always } = suggestedFor(
      { ...held, warnings, request: { ...held.request, ...nothingOfPolice, ...request } },
      on,
    );
    const is = ({ agencyType }: { readonly agencyType: string }) => agencyType === 'pol';
    return [forFamily.find(is)?.reason, always.find(is)?.reason];
  };
  expect(police({}, [])).toEqual([undefined, 'Always.']);
  expect(police({ strategyDiscussionOn: day('2026-03-27') }, [])).toEqual([
    'The strategy discussion on 27 Mar 2026 was held with them.',
    undefined,
  ]);
  const bail = { personId: mother!.id, kind: 'bail', words: 'Not to go home.', notToMeet: [] } as const;
  expect(police({ conditions: [bail] }, [])[0]).toBe(`${mother!.givenName} is bound by bail conditions.`);
  expect(police({ reason: 'Rowan was hurt. Police were called out four times since May. School is worried.' }, [])[0]).toBe(
    'The request says: “Police were called out four times since May.”',
  );
  expect(police({}, [aWarning({ kind: 'marac' })])[0]).toBe('A MARAC warning is in force.');
});

test('PF07: a father who is a child himself is asked as a father', () => {
  const [childId] = held.request.childIds;
  const child = held.family.people.find(({ id }) => id === childId)!;
  const father: Person = {
    ...child,
    id: 'young' as Person['id'],
    givenName: 'Ash',
    familyName: 'YOUNG',
    birth: aged(15),
    sex: 'male',
  };
  const tie = { ...held.family.relationships[0]!, adultId: father.id, childId: childId!, kind: 'father', parental: true };
  const family = {
    ...held.family,
    people: [...held.family.people, father],
    relationships: [...held.family.relationships, { ...tie, parentalResponsibility: 'no' as const }],
  };
  expect(suggestedFor({ ...held, family }, on).forFamily.filter(({ personId }) => personId === father.id)).toMatchObject([
    { name: 'Ash YOUNG', reason: expect.stringMatching(/^Father of .+ A child still: who tells them/) },
  ]);
  const joining = { id: 'i' as InviteeId, why: '', file: family, children: [childId!], reportDue: null };
  expect(inviteeFromPerson(father, joining)).toMatchObject({ part: 'family', role: 'father' });
  const listed = { ...inviteeFromPerson(father, joining), attendance: 'expected' as const };
  const file = { ...held, family, record: { ...held.record, invitees: { ...held.record.invitees, [listed.id]: listed } } };
  expect(readersOf(file).filter(({ personId }) => personId === father.id)).toMatchObject([
    { class: 'parent-elsewhere', children: [childId] },
  ]);
});

test('PF01: an authority that shares parental responsibility is asked, and while a court has still to decide, the guardian', () => {
  const birth = aged(7);
  const child = held.family.people.find(({ id }) => id === aboutId)!.child!;
  const under = (authority: AuthorityResponsibility) =>
    because({ birth, child: { ...child, school: 'Example Oaks', authority } });
  const codesUnder = (authority: AuthorityResponsibility) => under(authority).map(({ agencyType }) => agencyType);
  expect(codesUnder(newAuthority('care-order'))).toContain('csc');
  expect(codesUnder(newAuthority('care-order'))).not.toContain('caf');
  expect(codesUnder({ ...newAuthority('interim-care-order'), authority: 'Mockshire Council' })).toEqual(
    expect.arrayContaining(['ola', 'caf']),
  );
  expect(under({ ...newAuthority('emergency-protection'), authority: 'Mockshire Council' }).map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Parental responsibility for .+: Mockshire Council, under an emergency protection order\.$/),
      expect.stringMatching(/ is in proceedings: there is an emergency protection order\.$/),
    ]),
  );
  // An order that has ended asks nobody.
  expect(codesUnder({ ...newAuthority('interim-care-order'), until: addDays(on, -1) })).not.toContain('caf');
});
