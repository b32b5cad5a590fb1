import { expect, test } from 'vitest';
import { type Draft, plainSetText } from '../conferences/draft.ts';
import { applyEdit, emptyRecord } from '../conferences/edits.ts';
import type { ConferenceRecord } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import { visitsFor, visitsInWords } from './visits.ts';

const rowan = 'rowan' as PersonId;
const wren = 'wren' as PersonId;

test('PL04: a child has a promise of their own, and else what is set for all', () => {
  const record = structuredClone(emptyRecord()) as Draft<ConferenceRecord>;
  const own = { everyWorkingDays: 5, alone: true, where: 'in the bedroom' };
  const made = (edit: Parameters<typeof applyEdit>[1]) => applyEdit(record, edit, plainSetText(record));
  made({ edit: 'plan.change', change: { visitEveryWorkingDays: 10 } });
  made({ edit: 'visits.set', childId: rowan, visits: own });
  expect(visitsFor(record.plan as ConferenceRecord['plan'], rowan)).toEqual(own);
  expect(visitsFor(record.plan as ConferenceRecord['plan'], wren)).toEqual({ everyWorkingDays: 10, alone: null, where: '' });
  made({ edit: 'visits.set', childId: rowan, visits: null });
  expect(visitsFor(record.plan as ConferenceRecord['plan'], rowan).everyWorkingDays).toBe(10);
});

test('PL04: a record from before visits were set for each child still takes them', () => {
  const record = structuredClone(emptyRecord()) as Draft<ConferenceRecord>;
  delete record.plan.visitsTo;
  const visits = { everyWorkingDays: 10, alone: false, where: '' };
  applyEdit(record, { edit: 'visits.set', childId: wren, visits }, plainSetText(record));
  expect(visitsFor(record.plan as ConferenceRecord['plan'], wren)).toEqual(visits);
});

test.each([
  [{ everyWorkingDays: 10, alone: true, where: 'her bedroom' }, 'At least every 10 working days, seen alone. Where: her bedroom'],
  [{ everyWorkingDays: 1, alone: null, where: '' }, 'At least every working day'],
  [{ everyWorkingDays: null, alone: false, where: '' }, 'Not seen alone'],
  [{ everyWorkingDays: null, alone: null, where: '' }, ''],
])('PL04: a promise in words: %j', (visits, words) => {
  expect(visitsInWords(visits)).toBe(words);
});
