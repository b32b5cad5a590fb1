import { expect, test } from 'vitest';
import type { QuoracyAssessment } from '../../../../core/attendance/quoracy.ts';
import type { PersonId } from '../../../../core/identifiers.ts';
import { quoracySaid } from './quoracy-said.ts';

const judged = (childId: string, gap?: string): QuoracyAssessment => ({
  childId: childId as PersonId,
  outcome: gap === undefined ? 'quorate' : 'not-quorate',
  words: '',
  findings:
    gap === undefined
      ? []
      : [
          {
            requirement: '',
            found: [],
            needed: 2,
            met: false,
            force: 'required',
            whoCouldMend: [],
            words: gap,
            source: {} as never,
          },
        ],
  notCounted: [],
});
const said = (...children: ReadonlyArray<QuoracyAssessment>) => quoracySaid(children, (id) => id, true).map(({ words }) => words);

test('what is the same for several children is said once, what differs is said for each (Q-09)', () => {
  expect(said(judged('Rowan'), judged('Wren'), judged('Ash', 'Others: 1 of 2'))).toEqual([
    'Quorate for Rowan and Wren.',
    'Not quorate for Ash. Others: 1 of 2.',
  ]);
  expect(said(judged('Rowan', 'Others: 0 of 2'), judged('Ash', 'Others: 1 of 2'))).toHaveLength(2);
});

test('before anybody has come nothing is called inquorate', () => {
  expect(quoracySaid([judged('Rowan', 'Others: 0 of 2')], (id) => id, false)).toMatchObject([{ words: 'Nobody has come yet.' }]);
});
