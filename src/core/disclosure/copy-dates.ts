import { isReview } from '../conferences/clock.ts';
import { sharingLimits } from '../conferences/report-sharing.ts';
import type { Conference } from '../conferences/sitting.ts';
import type { LocalDate } from '../local-date.ts';
import type { Due } from '../procedures/deadlines.ts';
import type { Reader } from './reader.ts';
import type { CopyDates } from './reader-copy.ts';
import type { SittingFile } from './sitting-file.ts';

/** The last days of what follows from this sitting, by the number of the rule that sets each (domain.md 3.1). */
export const datesOf = (file: SittingFile, reader: Reader): CopyDates => {
  const dissent = find(file, 'T-23');
  const limits = sharingLimits(file.deadlines);
  return {
    letterBy: dayOf(find(file, 'T-11')),
    minutesBy: dayOf(find(file, 'T-12')),
    commentsBy: dayOf(find(file, 'T-26')),
    coreGroupBy: dayOf(find(file, 'T-13')),
    nextConferenceBy:
      file.conferences
        .filter((conference) => reader.conferences.includes(conference.id))
        .flatMap((conference) => nextConferenceBy(file, conference) ?? [])
        .sort()[0] ?? null,
    heldAgainOn: file.heldAgainOn ?? null,
    dissentOn: dayOf(dissent),
    dissentAt: dissent?.dueAt ?? null,
    reportToFamilyBy: dayOf(find(file, 'T-05', 'T-06', 'T-08')),
    // Counted in days, it may fall on a weekend, when nobody is there to take a report in.
    reportToChairBy: find(file, 'T-07')?.holdBy ?? null,
    shareReportsBy: { socialWork: dayOf(limits.socialWork), otherAgencies: dayOf(limits.otherAgencies) },
  };
};

/**
 * The last day for the next conference of one child: after a first conference the first review, after a review a later
 * one (T-16, T-17); where too few agencies were there, the sitting that takes it up again (T-18, T-19). Brothers and sisters may differ: a child who came new to a review has a first review ahead.
 */
export const nextConferenceBy = (file: SittingFile, { id, kind }: Conference): LocalDate | null => {
  const outcome = file.record.decisions[id]?.outcome ?? null;
  if (outcome === 'inquorate-no-decision') return dayOf(find(file, isReview(kind) ? 'T-19' : 'T-18'));
  return outcome === 'adjourned' ? null : dayOf(find(file, isReview(kind) ? 'T-17' : 'T-16'));
};

const find = ({ deadlines }: SittingFile, ...rules: ReadonlyArray<string>): Due | undefined =>
  deadlines.find((due) => rules.includes(due.rule));

const dayOf = (due: Due | null | undefined): LocalDate | null => due?.due ?? null;
