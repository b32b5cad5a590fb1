import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { outcomeScale, outcomesOf, progressInWords } from '../core/plans/progress.ts';
import { paragraph, strong, type Table, table, type UprightBlock } from './model.ts';
import { ended, inTable } from './words.ts';

/**
 * How far each outcome was at every conference of the plan: a sentence for each, and from the second on the numbers as a table (PL08).
 * Nothing where no scale was recorded.
 */
export const progressOverTime = (copy: ReaderCopy): ReadonlyArray<UprightBlock> => {
  const { before, actions } = copy.plan;
  const plans = [...before, { heldOn: copy.sitting.heldOn, actions }];
  const outcomes = outcomesOf(plans).filter(({ needed, points }) => needed !== null || points.some(({ now }) => now !== null));
  if (outcomes.length === 0) return [];
  const { lowest, highest } = outcomeScale;
  return [
    paragraph(`${lowest.value} means: ${lowest.words.toLowerCase()}. ${highest.value} means: ${highest.words.toLowerCase()}.`),
    ...outcomes.map((outcome) => paragraph(strong(`${ended(outcome.words)} `), progressInWords(outcome))),
    // At the first conference the sentences say it all.
    ...(plans.length === 1
      ? []
      : [
          numbers(
            plans.map(({ heldOn }) => inTable(heldOn)),
            outcomes,
          ),
        ]),
  ];
};

const numbers = (days: ReadonlyArray<string>, outcomes: ReturnType<typeof outcomesOf>): Table =>
  table(
    [['What needs to change', 40], ...days.map((on) => [on, 44 / days.length] as const), ['Good enough', 16]],
    outcomes.map(({ words, needed, points }) => [
      words,
      ...points.map(({ now }) => (now === null ? 'not said' : String(now))),
      needed === null ? 'not said' : String(needed),
    ]),
  );
