import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareActions } from './other-plan.ts';

const ours = (...actions: ReadonlyArray<string>) => actions.map((action) => ({ action }));

describe('the plan of the other authority beside ours', () => {
  test('IN02: says for each action whether it is kept, changed, not carried over or new', () => {
    const compared = compareActions(
      'Wren goes to breakfast club every school day.\nHearing test booked with the clinic.\nCaldor completes the programme.',
      ours(
        'The clinic books the hearing test by 5 June',
        'wren goes to breakfast club every school day',
        'A new safety plan is written',
      ),
    );
    expect(compared.map((row) => [row.change, row.theirs, row.ours?.action ?? null])).toEqual([
      ['kept', 'Wren goes to breakfast club every school day.', 'wren goes to breakfast club every school day'],
      ['not-carried-over', 'Hearing test booked with the clinic.', null],
      ['not-carried-over', 'Caldor completes the programme.', null],
      ['new', null, 'The clinic books the hearing test by 5 June'],
      ['new', null, 'A new safety plan is written'],
    ]);
  });

  test('IN02: an action with most of its words is the same one, changed', () => {
    const [row] = compareActions('Unannounced visits every ten days', ours('Unannounced visits every five days'));
    expect(row?.change).toBe('changed');
  });

  test('IN02: nothing of either plan is lost or said twice, and a plan beside itself is kept whole', () => {
    const line = fc.stringMatching(/^[a-z]{1,5}( [a-z]{1,5}){0,4}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), (theirs, others) => {
        const mine = ours(...others);
        const rows = compareActions(theirs.join('\n'), mine);
        expect(rows.flatMap((row) => row.theirs ?? [])).toEqual(theirs);
        expect(new Set(rows.flatMap((row) => row.ours ?? []))).toEqual(new Set(mine));
        expect(rows.filter((row) => row.ours !== null)).toHaveLength(mine.length);
        expect(compareActions(theirs.join('\n'), ours(...theirs)).every((row) => row.change === 'kept')).toBe(true);
      }),
    );
  });
});
