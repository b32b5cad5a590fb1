import type { Task, TaskGroup } from '../../contract/sitting-answers.ts';

const groups: ReadonlyArray<TaskGroup> = ['late', 'today', 'this-week', 'later'];

/**
 * What each kind of task begins its id with, in the order it hurts (design.md, Today): first what keeps a conference from being
 * held and people from coming to it, then what a family waits for, then what the plan asks. Whatever is not named stands last.
 */
const kinds = [
  'withdraw',
  'book',
  'hold',
  'quoracy',
  'invite',
  'untold',
  'reports',
  'replies',
  'partner',
  'letters',
  'tell',
  'approve',
  'distribute',
  'cp-is',
  'help',
  'core-group',
  'birth',
  'review',
  'visit',
];

/** Late things first, then today's, this week's and later ones; within each what hurts most, and of one kind the nearest date. */
export const inOrderOfHurt = (tasks: ReadonlyArray<Task>): ReadonlyArray<Task> =>
  [...tasks].sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      hurtOf(a) - hurtOf(b) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  );

const hurtOf = ({ id }: Task): number => {
  const at = kinds.indexOf(id.split(':')[0] ?? '');
  return at < 0 ? kinds.length : at;
};
