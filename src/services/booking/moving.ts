import type { MovePreview, movingApi } from '../../contract/moving.ts';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import type { BookingFault } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { ConferenceRecord, Invitee } from '../../core/conferences/record.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { changeFor, inviteesMoved, movedInWords, mustTellAgain, type Told } from '../../core/scheduling/move.ts';
import { rooms } from '../../storage/agencies/agencies.ts';
import { forgetMove, type KeptMove, keepMove, keptMove, type Where } from '../../storage/booking/moved-sittings.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { conferencesOfSitting, findSitting, saveSitting } from '../../storage/record/sittings.ts';
import { act, type OpenDesk } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { editRecord, recordOf } from '../record/records.ts';
import { book, bookWithin } from './booking.ts';
import { previewMove } from './move-preview.ts';
import { freeSlotOf } from './reserve.ts';

type Api = typeof movingApi;
type Booked = InputOf<(typeof sittingsApi)['sitting.book']>;

/** A booked sitting goes elsewhere: seen before, done in one act, taken back in one (DL06). */
export const movingServices = (desk: OpenDesk): Implementation<Api> => ({
  'sitting.movePreview': (asked): Supplied<Api['sitting.movePreview']> => {
    const sitting = findSitting(desk.db, asked.sittingId);
    const refused = whyNotMovable(sitting);
    if (refused !== undefined || sitting === undefined) return err(refused ?? notHere);
    return ok(previewMove(desk, sitting, bookingFor(desk.db, sitting, asked)) satisfies MovePreview);
  },

  'sitting.move': (asked): Supplied<Api['sitting.move']> =>
    act(desk, { action: 'sitting.move', objectId: asked.sittingId }, (tx) => {
      const sitting = findSitting(tx, asked.sittingId);
      const refused = whyNotMovable(sitting);
      if (refused !== undefined || sitting === undefined) return err(refused ?? notHere);
      const booking = bookingFor(tx, sitting, asked);
      const moved = moveWithin(desk, tx, sitting, booking);
      return moved.ok ? ok(moveInWords(sitting, booking)) : moved;
    }),

  'sitting.undoMove': ({ sittingId }): Supplied<Api['sitting.undoMove']> =>
    act(desk, { action: 'sitting.undoMove', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err(notHere);
      const move = keptMove(tx, sittingId);
      if (move === undefined) return err({ type: 'NothingToUndo' } as const);
      if (!isSame(whereOf(sitting), move.after)) return err({ type: 'ChangedSince' } as const);
      return moveBack(desk, tx, sitting, move);
    }),
});

/** The first booking of a sitting, or another time, place or chair for one that is booked. */
export const bookOrMove = (desk: OpenDesk, asked: Booked): Supplied<(typeof sittingsApi)['sitting.book']> => {
  const isBooked = (sitting: Sitting | undefined): boolean => sitting !== undefined && sitting.progress.bookedAt !== null;
  if (!isBooked(findSitting(desk.db, asked.sittingId))) return book(desk, asked);
  return act(desk, { action: 'sitting.book', objectId: asked.sittingId }, (tx) => {
    const sitting = findSitting(tx, asked.sittingId);
    return sitting === undefined ? err(notHere) : moveWithin(desk, tx, sitting, asked);
  });
};

const notHere = { type: 'NotHere', what: 'sitting' } as const;

const whyNotMovable = (sitting: Sitting | undefined) => {
  if (sitting === undefined) return notHere;
  if (sitting.progress.bookedAt === null) return { type: 'NotBooked' } as const;
  return sitting.progress.closedAt === null ? undefined : ({ type: 'AlreadyClosed' } as const);
};

/** The whole booking of a move: what it does not speak of stays, and the place follows the room. */
const bookingFor = (
  db: ReadableDb,
  sitting: Sitting,
  asked: InputOf<Api['sitting.movePreview']> & Partial<Pick<Booked, 'lateReason' | 'lateApprovedBy' | 'despite'>>,
): Booked => {
  const room =
    asked.roomId === null || asked.roomId === sitting.roomId ? undefined : rooms(db).find((r) => r.id === asked.roomId);
  return {
    lateReason: '',
    lateApprovedBy: '',
    despite: '',
    alreadyHeld: false,
    ...asked,
    place: room === undefined ? sitting.place : [room.name, room.place].filter((part) => part !== '').join(', '),
    remoteLink: sitting.remoteLink,
    minuteTakerId: sitting.minuteTakerId,
  };
};

const moveWithin = (desk: OpenDesk, tx: WritableDb, sitting: Sitting, asked: Booked): Result<null, BookingFault> => {
  const [late] = conferencesOfSitting(tx, sitting.id).filter((conference) => conference.lateReason !== '');
  const { invitees } = recordOf(desk, tx, sitting.id);
  const booked = bookWithin(desk, tx, sitting, asked);
  if (!booked.ok) return booked;
  tellAgain(desk, tx, sitting, asked);
  const after = findSitting(tx, sitting.id);
  if (after === undefined || isSame(whereOf(sitting), whereOf(after))) return booked;
  freeSlotOf(tx, sitting);
  keepMove(tx, sitting.id, {
    before: whereOf(sitting),
    after: whereOf(after),
    lateReason: late?.lateReason ?? '',
    lateApprovedBy: late?.lateApprovedBy ?? '',
    invitedAt: sitting.progress.invitedAt,
    invitees: changedEntries(invitees, recordOf(desk, tx, sitting.id).invitees),
  });
  return booked;
};

