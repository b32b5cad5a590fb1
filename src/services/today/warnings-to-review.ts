import type { Task } from '../../contract/sitting-answers.ts';
import { reviewNotice, warningKinds } from '../../core/children/warnings.ts';
import { addDays, type LocalDate, longDate } from '../../core/local-date.ts';
import { warningsToReview } from '../../storage/families/warning-notes.ts';
import type { OpenDesk } from '../open-desk.ts';
import { groupOf } from '../task.ts';

/** Warnings whose review is due within two weeks, or was (PF08). */
export const warningReviews = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> =>
  warningsToReview(desk.db, addDays(today, reviewNotice)).map(
    ({ id, kind, personName, familyId, familyName, reference, reviewOn }) => ({
      id: `warning:${id}`,
      group: groupOf(reviewOn, today),
      sentence: `Review the warning “${warningKinds[kind]}” about ${personName || 'the family'}`,
      familyName,
      reference,
      dueOn: reviewOn,
      dueInWords: `Review by ${longDate(reviewOn)}`,
      sittingId: null,
      familyId,
      tab: 'family',
      action: 'Review',
    }),
  );
