import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import type { FreedSlotView, ReserveRow, reserveApi } from '../../contract/reserve.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import { err, ok } from '../../core/result.ts';
import { isStillFree, reserveFor } from '../../core/scheduling/reserve.ts';
import { givesUpInWords } from '../../core/scheduling/slot-words.ts';
import { practitioners } from '../../storage/agencies/agencies.ts';
import { freedSlots, type KeptFreedSlot, keepFreedSlot, leaveFree } from '../../storage/booking/freed-slots.ts';
import type { WritableDb } from '../../storage/database.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { book } from './booking.ts';
import { askedFor, queueQuestion } from './waiting.ts';

type Api = typeof reserveApi;

/** The reserve list: what was freed, and who may have it first (SC09). */
export const reserveServices = (desk: OpenDesk): Implementation<Api> => ({
  'reserve.list': () => ok(offered(desk).map(({ view }) => view)),

  'reserve.accept': ({ sittingId, lateReason, lateApprovedBy, ...key }): Supplied<Api['reserve.accept']> => {
    const found = offered(desk).find(({ view }) => isThat(view, key));
    const offer = found?.view.offers.find((one) => one.sittingId === sittingId);
    const sitting = findSitting(desk.db, sittingId);
    if (found === undefined || offer === undefined || sitting === undefined) return err({ type: 'NotOfferedAnyMore' });
    return book(desk, {
      ...key,
      sittingId,
      endsAt: offer.endsAt,
      roomId: found.slot.roomId,
      place: found.slot.place,
      remoteLink: sitting.remoteLink,
      minuteTakerId: sitting.minuteTakerId,
      lateReason: offer.isLate ? lateReason : '',
      lateApprovedBy: offer.isLate ? lateApprovedBy : '',
      // What it gives up stood beside the button that was pressed.
      despite: offer.givesUp.length === 0 ? '' : `Accepted from the reserve list. ${offer.givesUp.join(' ')}`,
      alreadyHeld: false,
    });
  },

  'reserve.leave': (key): Supplied<Api['reserve.leave']> =>
    act(desk, { action: 'reserve.leave', objectId: key.chairId }, (tx) =>
      leaveFree(tx, key, nowAt(desk)) ? ok(null) : err({ type: 'NotOfferedAnyMore' } as const),
    ),
});

/** Keeps the time that a booked sitting no longer takes; nothing of one that had no whole booking. */
export const freeSlotOf = (tx: WritableDb, { id, heldOn, startsAt, endsAt, chairId, roomId, place }: Sitting): void => {
  if (heldOn === null || startsAt === null || endsAt === null || chairId === null) return;
  keepFreedSlot(tx, { heldOn, startsAt, endsAt, chairId, roomId, place, freedBy: id });
};

const isThat = (view: FreedSlotView, key: InputOf<Api['reserve.leave']>): boolean =>
  view.heldOn === key.heldOn && view.startsAt === key.startsAt && view.chairId === key.chairId;

interface Offered {
  readonly slot: KeptFreedSlot;
  readonly view: FreedSlotView;
}

const offered = (desk: OpenDesk): ReadonlyArray<Offered> => {
  const kept = freedSlots(desk.db, todayAt(desk));
  // Most days nothing was freed, and who waits need not be looked at.
  if (kept.length === 0) return [];
  const queue = askedFor(desk);
  const question = queueQuestion(desk, queue);
  const inQueue = new Map(queue.map((one) => [one.sittingId, one]));
  const chairs = new Map(practitioners(desk.db).map(({ id, name }) => [id, name]));
  return kept.flatMap((slot): ReadonlyArray<Offered> => {
    if (!isStillFree(slot, question.bookings)) return [];
    const { offers, passedOver } = reserveFor(slot, question);
    if (offers.length === 0) return [];
    const rows = offers.flatMap(({ sittingId, because, isLate, slot: { endsAt, givesUp } }): ReadonlyArray<ReserveRow> => {
      const one = inQueue.get(sittingId);
      const lastChairId = question.waiting.find((waiting) => waiting.sittingId === sittingId)?.lastChairId ?? null;
      const lastChair = lastChairId === null ? '' : (chairs.get(lastChairId) ?? '');
      if (one === undefined) return [];
      const { familyName, reference, kindWords: kind, dueOn } = one;
      const inWords = givesUp.map((sacrifice) => givesUpInWords(sacrifice, lastChair));
      const needsReason = isLate || (dueOn !== null && slot.heldOn > dueOn);
      return [{ sittingId, familyName, reference, kind, endsAt, isLate: needsReason, because, givesUp: inWords }];
    });
    const { heldOn, startsAt, endsAt, chairId, chairName, place, reference: freedBy } = slot;
    const passed = passedOver.flatMap(({ sittingId, why }) => {
      const one = inQueue.get(sittingId);
      return one === undefined ? [] : [{ sittingId, familyName: one.familyName, reference: one.reference, why }];
    });
    return [{ slot, view: { heldOn, startsAt, endsAt, chairId, chairName, place, freedBy, offers: rows, passedOver: passed } }];
  });
};
