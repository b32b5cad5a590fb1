import { categoryName } from '../../core/conferences/decision-words.ts';
import { changeWords, compareActions } from '../../core/conferences/other-plan.ts';
import type { ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { sentenceCase } from '../../core/words.ts';
import { type Block, paragraph, strong, table } from '../model.ts';
import { categoryOf, hasPlan, inTable, onDate } from '../words.ts';

/** At a transfer-in conference: the other authority's plan beside ours, and what became of each of its actions (IN02). */
export const twoPlans = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { otherPlan, plan, sitting } = copy;
  if (otherPlan === null) return [];
  const theirs = otherPlan.authority === '' ? 'The other authority' : otherPlan.authority;
  const facts = copy.children
    .filter((child) => child.inFull)
    .flatMap((child) => {
      const before = otherPlan.children.find((one) => one.childId === child.id);
      return [
        [
          strong(`${child.givenName}: plan started`),
          inTable(before?.startedOn ?? null),
          hasPlan(child) ? inTable(sitting.heldOn) : 'No plan',
        ],
        [
          strong(`${child.givenName}: category`),
          before?.category == null ? '' : sentenceCase(categoryName(before.category)),
          categoryOf(child),
        ],
      ];
    });
  const actions = otherPlan.actions === null ? [] : compareActions(otherPlan.actions, plan.actions.map(written));
  return [
    paragraph(
      `The children came with a child protection plan of ${otherPlan.authority === '' ? 'another authority' : theirs}. The two plans side by side:`,
    ),
    table(
      [
        ['What', 34],
        [theirs, 33],
        ['Our plan', 33],
      ],
      [
        ...facts,
        [strong('Last review'), inTable(otherPlan.lastReviewOn), 'This conference'],
        [
          strong('Next review'),
          otherPlan.nextReviewDueOn === null ? '' : `Due ${inTable(otherPlan.nextReviewDueOn)}`,
          plan.nextConferenceOn === null ? '' : onDate(plan.nextConferenceOn),
        ],
      ],
    ),
    ...(actions.length === 0
      ? []
      : [
          table(
            [
              ['Change', 20],
              [theirs, 40],
              ['Our plan', 40],
            ],
            actions.map((row) => [strong(changeWords[row.change]), row.theirs ?? '', row.ours?.action ?? '']),
          ),
        ]),
  ];
};

const written = ({ action }: ReaderCopy['plan']['actions'][number]): { readonly action: string } => ({ action: action ?? '' });
