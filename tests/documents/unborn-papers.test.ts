import { describe, expect, test } from 'vitest';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { day } from '../../src/core/local-date.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf } from '../support/copies.ts';
import { person } from '../support/record-builders.ts';
import { atStage, type stages } from '../support/sitting-builders.ts';

/** The practice sitting about a child who is not born yet and has no name, alone or beside Rowan. */
const expecting = (stage: keyof typeof stages, others: ReadonlyArray<string> = []): SittingFile => {
  const file = atStage(stage);
  const people = file.family.people.map((one) =>
    one.id === person('c2') ? { ...one, givenName: 'Unborn', birth: { known: 'expected' as const, on: day('2026-07-01') } } : one,
  );
  const about = new Set(['c2', ...others].map(person));
  return {
    ...file,
    family: { ...file.family, people },
    request: { ...file.request, kind: 'pre-birth', enquiryOutcome: 'continuing-risk' },
    conferences: file.conferences
      .filter(({ childId }) => about.has(childId))
      .map((one) => (one.childId === person('c2') ? { ...one, kind: 'pre-birth' as const } : one)),
  };
};
const wordsOf = (file: SittingFile, key: string, kind: string): string => {
  const found = documentsOf(file, key).find(({ document }) => document.kind === kind);
  if (found === undefined) throw new Error(`${key} gets no ${kind}`);
  return renderText(found.model);
};

describe('IN03: papers about a child who is not born yet', () => {
  test('speak to the family of the baby, and say which', () => {
    const words = wordsOf(expecting('invited'), 'a1', 'invitation');
    expect(words).toContain('a meeting about the baby who is due on Wednesday 1 July 2026.');
    expect(words).toContain('We want to make sure that the baby will be safe from the day of birth on');
    expect(words).toContain(
      'A social worker looked into it, which is called a section 47 enquiry. They are worried that the baby',
    );
    expect(words).not.toMatch(/Unborn/);
    expect(wordsOf(expecting('invited'), 'a1', 'family-leaflet')).toContain('worried about the baby who is due on');
    expect(wordsOf(expecting('invited', ['c1']), 'a1', 'invitation')).toContain(
      'a meeting about Rowan and the baby who is due on',
    );
    // Those who work with the family file it under a name.
    expect(wordsOf(expecting('invited'), 'juno', 'invitation')).toContain('Unborn SAMPLETON (TEST)');
  });

  test('ask nobody for the words, the drawing or the wishes of an unborn child', () => {
    expect(wordsOf(expecting('invited'), 'a1', 'family-forms')).not.toContain('A page for');
    const both = wordsOf(expecting('invited', ['c1']), 'a1', 'family-forms');
    expect(both.match(/A page for/g)).toEqual(['A page for']);
    expect(wordsOf(expecting('invited'), 'a1', 'family-leaflet')).not.toContain('what your children think');
    expect(wordsOf(expecting('invited', ['c1']), 'a1', 'family-leaflet')).toContain('what your children think');
    expect(wordsOf(expecting('invited'), 'juno', 'agency-report')).not.toContain('own words');
    expect(wordsOf(expecting('invited', ['c1']), 'juno', 'agency-report').match(/own words/g)).toHaveLength(1);
  });

  test('say of nobody that they tell an unborn child the outcome', () => {
    const minutes = wordsOf(expecting('approved'), 'desk', 'minutes');
    expect(minutes).not.toMatch(/tells? them/);
    expect(wordsOf(expecting('approved', ['c1']), 'desk', 'minutes')).toMatch(/Rowan: .* tells? them/);
  });

  test('PF02: name each person of the genogram once', () => {
    const minutes = wordsOf(expecting('approved'), 'desk', 'minutes');
    expect(minutes).toContain('Unborn SAMPLETON (TEST), not born yet');
    expect(minutes).not.toMatch(/SAMPLETON \(TEST\) SAMPLETON/);
  });
});
