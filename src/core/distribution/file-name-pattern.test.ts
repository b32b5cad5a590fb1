import { expect, test } from 'vitest';
import { fileNameFault, usualFileNames } from './file-name-pattern.ts';

test.each([
  [usualFileNames, null],
  ['', null],
  ['{date} CP {kind} {copy} {reference}', null],
  ['{date} {name} {reference} {kind} {copy}', '{name} is no part'],
  ['{date} {reference} {kind}', '{copy} has to stand in it once'],
  ['{date} {kind} {copy}', '{reference} has to stand in it once'],
  ['{date} {copy} {reference} {kind} {copy}', '{copy} has to stand in it once'],
  ['{reference} {date} {kind} {copy}', 'It begins with {date}'],
  ['{date} {reference}: {kind} {copy}', 'letters, digits, spaces'],
  ['{date} {reference}{kind} {copy}', 'Between two parts'],
  ['{date} {reference} {kind} {copy} of the whole county council', 'longer than 20'],
])('WD10: the council’s pattern %j', (pattern, fault) => {
  if (fault === null) expect(fileNameFault(pattern)).toBeNull();
  else expect(fileNameFault(pattern)).toContain(fault);
});
