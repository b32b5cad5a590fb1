import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { Family } from '../../core/children/people.ts';
import { carriedAssessments } from '../../core/conferences/assessment.ts';
import { dayZeroOf, isReview, limitOf } from '../../core/conferences/clock.ts';
import { emptyDecision } from '../../core/conferences/edits.ts';
import {
  type Conference,
  type ConferenceKind,
  type ConferenceRequest,
  type DayZero,
  kindFor,
  type Sitting,
} from '../../core/conferences/sitting.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import { carriedActions } from '../../core/plans/carried-actions.ts';
import { deadlinesFor, dueDate } from '../../core/procedures/deadlines.ts';
import { dueInWords } from '../../core/procedures/due-words.ts';
import { conferenceTypeOf } from '../../core/procedures/milestones.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { findFamily } from '../../storage/families/families.ts';
import { peopleOfFamily } from '../../storage/families/people.ts';
import {
  conferencesOfSitting,
  removeConference,
  saveConference,
  saveSitting,
  sittingsOfFamily,
} from '../../storage/record/sittings.ts';
import { findRequest, saveRequest } from '../../storage/requests/requests.ts';
import { begunWithNeeds, keepNeeds } from '../families/person-support.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { modelForNew } from '../procedures/conference-models.ts';
import { heldSoFar } from '../procedures/next-review.ts';
import { currentProcedures, proceduresFor } from '../procedures/procedures.ts';
import type { Procedures } from '../procedures/procedures-files.ts';
import { plansBefore } from '../record/plans-before.ts';
import { createRecord, editRecord, recordOf } from '../record/records.ts';
import { addActions, addAssessments } from './carried-over.ts';

type Api = typeof sittingsApi;

/** A request and the sitting it asks for, each child with a conference and its due date as far as they can be told. */
export const createRequest = (desk: OpenDesk, asked: InputOf<Api['request.create']>): Supplied<Api['request.create']> =>
  act(desk, { action: 'request.create', objectId: asked.familyId }, (tx) => {
    if (findFamily(tx, asked.familyId) !== undefined && !areOfTheFamily(tx, asked.familyId, asked))
      return err({ type: 'NotHere', what: 'person' } as const);
    const made = requestWithin(desk, tx, asked);
    return made === undefined ? err({ type: 'NotHere', what: 'family' } as const) : ok(made);
  });

/**
 * Whether everybody whom a request names stands in the family's file: a conference about somebody of another file could be shown to
 * nobody. Two files of one family are made one first (PF09, SC06).
 */
const areOfTheFamily = (
  db: ReadableDb,
  familyId: ConferenceRequest['familyId'],
  request: Partial<ConferenceRequest>,
): boolean => {
  const { childIds = [], leftOut = [], needs = [], exclusionsAsked = [], conditions = [] } = request;
  const here = new Set(peopleOfFamily(db, familyId).map(({ id }) => id));
  return [
    ...childIds,
    ...leftOut.map(({ childId }) => childId),
    ...[...needs, ...exclusionsAsked, ...conditions].map(({ personId }) => personId),
    ...conditions.flatMap(({ notToMeet }) => notToMeet),
  ].every((id) => here.has(id));
};

/** The same within a change that is under way; undefined where there is no such family. */
export const requestWithin = (
  desk: OpenDesk,
  tx: WritableDb,
  asked: Omit<ConferenceRequest, 'id'>,
): { readonly requestId: ConferenceRequest['id']; readonly sittingId: Sitting['id'] } | undefined => {
  const family = findFamily(tx, asked.familyId);
  if (family === undefined) return undefined;
  const request = begunWithNeeds(tx, { ...asked, id: desk.newId() });
  const sitting = newSitting(desk, tx, family, request.id);
  saveRequest(tx, request);
  saveSitting(tx, sitting);
  createRecord(desk, tx, sitting.id);
  matchConferences(desk, tx, request, sitting);
  startWithLastPlan(desk, tx, sitting);
  return { requestId: request.id, sittingId: sitting.id };
};

