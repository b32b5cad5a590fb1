import type { WarningNote } from '../../src/core/children/warnings.ts';
import { day } from '../../src/core/local-date.ts';
import { practiceFamily } from './practice-family.ts';

/** A warning that holds for the whole practice family. */
export const aWarning = (changed: Partial<WarningNote> = {}): WarningNote => ({
  id: '019a0000-0000-7000-8000-00000000a001' as WarningNote['id'],
  familyId: practiceFamily.family.id,
  personId: null,
  kind: 'do-not-disclose',
  words: 'Say nothing about where anybody lives.',
  reviewOn: day('2026-06-30'),
  raisedOn: day('2026-04-01'),
  raisedBy: 'Sorrel Minutewell',
  endedOn: null,
  ...changed,
});
