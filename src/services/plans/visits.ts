import type { Implementation } from '../../contract/procedure.ts';
import type { Task } from '../../contract/sitting-answers.ts';
import type { VisitsRow, visitsApi } from '../../contract/visits.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { visitsFor, visitsInWords } from '../../core/plans/visits.ts';
import { nextVisitBy, visitDueInWords, visitState } from '../../core/plans/visits-kept.ts';
import { err, ok } from '../../core/result.ts';
import { openPlan, openPlansOn, type PlanOnDay } from '../../storage/plans/plans.ts';
import { promisedVisits, removeVisit, saveVisit, visitsTo, visitsToEach } from '../../storage/plans/visits.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { visitsKeptBefore } from '../record/visits-kept.ts';
import { groupOf, names } from '../task.ts';

export const visitServices = (desk: OpenDesk): Implementation<typeof visitsApi> => ({
  'visit.list': () => {
    const today = todayAt(desk);
    const rows = visitRows(desk, openPlansOn(desk.db, today), today);
    return ok([...rows].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')));
  },

  'visit.save': (visit) =>
    act(desk, { action: 'visit.save', objectId: visit.childId }, (tx) => {
      const plan = openPlan(tx, visit.childId);
      if (plan === undefined) return err({ type: 'NotHere', what: 'plan' } as const);
      if (visit.madeOn > todayAt(desk)) return err({ type: 'DayIsToCome' } as const);
      if (visit.madeOn < plan.startedOn) return err({ type: 'DayBeforeConference' } as const);
      if (visit.seenAlone && !visit.seen) return err({ type: 'AloneButNotSeen' } as const);
      saveVisit(tx, visit);
      return ok(null);
    }),

  'visit.remove': (visit) =>
    act(desk, { action: 'visit.remove', objectId: visit.childId }, (tx) => {
      if (!visitsTo(tx, visit.childId).some(({ madeOn }) => madeOn === visit.madeOn))
        return err({ type: 'NotHere', what: 'visit' } as const);
      removeVisit(tx, visit);
      return ok(null);
    }),

  'visit.kept': ({ sittingId }) => {
    const sitting = findSitting(desk.db, sittingId);
    if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' });
    const kept = visitsKeptBefore(desk, desk.db, sitting, conferencesOfSitting(desk.db, sittingId), 'screen');
    return ok(kept.map(({ promise, ...one }) => ({ ...one, promised: visitsInWords(promise) })));
  },
});

/** How each of these plans stands with its visits, in the order of the plans. */
const visitRows = (desk: OpenDesk, plans: ReadonlyArray<PlanOnDay>, today: LocalDate): ReadonlyArray<VisitsRow> => {
  const ids = plans.map(({ childId }) => childId);
  const promises = promisedVisits(desk.db, ids, today);
  const made = visitsToEach(desk.db, ids);
  const { calendar } = currentProcedures(desk);
  return plans.map(({ childId, startedOn, givenName, personFamilyName, familyId, familyName }) => {
    const visits = (made.get(childId) ?? []).filter(({ madeOn }) => madeOn >= startedOn);
    const promised = promises.get(childId);
    const promise = promised === undefined ? undefined : visitsFor(promised.plan, childId);
    const due = promised === undefined || promise === undefined ? null : nextVisitBy(promise, promised.heldOn, visits, calendar);
    return {
      childId,
      childName: `${givenName} ${personFamilyName}`,
      givenName,
      familyId,
      familyName,
      promise: promise === undefined ? '' : visitsInWords(promise),
      due,
      dueInWords: due === null ? '' : visitDueInWords(due, today, calendar),
      state: due === null ? null : visitState(due, today, calendar),
      visits: visits.toReversed(),
    };
  });
};

/**
 * Before a visit is overdue, and once it is, one line for each family. Only of children of whom a visit was written down since their
 * plan began: where visits are kept elsewhere, Today would call every one of them late.
 */
export const visitTasks = (desk: OpenDesk, plans: ReadonlyArray<PlanOnDay>, today: LocalDate): ReadonlyArray<Task> => {
  const due = visitRows(desk, plans, today).filter(
    ({ state, visits }) => visits.length > 0 && state !== null && state !== 'in-time',
  );
  return [...Map.groupBy(due, ({ familyId }) => familyId).values()].flatMap((rows) => {
    const [first] = [...rows].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
    if (first === undefined || first.due === null) return [];
    const late = rows.filter(({ state }) => state === 'late').map(({ givenName }) => givenName);
    const soon = rows.filter(({ state }) => state === 'soon').map(({ givenName }) => givenName);
    const said = [
      ...(late.length === 0
        ? []
        : [`${names(late)} ${late.length === 1 ? 'has' : 'have'} not been seen as often as was promised`]),
      ...(soon.length === 0 ? [] : [`See ${names(soon)} before the next visit is overdue`]),
    ];
    return [
      {
        id: `visit:${first.familyId}`,
        group: groupOf(first.due, today),
        sentence: said.join('. '),
        familyName: first.familyName,
        reference: '',
        dueOn: first.due,
        dueInWords: first.dueInWords,
        sittingId: null,
        familyId: first.familyId,
        tab: 'plan',
        action: 'Record',
      } as const,
    ];
  });
};
