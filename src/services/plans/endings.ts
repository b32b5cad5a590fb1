import type { Ending, endingsApi } from '../../contract/endings.ts';
import type { Implementation } from '../../contract/procedure.ts';
import type { Task } from '../../contract/sitting-answers.ts';
import { outcomeName } from '../../core/conferences/decision-words.ts';
import { type DecisionOutcome, reviewOutcomes } from '../../core/conferences/record.ts';
import { addDays, longDate } from '../../core/local-date.ts';
import { toTellOfEnding } from '../../core/plans/ending-checklist.ts';
import { type EndingGround, endingGrounds, isStillHere, stepDownWords } from '../../core/plans/ending-grounds.ts';
import { whenDue } from '../../core/procedures/deadlines.ts';
import { err, ok } from '../../core/result.ts';
import { agenciesWithChildren, endedPlans, removeTold, saveTold, toldOfPlans } from '../../storage/plans/endings.ts';
import { endingsOfPlans, savePlanEnding } from '../../storage/plans/plan-endings.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { groupOf, names } from '../task.ts';
import { endPlan } from './plan-endings.ts';

export const endingServices = (desk: OpenDesk): Implementation<typeof endingsApi> => ({
  'ending.list': () => ok(endingsOf(desk)),
  'plan.end': (asked) => endPlan(desk, asked),

  'ending.stepDown': ({ childId, endedOn, stepDown }) =>
    act(desk, { action: 'ending.stepDown', objectId: childId }, (tx) => {
      const ending = endingsOf(desk).find((one) => one.childId === childId && one.endedOn === endedOn);
      if (ending?.offersStepDown !== true) return err({ type: 'NotHere', what: 'plan' } as const);
      savePlanEnding(tx, { childId, endedOn, decidedBy: ending.decidedBy, ...stepDown });
      return ok(null);
    }),

  'ending.tell': ({ toldOn, ...line }) =>
    act(desk, { action: 'ending.tell', objectId: line.childId }, (tx) => {
      const ending = endingsOf(desk).find(({ childId, endedOn }) => childId === line.childId && endedOn === line.endedOn);
      if (ending?.checklist.some(({ who }) => who === line.who) !== true) return err({ type: 'NotHere', what: 'line' } as const);
      if (toldOn === null) removeTold(tx, line);
      else if (toldOn > todayAt(desk)) return err({ type: 'DayIsToCome' } as const);
      else if (toldOn < line.endedOn) return err({ type: 'DayBeforeTheLast' } as const);
      else saveTold(tx, { ...line, toldOn });
      return ok(null);
    }),
});

/** How long a plan that ended is followed, in days. Source: our choice [K]. */
const followedFor = 60;

const endingsOf = (desk: OpenDesk): ReadonlyArray<Ending> => {
  const { db } = desk;
  const { profile, calendar } = currentProcedures(desk);
  const rule = Object.values(profile.deadlines).find(({ source }) => source.rule === 'T-27');
  const plans = endedPlans(db, addDays(todayAt(desk), -followedFor));
  const agencies = agenciesWithChildren(db, plans);
  const toldBy = toldOfPlans(db, plans);
  const kept = endingsOfPlans(db, plans);
  const helpers = profile.agencies.flatMap(({ helps = [], name }) => (helps.length > 0 ? [name] : []));
  return plans.map((plan, place) => {
    const { childId, givenName, endedOn, endReason, nextHelpOwner, nextHelpStarts, reference, ...rest } = plan;
    const due = rule === undefined ? undefined : whenDue(rule, { 'plan-decision': endedOn }, calendar);
    const outcome = reviewOutcomes.find((one) => one === endReason) satisfies DecisionOutcome | undefined;
    const ground = (Object.keys(endingGrounds) as ReadonlyArray<EndingGround>).find((one) => one === endReason);
    const starts = nextHelpStarts === null ? '' : `, from ${longDate(nextHelpStarts)}`;
    const { decidedBy = '', helper = '', firstMeetingOn = null, consent = null } = kept[place] ?? {};
    const stepDown = { helper, firstMeetingOn, consent };
    const named = nextHelpOwner === null || nextHelpOwner === '' ? '' : `${nextHelpOwner}${starts}`;
    return {
      ...rest,
      childId,
      childName: givenName,
      endedOn,
      reference: reference ?? '',
      outcome: outcome !== undefined ? outcomeName(outcome) : ground !== undefined ? endingGrounds[ground] : endReason,
      next: stepDownWords(stepDown, longDate) || named || 'No step-down is named',
      decidedBy,
      stepDown,
      offersStepDown: ground === undefined || isStillHere(ground),
      helpers,
      tellBy: due?.ok ? due.value.due : null,
      checklist: toTellOfEnding(agencies[place] ?? []).map((line) => ({
        ...line,
        toldOn: toldBy[place]?.get(line.who) ?? null,
      })),
    };
  });
};

/** What Today says of plans that ended, until everybody of their lists was told. */
export const endingTasks = (desk: OpenDesk): ReadonlyArray<Task> =>
  endingsOf(desk).flatMap(({ childId, childName, familyId, familyName, reference, endedOn, tellBy, checklist }) => {
    const open = checklist.filter(({ toldOn }) => toldOn === null);
    if (open.length === 0) return [];
    const due = tellBy ?? endedOn;
    return [
      {
        id: `ending:${childId}:${endedOn}`,
        group: groupOf(due, todayAt(desk)),
        sentence: `Tell ${names(open.map(({ name }) => name.split(':')[0] ?? name))} that the plan for ${childName} ended`,
        familyName,
        reference,
        dueOn: due,
        dueInWords: `By ${longDate(due)}`,
        sittingId: null,
        familyId,
        tab: 'plan',
        action: 'Tick',
      } as const,
    ];
  });
