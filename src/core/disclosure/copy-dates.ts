import type { LocalDate } from '../local-date.ts';
import type { Due } from '../procedures/deadlines.ts';
import type { CopyDates } from './reader-copy.ts';
import type { SittingFile } from './sitting-file.ts';

/** The last days of what follows from this sitting, by the number of the rule that sets each (domain.md 3.1). */
export const datesOf = ({ deadlines, conferences }: SittingFile): CopyDates => {
  const find = (...rules: ReadonlyArray<string>): Due | undefined => deadlines.find((due) => rules.includes(due.rule));
  const reviewed = conferences.some(({ kind }) => kind === 'review' || kind === 'early-review');
  const dissent = find('T-23');
  return {
    letterBy: dayOf(find('T-11')),
    minutesBy: dayOf(find('T-12')),
    commentsBy: dayOf(find('T-26')),
    coreGroupBy: dayOf(find('T-13')),
    // After a first conference the next one is the first review; after a review it is a later one (T-16, T-17).
    nextConferenceBy: dayOf(find(reviewed ? 'T-17' : 'T-16')),
    dissentOn: dayOf(dissent),
    dissentAt: dissent?.dueAt ?? null,
    reportToFamilyBy: dayOf(find('T-05', 'T-06', 'T-08')),
    // Counted in days, it may fall on a weekend, when nobody is there to take a report in.
    reportToChairBy: find('T-07')?.holdBy ?? null,
  };
};

const dayOf = (due: Due | undefined): LocalDate | null => due?.due ?? null;
