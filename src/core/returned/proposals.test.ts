import { expect, test } from 'vitest';
import { type Recommendation, reportsInWords, sinceReportInWords } from './proposals.ts';

const said = (change: Partial<Recommendation>) => ({ view: null, category: null, scale: null, ...change });

test.each([
  ['nothing yet', said({}), 'Report: a plan is needed, neglect, 4 of 10.'],
  [
    'the same',
    said({ view: 'plan', category: 'neglect', scale: 4 }),
    'Report: a plan is needed, neglect, 4 of 10. No change in the room.',
  ],
  ['another number', said({ scale: 7 }), 'Report: a plan is needed, neglect, 4 of 10. Moved: up 3 in the room.'],
  [
    'another view',
    said({ view: 'no-plan', scale: 2 }),
    'Report: a plan is needed, neglect, 4 of 10. Moved: now no plan is needed, down 2 in the room.',
  ],
  [
    'another category',
    said({ view: 'plan', category: 'emotional' }),
    'Report: a plan is needed, neglect, 4 of 10. Moved: now emotional abuse.',
  ],
] as const)('RP07: a report is compared with what is said in the room: %s', (_, room, words) => {
  expect(sinceReportInWords(said({ view: 'plan', category: 'neglect', scale: 4 }), room)).toBe(words);
});

test('RP07: what the reports recommend for one child is said together, before anybody speaks', () => {
  const reports = [
    said({ view: 'plan', category: 'neglect', scale: 3 }),
    said({ view: 'plan', scale: 6 }),
    said({ view: 'no-plan' }),
    said({ view: 'no-view', scale: 5 }),
  ];
  expect(reportsInWords(reports)).toBe(
    'in the reports 2 say a plan is needed, 1 says no plan is needed and 1 gives no view; 3 to 6 of 10.',
  );
  expect(reportsInWords([said({ scale: 4 })])).toBe('in the reports 4 of 10.');
  expect(reportsInWords([])).toBe('');
});