/** A review that a person asks for starts with the actions of the last plan, as one that asks for itself does (PL05). */
const startWithLastPlan = (desk: OpenDesk, tx: WritableDb, sitting: Sitting): void => {
  const conferences = conferencesOfSitting(tx, sitting.id);
  const last = plansBefore(desk, tx, sitting, conferences).at(-1);
  const childIds = conferences.filter(({ kind }) => isReview(kind)).map(({ childId }) => childId);
  const actions = last === undefined ? [] : carriedActions(last.actions, { childIds, newId: () => desk.newId() });
  addActions(desk, tx, sitting, actions);
  addAssessments(desk, tx, sitting, carriedAssessments(last?.assessments, { childIds, newId: () => desk.newId() }));
};

/** A sitting that nobody has booked yet, with the next number of the family's series, run under the profile of today. */
export const newSitting = (
  desk: OpenDesk,
  db: ReadableDb,
  family: Pick<Family, 'id' | 'reference'>,
  requestId: ConferenceRequest['id'],
): Sitting => {
  const { profile } = currentProcedures(desk);
  return {
    id: desk.newId(),
    requestId,
    familyId: family.id,
    followsId: null,
    reference: nextReference(family.reference, sittingsOfFamily(db, family.id)),
    heldOn: null,
    startsAt: null,
    endsAt: null,
    place: '',
    roomId: null,
    remoteLink: '',
    chairId: null,
    minuteTakerId: null,
    bookedDespite: '',
    profileId: profile.id,
    profileVersion: profile.version,
    model: modelForNew(desk, profile),
    progress: { bookedAt: null, invitedAt: null, closedAt: null, approvedAt: null, distributedAt: null, cancelledAt: null },
  };
};

