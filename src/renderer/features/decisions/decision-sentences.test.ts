import { expect, test } from 'vitest';
import { aPerson } from '../../../../tests/support/a-person.ts';
import type { Person } from '../../../core/children/people.ts';
import { emptyDecision } from '../../../core/conferences/edits.ts';
import type { ConferenceId, PersonId } from '../../../core/identifiers.ts';
import { day, type LocalDateTime } from '../../../core/local-date.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';
import { confirmationWords, dissentInWords, previousPlanInWords } from './decision-sentences.ts';

const conferenceId = '01890000-0000-7000-8000-0000000000c1' as ConferenceId;
const rowan = aPerson({
  id: '01890000-0000-7000-8000-000000000001' as PersonId,
  givenName: 'Rowan',
  familyName: 'SAMPLETON',
  birth: { known: 'date', on: day('2015-03-14') },
});
const decision = emptyDecision(conferenceId);

test('DC01: the chair confirms a child by name and date of birth, with outcome and category', () => {
  expect(confirmationWords(rowan, { ...decision, outcome: 'plan', category: 'emotional' })).toBe(
    'Rowan SAMPLETON, born 14 March 2015 – child protection plan, emotional abuse',
  );
});

test('DC01: a decision without a plan is confirmed without a category', () => {
  expect(confirmationWords(rowan, { ...decision, outcome: 'no-plan-cin', category: 'neglect' })).toBe(
    'Rowan SAMPLETON, born 14 March 2015 – no child protection plan; child in need or family help plan',
  );
});

test('DC01: an unborn child has an expected date and no date of birth', () => {
  const unborn: Person = { ...rowan, birth: { known: 'expected', on: day('2026-06-03') } };
  expect(confirmationWords(unborn, { ...decision, outcome: 'plan', category: 'neglect' })).toBe(
    'Rowan SAMPLETON, expected 3 June 2026 – child protection plan, neglect',
  );
});

test('DC03: there is nothing to confirm without an outcome, nor a plan without its main category', () => {
  expect(confirmationWords(rowan, decision)).toBeUndefined();
  expect(confirmationWords(rowan, { ...decision, outcome: 'plan' })).toBeUndefined();
  expect(confirmationWords(rowan, { ...decision, outcome: 'continue' })).toBeUndefined();
});

test('a previous plan is said with its dates and category', () => {
  expect(previousPlanInWords({ startedOn: day('2017-06-12'), endedOn: day('2018-05-15'), category: 'neglect' })).toBe(
    '12 Jun 2017 to 15 May 2018, neglect',
  );
});

const limit: Due = {
  rule: 'T-23',
  title: 'Formal professional dissent',
  who: 'practitioner',
  unit: 'hour',
  anchor: 'conference',
  anchorOn: day('2026-04-21'),
  due: day('2026-04-24'),
  dueAt: '2026-04-24T12:40' as LocalDateTime,
  holdBy: day('2026-04-24'),
  holdByWhy: null,
  calculatedHolidays: [],
  steps: [],
  source: {
    rule: 'T-23',
    document: 'Pan-Sussex procedures',
    level: 'LS',
    evidence: 'V',
    checked: day('2026-11-21'),
    confirmLocally: false,
  },
};

test.each([
  ['2026-04-22T15:20', 'Raised Wed 22 April 2026 at 15:20, in time (the limit is Fri 24 April 2026 at 12:40).'],
  ['2026-04-24T12:40', 'Raised Fri 24 April 2026 at 12:40, in time (the limit is Fri 24 April 2026 at 12:40).'],
  [
    '2026-04-24T12:41',
    'Raised Fri 24 April 2026 at 12:41, after the limit (Fri 24 April 2026 at 12:40). It is recorded all the same.',
  ],
])('DC05, T-23: a dissent raised at %s is said against the 72-hour limit', (raisedAt, words) => {
  expect(dissentInWords({ raisedAt: raisedAt as LocalDateTime }, limit)).toBe(words);
});

test('DC05: while nobody has said when it was raised, the limit is what matters', () => {
  expect(dissentInWords({ raisedAt: null }, limit)).toContain('the limit is Fri 24 April 2026 at 12:40');
});
