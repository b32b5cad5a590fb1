import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { Returned } from '../../core/agencies/sending.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import { type InvitationStep, type InvitationWay, invitationReach, nextOrder } from '../../core/conferences/invitation.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { InvitationStepId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { findSitting, saveSitting } from '../../storage/record/sittings.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { type Sending, sendingTo } from '../papers/sending.ts';
import { editRecord, recordOf } from '../record/records.ts';
import { sittingFile } from '../record/sitting-file.ts';

type Api = typeof sittingsApi;

/**
 * Marks everyone on the list who was not yet told as invited today, by the way that was said or else as each of them is written to.
 * One whose invitation came back is among them once there is somewhere to write to again (AG06).
 */
export const markInvited = (
  desk: OpenDesk,
  { sittingId, way }: InputOf<Api['sitting.markInvited']>,
): Supplied<Api['sitting.markInvited']> =>
  act(desk, { action: 'sitting.invite', objectId: sittingId }, (tx) => {
    const sitting = findSitting(tx, sittingId);
    const file = sittingFile(desk, tx, sittingId);
    if (sitting === undefined || file === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    if (sitting.progress.bookedAt === null) return err({ type: 'NotBooked' } as const);
    const sendingOf = sendingsOf(tx, file);
    const untold = Object.values(file.record.invitees).filter((one) => isToSend(one, sendingOf(one)?.returned ?? null));
    if (untold.length > 0)
      editRecord(
        desk,
        tx,
        sittingId,
        untold.map((one) => stepSaid(desk, one, { kind: 'sent', way: way ?? wayTo(sendingOf(one)), note: '' })),
      );
    if (sitting.progress.invitedAt === null)
      saveSitting(tx, { ...sitting, progress: { ...sitting.progress, invitedAt: nowAt(desk) } });
    return ok({ invited: untold.length });
  });

/** Somebody who waits for a reply and whose post came back was never asked: the list says so as the address does (AG06). */
export const cameBack = (
  desk: OpenDesk,
  tx: WritableDb,
  { sitting }: SittingFile,
  { inviteeId }: Reader,
  { on, why, by }: Returned & Pick<Sending, 'by'>,
): void => {
  const { closedAt, cancelledAt } = sitting.progress;
  if (inviteeId === null || closedAt !== null || cancelledAt !== null) return;
  const invitee = recordOf(desk, tx, sitting.id).invitees[inviteeId];
  if (invitee === undefined || invitee.invitedOn === null || invitee.reply !== 'none') return;
  const step = { kind: 'came-back', on, way: by === 'none' ? null : by, note: why } as const;
  editRecord(desk, tx, sitting.id, [stepSaid(desk, invitee, step)]);
};

/** A step of somebody's invitation, today unless another day is said, recorded by whoever is at the desk. */
export const stepSaid = (
  desk: OpenDesk,
  invitee: Invitee,
  step: Pick<InvitationStep, 'kind' | 'way' | 'note'> & Partial<Pick<InvitationStep, 'on'>>,
): RecordEdit => ({
  edit: 'invitation.set',
  id: invitee.id,
  step: desk.newId<InvitationStepId>(),
  said: { on: todayAt(desk), ...step, by: desk.actor.name, order: nextOrder(invitee) },
});

const isToSend = (one: Invitee, returned: Returned | null): boolean => {
  if (one.attendance === 'not-invited' || one.part === 'chair' || one.part === 'minute-taker') return false;
  const { as } = invitationReach(one).reached;
  return as === 'to-send' || (as === 'came-back' && returned === null);
};

/** How somebody on the list is written to; undefined for whoever gets no paper. */
const sendingsOf = (db: ReadableDb, file: SittingFile): ((one: Invitee) => Sending | undefined) => {
  const readers = new Map(readersOf(file).map((reader) => [reader.inviteeId, reader]));
  return ({ id }) => {
    const reader = readers.get(id);
    return reader === undefined ? undefined : sendingTo(db, file, reader);
  };
};

const wayTo = (sending: Sending | undefined): InvitationWay | null =>
  sending === undefined || sending.by === 'none' ? null : sending.by;
