import { describe, expect, test } from 'vitest';
import { practiceFamily } from '../../../tests/support/practice-family.ts';
import { practiceRecord } from '../../../tests/support/practice-record.ts';
import { anInvitee, invitee, person } from '../../../tests/support/record-builders.ts';
import { aSittingFile, readerFor } from '../../../tests/support/sitting-builders.ts';
import { readersOf } from './readers.ts';

const file = aSittingFile();

describe('who a document may be made for', () => {
  test.each([
    ['a mother who lives with her children', 'a1', 'parent-in-household', ['c1', 'c2', 'c3']],
    ['a father who is kept apart', 'a2', 'parent-elsewhere', ['c2']],
    ['a father who lives with his son', 'a3', 'parent-in-household', ['c3']],
    ['a carer in the household without parental responsibility', 'a4', 'parent-in-household', ['c1', 'c2', 'c3']],
    ['a father who lives elsewhere and did not come', 'a5', 'parent-elsewhere', ['c1']],
    ['a child of 11', 'c1', 'child', ['c1']],
    ['the social worker', 'marlo', 'core-agency', ['c1', 'c2', 'c3']],
    ['a member of the core group', 'juno', 'core-agency', ['c1', 'c2', 'c3']],
    ['a school that is not in the core group', 'teal', 'non-core-agency', ['c3']],
    ['an advocate', 'robin', 'supporter', ['c1']],
    ['an interpreter', 'bsl', 'interpreter', []],
    ['the conference service itself', 'desk', 'desk', ['c1', 'c2', 'c3']],
  ])('%s', (_, key, readerClass, children) => {
    expect(readerFor(file, key)).toMatchObject({ class: readerClass, children: children.map(person) });
  });

  test('a child below the age of invitation gets no copy of their own (CH-02)', () => {
    expect(readersOf(file).some((reader) => reader.personId === person('c2'))).toBe(false);
  });

  test('each child of the sitting is a reader once, invited or not', () => {
    expect(
      readersOf(file)
        .filter((reader) => reader.class === 'child')
        .map((reader) => reader.name),
    ).toEqual(['Rowan SAMPLETON (TEST)', 'Ash EXAMPLEFORD (TEST)']);
  });

  test.each([
    ['whom they live with', ['c3'], 'parent-elsewhere'],
    ['who lives elsewhere', ['a2'], 'parent-in-household'],
    ['named by nobody', [], 'parent-in-household'],
  ] as const)(
    '6.8, EX-05: a parent at home who may not meet somebody %s reads as one who is parted from them, or not',
    (_, notToMeet, readerClass) => {
      const condition = {
        personId: person('a3'),
        kind: 'bail' as const,
        words: 'Not to meet.',
        notToMeet: notToMeet.map(person),
      };
      const bailed = aSittingFile({ request: { ...file.request, conditions: [condition] } });
      expect(readerFor(bailed, 'a3').class).toBe(readerClass);
    },
  );

  test('unknown parental responsibility keeps a person off the list, also a parent (PF01)', () => {
    const relationships = practiceFamily.relationships.map((one) =>
      one.adultId === person('a5') ? { ...one, parentalResponsibility: 'unknown' as const } : one,
    );
    const unknown = aSittingFile({ family: { ...practiceFamily, relationships } });
    expect(readersOf(unknown).some((reader) => reader.personId === person('a5'))).toBe(false);
    expect(readersOf(file).some((reader) => reader.personId === person('a5'))).toBe(true);
  });

  test('somebody who was deliberately not invited gets nothing by themselves', () => {
    const record = practiceRecord();
    const left = { ...record.invitees[invitee('a3')]!, attendance: 'not-invited' as const };
    const changed = aSittingFile({ record: { ...record, invitees: { ...record.invitees, [left.id]: left } } });
    expect(readersOf(changed).some((reader) => reader.personId === person('a3'))).toBe(false);
  });

  test('an observer, the chair and the minute taker get no copy of their own', () => {
    const record = practiceRecord();
    const observer = anInvitee('student', { part: 'observer', name: 'Tansy WATCHER (TEST)' });
    const changed = aSittingFile({ record: { ...record, invitees: { ...record.invitees, [observer.id]: observer } } });
    const ids = readersOf(changed).map((reader) => reader.inviteeId);
    for (const key of ['student', 'chair', 'minutes']) expect(ids).not.toContain(invitee(key));
  });
});
