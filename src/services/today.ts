import type { Supplied } from '../contract/procedure.ts';
import type { sittingsApi, Task, TaskGroup, TodayView } from '../contract/sittings.ts';
import { keepsPlan } from '../core/conferences/decide.ts';
import type { Tab } from '../core/conferences/missing.ts';
import type { SittingFile } from '../core/disclosure/sitting-file.ts';
import { addDays, type LocalDate, longDate, shortDate, weekday } from '../core/local-date.ts';
import { ageOfPlan } from '../core/plans/age-of-plan.ts';
import { carriedOver, type RepeatedAction } from '../core/plans/repeated-actions.ts';
import { type Due, dueDate } from '../core/procedures/deadlines.ts';
import { dueInWords } from '../core/procedures/due-words.ts';
import { type Light, lightOf, timedPapers } from '../core/procedures/paper-lights.ts';
import { workingDaysBetween } from '../core/procedures/working-calendar.ts';
import { ok } from '../core/result.ts';
import { bornWithoutMeeting } from '../storage/births.ts';
import { issuedDocuments } from '../storage/issued.ts';
import type { ListedRecord } from '../storage/listed-records.ts';
import { type PlanOnDay, plansOn, plansWithoutReviewAhead } from '../storage/plans.ts';
import { nextSittingAfter, sittingsOfFamily, sittingsOn, unfinishedSittings } from '../storage/sittings.ts';
import { type ListedFile, listedFile } from './listed-file.ts';
import { nowAt, type OpenDesk, todayAt } from './open-desk.ts';
import { nextReviewOf, repeatedIn } from './plans.ts';
import { proceduresFor } from './procedures.ts';
import { deadlinesOf, quoracyOf, sittingFile } from './sitting-file.ts';
import { sittingRow } from './sitting-views.ts';
import { withdrawalsToWrite } from './withdrawal-letters.ts';

type Api = typeof sittingsApi;

