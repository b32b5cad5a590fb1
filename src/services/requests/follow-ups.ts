import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { isResponsibilityUnknown } from '../../core/children/people.ts';
import { carriedAssessments } from '../../core/conferences/assessment.ts';
import { isReview } from '../../core/conferences/clock.ts';
import { keepsPlan } from '../../core/conferences/decide.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import { type FollowUp, followUpsOf } from '../../core/conferences/follow-ups.ts';
import { carriedOver, fromLastList } from '../../core/conferences/last-list.ts';
import type { ConferenceRecord, InterimSafety, Invitee } from '../../core/conferences/record.ts';
import type { Conference, ConferenceRequest, Sitting } from '../../core/conferences/sitting.ts';
import { fullDate } from '../../core/local-date.ts';
import { carriedActions, carriedAgain, continuedActions } from '../../core/plans/carried-actions.ts';
import { err, ok } from '../../core/result.ts';
import { practitioners } from '../../storage/agencies/agencies.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { familyFile, findFamily } from '../../storage/families/families.ts';
import { findPerson } from '../../storage/families/people.ts';
import { openPlan } from '../../storage/plans/plans.ts';
import {
  conferencesOfSitting,
  findSitting,
  hasOpenConference,
  removeSitting,
  saveConference,
  saveSitting,
  sittingsAfter,
  wasWithdrawn,
} from '../../storage/record/sittings.ts';
import { findRequest, saveRequest } from '../../storage/requests/requests.ts';
import { carriedNeeds } from '../families/person-support.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { nextReviewFor } from '../procedures/next-review.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { annexRef, createRecord, editRecord, recordOf, recordRef } from '../record/records.ts';
import { closedAddresses } from '../restricted-addresses.ts';
import { addActions, addAssessments } from './carried-over.ts';
import { limitFrom, matchConferences, newSitting } from './requests.ts';

type Api = typeof sittingsApi;

/**
 * Asks for every sitting that has to follow from one that is closed: the reviews of its plans, and the sitting that takes up what was
 * stopped (IN04, P-11). A child for whom something is on its way already gets no second one.
 */
export const makeFollowUps = (desk: OpenDesk, tx: WritableDb, closed: Sitting): ReadonlyArray<Sitting['id']> => {
  const record = recordOf(desk, tx, closed.id);
  const today = todayAt(desk);
  const children = conferencesOfSitting(tx, closed.id).flatMap((conference) => {
    const outcome = record.decisions[conference.id]?.outcome ?? null;
    const plan = openPlan(tx, conference.childId);
    if (hasOpenConference(tx, conference.childId, keepsPlan(outcome) ? 'review' : 'any')) return [];
    if (keepsPlan(outcome) && plan === undefined) return [];
    const nextReviewBy =
      plan === undefined ? null : (nextReviewFor(desk, { ...plan, childId: conference.childId }, today)?.due ?? null);
    return [{ conference, outcome, nextReviewBy }];
  });
  return followUpsOf(children).map((followUp) => {
    const made = followUp.why === 'review' ? askForReview(desk, tx, closed, followUp) : resume(desk, tx, closed, followUp);
    const action = followUp.why === 'review' ? 'review.request' : 'sitting.resume';
    desk.audit.append(tx, { actor: desk.actor.id, action, objectId: made, reason: null });
    return made;
  });
};

