import { expect, test } from 'vitest';
import { dateQuestionAccuracy } from '../../../src/core/returned/date-question-accuracy.ts';
import { labelledFamilies, measuredConflicts } from '../../support/labelled-chronologies.ts';

test('RP08: the labelled chronologies are of many families, each with two sources or more, and no line stands twice', () => {
  const families = labelledFamilies();
  for (const family of families) expect(new Set(family.map(({ source }) => source)).size).toBeGreaterThan(1);
  const lines = families.flatMap((family, at) => family.map(({ source, when, text }) => [at, source, when.from, text].join()));
  expect(new Set(lines).size).toBe(lines.length);
  expect([families.length, lines.length]).toEqual([dateQuestionAccuracy.families, dateQuestionAccuracy.events]);
});

test('RP08: how far the questions about dates are right is what the time line says of them', () => {
  const { deserved, precision, recall, told } = measuredConflicts();
  expect(
    { conflicts: deserved, rightlyAsked: Math.round(precision * 100), found: Math.round(recall * 100) },
    told.join('\n'),
  ).toEqual({
    conflicts: dateQuestionAccuracy.conflicts,
    rightlyAsked: dateQuestionAccuracy.rightlyAsked,
    found: dateQuestionAccuracy.found,
  });
});
