import type { planHistoryApi } from '../../contract/plan-history.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { isReview } from '../../core/conferences/clock.ts';
import { decidesNothing, keepsPlan } from '../../core/conferences/decide.ts';
import type { Conference, Sitting } from '../../core/conferences/sitting.ts';
import type { PlanBefore } from '../../core/disclosure/sitting-file.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { conferencesOfSitting, findSitting, sittingsOfFamily } from '../../storage/record/sittings.ts';
import type { OpenDesk } from '../open-desk.ts';
import { recordOf } from './records.ts';

export const planHistoryServices = (desk: OpenDesk): Implementation<typeof planHistoryApi> => ({
  'plan.before': ({ sittingId }) => {
    const sitting = findSitting(desk.db, sittingId);
    if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' });
    return ok(plansBefore(desk, desk.db, sitting, conferencesOfSitting(desk.db, sittingId)));
  },
});

/**
 * The plans that a review looks back on, oldest first: of every conference that was held before it and left one for any of its
 * children, back to the one that began the plan of each (PL05, PL08). None before a first conference.
 */
export const plansBefore = (
  desk: OpenDesk,
  db: ReadableDb,
  { id, familyId, heldOn }: Sitting,
  conferences: ReadonlyArray<Conference>,
): ReadonlyArray<PlanBefore> => {
  if (!conferences.some(({ kind }) => isReview(kind))) return [];
  const followed = new Set(conferences.map(({ childId }) => childId));
  const earlier = sittingsOfFamily(db, familyId)
    .flatMap((one) =>
      one.heldOn === null || one.progress.closedAt === null || one.id === id ? [] : [{ id: one.id, on: one.heldOn }],
    )
    .filter(({ on }) => heldOn === null || on < heldOn)
    .sort((a, b) => (a.on < b.on ? 1 : -1));
  const plans: PlanBefore[] = [];
  for (const { id: sittingId, on } of earlier) {
    const about = conferencesOfSitting(db, sittingId).filter(({ childId }) => followed.has(childId));
    if (about.length === 0) continue;
    const { decisions, plan } = recordOf(desk, db, sittingId);
    const outcomeOf = (one: Conference) => decisions[one.id]?.outcome ?? null;
    if (about.some((one) => keepsPlan(outcomeOf(one))))
      plans.unshift({
        heldOn: on,
        actions: plan.actions,
        ...(plan.assessments === undefined ? {} : { assessments: plan.assessments }),
      });
    for (const one of about)
      if (!decidesNothing(outcomeOf(one)) && !(isReview(one.kind) && keepsPlan(outcomeOf(one)))) followed.delete(one.childId);
  }
  return plans;
};
