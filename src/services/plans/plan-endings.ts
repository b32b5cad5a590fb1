import type { endingsApi } from '../../contract/endings.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { Task } from '../../contract/sitting-answers.ts';
import { isReview } from '../../core/conferences/clock.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { Conference, Sitting } from '../../core/conferences/sitting.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../core/local-date.ts';
import { isOfAge } from '../../core/plans/ending-grounds.ts';
import { err, ok } from '../../core/result.ts';
import type { WritableDb } from '../../storage/database.ts';
import { findPerson } from '../../storage/families/people.ts';
import { removeDatesAfter } from '../../storage/plans/core-groups.ts';
import { savePlanEnding } from '../../storage/plans/plan-endings.ts';
import { openPlan, openPlansOn, savePlan } from '../../storage/plans/plans.ts';
import {
  conferencesOfSitting,
  heldConferences,
  removeSitting,
  reviewsWithoutPlan,
  sittingsOfFamily,
} from '../../storage/record/sittings.ts';
import { findRequest, saveRequest } from '../../storage/requests/requests.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { annexRef, editRecord, recordOf, recordRef } from '../record/records.ts';
import { isUnused } from '../requests/follow-ups.ts';
import { matchConferences } from '../requests/requests.ts';
import { groupOf } from '../task.ts';

type Api = typeof endingsApi;

/** Ends a plan that no review ended (P-21 to P-23): what waited for it is closed, and the review that was asked for is withdrawn. */
export const endPlan = (
  desk: OpenDesk,
  { childId, endedOn, ground, decidedBy }: InputOf<Api['plan.end']>,
): Supplied<Api['plan.end']> =>
  act(desk, { action: 'plan.end', objectId: childId }, (tx) => {
    const child = findPerson(tx, childId);
    const open = openPlan(tx, childId);
    if (child === undefined || open === undefined) return err({ type: 'NotHere', what: 'plan' } as const);
    if (endedOn > todayAt(desk)) return err({ type: 'DayIsToCome' } as const);
    if (endedOn <= open.startedOn) return err({ type: 'EndsBeforeItBegan' } as const);
    const last = heldConferences(tx, childId).at(-1);
    if (last !== undefined && last.heldOn > endedOn) return err({ type: 'ReviewedSince', heldOn: last.heldOn } as const);
    if (ground === 'reached-18' && !isOfAge(child.birth, endedOn)) return err({ type: 'NotYetOfAge' } as const);
    savePlan(tx, childId, { ...open, endedOn, endReason: ground });
    savePlanEnding(tx, { childId, endedOn, decidedBy, helper: '', firstMeetingOn: null, consent: null });
    return ok({ withdrawn: closeWhatWaits(desk, tx, child.familyId, [childId], endedOn) });
  });

/**
 * Closes what waited for plans that have ended, and answers the references of the reviews that were withdrawn: core group dates once
 * no child of the family has a plan, and a review that nobody has booked or written in. A child whose brothers and sisters keep
 * their plans leaves the review. One that is booked stays: people have its date, and somebody has to call it off.
 */
export const closeWhatWaits = (
  desk: OpenDesk,
  tx: WritableDb,
  familyId: Sitting['familyId'],
  ended: ReadonlyArray<PersonId>,
  endedOn: LocalDate,
): ReadonlyArray<string> => {
  // What was agreed at an earlier conference is off once no child of the family has a plan (CG07).
  if (!openPlansOn(tx, todayAt(desk)).some((plan) => plan.familyId === familyId)) removeDatesAfter(tx, familyId, endedOn);
  return sittingsOfFamily(tx, familyId).flatMap((sitting) => {
    const conferences = conferencesOfSitting(tx, sitting.id);
    const theirs = conferences.filter(({ childId, kind }) => ended.includes(childId) && isReview(kind));
    if (theirs.length === 0 || !isUnused(tx, sitting, recordOf(desk, tx, sitting.id))) return [];
    withdrawReview(desk, tx, sitting, conferences, theirs);
    return [sitting.reference];
  });
};

const withdrawReview = (
  desk: OpenDesk,
  tx: WritableDb,
  sitting: Sitting,
  conferences: ReadonlyArray<Conference>,
  theirs: ReadonlyArray<Conference>,
): void => {
  desk.audit.append(tx, { actor: desk.actor.id, action: 'review.withdraw', objectId: sitting.id, reason: null });
  const request = findRequest(tx, sitting.requestId);
  if (theirs.length === conferences.length || request === undefined) {
    desk.records.removeDocument(tx, recordRef(sitting.id));
    desk.records.removeDocument(tx, annexRef(sitting.id));
    removeSitting(tx, sitting);
    return;
  }
  const gone = new Set<PersonId>(theirs.map(({ childId }) => childId));
  const without = { ...request, childIds: request.childIds.filter((id) => !gone.has(id)) };
  saveRequest(tx, without);
  matchConferences(desk, tx, without, sitting);
  const { plan } = recordOf(desk, tx, sitting.id);
  const assessments = Object.values(plan.assessments ?? {}).flatMap((one): ReadonlyArray<RecordEdit> => {
    const children = one.children.filter((child) => !gone.has(child));
    if (children.length === one.children.length) return [];
    return [{ edit: 'assessment.set', id: one.id, assessment: children.length === 0 ? null : { ...one, children } }];
  });
  const edits = Object.values(plan.actions).flatMap(({ id, children }): ReadonlyArray<RecordEdit> => {
    const left = children.filter((child) => !gone.has(child));
    if (left.length === children.length) return [];
    return [left.length === 0 ? { edit: 'action.remove', id } : { edit: 'action.change', id, change: { children: left } }];
  });
  if (edits.length + assessments.length > 0) editRecord(desk, tx, sitting.id, [...edits, ...assessments]);
};

/** A review that is booked, or written in, about children none of whom has a plan any more: somebody has to call it off. */
export const reviewsToCallOff = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> =>
  reviewsWithoutPlan(desk.db).map(({ sittingId, reference, familyName, heldOn }) => ({
    id: `call-off:${sittingId}`,
    group: groupOf(today, today),
    sentence: `Call off the review${heldOn === null ? '' : ` on ${longDate(heldOn)}`}: the plan it was to review has ended`,
    familyName,
    reference,
    dueOn: heldOn,
    dueInWords: heldOn === null ? '' : `Held on ${longDate(heldOn)}`,
    sittingId,
    tab: 'summary',
    action: 'Open',
  }));
