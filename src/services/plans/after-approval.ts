import type { AfterApprovalRow, afterApprovalApi } from '../../contract/after-approval.ts';
import type { Implementation } from '../../contract/procedure.ts';
import type { AfterApproval } from '../../core/conferences/after-approval.ts';
import type { ConferenceId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { afterApprovals, saveAfterApproval } from '../../storage/record/after-approval.ts';
import { listedRecords } from '../../storage/record/listed-records.ts';
import { childrenOfSittings } from '../../storage/record/listed-sittings.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';

/**
 * What is known of the children of an approved record since: that each was told, and that the help was taken on. It stands beside the
 * record, whose words and fingerprint stay those that the chair approved.
 */
export const afterApprovalServices = (desk: OpenDesk): Implementation<typeof afterApprovalApi> => ({
  'after.list': ({ sittingId }) => ok(rowsOf(desk.db, sittingId)),

  'after.tell': ({ sittingId, conferenceId, told }) =>
    changeRow(desk, { action: 'after.tell', sittingId, conferenceId, on: told?.on ?? null }, (row) =>
      row.toTell ? { told, accepted: row.accepted } : null,
    ),

  'after.accept': ({ sittingId, conferenceId, accepted }) =>
    changeRow(desk, { action: 'after.accept', sittingId, conferenceId, on: accepted?.on ?? null }, (row) =>
      row.helpOf === null ? null : { told: row.told, accepted },
    ),
});

interface Asked {
  readonly action: 'after.tell' | 'after.accept';
  readonly sittingId: SittingId;
  readonly conferenceId: ConferenceId;
  /** The day that is written down; null where one is taken back. */
  readonly on: LocalDate | null;
}

/** One change to what stands beside the record; null where the record itself says it already. */
const changeRow = (
  desk: OpenDesk,
  { action, sittingId, conferenceId, on }: Asked,
  change: (row: AfterApprovalRow) => AfterApproval | null,
) =>
  act(desk, { action, objectId: sittingId }, (tx) => {
    const sitting = findSitting(tx, sittingId);
    if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
    if (sitting.progress.approvedAt === null) return err({ type: 'NotApproved' } as const);
    const row = rowsOf(tx, sittingId).find((one) => one.conferenceId === conferenceId);
    const changed = row === undefined ? null : change(row);
    if (changed === null) return err({ type: 'NotHere', what: 'line' } as const);
    if (on !== null && on > todayAt(desk)) return err({ type: 'DayIsToCome' } as const);
    if (on !== null && sitting.heldOn !== null && on < sitting.heldOn) return err({ type: 'DayBeforeConference' } as const);
    saveAfterApproval(tx, conferenceId, changed);
    return ok(null);
  });

const rowsOf = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<AfterApprovalRow> => {
  const sitting = findSitting(db, sittingId);
  if (sitting === undefined || sitting.progress.approvedAt === null) return [];
  const decisions = listedRecords(db, [sittingId]).get(sittingId)?.decisions ?? {};
  const children = childrenOfSittings(db, [sittingId]).get(sittingId) ?? [];
  const known = afterApprovals(db, [sittingId]);
  return conferencesOfSitting(db, sittingId).flatMap(({ id: conferenceId, childId }) => {
    const decision = decisions[conferenceId];
    if (decision === undefined || decision.outcome === null) return [];
    const toTell = decision.childToldOn === null;
    if (!toTell && decision.helpWaitsOn === null) return [];
    const childName = children.find(({ id }) => id === childId)?.givenName ?? '';
    const { told = null, accepted = null } = known.get(conferenceId) ?? {};
    return [{ conferenceId, childName, toTell, helpOf: decision.helpWaitsOn, told, accepted }];
  });
};
