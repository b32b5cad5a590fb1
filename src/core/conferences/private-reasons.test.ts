import { describe, expect, test } from 'vitest';
import { practiceRecord } from '../../../tests/support/practice-record.ts';
import { segment } from '../../../tests/support/record-builders.ts';
import { privateReasons, whyReadAgain } from './private-reasons.ts';
import type { ConferenceRecord } from './record.ts';

const spared = { places: ['Mockfield Academy'], isSomebodyApart: true };
const bail = 'Bail is reviewed on 3 May.';
const record = practiceRecord();
const [conferenceId, otherId] = Object.keys(record.decisions) as [
  keyof ConferenceRecord['decisions'],
  keyof ConferenceRecord['decisions'],
];
const decided = (change: object): ConferenceRecord => ({
  ...record,
  views: {},
  scales: {},
  decisions: { ...record.decisions, [conferenceId]: { ...record.decisions[conferenceId]!, reasons: '', ...change } },
});
const asked = (from: ConferenceRecord, id = conferenceId) => privateReasons(from, id, spared).map(({ text }) => text);

describe('RD01, 6.8: reasons that look private are to be read again before the chair confirms', () => {
  test.each([
    ['the reasons', { reasons: bail }],
    ['a limb', { limbReasons: { A: '', B: bail } }],
    ['the category', { categoryReason: bail }],
    ['a decision without agreement', { withoutAgreement: bail }],
    ['going on although too few are here', { inquorateReason: bail }],
  ])('of %s', (_, change) => {
    expect(asked(decided(change))).toEqual([bail]);
    expect(asked(decided(change), otherId)).toEqual([]);
  });

  test('of a view and of a number, once where they are the same, and not of those given in the restricted part', () => {
    const view = { conferenceId, inviteeId: 'i1', view: 'plan', category: null, reason: bail, segment: null };
    const scale = { conferenceId, inviteeId: 'i2', value: 3, reason: 'She goes to Mockfield Academy.', segment: segment('A') };
    const given = { ...decided({ reasons: bail }), views: { one: view }, scales: { two: scale } } as unknown as ConferenceRecord;
    expect(asked(given)).toEqual([bail, 'She goes to Mockfield Academy.']);
    const restricted = { ...record.segments[segment('A')]!, restricted: true };
    expect(asked({ ...given, segments: { [segment('A')]: restricted } })).toEqual([bail]);
  });

  test('and not of ordinary words', () => {
    expect(asked(decided({ reasons: 'Rowan has been hurt and it is likely to happen again.' }))).toEqual([]);
    expect(whyReadAgain({ kinds: ['police'] })).toContain('bail, an order or something of the police');
  });
});
