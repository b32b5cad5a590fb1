import type { PlanAction } from '../core/conferences/outline-plan.ts';
import type { CopyAction, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { listed } from '../core/words.ts';
import { type Table, table } from './model.ts';
import { inTable } from './words.ts';

export const statusName: { readonly [S in PlanAction['status']]: string } = {
  'not-started': 'not started',
  'on-track': 'on track',
  late: 'late',
  done: 'done',
  'not-needed': 'not needed',
};

/** Who does what, by when, and how we will know (domain.md 6.6). With one child, the column of children is left out. */
export const actionTable = (copy: ReaderCopy, actions: ReadonlyArray<CopyAction>): Table => {
  const shown = copy.children.filter((child) => child.inFull);
  const several = shown.length > 1;
  return table(
    [
      ['No.', 5],
      ['What needs to change', 18],
      ['Action', 26],
      ['Who', 23],
      ['By', 12],
      ['How we will know', 24],
      ...(several ? ([['For', 13]] as const) : []),
    ],
    actions.map((action, index) => [
      String(index + 1),
      action.goal,
      action.action,
      [action.owner, action.agency].filter(Boolean).join('\n'),
      inTable(action.dueOn),
      [action.measure, action.status === null || action.status === 'not-started' ? '' : `Now: ${statusName[action.status]}`]
        .filter(Boolean)
        .join('\n'),
      ...(several
        ? [listed(shown.filter((child) => action.children.includes(child.id)).map((child) => child.givenName)) || 'everyone']
        : []),
    ]),
  );
};
