import { describe, expect, test } from 'vitest';
import { person } from '../../../tests/support/record-builders.ts';
import { atStage, readerFor } from '../../../tests/support/sitting-builders.ts';
import { unbornName } from '../children/birth-event.ts';
import type { AddressId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { keptOutOf } from './kept-out.ts';

/** An unborn child of somebody who hides from the father of the practice family; and, where asked, one of his own. */
const file = (hisOwn: boolean) => {
  const practice = atStage('held');
  const unborn = (key: string, familyName: string) => ({
    ...practice.family.people.find(({ id }) => id === person('c1'))!,
    id: person(key),
    givenName: unbornName,
    familyName,
    birth: { known: 'expected', on: day('2026-09-01') } as const,
  });
  const addressId = 'address-hidden' as AddressId;
  const address = { id: addressId, familyId: practice.family.family.id, hiddenFrom: [person('a2')], text: null };
  const tie = { ...practice.family.relationships[0]!, adultId: person('a2'), childId: person('own'), parental: true };
  return {
    ...practice,
    family: {
      ...practice.family,
      people: [...practice.family.people, unborn('hidden', 'ELSEWHERE'), ...(hisOwn ? [unborn('own', 'PLACEHOLDER')] : [])],
      relationships: hisOwn ? [...practice.family.relationships, tie] : practice.family.relationships,
      addresses: [...practice.family.addresses, address],
      residences: [
        ...practice.family.residences,
        { personId: person('hidden'), addressId, from: day('2026-01-01'), until: null, pattern: '' },
      ],
    },
  };
};
const mentions = (hisOwn: boolean, text: string): boolean =>
  keptOutOf(file(hisOwn), readerFor(file(hisOwn), 'a2')).mentions(text);

describe('PF03, X4: an unborn child who is kept out of a copy has no name but the word', () => {
  test('a line about an unborn child is about them, where this reader may know of no other', () => {
    expect(mentions(false, 'The unborn baby is due in September.')).toBe(true);
    expect(mentions(false, 'Unborn Elsewhere is due in September.')).toBe(true);
  });

  test('the word alone does not stop every paper of a parent who expects a child of their own', () => {
    expect(mentions(true, 'Unborn Placeholder was discussed.')).toBe(false);
    expect(mentions(true, 'The unborn baby is due in September.')).toBe(false);
    expect(mentions(true, 'Unborn Elsewhere is due in September.')).toBe(true);
  });
});
