import { expect, test } from 'vitest';
import { absenceInWords, type Represented, tookPart } from './absence.ts';

const one = (more: Partial<Represented>): Represented => ({
  attendance: 'apologies',
  deputyName: '',
  report: { status: 'requested' },
  ...more,
});

test.each<[string, Partial<Represented>]>([
  ['sent apologies and a written report', { report: { status: 'received' } }],
  ['sent apologies and no report', {}],
  ['sent apologies and word that nothing is known to them', { report: { status: 'nil-return' } }],
  ['sent apologies and no report; their deputy, Teal Madeup, did not come', { deputyName: 'Teal Madeup' }],
  ['sent no apologies but a written report', { attendance: 'did-not-attend', report: { status: 'received' } }],
  ['sent no apologies and no report', { attendance: 'did-not-attend' }],
  ['sent apologies', { report: { status: 'not-requested' } }],
  // A reader who may not know of the report is told of none.
  ['sent apologies', { report: null }],
])('AT05: apologies, a report and a deputy are three facts: %s', (words, facts) => {
  expect(absenceInWords(one(facts))).toBe(words);
});

test('AT05, Q-06: a report alone is neither attendance nor absence, and a nil return is no report', () => {
  expect(tookPart(one({ attendance: 'attended', report: { status: 'received' } }))).toBe('attended');
  expect(tookPart(one({ report: { status: 'received' } }))).toBe('report-only');
  expect(tookPart(one({ attendance: 'did-not-attend', report: { status: 'received' } }))).toBe('report-only');
  expect(tookPart(one({ report: { status: 'nil-return' } }))).toBe('absent');
  expect(tookPart(one({}))).toBe('absent');
});