/** Whoever was told of the old time or place is to be told again; answers for the old time are none for the new one. */
const tellAgain = (desk: OpenDesk, tx: WritableDb, before: Sitting, after: Booked): void => {
  const was = toldOf(before);
  if (was === null) return;
  const { calendar } = proceduresFor(desk, before);
  const { invitees } = recordOf(desk, tx, before.id);
  const moves = inviteesMoved(Object.values(invitees), was, after, calendar);
  const edits = moves.flatMap((move): ReadonlyArray<RecordEdit> => {
    const one = invitees[move.id];
    return one === undefined ? [] : [{ edit: 'invitee.change', id: move.id, change: changeFor(one, move) }];
  });
  if (edits.length > 0) editRecord(desk, tx, before.id, edits);
  const sitting = findSitting(tx, before.id);
  if (sitting !== undefined && mustTellAgain(was, after))
    saveSitting(tx, { ...sitting, progress: { ...sitting.progress, invitedAt: null } });
};

/** What people were told of a sitting; null while it has no time. */
const toldOf = ({ heldOn, startsAt, endsAt, place }: Sitting): Told | null =>
  heldOn === null || startsAt === null || endsAt === null ? null : { heldOn, startsAt, endsAt, place };

/**
 * Books the sitting where it was by the same rules as every booking: what has taken its place meanwhile refuses it in words.
 * Whoever was told of the new time since must be told again; everybody else's entry is as it was.
 */
const moveBack = (desk: OpenDesk, tx: WritableDb, sitting: Sitting, move: KeptMove) => {
  const { bookedDespite, heldOn, startsAt, endsAt, chairId, ...rest } = move.before;
  if (heldOn === null || startsAt === null || endsAt === null || chairId === null) return err({ type: 'NothingToUndo' } as const);
  const booking: Booked = {
    ...rest,
    heldOn,
    startsAt,
    endsAt,
    chairId,
    sittingId: sitting.id,
    despite: bookedDespite,
    // It goes back to where it was, whatever day that is by now.
    alreadyHeld: true,
    lateReason: move.lateReason,
    lateApprovedBy: move.lateApprovedBy,
  };
  restoreEntries(desk, tx, sitting.id, move);
  const booked = bookWithin(desk, tx, sitting, booking);
  if (!booked.ok) return booked;
  const back = findSitting(tx, sitting.id);
  if (back !== undefined && sitting.progress.invitedAt === null)
    saveSitting(tx, { ...back, progress: { ...back.progress, invitedAt: move.invitedAt } });
  else if (back !== undefined && mustTellAgainAfter(move))
    saveSitting(tx, { ...back, progress: { ...back.progress, invitedAt: null } });
  forgetMove(tx, sitting.id);
  return ok(moveInWords(sitting, booking));
};

const mustTellAgainAfter = ({ before, after }: KeptMove): boolean =>
  before.heldOn !== after.heldOn ||
  before.startsAt !== after.startsAt ||
  before.endsAt !== after.endsAt ||
  before.place !== after.place;

const restoreEntries = (desk: OpenDesk, tx: WritableDb, sittingId: SittingId, move: KeptMove): void => {
  const { invitees } = recordOf(desk, tx, sittingId);
  const told = mustTellAgainAfter(move);
  const edits = move.invitees.flatMap(({ before, after }): ReadonlyArray<RecordEdit> => {
    const now = invitees[before.id];
    if (after === null) return now === undefined ? [{ edit: 'invitee.add', invitee: before }] : [];
    if (now === undefined) return [];
    const report = now.report.dueOn === after.report.dueOn ? { report: { ...now.report, dueOn: before.report.dueOn } } : {};
    return [{ edit: 'invitee.change', id: before.id, change: { ...report, ...answerBack(now, before, after, told) } }];
  });
  const known = new Set(move.invitees.map(({ before }) => before.id));
  // Somebody who was first told of the new time knows only that one.
  const newlyTold = Object.values(invitees).filter((one) => told && !known.has(one.id) && one.invitedOn !== null);
  const all = [
    ...edits,
    ...newlyTold.map(({ id }): RecordEdit => ({ edit: 'invitee.change', id, change: { invitedOn: null, reply: 'none' } })),
  ];
  if (all.length > 0) editRecord(desk, tx, sittingId, all);
};

const answerBack = (now: Invitee, before: Invitee, after: Invitee, told: boolean): Partial<Invitee> => {
  const untouched = now.invitedOn === after.invitedOn && now.reply === after.reply && now.attendance === after.attendance;
  const { invitedOn, reply, repliedOn = null, deputyName, attendance } = before;
  if (untouched) return { invitedOn, reply, repliedOn, deputyName, attendance };
  return told ? { invitedOn: null, reply: 'none', deputyName: '' } : {};
};

const changedEntries = (before: ConferenceRecord['invitees'], after: ConferenceRecord['invitees']): KeptMove['invitees'] =>
  Object.values(before).flatMap((one) => {
    const now = after[one.id] ?? null;
    return now !== null && isSame(one, now) ? [] : [{ before: one, after: now }];
  });

const whereOf = (sitting: Sitting): Where => {
  const { heldOn, startsAt, endsAt, place, roomId, remoteLink, chairId, minuteTakerId, bookedDespite } = sitting;
  return { heldOn, startsAt, endsAt, place, roomId, remoteLink, chairId, minuteTakerId, bookedDespite };
};

/** Both come from the same place, so that their fields stand in the same order. */
const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

const moveInWords = (before: Sitting, after: Told): { readonly reference: string; readonly words: string } => {
  const was = toldOf(before);
  return { reference: before.reference, words: was === null ? '' : movedInWords(was, after) };
};
