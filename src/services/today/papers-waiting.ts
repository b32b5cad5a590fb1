import type { TodayView } from '../../contract/sitting-answers.ts';
import { keepsPlan } from '../../core/conferences/decide.ts';
import { type Light, lightOf, timedPapers } from '../../core/procedures/paper-lights.ts';
import { issuedDocuments } from '../../storage/issued.ts';
import type { ListedFile } from '../listed-file.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { proceduresFor } from '../procedures.ts';
import { deadlinesOf } from '../sitting-file.ts';

/** The lights of what is still to be written, counted for each type of paper over all conferences that are closed (DL04). */
export const papersWaiting = (desk: OpenDesk, files: ReadonlyArray<ListedFile>): TodayView['papers'] => {
  const waiting = files.flatMap((file) => {
    if (file.sitting.progress.closedAt === null) return [];
    const procedures = proceduresFor(desk, file.sitting);
    const written = new Set(issuedDocuments(desk.db, file.sitting.id).map(({ kind }) => kind));
    const hasPlan = Object.values(file.record.decisions).some(({ outcome }) => outcome !== null && keepsPlan(outcome));
    return timedPapers.flatMap(({ kind, title, rule }) => {
      // Minutes wait until they are with everyone; a draft that was written is not them.
      if (kind === 'plan' ? !hasPlan || written.has(kind) : kind !== 'minutes' && written.has(kind)) return [];
      const due = deadlinesOf(procedures, file.sitting, file.request, file.conferences, { only: [rule] })[0];
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
