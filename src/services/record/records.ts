import type { Implementation } from '../../contract/procedure.ts';
import type { RecordFault, recordsApi, Saved } from '../../contract/records.ts';
import { type SamePeople, samePeople } from '../../core/children/same-person.ts';
import { asOnePerson, editsUnderEvery, recordAsOnePerson, underEveryIdentifier } from '../../core/conferences/as-one-person.ts';
import { changesTheDecision } from '../../core/conferences/decide.ts';
import type { Draft } from '../../core/conferences/draft.ts';
import {
  applyEdit,
  applyStatementEdit,
  emptyRecord,
  type Places,
  type RecordEdit,
  type StatementEdit,
} from '../../core/conferences/edits.ts';
import { changesOwnWords } from '../../core/conferences/own-statement.ts';
import type { ConferenceRecord, RestrictedAnnex } from '../../core/conferences/record.ts';
import { type Agreed, agreedRecord } from '../../core/conferences/two-laptops.ts';
import { wideningsIn } from '../../core/disclosure/widened.ts';
import type { SittingId, StatementId } from '../../core/identifiers.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { mergesInSitting } from '../../storage/families/person-merges.ts';
import { openPlan } from '../../storage/plans/plans.ts';
import { annexUses, noteAnnexUse } from '../../storage/record/annex-uses.ts';
import { projectRecord, touchesLists } from '../../storage/record/projections.ts';
import { childOfConference, findSitting } from '../../storage/record/sittings.ts';
import { noteWidening, wideningsOf } from '../../storage/record/widenings.ts';
import { revisionOf } from '../../storage/record-chunks.ts';
import type { DocumentRef } from '../../storage/record-store.ts';
import { act, nowAt, type OpenDesk, save, savedAt, todayAt } from '../open-desk.ts';
import { keepModelOf } from '../procedures/conference-models.ts';
import { apartOnComing } from './came-in-apart.ts';

export const recordServices = (desk: OpenDesk): Implementation<typeof recordsApi> => ({
  'record.get': ({ sittingId }) => {
    const sitting = findSitting(desk.db, sittingId);
    if (sitting === undefined) return notHere;
    return ok({
      ...agreedOf(desk, desk.db, sittingId),
      revision: revisionOf(desk.db, sittingId),
      annex: annexOf(desk, desk.db, sittingId) ?? null,
      open: sitting.progress.approvedAt === null && sitting.progress.cancelledAt === null,
    });
  },

  'record.revision': ({ sittingId }) => ok({ revision: revisionOf(desk.db, sittingId) }),

  // Typing is not logged entry by entry: the record's own history says who changed what, and when (architecture.md 4).
  'record.edit': ({ sittingId, edits }) =>
    save(desk, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return notHere;
      if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
      if (sitting.progress.approvedAt !== null) return err({ type: 'RecordApproved' });
      if (sitting.progress.closedAt !== null && edits.some(changesTheDecision)) return err({ type: 'ConferenceClosed' });
      const held = heldIn(desk, tx, sittingId);
      if (changesOwnWords(held.record.statements, edits)) return err({ type: 'OwnWordsStay' });
      const all = [...edits, ...apartOnComing(tx, sitting, held.record, edits)];
      for (const widening of wideningsIn(held.record, edits)) noteWidening(tx, sittingId, widening, desk.actor, nowAt(desk));
      return ok({ revision: editRecord(desk, tx, sittingId, all, held), at: savedAt(desk) });
    }),

  'record.widenings': ({ sittingId }) => ok(wideningsOf(desk.db, sittingId)),

  'annex.edit': ({ sittingId, edits }) =>
    act(desk, { action: 'restricted.change', objectId: sittingId }, (tx) => {
      return editAnnex(desk, tx, sittingId, edits);
    }),

  'annex.opened': ({ sittingId }) => {
    if (desk.restricted === undefined) return err({ type: 'NotEntitled' });
    return act(desk, { action: 'restricted.view', objectId: sittingId }, (tx) => {
      if (findSitting(tx, sittingId) === undefined) return notHere;
      noteAnnexUse(tx, sittingId, 'read', desk.actor, nowAt(desk));
      return ok(null);
    });
  },

  'annex.uses': ({ sittingId }) => ok(desk.restricted === undefined ? [] : annexUses(desk.db, sittingId)),
});