/** What needs doing, in the order it will hurt, with today's sittings beside it. */
export const lookAtToday = (desk: OpenDesk): Supplied<Api['today.get']> => {
  const today = todayAt(desk);
  const files = unfinishedSittings(desk.db).flatMap((sitting) => listedFile(desk, sitting) ?? []);
  const tasks = [
    ...files.flatMap((file) => tasksOf(desk, file, today)),
    ...reviewsToAskFor(desk, today),
    ...birthsToFollow(desk, today),
    ...plansGrowingOld(desk, today),
  ];
  const coming = nextSittingAfter(desk.db, today);
  return ok({
    today,
    tasks: tasks.sort((a, b) => order(a) - order(b) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
    sittings: sittingsOn(desk.db, today).map((sitting) => ({
      ...sittingRow(desk, desk.db, sitting),
      quoracyInWords: quoracySoFar(sittingFile(desk, desk.db, sitting.id)),
    })),
    papers: papersWaiting(desk, files),
    coming: coming === undefined ? null : sittingRow(desk, desk.db, coming),
  });
};

/** The lights of what is still to be written, counted for each type of paper over all conferences that are closed (DL04). */
const papersWaiting = (desk: OpenDesk, files: ReadonlyArray<ListedFile>): TodayView['papers'] => {
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

const groups: ReadonlyArray<TaskGroup> = ['late', 'today', 'this-week', 'later'];
const order = ({ group }: Task): number => groups.indexOf(group);

const tasksOf = (desk: OpenDesk, file: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const { progress } = file.sitting;
  const letters = withdrawalTask(desk, file, today);
  if (progress.bookedAt === null) return [...letters, bookingTask(desk, file, today)];
  if (progress.closedAt === null) return [...letters, ...beforeTasks(desk, file, today), ...holdTask(file, today)];
  return afterTasks(desk, file, today);
};

const bookingTask = (desk: OpenDesk, file: ListedFile, today: LocalDate): Task => {
  const dueOn = file.conferences.flatMap((c) => (c.dueOn === null ? [] : [c.dueOn])).sort()[0] ?? null;
  const row = sittingRow(desk, desk.db, file.sitting);
  return task(file, today, {
    id: 'book',
    when: dueOn ?? today,
    sentence: `Book ${file.withdrawals.length > 0 || file.conferences.some((c) => c.resumes !== null) ? 'a new day for ' : ''}the ${row.kind} about ${names(row.children)}`,
    dueOn,
    dueInWords: row.dueInWords,
    tab: 'summary',
    action: 'Book',
  });
};

/** People who were told a day that is off come on it unless somebody tells them (P-16). */
const withdrawalTask = (desk: OpenDesk, listed: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const off = listed.withdrawals.at(-1)?.was ?? null;
  const file = off === null ? undefined : sittingFile(desk, desk.db, listed.sitting.id);
  if (off === null || file === undefined || withdrawalsToWrite(desk.db, file).length === 0) return [];
  return [
    task(listed, today, {
      when: today,
      id: 'withdraw',
      sentence: `Tell everyone who was invited that ${longDate(off.heldOn)} is off`,
      dueOn: off.heldOn,
      dueInWords: `They expect it on ${shortDate(off.heldOn)}`,
      tab: 'summary',
      action: 'Write',
    }),
  ];
};

const beforeTasks = (desk: OpenDesk, file: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const { heldOn, progress } = file.sitting;
  if (heldOn === null || today > heldOn) return [];
  const { calendar } = proceduresFor(desk, file.sitting);
  const found: Task[] = [];
  if (progress.invitedAt === null) {
    // The procedures say "as early as possible": ten working days leave agencies time to write their reports.
    const left = workingDaysBetween(today, heldOn, calendar);
    found.push(
      task(file, today, {
        when: left <= 10 ? today : addDays(heldOn, -14),
        id: 'invite',
        sentence: 'Send the invitations',
        dueOn: heldOn,
        dueInWords: `Conference on ${longDate(heldOn)}`,
        tab: 'invitations',
        action: 'Invite',
      }),
    );
  }
  const late = Object.values(file.record.invitees).filter(
    (i) => i.report.status === 'requested' && i.report.dueOn !== null && i.report.dueOn < today,
  );
  const [firstLate] = late;
  if (firstLate !== undefined)
    found.push(
      task(file, today, {
        when: firstLate.report.dueOn ?? today,
        id: 'reports',
        sentence:
          late.length === 1
            ? `The report from ${firstLate.agencyName || firstLate.name} is late`
            : `${late.length} reports are late`,
        dueOn: firstLate.report.dueOn,
        dueInWords: `Due ${shortDate(firstLate.report.dueOn ?? today)}`,
        tab: 'reports',
        action: 'Chase',
      }),
    );
  if (progress.invitedAt !== null && workingDaysBetween(today, heldOn, calendar) <= 10)
    found.push(...quoracyTask(desk, file, today, heldOn));
  return found;
};

/** Those who accepted are taken as coming; if that is not enough, one child at least is at risk (AT09 begins here). */
const quoracyTask = (desk: OpenDesk, file: ListedFile, today: LocalDate, heldOn: LocalDate): ReadonlyArray<Task> => {
  const expected = withRepliesAsAttendance(file.record);
  const assessed = quoracyOf(proceduresFor(desk, file.sitting), file.conferences, file.family.people, expected, file.request);
  const risk = Object.values(assessed).find((a) => a.outcome === 'not-quorate');
  if (risk === undefined) return [];
  return [
    task(file, today, {
      when: heldOn,
      id: 'quoracy',
      sentence: risk.words,
      dueOn: heldOn,
      dueInWords: `Conference on ${longDate(heldOn)}`,
      tab: 'invitations',
      action: 'Look',
    }),
  ];
};

const withRepliesAsAttendance = (record: ListedRecord): Pick<ListedRecord, 'invitees'> => ({
  ...record,
  invitees: Object.fromEntries(
    Object.entries(record.invitees).map(([id, i]) => [
      id,
      i.attendance === 'expected' && (i.reply === 'accepted' || i.reply === 'deputy') ? { ...i, attendance: 'attended' } : i,
    ]),
  ),
});

const holdTask = (file: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const { heldOn, startsAt, place } = file.sitting;
  if (heldOn === null || heldOn > today) return [];
  return [
    task(file, today, {
      when: heldOn,
      id: 'hold',
      sentence:
        heldOn === today
          ? `Conference today at ${startsAt ?? ''}${place === '' ? '' : `, ${place}`}`
          : `The conference of ${longDate(heldOn)} is not closed`,
      dueOn: heldOn,
      dueInWords: heldOn === today ? 'Today' : `Held ${shortDate(heldOn)}`,
      tab: 'room',
      action: 'Open the Room',
    }),
  ];
};

const afterTasks = (desk: OpenDesk, file: ListedFile, today: LocalDate): ReadonlyArray<Task> => {
  const written = issuedDocuments(desk.db, file.sitting.id);
  const found: Task[] = [];
  const add = (id: string, due: Due | undefined, sentence: string, tab: Tab, action: string) => {
    const { calendar } = proceduresFor(desk, file.sitting);
    found.push(
      task(file, today, {
        when: due?.due ?? today,
        id,
        sentence,
        dueOn: due?.due ?? null,
        dueInWords: due === undefined ? '' : dueInWords(due, nowAt(desk), calendar),
        tab,
        action,
      }),
    );
  };
  const procedures = proceduresFor(desk, file.sitting);
  const due = (rule: string) => deadlinesOf(procedures, file.sitting, file.request, file.conferences, { only: [rule] })[0];
  if (!written.some((d) => d.kind === 'decision-letter'))
    add('letters', due('T-11'), 'Write the decision letters', 'documents', 'Write');
  if (file.sitting.progress.approvedAt === null)
    add('approve', due('T-12'), 'Finish the minutes for the chair to approve', 'room', 'Finish');
  else if (file.sitting.progress.distributedAt === null)
    add('distribute', due('T-12'), 'Send the minutes to everyone who gets a copy', 'documents', 'Write');
  for (const dissent of Object.values(file.record.dissents))
    if (dissent.closedOn === null)
      add(`dissent:${dissent.id}`, undefined, 'A dissent waits for an answer', 'decisions', 'Answer');
  for (const conference of file.conferences) {
    const decision = file.record.decisions[conference.id];
    const child = file.family.people.find((p) => p.id === conference.childId)?.givenName ?? '';
    if (decision !== undefined && decision.childToldOn === null && decision.outcome !== null)
      add(`tell:${conference.id}`, due('T-11'), `Tell ${child} what was decided, and record when`, 'decisions', 'Record');
  }
  return found;
};

/** A child with a plan for whom no review is on its way: it was taken back, or the plan began before this desk. The clock runs all the same. */
const reviewsToAskFor = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> => {
  const found = new Map<string, Task>();
  for (const plan of plansWithoutReviewAhead(desk.db, today)) {
    const id = `review:${plan.familyId}`;
    if (found.has(id)) continue;
    const last = sittingsOfFamily(desk.db, plan.familyId).findLast((s) => s.progress.closedAt !== null);
    const next = nextReviewOf(desk, plan, today);
    if (last === undefined || next === undefined) continue;
    found.set(id, {
      id,
      group: groupOf(next.due, today),
      sentence: `Ask for the review of the plan for ${plan.givenName}`,
      familyName: plan.familyName,
      reference: last.reference,
      dueOn: next.due,
      dueInWords: next.words,
      sittingId: last.id,
      tab: 'summary',
      action: 'Open',
    });
  }
  return [...found.values()];
};

/** A child born since the pre-birth conference: a review or core group is due, and none has been held since (T-22, IN03). */
const birthsToFollow = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> =>
  bornWithoutMeeting(desk.db).flatMap(({ childId, givenName, familyId, familyName, bornOn }) => {
    const last = sittingsOfFamily(desk.db, familyId).findLast((s) => s.progress.closedAt !== null);
    if (last === undefined) return [];
    const { profile, calendar } = proceduresFor(desk, last);
    const rule = Object.values(profile.deadlines).find(({ source }) => source.rule === 'T-22');
    const due = rule === undefined ? undefined : dueDate(rule, { birth: bornOn }, calendar);
    if (!due?.ok) return [];
    return [
      {
        id: `birth:${childId}`,
        group: groupOf(due.value.due, today),
        sentence: `Hold a review or core group for ${givenName}, born on ${longDate(bornOn)}`,
        familyName,
        reference: last.reference,
        dueOn: due.value.due,
        dueInWords: dueInWords(due.value, nowAt(desk), calendar),
        sittingId: last.id,
        tab: 'summary',
        action: 'Open',
      },
    ];
  });
/** A plan that reaches the next rung of the ladder within four weeks, with what has been carried over in it (DL10). */
const plansGrowingOld = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> => {
  const near = new Map<string, { readonly plan: PlanOnDay; readonly children: string[]; readonly repeated: RepeatedAction[] }>();
  for (const plan of plansOn(desk.db, today)) {
    if (plan.endedOn !== null || !ageOfPlan(plan.startedOn, today).prompts) continue;
    const id = `age:${plan.familyId}:${plan.startedOn}`;
    const known = near.get(id) ?? { plan, children: [], repeated: [] };
    known.children.push(plan.givenName);
    known.repeated.push(...repeatedIn(desk, plan, today));
    near.set(id, known);
  }
  return [...near].flatMap(([id, { plan, children, repeated }]) => {
    const { next } = ageOfPlan(plan.startedOn, today);
    const last = sittingsOfFamily(desk.db, plan.familyId).findLast((sitting) => sitting.progress.closedAt !== null);
    if (next === null || last === undefined) return [];
    const whose = children.length === 1 ? `The plan for ${names(children)} is` : `The plans for ${names(children)} are`;
    const [longest] = [...repeated].sort((a, b) => b.plans.length - a.plans.length);
    return [
      {
        id,
        group: groupOf(next.on, today),
        sentence: `${whose} soon ${next.months} months old. ${longest === undefined ? 'No action has been carried over from plan to plan.' : carriedOver(longest)}`,
        familyName: plan.familyName,
        reference: last.reference,
        dueOn: next.on,
        dueInWords: `${next.months} months on ${shortDate(next.on)}`,
        sittingId: last.id,
        tab: 'plan',
        action: 'Look',
      } as const,
    ];
  });
};

type TaskParts = Pick<Task, 'id' | 'sentence' | 'dueOn' | 'dueInWords' | 'tab' | 'action'> & {
  /** The day that decides how soon it hurts; not always the day that is shown. */
  readonly when: LocalDate;
};

const task = (file: ListedFile, today: LocalDate, { when, ...parts }: TaskParts): Task => ({
  ...parts,
  id: `${parts.id}:${file.sitting.id}`,
  group: groupOf(when, today),
  familyName: file.family.family.name,
  reference: file.sitting.reference,
  sittingId: file.sitting.id,
});

const groupOf = (on: LocalDate, today: LocalDate): TaskGroup => {
  if (on < today) return 'late';
  if (on === today) return 'today';
  return on <= addDays(today, 7 - weekday(today)) ? 'this-week' : 'later';
};

const quoracySoFar = (file: SittingFile | undefined): string =>
  file === undefined
    ? ''
    : Object.values(file.quoracy)
        .map((a) => a.words)
        .join(' ');

const names = (given: ReadonlyArray<string>): string => new Intl.ListFormat('en-GB').format([...given]);
