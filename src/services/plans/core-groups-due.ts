import type { CoreGroupRow } from '../../contract/core-groups.ts';
import type { Task } from '../../contract/sitting-answers.ts';
import type { FamilyId } from '../../core/identifiers.ts';
import { addDays, type LocalDate } from '../../core/local-date.ts';
import type { DeadlineRule } from '../../core/procedures/deadline-rule.ts';
import { type Due, dueDate, whenDue } from '../../core/procedures/deadlines.ts';
import { dueInWords } from '../../core/procedures/due-words.ts';
import type { Milestones } from '../../core/procedures/milestones.ts';
import { betweenConferences, datesOfSittings, plansAgreed } from '../../storage/plans/core-groups.ts';
import { openPlansOn, type PlanOnDay } from '../../storage/plans/plans.ts';
import { lastClosedOfFamilies } from '../../storage/record/sittings.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { groupOf, names } from '../task.ts';

/**
 * When the core group of each family with an open plan is due: by T-13 from the start of the plan, and by T-14 from the last that was
 * held since (CG03). The overdue first. A family without a limit in the profile is left out.
 */
export const coreGroupsDue = (desk: OpenDesk, plans: ReadonlyArray<PlanOnDay>, today: LocalDate): ReadonlyArray<CoreGroupRow> =>
  counted(desk, plans, today).map(({ row }) => row);

/** How the day of one family's core group is counted; undefined where it has no plan, or the profile no limit. */
export const coreGroupDue = (desk: OpenDesk, familyId: FamilyId, today: LocalDate): Due | undefined => {
  const plans = openPlansOn(desk.db, today).filter((plan) => plan.familyId === familyId);
  const [limit] = counted(desk, plans, today);
  if (limit === undefined) return undefined;
  const due = dueDate(limit.rule, limit.known, currentProcedures(desk).calendar);
  return due.ok ? due.value : undefined;
};

/** A row, and what its day is counted by. */
interface Counted {
  readonly row: CoreGroupRow;
  readonly rule: DeadlineRule;
  readonly known: Milestones;
}

const counted = (desk: OpenDesk, plans: ReadonlyArray<PlanOnDay>, today: LocalDate): ReadonlyArray<Counted> => {
  const { profile, calendar } = currentProcedures(desk);
  const families = Map.groupBy(plans, ({ familyId }) => familyId);
  const last = lastClosedOfFamilies(desk.db, families.keys());
  const sittings = [...last.values()].map(({ id }) => id);
  const agreed = plansAgreed(desk.db, sittings);
  const dates = datesOfSittings(desk.db, sittings);
  const rows = betweenConferences(desk.db, [...families.keys()]).flatMap(({ familyId, held, reasons }) => {
    const ofFamily = families.get(familyId) ?? [];
    const [first] = [...ofFamily].sort((a, b) => a.startedOn.localeCompare(b.startedOn));
    if (first === undefined) return [];
    const lastOn = (JSON.parse(held) as ReadonlyArray<LocalDate>).findLast((on) => on >= first.startedOn && on <= today) ?? null;
    const rule = profile.deadlines[lastOn === null ? 'first-core-group' : 'later-core-group'];
    if (rule === undefined) return [];
    const known = { conference: first.startedOn, 'last-core-group': lastOn ?? today };
    const limit = whenDue(rule, known, calendar);
    if (!limit.ok) return [];
    const sitting = last.get(familyId);
    const plan = sitting === undefined ? undefined : agreed.get(sitting.id);
    const ahead = [
      ...(sitting === undefined ? [] : (dates.get(sitting.id) ?? []).map(({ on }) => on)),
      ...(plan?.coreGroupOn == null ? [] : [plan.coreGroupOn]),
    ].filter((on) => on >= today && (lastOn === null || on > lastOn));
    const { due } = limit.value;
    const said = JSON.parse(reasons) as { readonly [dueOn: string]: string };
    const row: CoreGroupRow = {
      familyId,
      familyName: first.familyName,
      children: ofFamily.map(({ givenName }) => givenName),
      sittingId: sitting?.id ?? null,
      reference: sitting?.reference ?? '',
      leadSocialWorker: plan?.leadSocialWorker ?? '',
      team: plan?.team ?? '',
      lastOn,
      nextOn: ahead.sort()[0] ?? null,
      due,
      dueInWords: dueInWords(limit.value, nowAt(desk), calendar),
      isOverdue: due < today,
      reason: said[due] ?? '',
    };
    return [{ row, rule, known }];
  });
  return rows.sort((a, b) => a.row.due.localeCompare(b.row.due) || a.row.familyName.localeCompare(b.row.familyName));
};

/** What Today says of them: each that is overdue, and each that is due within a week and has no day yet. */
export const coreGroupTasks = (desk: OpenDesk, plans: ReadonlyArray<PlanOnDay>, today: LocalDate): ReadonlyArray<Task> =>
  coreGroupsDue(desk, plans, today).flatMap((row) => {
    const { familyId, familyName, reference, children, due, isOverdue, nextOn, reason } = row;
    if (!isOverdue && (due > addDays(today, 7) || (nextOn !== null && nextOn <= due))) return [];
    const whose = names(children);
    return [
      {
        id: `${coreGroupTask}${familyId satisfies FamilyId}`,
        group: groupOf(due, today),
        sentence: isOverdue
          ? `The core group for ${whose} is overdue${reason === '' ? ': write it down, or say why' : `: ${reason}`}`
          : `Find a day for the core group for ${whose}`,
        familyName,
        reference,
        dueOn: due,
        dueInWords: row.dueInWords,
        sittingId: null,
        familyId,
        tab: 'plan',
        action: 'Open',
      },
    ];
  });

/** What the id of such a task begins with: it is done in the list of core groups. */
const coreGroupTask = 'core-group:';