/** Changes the restricted part, where it is still open and the person at the desk is entitled to it. */
export const editAnnex = (
  desk: OpenDesk,
  tx: WritableDb,
  sittingId: SittingId,
  edits: ReadonlyArray<StatementEdit>,
): Result<Saved, RecordFault | { readonly type: 'NotEntitled' }> => {
  const sitting = findSitting(tx, sittingId);
  if (sitting === undefined) return notHere;
  if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
  if (sitting.progress.approvedAt !== null) return err({ type: 'RecordApproved' });
  const places = placesIn(annexOf(desk, tx, sittingId)?.statements ?? [], edits);
  const changed = desk.records.changeDocument(
    tx,
    annexRef(sittingId),
    (draft, setText) => {
      for (const edit of underEveryIdentifier(edits, sameIn(tx, sittingId)))
        applyStatementEdit(draft as Draft<RestrictedAnnex>, edit, setText, places);
    },
    { by: desk.actor.id },
  );
  if (changed.ok) {
    noteAnnexUse(tx, sittingId, 'changed', desk.actor, nowAt(desk));
    return ok({ revision: revisionOf(tx, sittingId), at: savedAt(desk) });
  }
  return changed.error.type === 'RestrictedKeyMissing' ? err({ type: 'NotEntitled' }) : unreadable(changed.error.type);
};

/** Makes the edits as one change and brings the lists up to date; the new revision. */
export const editRecord = (
  desk: OpenDesk,
  tx: WritableDb,
  sittingId: SittingId,
  edits: ReadonlyArray<RecordEdit>,
  { record, same } = heldIn(desk, tx, sittingId),
): number => {
  const places = placesIn(record.statements, edits);
  const changed = desk.records.changeDocument(
    tx,
    recordRef(sittingId),
    (draft, setText) => {
      for (const edit of editsUnderEvery(edits, same))
        applyEdit(draft as Draft<ConferenceRecord>, completed(desk, tx, edit), setText, places);
    },
    { by: desk.actor.id },
  );
  if (!changed.ok) return unreadable(changed.error.type);
  if (edits.some(touchesLists)) projectRecord(tx, sittingId, recordAsOnePerson(changed.value, same));
  return revisionOf(tx, sittingId);
};

/**
 * What the desk itself knows of an edit: the day on which a reply was entered, whichever screen or form it came from, who wrote down what
 * became of an invitation, and the category that a plan had before this decision (DC03). One that is put back brings its own.
 */
const completed = (desk: OpenDesk, tx: ReadableDb, edit: RecordEdit): RecordEdit => {
  if (edit.edit === 'invitee.change' && edit.change.reply !== undefined && edit.change.repliedOn === undefined)
    return { ...edit, change: { ...edit.change, repliedOn: edit.change.reply === 'none' ? null : todayAt(desk) } };
  if (edit.edit === 'invitation.set' && edit.said?.by === '') return { ...edit, said: { ...edit.said, by: desk.actor.name } };
  if (edit.edit === 'decision.change' && edit.change.category !== undefined && edit.change.categoryBefore === undefined) {
    const childId = childOfConference(tx, edit.id);
    const before = childId === undefined ? null : (openPlan(tx, childId)?.latestCategory ?? null);
    return { ...edit, change: { ...edit.change, categoryBefore: before } };
  }
  return edit;
};

