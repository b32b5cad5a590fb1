import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { SittingView } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { isReview } from '../../core/conferences/clock.ts';
import { keepsPlan } from '../../core/conferences/decide.ts';
import type { ConferenceRecord } from '../../core/conferences/record.ts';
import type { Conference, ConferenceRequest, Sitting } from '../../core/conferences/sitting.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { fullDate } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import { findPractitioner } from '../../storage/agencies/agencies.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { openPlan } from '../../storage/plans/plans.ts';
import { conferencesOfSitting, findSitting, sittingsAfter } from '../../storage/record/sittings.ts';
import { findRequest, saveRequest } from '../../storage/requests/requests.ts';
import { act, type OpenDesk } from '../open-desk.ts';
import { recordOf } from '../record/records.ts';
import { makeFollowUps } from './follow-ups.ts';
import { matchConferences } from './requests.ts';

type Api = typeof sittingsApi;

/**
 * Makes the reviews that follow a conference early ones, for the children of whom it was decided with too few agencies (P-13), or
 * the usual ones again. Where no review is on its way yet it is asked for. A review that is booked already is moved, not renamed.
 */
export const reviewEarly = (
  desk: OpenDesk,
  { sittingId, early }: InputOf<Api['sitting.reviewEarly']>,
): Supplied<Api['sitting.reviewEarly']> =>
  act(desk, { action: early ? 'review.early' : 'review.usual', objectId: sittingId }, (tx) => {
    const closed = findSitting(tx, sittingId);
    if (closed === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    if (closed.progress.closedAt === null) return err({ type: 'NotClosed' } as const);
    const children = decidedWithTooFew(tx, conferencesOfSitting(tx, sittingId), recordOf(desk, tx, sittingId));
    if (children.length === 0) return err({ type: 'NothingToBringForward' } as const);
    if (early) makeFollowUps(desk, tx, closed);
    const reviews = reviewsOf(tx, closed, children);
    if (reviews.length === 0) return err({ type: 'NothingToBringForward' } as const);
    if (reviews.some(({ progress }) => progress.bookedAt !== null)) return err({ type: 'AlreadyUsed' } as const);
    for (const review of reviews) change(desk, tx, closed, review, children, early);
    return ok({ reviews: reviews.map(({ id }) => id) });
  });

/** Whether an early review is to be considered after this conference, or asked for; null where neither is the question. */
export const earlyReviewOf = (
  db: ReadableDb,
  {
    sitting,
    conferences,
    record,
  }: { readonly sitting: Sitting; readonly conferences: ReadonlyArray<Conference>; readonly record: ConferenceRecord },
): SittingView['earlyReview'] => {
  if (sitting.progress.closedAt === null) return null;
  const children = decidedWithTooFew(db, conferences, record);
  if (children.length === 0) return null;
  const reviews = reviewsOf(db, sitting, children);
  // Once it is booked, or was held, the question is answered.
  if (reviews.some(({ progress }) => progress.bookedAt !== null)) return null;
  return reviews.some((review) => conferencesOfSitting(db, review.id).some(({ kind }) => kind === 'early-review'))
    ? 'asked-for'
    : 'to-consider';
};

/** The children with a plan of whom the chair went ahead although too few agencies were there (P-12). */
const decidedWithTooFew = (
  db: ReadableDb,
  conferences: ReadonlyArray<Conference>,
  { decisions }: ConferenceRecord,
): ReadonlyArray<PersonId> =>
  conferences.flatMap(({ id, childId }) => {
    const decision = decisions[id];
    const wentAhead = keepsPlan(decision?.outcome ?? null) && decision?.inquorateReason.trim() !== '';
    return wentAhead && openPlan(db, childId) !== undefined ? [childId] : [];
  });

const reviewsOf = (db: ReadableDb, closed: Sitting, children: ReadonlyArray<PersonId>): ReadonlyArray<Sitting> =>
  sittingsAfter(db, closed.id).filter(
    (after) =>
      after.progress.cancelledAt === null &&
      conferencesOfSitting(db, after.id).some(({ childId, kind }) => isReview(kind) && children.includes(childId)),
  );

const change = (
  desk: OpenDesk,
  tx: WritableDb,
  closed: Sitting,
  review: Sitting,
  children: ReadonlyArray<PersonId>,
  early: boolean,
): void => {
  const held = findRequest(tx, review.requestId);
  if (held === undefined) throw new Error('A sitting without its request');
  const theirs = held.childIds.filter((id) => children.includes(id));
  const isAll = theirs.length === held.childIds.length;
  const others = Object.fromEntries(Object.entries(held.childKinds).filter(([id]) => !theirs.some((one) => one === id)));
  const words =
    closed.heldOn === null ? '' : ` Decided with too few agencies on ${fullDate(closed.heldOn)}: looked at again early.`;
  const chair = closed.chairId === null ? undefined : findPractitioner(tx, closed.chairId);
  const reason = held.reason.replace(words, '');
  const request: ConferenceRequest = {
    ...held,
    kind: early && isAll ? 'early-review' : 'review',
    childKinds:
      early && !isAll ? { ...others, ...Object.fromEntries(theirs.map((id) => [id, 'early-review' as const])) } : others,
    earlyBecause: early ? 'no-decision-last-time' : null,
    earlyAgreedBy: early ? (chair?.name ?? '') : '',
    reason: early ? `${reason}${words}` : reason,
  };
  saveRequest(tx, request);
  matchConferences(desk, tx, request, review);
};
