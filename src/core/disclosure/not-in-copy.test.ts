import { expect, test } from 'vitest';
import { practiceRecord } from '../../../tests/support/practice-record.ts';
import { aStatement, invitee, segment } from '../../../tests/support/record-builders.ts';
import { atStage, readerFor } from '../../../tests/support/sitting-builders.ts';
import { recordAfter } from '../conferences/edited.ts';
import type { ConferenceRecord, Statement } from '../conferences/record.ts';
import { copyFor } from './copy-for.ts';
import { notInCopyOf } from './not-in-copy.ts';

const lineIn = (part: string, change: Partial<Statement> = {}): Statement =>
  aStatement('said', { text: 'The door was open.', segment: segment(part), section: 'worries', ...change });
const names = (record: ConferenceRecord, line: Statement) => notInCopyOf(atStage('held', { record }), line).map(({ id }) => id);

test('RD01: a line is told of as missing from the copies from which it is missing because of when it was said, and from no other', () => {
  for (const part of ['A', 'B', 'C']) {
    const record = { ...practiceRecord(), statements: [lineIn(part)] };
    const file = atStage('held', { record });
    const missing = names(record, lineIn(part));
    expect(missing.length, part).toBeGreaterThan(part === 'A' || part === 'B' ? 0 : -1);
    for (const key of ['a1', 'a2'] as const) {
      const has = copyFor(file, readerFor(file, key)).copy.statements.length === 1;
      expect(missing.includes(invitee(key)), `${key} ${part}`).toBe(!has);
    }
  }
});

test('RD01: a line for professionals alone, and one outside the parts, is told of by its audience and not by who was in the room', () => {
  const record = practiceRecord();
  expect(names(record, lineIn('A', { audience: { to: 'professionals' } }))).toEqual([]);
  expect(names(record, lineIn('A', { segment: null }))).toEqual([]);
});

test('EX-03: what the chair lets somebody have is not told of as missing', () => {
  const record = practiceRecord();
  const { personId } = record.invitees[invitee('a2')]!;
  const release = { personId, item: 'segment-excluded-from', statementId: null, reason: 'He may know.' } as never;
  expect(names(record, lineIn('A'))).toContain(invitee('a2'));
  expect(names(recordAfter(record, { edit: 'release.set', key: 'one', release }), lineIn('A'))).not.toContain(invitee('a2'));
});
