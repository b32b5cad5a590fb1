import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { Returned } from '../../core/agencies/sending.ts';
import { type InvitationWay, invitationReach } from '../../core/conferences/invitation.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { findSitting, saveSitting } from '../../storage/record/sittings.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { type Sending, sendingTo } from '../papers/sending.ts';
import { stepSaid } from '../record/invitation-steps.ts';
import { editRecord } from '../record/records.ts';
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
