import type { Implementation, Supplied } from '../../contract/procedure.ts';
import type { splittingApi } from '../../contract/splitting.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { ConferenceRecord, Decision, Invitee } from '../../core/conferences/record.ts';
import type { Conference, ConferenceRequest, Sitting } from '../../core/conferences/sitting.ts';
import { alsoOnNewList, onNewList, splitList } from '../../core/conferences/split.ts';
import { wasToldTheDay } from '../../core/conferences/withdrawal.ts';
import type { ConferenceId, InviteeId, PersonId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { insertWithdrawal } from '../../storage/booking/withdrawals.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { familyFile, findFamily } from '../../storage/families/families.ts';
import { issuedDocuments } from '../../storage/papers/issued.ts';
import { conferencesOfSitting, findSitting, removeSitting, saveConference, saveSitting } from '../../storage/record/sittings.ts';
import { findRequest, saveRequest } from '../../storage/requests/requests.ts';
import { forgetSplit, keepSplit, type SplitOff, splitOf } from '../../storage/requests/split-sittings.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { keepSameModel } from '../procedures/conference-models.ts';
import { annexRef, createRecord, editRecord, recordOf, recordRef } from '../record/records.ts';
import { closedAddresses } from '../restricted-addresses.ts';
import { matchConferences, newSitting } from './requests.ts';

type Api = typeof splittingApi;

/**
 * Gives one child of an open sitting a sitting of their own, and puts them back (SC06).
 *
 * The child's conference goes as it is: its clock runs on (C-09) and what keeps the child safe stays written down. The new sitting
 * is booked like any other. Whoever comes for that child alone and had been told the day is told that it is off for them, by the
 * letters and calendar files of a withdrawal; everybody else keeps theirs.
 */
export const splittingServices = (desk: OpenDesk): Implementation<Api> => ({
  'sitting.splitOff': ({ sittingId, childId, why, decidedBy }): Supplied<Api['sitting.splitOff']> =>
    act(desk, { action: 'sitting.splitOff', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      const request = sitting === undefined ? undefined : findRequest(tx, sitting.requestId);
      if (sitting === undefined || request === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
      if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' } as const);
      if (sitting.progress.closedAt !== null) return err({ type: 'AlreadyClosed' } as const);
      const conferences = conferencesOfSitting(tx, sittingId);
      const conference = conferences.find((one) => one.childId === childId);
      if (conference === undefined) return err({ type: 'NotHere', what: 'child' } as const);
      if (conferences.length < 2) return err({ type: 'OnlyChildOfSitting' } as const);
      if (isTalkedAbout(recordOf(desk, tx, sittingId), conference.id)) return err({ type: 'ChildAlreadyTalkedAbout' } as const);
      return ok({ sittingId: splitOff(desk, tx, { sitting, request, conference, conferences }, why, decidedBy) });
    }),

  'sitting.putBack': ({ sittingId }): Supplied<Api['sitting.putBack']> =>
    act(desk, { action: 'sitting.putBack', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
      const split = splitOf(tx, sittingId);
      if (split === undefined) return err({ type: 'NothingToUndo' } as const);
      if (!mayPutBack(desk, tx, sitting)) return err({ type: 'AlreadyUsed' } as const);
      putBack(desk, tx, sitting, split);
      return ok({ sittingId: split.fromId });
    }),
});

/** Whether a sitting that was split off can be put back: nothing was done in it, and the other one is still open. */
export const mayPutBack = (desk: OpenDesk, db: ReadableDb, sitting: Sitting): boolean => {
  const split = splitOf(db, sitting.id);
  const from = split === undefined ? undefined : findSitting(db, split.fromId);
  if (split === undefined || from === undefined) return false;
  const record = recordOf(desk, db, sitting.id);
  return (
    from.progress.closedAt === null &&
    from.progress.cancelledAt === null &&
    sitting.progress.bookedAt === null &&
    sitting.progress.cancelledAt === null &&
    record.statements.length === 0 &&
    !isTalkedAbout(record, split.conference.id) &&
    Object.values(record.invitees).every(({ invitedOn }) => invitedOn === null) &&
    issuedDocuments(db, sitting.id).length === 0 &&
    conferencesOfSitting(db, sitting.id).every(({ id }) => id === split.conference.id)
  );
};

const isTalkedAbout = (record: ConferenceRecord, id: ConferenceId): boolean =>
  (record.decisions[id]?.outcome ?? null) !== null ||
  [...Object.values(record.views), ...Object.values(record.scales), ...Object.values(record.dissents)].some(
    ({ conferenceId }) => conferenceId === id,
  );

interface Splitting {
  readonly sitting: Sitting;
  readonly request: ConferenceRequest;
  readonly conference: Conference;
  readonly conferences: ReadonlyArray<Conference>;
}

const splitOff = (
  desk: OpenDesk,
  tx: WritableDb,
  { sitting, request, conference, conferences }: Splitting,
  why: string,
  decidedBy: string,
): Sitting['id'] => {
  const family = findFamily(tx, sitting.familyId);
  const people = familyFile(tx, sitting.familyId, closedAddresses);
  if (family === undefined || people === undefined) throw new Error('A sitting without its family');
  const { childId } = conference;
  const staying = conferences.flatMap((one) => (one.childId === childId ? [] : [one.childId]));
  const own: ConferenceRequest = {
    ...request,
    id: desk.newId(),
    childIds: [childId],
    childKinds: only(request.childKinds, (id) => id === childId),
    leftOut: staying.map((id) => ({ childId: id, reason: `Has the conference ${sitting.reference}.` })),
  };
  const made: Sitting = {
    ...newSitting(desk, tx, family, own.id),
    chairId: sitting.chairId,
    // It keeps the procedures that it was asked for under (DL11).
    ...{ profileId: sitting.profileId, profileVersion: sitting.profileVersion, model: sitting.model },
  };
  saveRequest(tx, own);
  saveSitting(tx, made);
  keepSameModel(tx, made.id, sitting.id);
  createRecord(desk, tx, made.id);

  const record = recordOf(desk, tx, sitting.id);
  const { leaving, shared } = splitList(Object.values(record.invitees), childId, staying, people.relationships);
  const decision = undecided(record.decisions[conference.id]);
  editRecord(desk, tx, sitting.id, [
    { edit: 'decision.remove', id: conference.id },
    ...leaving.map(({ id }): RecordEdit => ({ edit: 'invitee.remove', id })),
    ...shared.flatMap((one) =>
      withContact(
        one,
        one.contactWith.filter((id) => id !== childId),
      ),
    ),
  ]);
  const words = `Splitting off from ${sitting.reference}.`;
  saveConference(tx, { ...conference, sittingId: made.id, lateReason: '', lateApprovedBy: '' });
  editRecord(desk, tx, made.id, [
    ...(decision === null ? [] : [{ edit: 'decision.change', id: conference.id, change: decision } as const]),
    ...leaving.map((one): RecordEdit => ({ edit: 'invitee.add', invitee: onNewList(one, childId, words) })),
    ...shared.map(
      (one): RecordEdit => ({ edit: 'invitee.add', invitee: alsoOnNewList(one, desk.newId<InviteeId>(), childId, words) }),
    ),
  ]);
  const reason = [`Has the conference ${made.reference}.`, why, `Decided by ${decidedBy}.`]
    .filter((part) => part !== '')
    .join(' ');
  const rest: ConferenceRequest = {
    ...request,
    childIds: request.childIds.filter((id) => id !== childId),
    childKinds: only(request.childKinds, (id) => id !== childId),
    leftOut: [...request.leftOut.filter((one) => one.childId !== childId), { childId, reason }],
  };
  saveRequest(tx, rest);
  matchConferences(desk, tx, own, made);
  matchConferences(desk, tx, rest, sitting);
  keepSplit(tx, {
    sittingId: made.id,
    fromId: sitting.id,
    conference,
    decision,
    leaving,
    shared,
    childKind: request.childKinds[childId] ?? null,
  });
  tellWhoLeaves(desk, tx, made, sitting, leaving, { why, decidedBy, agreedBy: request.authorisedBy || decidedBy });
  return made.id;
};

/** Those who had been told the day of the other sitting come on it unless they are told that it is off for them (P-16). */
const tellWhoLeaves = (
  desk: OpenDesk,
  tx: WritableDb,
  made: Sitting,
  { heldOn, startsAt, endsAt, place, remoteLink, progress: { bookedAt, invitedAt } }: Sitting,
  leaving: ReadonlyArray<Invitee>,
  { why, decidedBy, agreedBy }: { readonly why: string; readonly decidedBy: string; readonly agreedBy: string },
): void => {
  const invited = leaving.filter(wasToldTheDay).map(({ id }) => id);
  if (invited.length === 0 || heldOn === null || startsAt === null || endsAt === null || bookedAt === null) return;
  insertWithdrawal(tx, {
    sittingId: made.id,
    number: 1,
    kind: 'postponed',
    at: nowAt(desk),
    reason: 'split-off',
    words: why,
    decidedBy,
    agreedBy,
    was: { heldOn, startsAt, endsAt, place, remoteLink, bookedAt, invitedAt },
    replacedBy: null,
    invited,
  });
};

const putBack = (desk: OpenDesk, tx: WritableDb, sitting: Sitting, split: SplitOff): void => {
  const from = findSitting(tx, split.fromId);
  const request = from === undefined ? undefined : findRequest(tx, from.requestId);
  if (from === undefined || request === undefined) throw new Error('A sitting that was split off without the other one');
  const { conference, decision, leaving, shared, childKind } = split;
  const { childId } = conference;
  const list = recordOf(desk, tx, from.id).invitees;
  desk.records.removeDocument(tx, recordRef(sitting.id));
  desk.records.removeDocument(tx, annexRef(sitting.id));
  forgetSplit(tx, sitting.id);
  // It stands in the other sitting before the new one is taken away, so that nothing of it goes with it.
  saveConference(tx, { ...conference, sittingId: from.id });
  removeSitting(tx, sitting);
  const edits: ReadonlyArray<RecordEdit> = [
    ...(decision === null ? [] : [{ edit: 'decision.change', id: conference.id, change: decision } as const]),
    ...leaving.filter(({ id }) => list[id] === undefined).map((invitee): RecordEdit => ({ edit: 'invitee.add', invitee })),
    ...shared.flatMap(({ id, contactWith }) => {
      const now = list[id];
      return now === undefined || !contactWith.includes(childId) ? [] : withContact(now, [...now.contactWith, childId]);
    }),
  ];
  if (edits.length > 0) editRecord(desk, tx, from.id, edits);
  const whole: ConferenceRequest = {
    ...request,
    childIds: [...request.childIds, childId],
    childKinds: childKind === null ? request.childKinds : { ...request.childKinds, [childId]: childKind },
    leftOut: request.leftOut.filter((one) => one.childId !== childId),
  };
  saveRequest(tx, whole);
  matchConferences(desk, tx, whole, from);
};

const withContact = (one: Invitee, contactWith: ReadonlyArray<PersonId>): ReadonlyArray<RecordEdit> =>
  contactWith.length === one.contactWith.length
    ? []
    : [{ edit: 'invitee.change', id: one.id, change: { contactWith: [...contactWith] } }];

const undecided = (decision: Decision | undefined): Omit<Decision, 'conferenceId' | 'confirmed'> | null => {
  if (decision === undefined) return null;
  const { conferenceId: _, confirmed: __, ...rest } = JSON.parse(JSON.stringify(decision)) as Decision;
  return rest;
};

const only = <T>(kinds: { readonly [id: string]: T }, which: (id: string) => boolean): { readonly [id: string]: T } =>
  Object.fromEntries(Object.entries(kinds).filter(([id]) => which(id)));
