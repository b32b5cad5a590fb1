import { describe, expect, test } from 'vitest';
import { aRecord, aStatement, edited, statementId } from '../../../../../tests/support/room-record.ts';
import { recordAfter } from '../../../../core/conferences/edited.ts';
import type { RecordEdit } from '../../../../core/conferences/edits.ts';
import { chairOnly } from '../../../../core/conferences/for-chair-only.ts';
import { areAlikeButForWords, newStatement, statementWithId } from './statements.ts';

const start = edited(aRecord(), [
  { edit: 'statement.add', statement: aStatement('one', 'Door broken.'), after: 'last' },
  { edit: 'statement.add', statement: aStatement('two', 'Three call-outs.'), after: 'last' },
]);
const isDrawnAgain = (edit: RecordEdit): boolean => !areAlikeButForWords(start.statements, recordAfter(start, edit).statements);
const id = statementId('two');

describe('LC02: the list of lines', () => {
  test('is not drawn again for a key in one of them', () => {
    expect(isDrawnAgain({ edit: 'statement.text', id, text: 'Three call-outs, all at night.' })).toBe(false);
  });

  test.each<readonly [string, RecordEdit]>([
    ['is emptied', { edit: 'statement.text', id, text: ' ' }],
    ['gets another kind', { edit: 'statement.change', id, change: { kind: 'opinion' } }],
    ['gets another audience', { edit: 'statement.change', id, change: { audience: { to: 'professionals' } } }],
    ['goes', { edit: 'statement.remove', id }],
    ['comes', { edit: 'statement.add', statement: aStatement('three', 'New.'), after: null }],
  ])('is drawn again when a line %s', (_, edit) => {
    expect(isDrawnAgain(edit)).toBe(true);
  });

  test('finds a line by its identifier in the lines as they are now', () => {
    const { statements } = recordAfter(start, { edit: 'statement.text', id, text: 'Four.' });
    expect(statementWithId(statements, id)?.text).toBe('Four.');
    expect(statementWithId(start.statements, id)?.text).toBe('Three call-outs.');
    expect(statementWithId(statements, statementId('gone'))).toBeUndefined();
  });
});

test('D3: a line goes on as the one before it, but never as what an agency gave to the chair alone', () => {
  const before = { ...aStatement('one', 'Door broken.'), speaker: null, audience: { to: 'professionals' as const } };
  expect(newStatement(id, before.section, before, null).audience).toEqual({ to: 'professionals' });
  expect(newStatement(id, before.section, { ...before, audience: chairOnly }, null).audience).toEqual({ to: 'everyone' });
});
