import type { PlanAction } from '../core/conferences/outline-plan.ts';
import type { CopyAction, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { timesOver } from '../core/plans/repeated-actions.ts';
import { listed } from '../core/words.ts';
import { type Runs, runs, type Table, table, type Words } from './model.ts';
import type { actionTexts } from './read-back-tags.ts';
import { ended, inTable } from './words.ts';
import { changeableAction } from './working-copy.ts';

export const statusName: { readonly [S in PlanAction['status']]: string } = {
  'not-started': 'not started',
  'on-track': 'on track',
  late: 'late',
  done: 'done',
  'not-needed': 'not needed',
};

/** `Now: done, 5 Jun 2026`, `Now: not needed. The family has moved.`. */
export const howFar = ({
  status,
  doneOn,
  notNeededBecause,
}: Pick<CopyAction, 'status' | 'doneOn' | 'notNeededBecause'>): string => {
  if (status === null || status === 'not-started') return '';
  const more =
    status === 'done' && doneOn != null
      ? `, ${inTable(doneOn)}`
      : status === 'not-needed' && (notNeededBecause ?? '') !== ''
        ? `. ${ended(notNeededBecause ?? '')}`
        : '';
  return `Now: ${statusName[status]}${more}`;
};

/** What has still to be found out, by whom and when (domain.md 7.2); nothing where the plan waits for nothing. */
export const assessmentTable = (copy: ReaderCopy): Table | undefined => {
  const { assessments } = copy.plan;
  if (assessments.length === 0) return undefined;
  return table(
    [
      ['Assessment', 34],
      ['Who does it', 26],
      ['By', 14],
      ['How far it is', 26],
    ],
    assessments.map(({ what, who, by, doneOn, found }) => [
      what,
      who,
      inTable(by),
      doneOn === null ? 'Outstanding' : [`Done, ${inTable(doneOn)}`, found ?? ''].filter(Boolean).join('\n'),
    ]),
  );
};

/** Each on a line of its own, as far as it says something. */
const lines = (one: Words, other: Words): Runs => {
  const [first, second] = [runs(one), runs(other)];
  return first.length === 0 || second.length === 0 ? [...first, ...second] : [...first, ...runs('\n'), ...second];
};

/** Who does what, by when, and how we will know (domain.md 6.6). With one child, the column of children is left out. */
export const actionTable = (copy: ReaderCopy, actions: ReadonlyArray<CopyAction>): Table => {
  const shown = copy.children.filter((child) => child.inFull);
  const several = shown.length > 1;
  const own = (action: CopyAction, what: (typeof actionTexts)[number], name: string): Words =>
    changeableAction(copy, action, what, `Action ${actions.indexOf(action) + 1}, ${name}`, action[what]);
  return table(
    [
      ['No.', 7],
      ['What needs to change', 18],
      ['Action', 26],
      ['Who', 23],
      ['By', 12],
      ['How we will know', 24],
      ...(several ? ([['For', 13]] as const) : []),
    ],
    actions.map((action, index) => [
      String(index + 1),
      runs(own(action, 'goal', 'what needs to change')),
      runs(own(action, 'action', 'what is done')),
      lines(own(action, 'owner', 'who'), own(action, 'agency', 'agency')),
      runs(changeableAction(copy, action, 'dueOn', `Action ${index + 1}, by`, inTable(action.dueOn))),
      lines(
        own(action, 'measure', 'how we will know'),
        [howFar(action), timesOver(action.carriedOver)].filter(Boolean).join('\n'),
      ),
      ...(several
        ? [listed(shown.filter((child) => action.children.includes(child.id)).map((child) => child.givenName)) || 'everyone']
        : []),
    ]),
  );
};
