import { expect, test } from 'vitest';
import type { Relationship } from '../../src/core/children/people.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { day } from '../../src/core/local-date.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf, oneOfEachClass } from '../support/copies.ts';
import { person } from '../support/record-builders.ts';
import { atStage } from '../support/sitting-builders.ts';

const held = {
  ground: 'special-guardianship',
  from: day('2025-11-07'),
  evidence: 'sealed order ZZ25C00017',
  seenOn: day('2026-04-02'),
  seenBy: 'Marlo Testcase',
} as const;

const minutesOf = (key: string): string => {
  const file = atStage('approved');
  const relationships = file.family.relationships.map(
    (tie): Relationship => (tie.adultId === person('a4') ? { ...tie, parentalResponsibility: 'yes', held } : tie),
  );
  const known: SittingFile = { ...file, family: { ...file.family, relationships } };
  return documentsOf(known, key)
    .filter(({ document }) => document.kind === 'minutes')
    .map(({ model }) => renderText(model))
    .join('');
};

test('PF01: what parental responsibility rests on and what was seen is printed for those who work with the family, and for nobody else', () => {
  const reads = oneOfEachClass.filter((key) => minutesOf(key).includes('sealed order ZZ25C00017'));
  expect(reads).toEqual(expect.arrayContaining(['desk', 'marlo']));
  for (const key of ['a1', 'a2', 'a3', 'c1', 'robin', 'bsl', 'portuguese']) expect(reads).not.toContain(key);
  expect(minutesOf('marlo')).toContain(
    'yes, special guardianship order, from 7 Nov 2025; seen: sealed order ZZ25C00017, 2 Apr 2026 by Marlo Testcase',
  );
});
