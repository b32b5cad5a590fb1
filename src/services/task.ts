import type { Task, TaskGroup } from '../contract/sitting-answers.ts';
import { addDays, type LocalDate, weekday } from '../core/local-date.ts';
import type { ListedFile } from './record/listed-file.ts';

export type TaskParts = Pick<Task, 'id' | 'sentence' | 'dueOn' | 'dueInWords' | 'tab' | 'action'> & {
  /** The day that decides how soon it hurts; not always the day that is shown. */
  readonly when: LocalDate;
};

/** One thing to do about one sitting. */
export const task = (file: ListedFile, today: LocalDate, { when, ...parts }: TaskParts): Task => ({
  ...parts,
  id: `${parts.id}:${file.sitting.id}`,
  group: groupOf(when, today),
  familyName: file.familyName,
  reference: file.sitting.reference,
  sittingId: file.sitting.id,
});

export const groupOf = (on: LocalDate, today: LocalDate): TaskGroup => {
  if (on < today) return 'late';
  if (on === today) return 'today';
  return on <= addDays(today, 7 - weekday(today)) ? 'this-week' : 'later';
};

export const names = (given: ReadonlyArray<string>): string => list.format(given);
const list = new Intl.ListFormat('en-GB');