/** One more than the highest number there is: numbers have gaps where a sitting was taken back. */
const nextReference = (reference: string, sittings: ReadonlyArray<Sitting>): string => {
  const numbers = sittings.map((sitting) => Number(sitting.reference.slice(sitting.reference.lastIndexOf('/') + 1)));
  return `${reference}/${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
};

/** Changes what was asked for; every clock that follows moves with it, except those of sittings that are closed or cancelled. */
export const changeRequest = (
  desk: OpenDesk,
  { requestId, change }: InputOf<Api['request.change']>,
): Supplied<Api['request.change']> =>
  act(desk, { action: 'request.change', objectId: requestId }, (tx) => changeWithin(desk, tx, requestId, given(change)));

/** The same within a change that is under way. */
export const changeWithin = (
  desk: OpenDesk,
  tx: WritableDb,
  requestId: ConferenceRequest['id'],
  change: Partial<Omit<ConferenceRequest, 'id' | 'familyId'>>,
) => {
  const held = findRequest(tx, requestId);
  if (held === undefined) return err({ type: 'NotHere', what: 'request' } as const);
  const all = sittingsOfFamily(tx, held.familyId).filter((s) => s.requestId === requestId);
  const open = all.filter(({ progress }) => progress.closedAt === null && progress.cancelledAt === null);
  if (open.length === 0 && all.some(({ progress }) => progress.cancelledAt !== null))
    return err({ type: 'ConferenceCancelled' } as const);
  if (open.length === 0) return err({ type: 'AlreadyClosed' } as const);
  const request: ConferenceRequest = { ...held, ...change };
  if (!areOfTheFamily(tx, held.familyId, change)) return err({ type: 'NotHere', what: 'person' } as const);
  saveRequest(tx, request);
  keepNeeds(tx, change.needs ?? []);
  for (const sitting of open) matchConferences(desk, tx, request, sitting);
  return ok(null);
};

/** The dates that would follow, as they are typed; nothing is kept. */
export const datesOf = (desk: OpenDesk, asked: InputOf<Api['request.dates']>): Supplied<Api['request.dates']> => {
  const { profile, calendar } = currentProcedures(desk);
  const conferenceType = conferenceTypeOf(asked.kind, 'initial');
  const milestones = {
    ...(asked.strategyDiscussionOn === null ? {} : { 'strategy-discussion': asked.strategyDiscussionOn }),
    ...(asked.transferNotifiedOn === null ? {} : { 'transfer-notification': asked.transferNotifiedOn }),
    ...(asked.heldOn === null ? {} : { conference: asked.heldOn }),
  };
  const now: LocalDateTime = nowAt(desk);
  const found = deadlinesFor(profile, milestones, conferenceType === undefined ? {} : { conferenceType }, calendar);
  return ok(found.map((due) => ({ ...due, inWords: dueInWords(due, now, calendar) })));
};

/** One conference for each child of the request, with its clock; a child who left the request loses the conference and its empty decision. */
export const matchConferences = (desk: OpenDesk, tx: WritableDb, request: ConferenceRequest, sitting: Sitting): void => {
  const there = conferencesOfSitting(tx, sitting.id);
  const record = recordOf(desk, tx, sitting.id);
  for (const conference of there)
    if (!request.childIds.includes(conference.childId) && record.decisions[conference.id]?.outcome == null) {
      editRecord(desk, tx, sitting.id, [{ edit: 'decision.remove', id: conference.id }]);
      removeConference(tx, conference.id);
    }
  for (const childId of request.childIds) {
    const known = there.find((c) => c.childId === childId);
    const conference: Conference = {
      id: known?.id ?? desk.newId(),
      sittingId: sitting.id,
      childId,
      lateReason: known?.lateReason ?? '',
      lateApprovedBy: known?.lateApprovedBy ?? '',
      ...clockOf(desk, tx, request, sitting, childId, known),
    };
    saveConference(tx, conference);
    if (record.decisions[conference.id] === undefined)
      editRecord(desk, tx, sitting.id, [{ edit: 'decision.change', id: conference.id, change: startOf(conference) }]);
  }
};

const startOf = (conference: Conference) => {
  const { conferenceId: _, confirmed: __, ...empty } = emptyDecision(conference.id);
  return empty;
};

/** A conference that resumes another has its own day zero and limit (T-18, T-19), and the clock it had before runs on (C-09). */
/** A child's kind, number, clock and dates in a sitting, counted with what that sitting is judged by now. */
export const clockOf = (
  desk: OpenDesk,
  db: ReadableDb,
  request: ConferenceRequest,
  sitting: Sitting,
  childId: Conference['childId'],
  known: Conference | undefined,
): Omit<Conference, 'id' | 'sittingId' | 'childId' | 'lateReason' | 'lateApprovedBy'> => {
  const procedures = proceduresFor(desk, sitting);
  const kind = kindFor(request, childId);
  const held = heldSoFar(db, childId, sitting.heldOn);
  const number = held.filter((h) => h.kind === kind).length + 1;
  const own = limitFrom(procedures, dayZeroOf(kind, request, held), kind);
  if (known?.resumes == null) return { kind, number, ...own, resumes: null };
  const resumes = { ...known.resumes, firstDueOn: own.dueOn };
  return known.dayZero?.event === 'inquorate-sitting'
    ? { kind, number, ...limitFrom(procedures, known.dayZero, kind), resumes }
    : { kind, number, ...own, resumes };
};

/** The last day of the limit that counts from this event, and the last working day not after it. */
export const limitFrom = (
  { profile, calendar }: Procedures,
  dayZero: DayZero | null,
  kind: ConferenceKind,
): Pick<Conference, 'dayZero' | 'dueOn' | 'holdBy'> => {
  const rule = dayZero === null ? undefined : profile.deadlines[limitOf(dayZero.event, kind)];
  const due = dayZero === null || rule === undefined ? undefined : dueDate(rule, { [rule.anchor]: dayZero.on }, calendar);
  return { dayZero, dueOn: due?.ok ? due.value.due : null, holdBy: due?.ok ? due.value.holdBy : null };
};

/** The fields that were given, without those that zod leaves undefined. */
const given = <T extends object>(change: T): { readonly [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
