import type { planReceiptsApi } from '../../contract/plan-receipts.ts';
import type { Implementation } from '../../contract/procedure.ts';
import type { Task } from '../../contract/sitting-answers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { addDays, type LocalDate, longDate } from '../../core/local-date.ts';
import { askedFor, namesInShort, receiptAskedOf } from '../../core/plans/plan-receipt.ts';
import { err, ok } from '../../core/result.ts';
import { catalogueOf } from '../../documents/catalogue.ts';
import type { WritableDb } from '../../storage/database.ts';
import { askForReceipt, type OpenReceipt, openReceipts, planReceipts, saveReceipt } from '../../storage/plans/plan-receipts.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { groupOf } from '../task.ts';

export const planReceiptServices = (desk: OpenDesk): Implementation<typeof planReceiptsApi> => ({
  'receipt.list': ({ sittingId }) => ok(planReceipts(desk.db, sittingId)),

  'receipt.save': ({ sittingId, inviteeIds, received }) =>
    act(desk, { action: 'receipt.save', objectId: sittingId }, (tx) => {
      const heldOn = findSitting(tx, sittingId)?.heldOn ?? null;
      const asked = new Set(planReceipts(tx, sittingId).map(({ inviteeId }) => inviteeId));
      if (heldOn === null || !inviteeIds.every((id) => asked.has(id))) return err({ type: 'NotHere', what: 'receipt' } as const);
      if (received !== null && received.on > todayAt(desk)) return err({ type: 'DayIsToCome' } as const);
      if (received !== null && received.on < heldOn) return err({ type: 'DayBeforeConference' } as const);
      for (const id of inviteeIds) saveReceipt(tx, sittingId, id, received);
      return ok(null);
    }),
});

/** Asks everybody whom the plans of this sitting go to, once it is closed; whoever is asked already stays as they are. */
export const askForReceipts = (tx: WritableDb, file: SittingFile): void => {
  for (const { document, reader } of catalogueOf(file)) {
    const asked = document.kind === 'plan' ? receiptAskedOf(reader) : null;
    if (asked !== null) askForReceipt(tx, file.sitting.id, asked);
  }
};

/** The gap list of the morning after: who has not said that they have the plan, one line for each sitting (PL10). */
export const receiptTasks = (desk: OpenDesk, today: LocalDate): ReadonlyArray<Task> => {
  const open = openReceipts(desk.db, { from: addDays(today, -askedFor), before: today });
  return [...Map.groupBy(open, ({ sittingId }) => sittingId).values()].flatMap((gaps) => {
    const [first] = gaps;
    return first === undefined ? [] : [gapTask(first, gaps, today)];
  });
};

const gapTask = (
  { sittingId, reference, heldOn, familyName, asked }: OpenReceipt,
  gaps: ReadonlyArray<OpenReceipt>,
  today: LocalDate,
): Task => {
  const morningAfter = addDays(heldOn, 1);
  return {
    id: `receipt:${sittingId}`,
    group: groupOf(morningAfter, today),
    sentence: `Ask ${namesInShort(gaps)} whether they have the plan: ${gaps.length} of ${asked} have not said so`,
    familyName,
    reference,
    dueOn: morningAfter,
    dueInWords: `Since the conference on ${longDate(heldOn)}`,
    sittingId,
    tab: 'plan',
    action: 'Record',
  };
};
