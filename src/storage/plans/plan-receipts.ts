import type { FamilyId, InviteeId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { PlanReceipt } from '../../core/plans/plan-receipt.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface ReceiptRow extends Omit<PlanReceipt, 'received'> {
  readonly receivedOn: LocalDate | null;
  readonly how: string;
}

export const planReceiptsSql = `
  SELECT invitee_id AS inviteeId, name, side, received_on AS receivedOn, how FROM plan_receipt
  WHERE sitting_id = $sittingId ORDER BY side DESC, name COLLATE NOCASE, invitee_id`;
/** Those who are given the plans of a sitting, the family first. */
export const planReceipts = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<PlanReceipt> =>
  db
    .prepare<unknown[], ReceiptRow>(planReceiptsSql)
    .all({ sittingId })
    .map(({ receivedOn, how, ...row }) => ({ ...row, received: receivedOn === null ? null : { on: receivedOn, how } }));

/** Asks somebody; whoever is asked already keeps what they said. */
export const askForReceipt = (db: WritableDb, sittingId: SittingId, { received, ...asked }: PlanReceipt): void => {
  db.prepare(`
    INSERT OR IGNORE INTO plan_receipt (sitting_id, invitee_id, name, side, received_on, how)
    VALUES ($sittingId, $inviteeId, $name, $side, $receivedOn, $how)`).run({
    ...asked,
    sittingId,
    receivedOn: received?.on ?? null,
    how: received?.how ?? '',
  });
};

/** Keeps what somebody said who is asked, or takes it back; nothing where they are not asked. */
export const saveReceipt = (
  db: WritableDb,
  sittingId: SittingId,
  inviteeId: InviteeId,
  received: PlanReceipt['received'],
): void => {
  db.prepare(`
    UPDATE plan_receipt SET received_on = $on, how = $how WHERE sitting_id = $sittingId AND invitee_id = $inviteeId`).run({
    sittingId,
    inviteeId,
    on: received?.on ?? null,
    how: received?.how ?? '',
  });
};

/** One who has not said that they have the plan. */
export interface OpenReceipt extends Pick<PlanReceipt, 'name' | 'side'> {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly heldOn: LocalDate;
  readonly familyId: FamilyId;
  readonly familyName: string;
  /** How many are asked about this sitting. */
  readonly asked: number;
}

export const openReceiptsSql = `
  SELECT s.id AS sittingId, s.reference, s.held_on AS heldOn, s.family_id AS familyId, f.name AS familyName, r.name, r.side,
    (SELECT count(*) FROM plan_receipt o WHERE o.sitting_id = s.id) AS asked
  FROM sitting s CROSS JOIN plan_receipt r ON r.sitting_id = s.id AND r.received_on IS NULL JOIN family f ON f.id = s.family_id
  WHERE s.held_on >= $from AND s.held_on < $before AND s.closed_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM sitting later WHERE later.family_id = s.family_id AND later.held_on > s.held_on AND later.closed_at IS NOT NULL)
  ORDER BY s.held_on, s.reference, r.side DESC, r.name COLLATE NOCASE`;
/** Those of sittings held from `from`, inclusive, to `before`, exclusive, after which the family had no other conference. */
export const openReceipts = (
  db: ReadableDb,
  days: { readonly from: LocalDate; readonly before: LocalDate },
): ReadonlyArray<OpenReceipt> => db.prepare<unknown[], OpenReceipt>(openReceiptsSql).all(days);
