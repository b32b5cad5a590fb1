import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedParts, mergeRefusals, partsOf, unmergedParts } from '../../src/core/children/merge.ts';
import type { Address, FamilyFile, Person, Residence } from '../../src/core/children/people.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import { documentKinds, isBundle, isCalendar } from '../../src/core/disclosure/document-kinds.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import type { AddressId, PersonId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { fileWith } from '../support/any-family.ts';
import { documentsOf, oneOfEachClass } from '../support/copies.ts';
import { practiceFamily } from '../support/practice-family.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const readers = ['a1', 'a2', 'a3', 'c1'] as const;
const everyStage = (['invited', 'postponed', 'held', 'approved'] as const).map((stage) => atStage(stage));
const twice = 'person-twice' as PersonId;
const keepId = 'person-a2' as PersonId;
const streets = ['Alderwhistle', 'Brackenhush', 'Cloverquiet', 'Dapplehidden'];

const entered = practiceFamily.people.find(({ id }) => id === keepId);
if (entered === undefined) throw new Error('The practice family has a second adult');
/** The father, entered a second time. */
const again: Person = { ...entered, id: twice, phone: '' };
const people = [...practiceFamily.people, again];
const ids = people.map(({ id }) => id);

/** Any homes of anybody, any of them hidden from anybody; its words stay readable, so that nothing but the rules keeps them back. */
const anyHomes: fc.Arbitrary<Pick<FamilyFile, 'addresses' | 'residences'>> = fc.record({
  addresses: fc.tuple(
    ...streets.map(
      (street, n): fc.Arbitrary<Address> =>
        fc.subarray(ids).map((hiddenFrom) => ({
          id: `address-any-${n}` as AddressId,
          familyId: practiceFamily.family.id,
          hiddenFrom,
          text: { lines: [`${n} ${street}`], postcode: `ZZ9 ${n}ZZ` },
        })),
    ),
  ),
  residences: fc.uniqueArray(
    fc.record({
      personId: fc.constantFrom(...ids),
      addressId: fc.constantFrom(...streets.map((_, n) => `address-any-${n}` as AddressId)),
      // Long ago and over, since then, from the days of the conference, and only to come.
      from: fc.constantFrom(day('2019-01-01'), day('2020-01-01'), day('2026-04-07'), day('2027-09-01')),
      until: fc.constantFrom(null, day('2019-12-31'), day('2026-04-10'), day('2028-01-01')),
      pattern: fc.constantFrom('', '', 'weekends', 'weekdays'),
    }),
    { maxLength: 10, selector: (r) => `${r.personId} ${r.addressId} ${r.from}` },
  ),
});

/** The streets that stand in any document of a reader although they may not be known to them. */
const givenAway = (file: SittingFile, family: FamilyFile): ReadonlyArray<string> =>
  readers.flatMap((key) => {
    const changed = { ...file, family };
    const { personId } = readerFor(changed, key);
    const words = documentsOf(changed, key).map(({ model }) => renderText(model) + JSON.stringify(model));
    return family.addresses.flatMap(({ hiddenFrom }, n) =>
      personId !== null && hiddenFrom.includes(personId) && words.some((text) => text.includes(streets[n] ?? '?'))
        ? [`${key}: ${streets[n]}`]
        : [],
    );
  });

test('PF03, PF09: no letter of any family carries an address its reader may not know, before a merge, after it, and after its undoing', () => {
  const pair = { keepId, dropId: twice };
  fc.assert(
    fc.property(anyHomes, fc.constantFrom(...everyStage), (homes, file) => {
      const family: FamilyFile = { ...practiceFamily, people, ...homes };
      expect(givenAway(file, family)).toEqual([]);
      if (mergeRefusals(family, pair).length > 0) return;
      const before = partsOf(family, [keepId, twice]);
      const after = mergedParts(before, pair);
      const one = fileWith(family, [keepId, twice], after);
      expect(givenAway(file, one)).toEqual([]);
      const two = fileWith(one, [keepId, twice], unmergedParts(partsOf(one, [keepId]), { ...pair, before, after }));
      expect(givenAway(file, two)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** What the practice family has at no stage, made all the same: who must not know an address must not be told it by these either. */
const others = ['apologies', 'reminder', 'review-pack', 'interim-safety-plan', 'stopped-notice'] as const;
const neverThere = (file: SittingFile, key: string) => {
  const { copy } = copyFor(file, readerFor(file, key));
  return others.map((kind) => ({ document: { kind }, model: buildDocument({ kind }, copy) }));
};

/** Made from another version of a paper, of a plan that ended or went elsewhere, or of no sitting. */
const notMade = ['amendment-slip', 'marked-minutes', 'closure-letter', 'transfer-request', 'restricted-annex'];

test('PF03, AG08: an address that anybody may not know is in nobody’s papers, an agency’s and the service’s own among them, whatever they are', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(anyHomes, fc.constantFrom(...everyStage), (homes, file) => {
      const family: FamilyFile = { ...practiceFamily, people, ...homes };
      const hidden = family.addresses.flatMap(({ hiddenFrom }, n) => (hiddenFrom.length > 0 ? [streets[n] ?? '?'] : []));
      for (const key of oneOfEachClass)
        for (const { document, model } of [...documentsOf({ ...file, family }, key), ...neverThere({ ...file, family }, key)]) {
          kinds.add(document.kind);
          const words = renderText(model) + JSON.stringify(model);
          expect(hidden.filter((street) => words.includes(street))).toEqual([]);
        }
    }),
    { numRuns: 30 },
  );
  const every = documentKinds.filter((kind) => !isBundle(kind) && !isCalendar(kind) && !notMade.includes(kind));
  expect([...kinds].sort()).toEqual([...every].sort());
});

test('PF03: no letter of any family carries an address where its reader does not live on the day it is made for', () => {
  fc.assert(
    fc.property(anyHomes, fc.constantFrom(...everyStage), (homes, file) => {
      const family: FamilyFile = { ...practiceFamily, people, ...homes };
      const changed = { ...file, family };
      const wrong = readers.flatMap((key) => {
        const { personId } = readerFor(changed, key);
        if (personId === null) return [];
        // Said here once more, so that the rule is not its own witness.
        const on = changed.addressedOn;
        const isHome = (r: Residence): boolean => r.personId === personId && r.from <= on && (r.until === null || on <= r.until);
        const own = new Set(family.residences.filter(isHome).map(({ addressId }) => addressId));
        const words = documentsOf(changed, key).map(({ model }) => renderText(model) + JSON.stringify(model));
        return family.addresses.flatMap(({ id }, n) =>
          !own.has(id) && words.some((text) => text.includes(streets[n] ?? '?')) ? [`${key}: ${streets[n]}`] : [],
        );
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('PF03: with two homes a letter goes where its reader lives for good, and last moved to; nobody guesses which of two parents opens it', () => {
  const lives = (n: number, from: string, pattern = '') =>
    ({ personId: keepId, addressId: `address-any-${n}` as AddressId, from: day(from), until: null, pattern }) as const;
  const addresses = streets.map(
    (street, n): Address => ({
      id: `address-any-${n}` as AddressId,
      familyId: practiceFamily.family.id,
      hiddenFrom: n === 3 ? [keepId] : [],
      text: { lines: [`${n} ${street}`], postcode: '' },
    }),
  );
  const goesTo = (...residences: FamilyFile['residences'][number][]) => {
    const changed = { ...atStage('invited'), family: { ...practiceFamily, addresses, residences } };
    const words = documentsOf(changed, 'a2')
      .map(({ model }) => renderText(model))
      .join();
    return streets.filter((street) => words.includes(street));
  };
  expect(goesTo(lives(0, '2020-01-01', 'weekends'), lives(1, '2019-01-01'))).toEqual([streets[1]]);
  expect(goesTo(lives(0, '2020-01-01'), lives(1, '2026-01-01'))).toEqual([streets[1]]);
  expect(goesTo(lives(0, '2020-01-01', 'weekends'), lives(1, '2019-01-01', 'weekdays'))).toEqual([]);
  expect(goesTo(lives(0, '2020-01-01'), lives(1, '2020-01-01'))).toEqual([]);
  expect(goesTo(lives(0, '2020-01-01', 'weekends'))).toEqual([streets[0]]);
  expect(goesTo(lives(3, '2026-01-01'), lives(1, '2020-01-01'))).toEqual([streets[1]]);
});

test('the search finds a street that is there, or the test above is blind', () => {
  const home = { id: 'address-any-0' as AddressId, familyId: practiceFamily.family.id, hiddenFrom: [] };
  const addresses = [{ ...home, text: { lines: [`0 ${streets[0]}`], postcode: 'ZZ9 0ZZ' } }];
  const residences = [{ personId: keepId, addressId: home.id, from: day('2020-01-01'), until: null, pattern: '' }];
  const file = { ...atStage('invited'), family: { ...practiceFamily, addresses, residences } };
  expect(documentsOf(file, 'a2').some(({ model }) => renderText(model).includes(streets[0] ?? '?'))).toBe(true);
});
