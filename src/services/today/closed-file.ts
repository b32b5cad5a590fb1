import { deadlinesOf } from '../../core/conferences/sitting-deadlines.ts';
import type { Due } from '../../core/procedures/deadlines.ts';
import { timedPapers } from '../../core/procedures/paper-lights.ts';
import type { ListedFile } from '../record/listed-file.ts';

/** A sitting that the chair has closed, with what its papers are due by. */
export interface ClosedFile extends ListedFile {
  /** The earliest of its dates under a rule of its papers; undefined where the profile has none. */
  readonly dueBy: (rule: PaperRule) => Due | undefined;
}

type PaperRule = (typeof timedPapers)[number]['rule'];

export const closedFile = (file: ListedFile): ClosedFile => {
  const dates = deadlinesOf(file.procedures, file.sitting, file.request, file.conferences, { only: paperRules });
  return { ...file, dueBy: (rule) => dates.find((due) => due.rule === rule) };
};

const paperRules: ReadonlyArray<PaperRule> = [...new Set(timedPapers.map(({ rule }) => rule))];
