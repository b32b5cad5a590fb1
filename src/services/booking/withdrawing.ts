import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { WithdrawalFault } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import {
  freesItsSlot,
  reasonsFor,
  type WithdrawalKind,
  type WithdrawnBooking,
  wasToldTheDay,
} from '../../core/conferences/withdrawal.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { forgetMove } from '../../storage/booking/moved-sittings.ts';
import { insertWithdrawal, withdrawalsOf } from '../../storage/booking/withdrawals.ts';
import type { WritableDb } from '../../storage/database.ts';
import { conferencesOfSitting, findSitting, saveConference, saveSitting } from '../../storage/record/sittings.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { editRecord, recordOf } from '../record/records.ts';
import { bookWithin } from './booking.ts';
import { freeSlotOf } from './reserve.ts';

type Api = typeof sittingsApi;

/**
 * Takes a sitting off its day: the chair decides with the team manager (P-16). It is booked for another day at once, or it is
 * to book again; either way each child's clock runs on from where it started (C-09).
 */
export const postpone = (desk: OpenDesk, asked: InputOf<Api['sitting.postpone']>): Supplied<Api['sitting.postpone']> =>
  act(desk, { action: 'sitting.postpone', objectId: asked.sittingId }, (tx) => {
    const { replacement, ...why } = asked;
    const withdrawn = withdraw(desk, tx, 'postponed', why, replacement?.heldOn ?? null);
    if (!withdrawn.ok || replacement === null) return withdrawn.ok ? ok(null) : withdrawn;
    return bookWithin(desk, tx, withdrawn.value, replacement);
  });

/** Calls a sitting off for good: there is no other day, and its request is closed (P-16). */
export const cancel = (desk: OpenDesk, asked: InputOf<Api['sitting.cancel']>): Supplied<Api['sitting.cancel']> =>
  act(desk, { action: 'sitting.cancel', objectId: asked.sittingId }, (tx) => {
    const withdrawn = withdraw(desk, tx, 'cancelled', asked, null);
    return withdrawn.ok ? ok(null) : withdrawn;
  });

/** The sitting as it is once nothing of its booking stands any more. */
const withdraw = (
  desk: OpenDesk,
  tx: WritableDb,
  kind: WithdrawalKind,
  { sittingId, reason, words, decidedBy, agreedBy }: InputOf<Api['sitting.cancel']>,
  replacedBy: WithdrawnBooking['heldOn'] | null,
): Result<Sitting, WithdrawalFault> => {
  const sitting = findSitting(tx, sittingId);
  if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' });
  if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
  if (sitting.progress.closedAt !== null) return err({ type: 'AlreadyClosed' });
  const was = bookingOf(sitting);
  if (kind === 'postponed' && was === null) return err({ type: 'NotBooked' });
  if (!reasonsFor(kind).includes(reason)) return err({ type: 'ReasonDoesNotFit' });

  const list = Object.values(recordOf(desk, tx, sittingId).invitees);
  const number = withdrawalsOf(tx, sittingId).length + 1;
  const at = nowAt(desk);
  const invited = list.filter(wasToldTheDay).map(({ id }) => id);
  insertWithdrawal(tx, { sittingId, number, kind, at, reason, words, decidedBy, agreedBy, was, replacedBy, invited });
  const free: Sitting = {
    ...sitting,
    ...{ heldOn: null, startsAt: null, endsAt: null, place: '', roomId: null, remoteLink: '', bookedDespite: '' },
    progress: { ...sitting.progress, bookedAt: null, invitedAt: null, cancelledAt: kind === 'cancelled' ? at : null },
  };
  saveSitting(tx, free);
  if (was !== null && freesItsSlot(reason)) freeSlotOf(tx, sitting);
  forgetMove(tx, sittingId);
  // Why another day was late, and who agreed to it, says nothing of the next.
  for (const conference of conferencesOfSitting(tx, sittingId))
    saveConference(tx, { ...conference, lateReason: '', lateApprovedBy: '' });
  const edits = list.flatMap(afresh);
  if (edits.length > 0) editRecord(desk, tx, sittingId, edits);
  return ok(free);
};

const bookingOf = ({ heldOn, startsAt, endsAt, place, remoteLink, progress }: Sitting): WithdrawnBooking | null => {
  const { bookedAt, invitedAt } = progress;
  if (heldOn === null || startsAt === null || endsAt === null || bookedAt === null) return null;
  return { heldOn, startsAt, endsAt, place, remoteLink, bookedAt, invitedAt };
};

/** A reply, apologies and the last day of a report were for that day. Reports that have come, and exclusions, stand. */
const afresh = (invitee: Invitee): ReadonlyArray<RecordEdit> => {
  const { id, attendance, report, invitedOn, reply, deputyName } = invitee;
  const waits = report.status === 'requested' && report.dueOn !== null;
  const apologised = attendance === 'apologies' || attendance === 'did-not-attend';
  if (invitedOn === null && reply === 'none' && deputyName === '' && !waits && !apologised) return [];
  return [
    {
      edit: 'invitee.change',
      id,
      change: {
        invitedOn: null,
        reply: 'none',
        deputyName: '',
        ...(apologised ? { attendance: 'expected' } : {}),
        ...(waits ? { report: { ...report, dueOn: null } } : {}),
      },
    },
  ];
};
