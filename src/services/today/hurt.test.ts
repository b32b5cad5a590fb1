import { expect, test } from 'vitest';
import type { Task } from '../../contract/sitting-answers.ts';
import { day } from '../../core/local-date.ts';
import { inOrderOfHurt } from './hurt.ts';

const aTask = (id: string, group: Task['group'], dueOn: string | null): Task =>
  ({ id, group, dueOn: dueOn === null ? null : day(dueOn) }) as Task;

test('what is late stands first, and in it what keeps a conference from being held, however long anything else has waited', () => {
  const tasks = [
    aTask('core-group:1', 'late', '2026-01-05'),
    aTask('distribute:1', 'late', '2026-03-02'),
    aTask('book:1', 'late', '2026-04-20'),
    aTask('book:2', 'late', '2026-04-17'),
    aTask('letters:1', 'late', '2026-04-21'),
    aTask('something-new:1', 'late', '2026-01-01'),
    aTask('invite:1', 'today', '2026-05-01'),
    aTask('withdraw:1', 'today', '2026-05-04'),
    aTask('age:1', 'later', null),
  ];
  expect(inOrderOfHurt(tasks).map(({ id }) => id)).toEqual([
    'book:2',
    'book:1',
    'letters:1',
    'distribute:1',
    'core-group:1',
    'something-new:1',
    'withdraw:1',
    'invite:1',
    'age:1',
  ]);
});