/** Where each statement stood before these edits. */
const placesIn = (statements: ReadonlyArray<{ readonly id: StatementId }>, edits: ReadonlyArray<RecordEdit>): Places => {
  const place = (id: StatementId): number => statements.findIndex((statement) => statement.id === id);
  const added = (id: StatementId) => edits.filter((edit) => edit.edit === 'statement.add' && edit.statement.id === id).length;
  return { likely: place, isNew: (id) => place(id) < 0 && added(id) === 1 };
};

/** The two documents of a new sitting, and the agenda that it is run by. The annex is made only by somebody who may write in it. */
export const createRecord = (
  desk: OpenDesk,
  tx: WritableDb,
  sittingId: SittingId,
  initial: { readonly record: ConferenceRecord; readonly annex: RestrictedAnnex } = {
    record: emptyRecord(),
    annex: { statements: [] },
  },
): void => {
  const author = { by: desk.actor.id };
  expectMade(desk.records.createDocument(tx, recordRef(sittingId), initial.record, author));
  if (desk.restricted !== undefined) expectMade(desk.records.createDocument(tx, annexRef(sittingId), initial.annex, author));
  projectRecord(tx, sittingId, initial.record);
  keepModelOf(desk, tx, sittingId);
};

/** The record as it is read: of whom two laptops differ, they were not in the room (LC11). */
export const recordOf = (desk: OpenDesk, db: ReadableDb, sittingId: SittingId): ConferenceRecord =>
  agreedOf(desk, db, sittingId).record;

/** With the people of whom two laptops say different things. */
const agreedOf = (desk: OpenDesk, db: ReadableDb, sittingId: SittingId): Agreed => {
  const { record: held } = heldIn(desk, db, sittingId);
  const known = agreed.get(held);
  if (known !== undefined) return known;
  const clashes = desk.records.clashesIn(db, recordRef(sittingId));
  const read = agreedRecord(held, clashes.ok ? clashes.value : unreadable(clashes.error.type));
  agreed.set(held, read);
  return read;
};
const agreed = new WeakMap<ConferenceRecord, Agreed>();

/** The record as it is kept, where those who were found to be one person are one, and who they are (PF09). */
const heldIn = (
  desk: OpenDesk,
  db: ReadableDb,
  sittingId: SittingId,
): { readonly record: ConferenceRecord; readonly same: SamePeople } => {
  const same = sameIn(db, sittingId);
  const loaded = desk.records.loadDocument(db, recordRef(sittingId));
  return { record: loaded.ok ? recordAsOnePerson(loaded.value, same) : unreadable(loaded.error.type), same };
};

/** Undefined where this person may not read it, or where nobody entitled has opened one. */
export const annexOf = (desk: OpenDesk, db: ReadableDb, sittingId: SittingId): RestrictedAnnex | undefined => {
  const loaded = desk.records.loadDocument(db, annexRef(sittingId));
  if (loaded.ok) return asOnePerson(loaded.value, sameIn(db, sittingId));
  return loaded.error.type === 'SealBroken' ? unreadable('SealBroken') : undefined;
};

/** Who of the family of a sitting was found to be one person. */
export const sameIn = (db: ReadableDb, sittingId: SittingId): SamePeople => samePeople(mergesInSitting(db, sittingId));

export const recordRef = (sittingId: SittingId): DocumentRef<ConferenceRecord> => ({ sittingId, kind: 'record' });
export const annexRef = (sittingId: SittingId): DocumentRef<RestrictedAnnex> => ({ sittingId, kind: 'annex' });

const notHere = err({ type: 'NotHere', what: 'sitting' } as const);

/** A record that does not open beside a store that does is damage, which unlocking has looked for: it reaches the person as a fault of ours. */
const unreadable = (type: string): never => {
  throw new Error(`A conference record cannot be read: ${type}`);
};

const expectMade = (made: Result<unknown, { readonly type: string }>): void => {
  if (!made.ok) throw new Error(`A conference record could not be made: ${made.error.type}`);
};
