import { planHints } from '../../src/core/plans/plain-wording.ts';
import { labelledActions, labelledContext, measured } from '../support/labelled-actions.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

/** The plain-wording check of one action, over the labelled 300: milliseconds, the slowest after the first; with how right it is (PL02). */
export const plainWording = async (): Promise<ReadonlyArray<Figure>> => {
  const took: number[] = [];
  const [first] = labelledActions();
  const cold = await timed(() => first !== undefined && planHints(first.action, labelledContext));
  for (const { action } of labelledActions()) took.push(await timed(() => planHints(action, labelledContext)));
  const { precision, recall } = measured();
  return [
    {
      name: 'the plain-wording check of an action',
      value: Math.max(...took),
      beside: {
        actions: took.length,
        'first, ms': rounded(cold),
        'median, ms': rounded(quantile(took, 0.5)),
        precision: rounded(precision),
        recall: rounded(recall),
      },
    },
  ];
};
