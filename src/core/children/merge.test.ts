import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPerson } from '../../../tests/support/a-person.ts';
import { type AnyFamily, anyFamily, fileWith, partsInOrder } from '../../../tests/support/any-family.ts';
import type { PersonId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { mergeConsequences, mergedParts, mergeRefusals, partsOf, unmergedParts } from './merge.ts';
import { type MergeChoices, type MergeSide, mergeChoices } from './merge-choices.ts';
import type { FamilyFile } from './people.ts';

const today = day('2024-01-01');
const merged = ({ file, pair }: AnyFamily, choices: MergeChoices = {}) => {
  const ids = [pair.keepId, pair.dropId];
  const before = partsOf(file, ids);
  const after = mergedParts(before, pair, choices, today);
  return { ids, before, after, file: fileWith(file, ids, after), memory: { ...pair, before, after } };
};

const hiddenFrom = (file: FamilyFile, id: PersonId): ReadonlyArray<string> =>
  file.addresses.filter((address) => address.hiddenFrom.includes(id)).map((address) => address.id);

describe('PF09: merging two people', () => {
  test('undone at once, everything is as it was, for any family and whatever was chosen', () => {
    const anySide = fc.constantFrom<MergeSide>('keep', 'drop', 'both');
    fc.assert(
      fc.property(anyFamily, fc.infiniteStream(anySide), (family, sides) => {
        const asked = mergeChoices(family.file, family.pair, { today, listed: [] });
        const choices = Object.fromEntries(asked.map(({ key }) => [key, sides.next().value as MergeSide]));
        const done = merged(family, choices);
        const undone = unmergedParts(partsOf(done.file, [family.pair.keepId]), done.memory);
        expect(partsInOrder(undone)).toEqual(partsInOrder(done.before));
      }),
    );
  });

  test('PF03: what may not be known to one of the two may not be known to the one that is left, and to nobody else less', () => {
    fc.assert(
      fc.property(anyFamily, (family) => {
        const { keepId, dropId } = family.pair;
        const done = merged(family);
        const both = [...new Set([...hiddenFrom(family.file, keepId), ...hiddenFrom(family.file, dropId)])].sort();
        expect([...hiddenFrom(done.file, keepId)].sort()).toEqual(both);
        for (const { id } of done.file.people.filter((person) => person.id !== keepId))
          expect(hiddenFrom(done.file, id)).toEqual(hiddenFrom(family.file, id));
      }),
    );
  });

  test('PF03: undoing opens no address, whatever was hidden or opened since', () => {
    fc.assert(
      fc.property(anyFamily, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (family, since) => {
        const { keepId, dropId } = family.pair;
        const done = merged(family);
        const later: FamilyFile = {
          ...done.file,
          addresses: done.file.addresses.map((address, at) => ({
            ...address,
            hiddenFrom: [...address.hiddenFrom.filter((id) => id !== keepId), ...(since[at] ? [keepId] : [])],
          })),
        };
        const undone = fileWith(later, done.ids, unmergedParts(partsOf(later, [keepId]), done.memory));
        const newly = hiddenFrom(later, keepId).filter((id) => !hiddenFrom(done.file, keepId).includes(id));
        expect(hiddenFrom(undone, dropId)).toEqual(expect.arrayContaining([...hiddenFrom(family.file, dropId), ...newly]));
        expect(hiddenFrom(undone, keepId)).toEqual(expect.arrayContaining(newly));
        for (const id of hiddenFrom(family.file, keepId))
          if (hiddenFrom(later, keepId).includes(id)) expect(hiddenFrom(undone, keepId)).toContain(id);
      }),
    );
  });

  test('PF01: where the two disagree about parental responsibility, it is not known', () => {
    const tie = { childId: 'child' as PersonId, kind: 'father', parental: true, basis: '' };
    const [keepId, dropId] = ['one' as PersonId, 'other' as PersonId];
    const before = {
      people: [aPerson({ id: keepId, role: 'adult' }), aPerson({ id: dropId, role: 'adult', phone: '01632 960200' })],
      relationships: [
        { ...tie, adultId: keepId, parentalResponsibility: 'no' as const },
        { ...tie, adultId: dropId, parentalResponsibility: 'yes' as const },
      ],
      residences: [],
      hidden: [],
    };
    const after = mergedParts(before, { keepId, dropId });
    expect(after.relationships).toEqual([{ ...tie, adultId: keepId, parentalResponsibility: 'unknown' }]);
    expect(mergeConsequences(before, { keepId, dropId }, () => 'Rowan')).toEqual(
      expect.arrayContaining([
        'Phone becomes “01632 960200”.',
        'They disagree on parental responsibility (father of Rowan): it becomes “not known”.',
      ]),
    );
  });

  test('what was changed since the merge stays changed at the one who was kept', () => {
    const [keepId, dropId] = ['one' as PersonId, 'other' as PersonId];
    const before = {
      people: [
        aPerson({ id: keepId, role: 'adult', givenName: 'Hazel' }),
        aPerson({ id: dropId, role: 'adult', givenName: 'Hazle', phone: '1' }),
      ],
      relationships: [],
      residences: [],
      hidden: [],
    };
    const after = mergedParts(before, { keepId, dropId });
    const now = { ...after, people: after.people.map((person) => ({ ...person, email: 'hazel@example.test' })) };
    expect(unmergedParts(now, { keepId, dropId, before, after }).people).toMatchObject([
      { givenName: 'Hazel', phone: '', email: 'hazel@example.test' },
      { givenName: 'Hazle', phone: '1', email: '' },
    ]);
  });

  test('a child and an adult, relatives, and somebody kept from the home of the other are never one', () => {
    const family = fc.sample(anyFamily, { numRuns: 1, seed: 1 })[0]!;
    const { keepId, dropId } = family.pair;
    const [address] = family.file.addresses;
    const people = family.file.people.map((person) =>
      person.id === dropId ? { ...person, role: person.role === 'child' ? ('adult' as const) : ('child' as const) } : person,
    );
    const tie = { adultId: keepId, childId: dropId, kind: 'aunt', parental: false, basis: '' };
    const relationships = [{ ...tie, parentalResponsibility: 'no' as const }];
    const residences = [{ personId: dropId, addressId: address!.id, from: day('2020-01-01'), until: null, pattern: '' }];
    const addresses = [{ ...address!, hiddenFrom: [keepId] }];
    expect(mergeRefusals({ ...family.file, people, relationships, residences, addresses }, family.pair)).toEqual([
      'One is a child and the other an adult.',
      'They are related to each other.',
      'One of them lives or lived at an address that may not be known to the other.',
    ]);
    expect(mergeRefusals(family.file, { keepId, dropId: keepId })).toEqual(['Choose two people of this family.']);
  });
});
