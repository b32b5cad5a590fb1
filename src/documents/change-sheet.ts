import type { CopyAction, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { type PlanChange, planChangeCounts, planChanges, planChangeWords } from '../core/plans/plan-changes.ts';
import { heading, paragraph, strong, table, type UprightBlock } from './model.ts';
import { ended, inTable, onDate } from './words.ts';

/**
 * What is new, changed, done and dropped in a plan since the last conference, for the plan and for the first page of a
 * review pack (PL05). Nothing where there is no plan before this one, or nothing has become of it yet.
 */
export const changeSheet = (copy: ReaderCopy, under = 'What has changed since last time'): ReadonlyArray<UprightBlock> => {
  const { actions } = copy.plan;
  const before = copy.plan.before.at(-1);
  const changes = before === undefined ? [] : planChanges(before.actions, actions);
  if (before === undefined || changes.length === 0 || actions.length === 0) return [];
  return [
    heading(1, under),
    paragraph(`Since the conference on ${onDate(before.heldOn)}: ${planChangeCounts(changes)}.`),
    table(
      [
        ['Change', 16],
        ['Action', 50],
        ['What happened', 34],
      ],
      changes.map((one) => [strong(planChangeWords[one.change]), one.now?.action ?? one.before?.action ?? '', whatHappened(one)]),
    ),
  ];
};

const whatHappened = (one: PlanChange<CopyAction>): string => {
  switch (one.change) {
    case 'new':
      return one.now.dueOn === null ? '' : `By ${inTable(one.now.dueOn)}`;
    case 'changed':
      return `Changed: ${one.what.join(', ')}.${one.now.dueOn === one.before.dueOn || one.now.dueOn === null ? '' : ` Now by ${inTable(one.now.dueOn)}.`}`;
    case 'done':
    case 'dropped':
      return ended(one.now?.evidence ?? '');
    case 'carried':
      return one.now.dueOn === null ? '' : `Still by ${inTable(one.now.dueOn)}`;
  }
};
