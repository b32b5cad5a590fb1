import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecordEdit } from '../../../tests/support/any-record-edit.ts';
import { anInvitee, aRecord, aStatement, at, edited, segmentId, statementId } from '../../../tests/support/room-record.ts';
import { annexAfter, recordAfter } from './edited.ts';
import type { StatementEdit } from './edits.ts';

const start = edited(aRecord(anInvitee('chair', 'chair'), anInvitee('nurse', 'agency')), [
  { edit: 'statement.add', statement: aStatement('one', 'Door broken.'), after: 'last' },
  { edit: 'statement.add', statement: aStatement('two', 'Three call-outs.'), after: 'last' },
  {
    edit: 'segment.add',
    segment: { id: segmentId('a'), label: 'A', title: '', from: at('10:15'), until: null, restricted: false },
  },
]);

test('LC02: a record that shares what was not touched says the same as one that was copied whole, and the one before is as it was', () => {
  const before = JSON.stringify(start);
  fc.assert(
    fc.property(fc.array(anyRecordEdit, { maxLength: 8 }), (edits) => {
      expect(recordAfter(start, ...edits)).toEqual(edited(start, edits));
      expect(JSON.stringify(start)).toBe(before);
      const ofLines = edits.filter((edit) => edit.edit.startsWith('statement.')) as ReadonlyArray<StatementEdit>;
      expect(annexAfter({ statements: start.statements }, ...ofLines).statements).toEqual(edited(start, ofLines).statements);
    }),
  );
});

test('LC02: a key in one line leaves every other line, and everything else, the very same object', () => {
  const after = recordAfter(start, { edit: 'statement.text', id: statementId('two'), text: 'Three call-outs, all at night.' });
  expect(after.statements[0]).toBe(start.statements[0]);
  expect(after.statements[1]).not.toBe(start.statements[1]);
  for (const part of ['invitees', 'segments', 'views', 'scales', 'decisions', 'plan'] as const)
    expect(after[part]).toBe(start[part]);
});
