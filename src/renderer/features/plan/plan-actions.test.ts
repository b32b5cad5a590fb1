import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, plainSetText } from '../../../core/conferences/draft.ts';
import { applyEdit, emptyRecord, type RecordEdit } from '../../../core/conferences/edits.ts';
import type { PlanAction } from '../../../core/conferences/outline-plan.ts';
import type { ConferenceRecord, Invitee } from '../../../core/conferences/record.ts';
import type { ActionId, PersonId } from '../../../core/identifiers.ts';
import {
  audienceChoices,
  audienceKey,
  forChild,
  inOrder,
  moveAction,
  newAction,
  ownedBy,
  putBack,
  removeAction,
} from './plan-actions.ts';

const rowan = 'rowan' as PersonId;
const wren = 'wren' as PersonId;

const edited = (record: ConferenceRecord, edits: ReadonlyArray<RecordEdit>): ConferenceRecord => {
  const draft = structuredClone(record) as Draft<ConferenceRecord>;
  for (const edit of edits) applyEdit(draft, edit, plainSetText(draft as object));
  return draft as ConferenceRecord;
};

/** A plan whose rows are called by their identifiers and belong to the children named. */
const aPlan = (...rows: ReadonlyArray<readonly [string, ReadonlyArray<PersonId>]>): ConferenceRecord =>
  rows.reduce(
    (record, [id, children]) => edited(record, [newAction(id as ActionId, inOrder(record.plan), children)]),
    emptyRecord(),
  );

const said = (actions: ReadonlyArray<PlanAction>) => actions.map((action) => `${action.number} ${action.id}`);

describe('rows of the plan', () => {
  test('PL06: a row typed once stands under each child it belongs to', () => {
    const { plan } = aPlan(['a', [rowan, wren]], ['b', [wren]]);
    expect(said(forChild(inOrder(plan), rowan))).toEqual(['1 a']);
    expect(said(forChild(inOrder(plan), wren))).toEqual(['1 a', '2 b']);
  });

  test('a row moves up and down, and the plan is numbered from 1', () => {
    const record = aPlan(['a', [rowan]], ['b', [rowan]], ['c', [rowan]]);
    const rows = inOrder(record.plan);
    expect(said(inOrder(edited(record, moveAction(rows, rows, 'c' as ActionId, 'up')).plan))).toEqual(['1 a', '2 c', '3 b']);
    expect(said(inOrder(edited(record, moveAction(rows, rows, 'a' as ActionId, 'down')).plan))).toEqual(['1 b', '2 a', '3 c']);
  });

  test('a row at the end stays where it is', () => {
    const rows = inOrder(aPlan(['a', [rowan]], ['b', [rowan]]).plan);
    expect(moveAction(rows, rows, 'a' as ActionId, 'up')).toEqual([]);
    expect(moveAction(rows, rows, 'b' as ActionId, 'down')).toEqual([]);
  });

  test('in one child’s view a row moves past the next row of that child', () => {
    const record = aPlan(['a', [rowan]], ['b', [wren]], ['c', [rowan]]);
    const rows = inOrder(record.plan);
    const moved = edited(record, moveAction(rows, forChild(rows, rowan), 'c' as ActionId, 'up'));
    expect(said(inOrder(moved.plan))).toEqual(['1 c', '2 a', '3 b']);
  });

  test('UX03: a row that was removed by mistake comes back where it stood', () => {
    const record = aPlan(['a', [rowan]], ['b', [rowan]], ['c', [rowan]]);
    const rows = inOrder(record.plan);
    const removed = edited(record, removeAction(rows, 'b' as ActionId));
    expect(said(inOrder(removed.plan))).toEqual(['1 a', '2 c']);
    const back = edited(removed, putBack(inOrder(removed.plan), rows[1]!));
    expect(said(inOrder(back.plan))).toEqual(said(rows));
  });

  test('however rows are moved and removed, the numbers run from 1 without a gap', () => {
    const anyMove = fc.record({ row: fc.nat(7), does: fc.constantFrom('up' as const, 'down' as const, 'remove' as const) });
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (moves) => {
        let record = aPlan(...'abcdefgh'.split('').map((id) => [id, [rowan]] as const));
        for (const { row, does } of moves) {
          const rows = inOrder(record.plan);
          const id = rows[row]?.id;
          if (id !== undefined)
            record = edited(record, does === 'remove' ? removeAction(rows, id) : moveAction(rows, rows, id, does));
        }
        const numbers = inOrder(record.plan).map((action) => action.number);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
    );
  });
});

test('PL01: naming somebody on the list fills in their agency; anybody else keeps what was typed', () => {
  const juno = { name: 'Juno PLASTER', agencyName: 'School nursing' } as Invitee;
  expect(ownedBy('Juno PLASTER', [juno], '')).toEqual({ owner: 'Juno PLASTER', agency: 'School nursing' });
  expect(ownedBy('Somebody else', [juno], 'Housing')).toEqual({ owner: 'Somebody else', agency: 'Housing' });
  expect(ownedBy('', [{ ...juno, name: '' }], 'Housing')).toEqual({ owner: '', agency: 'Housing' });
});

test('RD01: whatever a row says now about who may see it can be chosen again', () => {
  const only = { to: 'only' as const, people: [rowan, wren] };
  expect(audienceChoices({ to: 'everyone' }, [wren]).map((choice) => choice.value)).toEqual([
    'everyone',
    'professionals',
    'all-but wren',
  ]);
  expect(audienceChoices(only, [wren]).at(-1)).toEqual({ value: audienceKey(only), audience: only });
});
