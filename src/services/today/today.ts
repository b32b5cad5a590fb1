import type { Supplied } from '../../contract/procedure.ts';
import type { Task } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { quoracyInWords } from '../../core/attendance/quoracy-words.ts';
import { quoracyOf } from '../../core/attendance/sitting-quoracy.ts';
import { addDays, type LocalDate } from '../../core/local-date.ts';
import { ok } from '../../core/result.ts';
import { openPlansOn } from '../../storage/plans/plans.ts';
import { distributedWithSomethingOwed, nextSittingAfter, sittingsOn, unfinishedSittings } from '../../storage/record/sittings.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { coreGroupTasks } from '../plans/core-groups-due.ts';
import { endingTasks } from '../plans/endings.ts';
import { reviewsToCallOff } from '../plans/plan-endings.ts';
import { receiptTasks } from '../plans/plan-receipts.ts';
import { visitTasks } from '../plans/visits.ts';
import { type ListedFile, listedFiles } from '../record/listed-file.ts';
import { sittingRow } from '../record/sitting-rows.ts';
import { afterTasks, childTasks } from './after-the-conference.ts';
import { beforeTasks, bookingTask, holdTask, withdrawalTask } from './before-the-conference.ts';
import { type ClosedFile, closedFile } from './closed-file.ts';
import { inOrderOfHurt } from './hurt.ts';
import { openMatters } from './open-matters.ts';
import { papersWaiting } from './papers-waiting.ts';
import { partnersToAnswer } from './partner-requests.ts';
import { birthsToFollow, plansGrowingOld, reviewsToAskFor } from './plans-and-births.ts';
import { warningReviews } from './warnings-to-review.ts';

type Api = typeof sittingsApi;

/** What needs doing, in the order it will hurt, with today's sittings beside it. */
export const lookAtToday = (desk: OpenDesk): Supplied<Api['today.get']> => {
  const today = todayAt(desk);
  const files = listedFiles(desk, unfinishedSittings(desk.db)).map((file) =>
    file.sitting.progress.closedAt === null ? file : closedFile(file),
  );
  const plans = openPlansOn(desk.db, today);
  const tasks = [
    ...files.flatMap((file) => (isClosed(file) ? afterTasks(desk, file, today) : tasksBefore(desk, file, today))),
    ...stillOwed(desk, today),
    ...openMatters(desk, today),
    ...partnersToAnswer(desk, today),
    ...reviewsToAskFor(desk, plans, today),
    ...warningReviews(desk, today),
    ...birthsToFollow(desk, today),
    ...coreGroupTasks(desk, plans, today),
    ...endingTasks(desk),
    ...reviewsToCallOff(desk, today),
    ...receiptTasks(desk, today),
    ...visitTasks(desk, plans, today),
    ...plansGrowingOld(desk, plans, today),
  ];
  const coming = nextSittingAfter(desk.db, today);
  return ok({
    today,
    tasks: inOrderOfHurt(tasks),
    // From rows: opening the long record of an afternoon would keep the first screen waiting for seconds.
    sittings: listedFiles(desk, sittingsOn(desk.db, today)).map((file) => ({
      ...sittingRow(desk, desk.db, file.sitting),
      quoracyInWords: quoracySoFar(file),
    })),
    papers: papersWaiting(desk, files.filter(isClosed)),
    coming: coming === undefined ? null : sittingRow(desk, desk.db, coming),
  });
};

/** Sending the minutes tells no child and starts no help: both are asked for on (DC07, AG11). */
const stillOwed = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> =>
  listedFiles(desk, distributedWithSomethingOwed(desk.db, addDays(today, -askedFor), today)).flatMap((file) =>
    childTasks(desk, closedFile(file), today),
  );

/** In days: half a year, by when the next conference has told them. Source: our choice [K]. */
const askedFor = 183;

const isClosed = (file: ListedFile | ClosedFile): file is ClosedFile => 'dueBy' in file;

const tasksBefore = (desk: OpenDesk, file: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const letters = withdrawalTask(desk, file, today);
  if (file.sitting.progress.bookedAt === null) return [...letters, bookingTask(desk, file, today)];
  return [...letters, ...beforeTasks(desk, file, today), ...holdTask(file, today)];
};

/** In one line however many children: who is missing stands in the Room and in the one call to make. */
const quoracySoFar = ({ procedures, conferences, children, record, request }: ListedFile): string => {
  if (!Object.values(record.invitees).some(({ attendance }) => attendance === 'attended')) return 'Nobody has come yet';
  const quoracy = quoracyOf(procedures.profile, conferences, children, record, request);
  const judged = conferences.flatMap(({ id, childId }) => {
    const assessment = quoracy[id];
    const childName = children.find((child) => child.id === childId)?.givenName ?? '';
    return assessment === undefined ? [] : [{ childName, assessment }];
  });
  return quoracyInWords(judged);
};
