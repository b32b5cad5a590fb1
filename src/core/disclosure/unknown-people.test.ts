import { describe, expect, test } from 'vitest';
import { person } from '../../../tests/support/record-builders.ts';
import { atStage, readerFor } from '../../../tests/support/sitting-builders.ts';
import { unknownTo } from './unknown-people.ts';

/** A child of Mr Placeholder’s and another woman, in the family file and not asked to this conference; and that child’s mother. */
const file = (() => {
  const practice = atStage('held');
  const half = { ...practice.family.people[0]!, ...halfSibling('half', 'child', 'Marigold', 'ELSEWHERE') };
  const mother = {
    ...practice.family.people.find(({ role }) => role === 'adult')!,
    ...halfSibling('other', 'adult', 'June', 'ELSEWHERE'),
  };
  const tie = practice.family.relationships[0]!;
  return {
    ...practice,
    family: {
      ...practice.family,
      people: [...practice.family.people, half, mother],
      relationships: [
        ...practice.family.relationships,
        { ...tie, adultId: person('other'), childId: half.id, parental: true },
        { ...tie, adultId: person('a2'), childId: half.id, parental: true },
      ],
    },
  };
})();
function halfSibling(key: string, role: 'child' | 'adult', givenName: string, familyName: string) {
  return { id: person(key), role, givenName, familyName };
}
const says = (key: string, text: string): boolean => unknownTo(file, readerFor(file, key)).mentions(text);

describe('X4, 6.8: people of the family file who are nothing to a reader', () => {
  test('a half-sibling who was not asked is found in the papers of a parent who is none of theirs, by whole and by given name', () => {
    expect(says('a1', 'Marigold Elsewhere stays with him at weekends')).toBe(true);
    expect(says('a1', 'He also sees Marigold on Sundays')).toBe(true);
    expect(unknownTo(file, readerFor(file, 'a1')).names).toContain('Marigold ELSEWHERE');
  });

  test('and not in those of their own parent, nor of a practitioner', () => {
    expect(says('a2', 'He also sees Marigold on Sundays')).toBe(false);
    expect(says('marlo', 'Marigold Elsewhere stays with him at weekends')).toBe(false);
  });

  test('an adult whose name is a month is no month', () => {
    expect(says('a1', 'By Friday 5 june')).toBe(false);
    expect(says('a1', 'June is when it starts')).toBe(false);
    expect(says('a1', 'He lives with June ELSEWHERE')).toBe(true);
  });

  test('nobody of the practice family is strange to its own readers', () => {
    const practice = atStage('held');
    for (const key of ['a1', 'a2', 'a3', 'a4', 'c1']) expect(unknownTo(practice, readerFor(practice, key)).names).toEqual([]);
  });
});
