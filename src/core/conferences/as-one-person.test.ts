import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifiersOf, samePeople } from '../children/same-person.ts';
import type { PersonId } from '../identifiers.ts';
import { asOnePerson, editsUnderEvery, recordAsOnePerson, underEveryIdentifier } from './as-one-person.ts';
import type { Audience, Release } from './record.ts';

const [a, b, c, d] = ['person-a', 'person-b', 'person-c', 'person-d'] as ReadonlyArray<string> as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const mayHave = (audience: Audience, id: PersonId): boolean => {
  if (audience.to === 'only') return audience.people.includes(id);
  return audience.to === 'all-but' ? !audience.people.includes(id) : audience.to === 'everyone';
};
const people = fc.subarray([a, b, c, d]);
const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constantFrom<Audience>({ to: 'everyone' }, { to: 'professionals' }),
  people.map((some) => ({ to: 'only', people: some }) as const),
  people.map((some) => ({ to: 'all-but', people: some }) as const),
);
/** Any merges of the four that can follow each other: whoever was dropped is there no more. */
const anyMerges = fc.constantFrom(
  [{ keepId: a, dropId: b }],
  [
    { keepId: a, dropId: b },
    { keepId: c, dropId: a },
  ],
  [
    { keepId: a, dropId: b },
    { keepId: c, dropId: d },
    { keepId: a, dropId: c },
  ],
);

describe('PF09: what was written of two who are one', () => {
  test('whoever is one now may have what each of them was to have, and nothing that one of them was not to have', () => {
    fc.assert(
      fc.property(anyAudience, anyMerges, (audience, merges) => {
        const same = samePeople(merges);
        const read = asOnePerson({ audience }, same).audience;
        for (const id of [a, b, c, d].filter((one) => !same.has(one)))
          expect(mayHave(read, id)).toBe(identifiersOf(same, id).every((each) => mayHave(audience, each)));
      }),
    );
  });

  test('what is written of them as one reads back as it was written, and is kept from each once they are parted', () => {
    fc.assert(
      fc.property(anyAudience, anyMerges, (asked, merges) => {
        const same = samePeople(merges);
        const audience = 'people' in asked ? { ...asked, people: asked.people.filter((id) => !same.has(id)) } : asked;
        const written = underEveryIdentifier({ audience }, same).audience;
        const read = asOnePerson(written, same);
        for (const id of [a, b, c, d].filter((one) => !same.has(one))) {
          expect(mayHave(read, id)).toBe(mayHave(audience, id));
          if (!mayHave(audience, id)) for (const each of identifiersOf(same, id)) expect(mayHave(written, each)).toBe(false);
        }
      }),
    );
  });

  test('identifiers stand in lists, in fields and as names of fields, each once', () => {
    const same = samePeople([{ keepId: a, dropId: b }]);
    expect(asOnePerson({ personId: b, children: [b, c, a], visitsTo: { [b]: 1, [c]: 2 } }, same)).toEqual({
      personId: a,
      children: [a, c],
      visitsTo: { [a]: 1, [c]: 2 },
    });
    // Of what was said under both, what was said of the one who stays.
    expect(asOnePerson({ [a]: 'theirs', [b]: 'the other’s' }, same)).toEqual({ [a]: 'theirs' });
  });

  test('what the chair released to one of the two alone is released to neither', () => {
    const same = samePeople([{ keepId: a, dropId: b }]);
    const to = (personId: PersonId): Release => ({ personId, statementId: null, item: 'bail', reason: '' });
    const released = (...who: ReadonlyArray<PersonId>) =>
      Object.values(
        recordAsOnePerson({ releases: Object.fromEntries(who.map((id) => [`bail ${id}`, to(id)])) }, same).releases,
      ).map(({ personId }) => personId);
    expect(released(a)).toEqual([]);
    expect(released(b)).toEqual([]);
    expect(new Set(released(a, b, c))).toEqual(new Set([a, c]));
    const edits = editsUnderEvery([{ edit: 'release.set', key: 'bail', release: to(a) }], same);
    expect(edits.map((edit) => edit.edit === 'release.set' && edit.release?.personId)).toEqual([a, b]);
  });
});
