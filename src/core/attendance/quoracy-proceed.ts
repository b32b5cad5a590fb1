import type { ConferenceType } from '../procedures/milestones.ts';
import type { QuoracyRule } from './quoracy-rule.ts';

/** What a chair may do with a sitting that is not quorate, and what the procedures say of each way. */
export interface InquorateChoice {
  /** False where the procedures do not allow another inquorate sitting in a row (P-14). */
  readonly mayBeInquorateAgain: boolean;
  /** What to tell the chair about it; null where there is nothing to tell. */
  readonly warning: string | null;
  /** The grounds on which the chair may go on all the same (P-12). The ground chosen is printed in the minutes. */
  readonly proceedGrounds: ReadonlyArray<{ readonly code: string; readonly words: string }>;
}

/**
 * The ways forward for an inquorate sitting (P-10 to P-14), after `inquorateBefore` inquorate sittings in a row.
 *
 * A limit on inquorate sittings in a row does not bind a pre-birth conference, nor a child with too few professionals:
 * the latter is for the chair to judge, so it is said and not decided here.
 */
export const inquorateChoice = (rule: QuoracyRule, type: ConferenceType, inquorateBefore: number): InquorateChoice => {
  const { maxInRow, proceedGrounds, source } = rule.inquorate;
  const inRow = inquorateBefore + 1;
  const bound = maxInRow !== null && inRow > maxInRow && type !== 'pre-birth';
  return {
    mayBeInquorateAgain: !bound,
    warning: bound
      ? `This would be ${inRow} sittings in a row without enough agencies; ${source.document} allows ${maxInRow}, unless too few professionals know the child (${source.rule}).`
      : inRow > 1
        ? `This would be ${inRow} sittings in a row without enough agencies. Ask who will make sure that the next one has them.`
        : null,
    proceedGrounds,
  };
};
