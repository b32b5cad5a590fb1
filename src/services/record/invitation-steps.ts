import type { Returned } from '../../core/agencies/sending.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import { type InvitationStep, type InvitationWay, nextOrder } from '../../core/conferences/invitation.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { InvitationStepId } from '../../core/identifiers.ts';
import type { WritableDb } from '../../storage/database.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { editRecord, recordOf } from './records.ts';

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

/** Somebody who waits for a reply and whose post came back was never asked: the list says so as the address does (AG06). */
export const cameBack = (
  desk: OpenDesk,
  tx: WritableDb,
  { sitting }: SittingFile,
  { inviteeId }: Reader,
  { on, why, way }: Returned & { readonly way: InvitationWay | null },
): void => {
  const { closedAt, cancelledAt } = sitting.progress;
  if (inviteeId === null || closedAt !== null || cancelledAt !== null) return;
  const invitee = recordOf(desk, tx, sitting.id).invitees[inviteeId];
  if (invitee === undefined || invitee.invitedOn === null || invitee.reply !== 'none') return;
  const step = { kind: 'came-back', on, way, note: why } as const;
  editRecord(desk, tx, sitting.id, [stepSaid(desk, invitee, step)]);
};
