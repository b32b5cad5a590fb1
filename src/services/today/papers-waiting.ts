import type { TodayView } from '../../contract/sitting-answers.ts';
import { keepsPlan } from '../../core/conferences/decide.ts';
import { isOutcomeLetter } from '../../core/disclosure/document-kinds.ts';
import { type Light, lightOf, timedPapers } from '../../core/procedures/paper-lights.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import type { ClosedFile } from './closed-file.ts';

/** The lights of what is still to be written, counted for each type of paper over all conferences that are closed (DL04). */
export const papersWaiting = (desk: OpenDesk, files: ReadonlyArray<ClosedFile>): TodayView['papers'] => {
  const waiting = files.flatMap(({ record, written, procedures, dueBy }) => {
    const hasPlan = Object.values(record.decisions).some(({ outcome }) => outcome !== null && keepsPlan(outcome));
    return timedPapers.flatMap(({ kind, title, rule }) => {
      // Minutes wait until they are with everyone; a draft that was written is not them.
      const isWritten = isOutcomeLetter(kind) ? [...written].some(isOutcomeLetter) : written.has(kind);
      if (kind === 'plan' ? !hasPlan || isWritten : kind !== 'minutes' && isWritten) return [];
      const due = dueBy(rule);
      if (due === undefined) return [];
      return [{ title, ...lightOf({ due, all: 1, written: 0, lastAt: null }, nowAt(desk), procedures.calendar) }];
    });
  });
  return timedPapers.flatMap(({ title }) => {
    const count = (light: Light): number => waiting.filter((one) => one.title === title && one.light === light).length;
    const counts = { red: count('red'), amber: count('amber'), green: count('green') };
    return counts.red + counts.amber + counts.green === 0 ? [] : [{ title, counts }];
  });
};