/** Asks again for what follows from a closed sitting, where it was taken back or the plan began before this desk. */
export const followUpAgain = (
  desk: OpenDesk,
  { sittingId }: InputOf<Api['sitting.followUp']>,
): Supplied<Api['sitting.followUp']> =>
  act(desk, { action: 'sitting.followUp', objectId: sittingId }, (tx) => {
    const closed = findSitting(tx, sittingId);
    if (closed === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    if (closed.progress.closedAt === null) return err({ type: 'NotClosed' } as const);
    return ok({ made: makeFollowUps(desk, tx, closed) });
  });

/** Takes back a sitting that was asked for by itself, while nobody has booked it or written in it. */
export const takeBack = (desk: OpenDesk, { sittingId }: InputOf<Api['sitting.takeBack']>): Supplied<Api['sitting.takeBack']> =>
  act(desk, { action: 'sitting.takeBack', objectId: sittingId }, (tx) => {
    const sitting = findSitting(tx, sittingId);
    const followed = sitting?.followsId == null ? undefined : findSitting(tx, sitting.followsId);
    if (sitting === undefined || followed === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    if (!mayTakeBack(tx, sitting, followed, recordOf(desk, tx, sittingId))) return err({ type: 'AlreadyUsed' } as const);
    desk.records.removeDocument(tx, recordRef(sittingId));
    desk.records.removeDocument(tx, annexRef(sittingId));
    removeSitting(tx, sitting);
    return ok(null);
  });

export const mayTakeBack = (db: ReadableDb, sitting: Sitting, followed: Sitting, record: ConferenceRecord): boolean =>
  followed.progress.closedAt !== null && isUnused(db, sitting, record);

/** Whether a sitting is no more than asked for: not booked, nobody invited, nothing written and nothing decided. */
export const isUnused = (db: ReadableDb, sitting: Sitting, record: ConferenceRecord): boolean =>
  sitting.progress.closedAt === null &&
  sitting.progress.cancelledAt === null &&
  !wasWithdrawn(db, sitting.id) &&
  sitting.progress.bookedAt === null &&
  record.statements.length === 0 &&
  Object.values(record.decisions).every(({ outcome, interimSafety }) => outcome === null && !isOwnInterimSafety(interimSafety)) &&
  Object.values(record.invitees).every(({ invitedOn }) => invitedOn === null);

/** What a stopped sitting agreed is carried over by itself; whoever names who does it, or by when, has written in the new one. */
const isOwnInterimSafety = (plan: InterimSafety | null): boolean => plan !== null && (plan.who !== '' || plan.by !== null);

const askForReview = (desk: OpenDesk, tx: WritableDb, closed: Sitting, { conferences }: FollowUp): Sitting['id'] => {
  const last = requestOf(tx, closed);
  const { plan, invitees } = recordOf(desk, tx, closed.id);
  const lead = plan.leadSocialWorker === null ? undefined : invitees[plan.leadSocialWorker];
  const childIds = conferences.map(({ childId }) => childId);
  const request: ConferenceRequest = {
    ...last,
    id: desk.newId(),
    kind: 'review',
    requestedOn: todayAt(desk),
    requestedBy: lead?.name || last.requestedBy,
    strategyDiscussionOn: null,
    transferNotifiedOn: null,
    reason: reviewReason(tx, closed, childIds),
    arrangements: [agreed(plan), last.arrangements].filter((words) => words !== '').join('\n'),
    childIds,
    childKinds: {},
    // Whoever was to be kept out then is asked for anew, or not.
    exclusionsAsked: [],
  };
  const sitting = { ...sittingAfter(desk, tx, closed, request), place: plan.nextConferencePlace };
  saveRequest(tx, carriedNeeds(tx, request));
  saveSitting(tx, sitting);
  createRecord(desk, tx, sitting.id);
  matchConferences(desk, tx, request, sitting);
  carryList(desk, tx, closed, sitting, childIds, ({ difference }) => difference === null);
  addActions(desk, tx, sitting, carriedActions(plan.actions, { childIds, newId: () => desk.newId() }));
  addAssessments(desk, tx, sitting, carriedAssessments(plan.assessments, { childIds, newId: () => desk.newId() }));
  return sitting.id;
};

/** The day was agreed with everybody in the room: whoever books sees it. */
const agreed = ({ nextConferenceOn: on, nextConferenceAt: at, nextConferencePlace: place }: ConferenceRecord['plan']): string =>
  on === null ? '' : `Agreed in the room: ${[fullDate(on), at ?? '', place].filter((part) => part !== '').join(', ')}.`;

const reviewReason = (tx: WritableDb, closed: Sitting, childIds: ConferenceRequest['childIds']): string => {
  const names = new Intl.ListFormat('en-GB').format(childIds.map((id) => findPerson(tx, id)?.givenName || 'the child'));
  const last = closed.heldOn === null ? '' : `, as decided on ${fullDate(closed.heldOn)}`;
  return `Review of the child protection ${childIds.length === 1 ? 'plan' : 'plans'} for ${names}${last}.`;
};

/** The same conferences once more, with everybody who was asked: each keeps its kind and its clock, and gets a new limit (T-18, T-19). */
const resume = (desk: OpenDesk, tx: WritableDb, closed: Sitting, { conferences }: FollowUp): Sitting['id'] => {
  const last = requestOf(tx, closed);
  const { decisions, plan } = recordOf(desk, tx, closed.id);
  const childIds = conferences.map(({ childId }) => childId);
  const kinds = conferences.map(({ childId, kind }) => [childId, kind] as const);
  const request: ConferenceRequest = {
    ...last,
    id: desk.newId(),
    childIds,
    leftOut: [
      ...last.leftOut,
      ...last.childIds
        .filter((childId) => !childIds.includes(childId))
        .map((childId) => ({ childId, reason: closed.heldOn === null ? 'Decided.' : `Decided on ${fullDate(closed.heldOn)}.` })),
    ],
    childKinds: Object.fromEntries(kinds.filter(([, kind]) => kind !== last.kind)),
  };
  const sitting = sittingAfter(desk, tx, closed, request);
  saveRequest(tx, carriedNeeds(tx, request));
  saveSitting(tx, sitting);
  createRecord(desk, tx, sitting.id);
  const agreedMeanwhile: RecordEdit[] = [];
  for (const conference of conferences) {
    const decision = decisions[conference.id];
    const again = resumed(desk, closed, sitting, conference, decision?.outcome === 'inquorate-no-decision');
    saveConference(tx, again);
    // What was agreed with those present holds until the new sitting, and is the first paper of its pack (P-10, IN10).
    const what = isReview(again.kind) ? '' : (decision?.interimPlan ?? '');
    if (what !== '')
      agreedMeanwhile.push({ edit: 'decision.change', id: again.id, change: { interimSafety: { what, who: '', by: null } } });
  }
  matchConferences(desk, tx, request, sitting);
  if (agreedMeanwhile.length > 0) editRecord(desk, tx, sitting.id, agreedMeanwhile);
  carryList(
    desk,
    tx,
    closed,
    sitting,
    childIds,
    ({ difference }) => difference !== 'left' && difference !== 'excluded' && difference !== 'not-invited',
  );
  addActions(desk, tx, sitting, continuedActions(plan.actions, { childIds, newId: () => desk.newId() }));
  addAssessments(desk, tx, sitting, carriedAssessments(plan.assessments, { childIds, newId: () => desk.newId() }));
  return sitting.id;
};

/** What was put right in a plan after its review was asked for is put right there too, while that was not held (PL05). */
export const carryPlanAgain = (desk: OpenDesk, tx: WritableDb, approved: Sitting['id']): void => {
  const { actions, assessments } = recordOf(desk, tx, approved).plan;
  for (const { id, heldOn, progress } of sittingsAfter(tx, approved)) {
    const isToCome = progress.closedAt === null && progress.cancelledAt === null && (heldOn === null || heldOn > todayAt(desk));
    const conferences = conferencesOfSitting(tx, id);
    if (!isToCome || !conferences.every(({ kind, resumes }) => isReview(kind) && resumes === null)) continue;
    const childIds = conferences.map(({ childId }) => childId);
    const edits = carriedAgain(recordOf(desk, tx, id).plan.actions, actions, { childIds, newId: () => desk.newId() });
    if (edits.length > 0) editRecord(desk, tx, id, edits);
    const known = new Set(Object.values(recordOf(desk, tx, id).plan.assessments ?? {}).map(({ carriedFrom }) => carriedFrom));
    const added = carriedAssessments(assessments, { childIds, newId: () => desk.newId() });
    addAssessments(
      desk,
      tx,
      { id },
      added.filter(({ carriedFrom }) => !known.has(carriedFrom)),
    );
  }
};

const resumed = (desk: OpenDesk, closed: Sitting, sitting: Sitting, last: Conference, isInquorate: boolean): Conference => {
  if (closed.heldOn === null) throw new Error('A sitting that was closed was held on a day');
  const { kind, dayZero, dueOn, holdBy } = last;
  const stopped = { event: 'inquorate-sitting', on: closed.heldOn } as const;
  const limit = isInquorate ? limitFrom(proceduresFor(desk, sitting), stopped, kind) : { dayZero, dueOn, holdBy };
  return {
    ...last,
    ...limit,
    id: desk.newId(),
    sittingId: sitting.id,
    lateReason: `The sitting of ${fullDate(closed.heldOn)} was ${isInquorate ? 'not quorate' : 'adjourned'}.`,
    lateApprovedBy: '',
    resumes: {
      conferenceId: last.id,
      firstHeldOn: last.resumes?.firstHeldOn ?? closed.heldOn,
      firstDueOn: last.resumes === null ? dueOn : last.resumes.firstDueOn,
    },
  };
};

const requestOf = (tx: WritableDb, closed: Sitting): ConferenceRequest => {
  const request = findRequest(tx, closed.requestId);
  if (request === undefined) throw new Error('A sitting without its request');
  return request;
};

/** The same chair where possible (R-CH-03): the name stands in the booking until another is chosen. */
const sittingAfter = (desk: OpenDesk, tx: WritableDb, closed: Sitting, { id }: ConferenceRequest): Sitting => {
  const family = findFamily(tx, closed.familyId);
  if (family === undefined) throw new Error('A sitting without its family');
  return { ...newSitting(desk, tx, family, id), followsId: closed.id, chairId: closed.chairId };
};

/** Puts those on the new list about whom nothing has to be asked; the others wait on the Invitations tab for an answer (IN04). */
const carryList = (
  desk: OpenDesk,
  tx: WritableDb,
  closed: Sitting,
  sitting: Sitting,
  childIds: ConferenceRequest['childIds'],
  isCarried: (last: ReturnType<typeof fromLastList>[number]) => boolean,
): void => {
  const family = familyFile(tx, closed.familyId, closedAddresses);
  if (family === undefined || closed.heldOn === null) return;
  const { people, relationships } = family;
  const now = { childIds, people, relationships, practitioners: practitioners(tx) };
  const isHeldBack = ({ personId }: Invitee): boolean =>
    personId !== null && isResponsibilityUnknown(relationships, personId, childIds);
  const why = `On the list of ${fullDate(closed.heldOn)}.`;
  const list = Object.values(recordOf(desk, tx, closed.id).invitees);
  const carried = fromLastList(list, closed.heldOn, now)
    .filter((one) => isCarried(one) && !isHeldBack(one.invitee))
    .map(({ invitee }): Invitee => carriedOver(invitee, desk.newId(), now, why));
  if (carried.length > 0)
    editRecord(
      desk,
      tx,
      sitting.id,
      carried.map((invitee) => ({ edit: 'invitee.add', invitee })),
    );
};
