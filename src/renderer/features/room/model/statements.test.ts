import { describe, expect, test } from 'vitest';
import { person } from '../../../../../tests/support/record-builders.ts';
import { aRecord, aStatement, edited, statementId } from '../../../../../tests/support/room-record.ts';
import { recordAfter } from '../../../../core/conferences/edited.ts';
import type { RecordEdit } from '../../../../core/conferences/edits.ts';
import { chairOnly } from '../../../../core/conferences/for-chair-only.ts';
import type { Audience, Statement } from '../../../../core/conferences/record.ts';
import { areAlikeButForWords, furtherParagraph, goesOnFrom, newStatement, statementWithId } from './statements.ts';

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

describe('RD01: a line that was narrowed stays narrow until somebody widens it', () => {
  const narrowed: ReadonlyArray<Audience> = [
    { to: 'professionals' },
    { to: 'only', people: [person('juniper')] },
    { to: 'all-but', people: [person('caldor')] },
  ];
  const lineFor = (audience: Audience) => ({ ...aStatement('one', 'Door broken.'), audience });

  test.each(narrowed)('what is typed after it is for nobody else: %j', (audience) => {
    const line = lineFor(audience);
    expect(newStatement(id, line.section, goesOnFrom([line]), null).audience).toEqual(audience);
  });

  test.each([...narrowed, chairOnly])('nor does more text in it, or another kind or speaker, widen it: %j', (audience) => {
    const record = edited(aRecord(), [
      { edit: 'statement.add', statement: lineFor(audience), after: 'last' },
      { edit: 'statement.text', id: statementId('one'), text: 'Door broken, twice.' },
      { edit: 'statement.change', id: statementId('one'), change: { kind: 'allegation', speaker: null } },
    ]);
    expect(record.statements.map((line) => line.audience)).toEqual([audience]);
  });

  test.each([...narrowed, chairOnly])('each further paragraph that is pasted into it is as narrow: %j', (audience) => {
    const sensitivity = { item: 'police-intelligence', subject: null };
    const line = { ...lineFor(audience), sensitivity, section: 'restricted' as const };
    expect(furtherParagraph(id, line, 'Second.')).toMatchObject({
      audience,
      sensitivity,
      section: 'restricted',
      text: 'Second.',
    });
  });

  test.each(narrowed)('D3: after what an agency gave to the chair alone it goes on as before that: %j', (audience) => {
    const annex = { ...aStatement('two', 'Given apart.'), audience: chairOnly };
    const next = (lines: ReadonlyArray<Statement>) => newStatement(id, 'restricted', goesOnFrom(lines), null).audience;
    expect(next([lineFor(audience), annex])).toEqual(audience);
    expect(next([annex])).toEqual({ to: 'everyone' });
  });
});
