import type { heldTextsApi, ReadParagraph, WaitingParagraph } from '../../contract/held-texts.ts';
import type { Implementation } from '../../contract/procedure.ts';
import type { RecordFault } from '../../contract/records.ts';
import { heldParagraphs } from '../../core/conferences/held-text.ts';
import type { HeldParagraphId, SittingId } from '../../core/identifiers.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import {
  countWaiting,
  deleteWaiting,
  findHeldParagraph,
  type HeldParagraph,
  insertHeldParagraph,
  lastHeldPlace,
  lastReadParagraphs,
  markParagraph,
  waitingParagraphs,
} from '../../storage/record/held-texts.ts';
import { findSitting } from '../../storage/record/sittings.ts';
import { act, nowAt, type OpenDesk, savedAt } from '../open-desk.ts';
import { editRecord } from './records.ts';

/** Transcripts and drafts of machines wait here: nothing of them enters the record before a named person has read it (LC13). */
export const heldTextServices = (desk: OpenDesk): Implementation<typeof heldTextsApi> => ({
  'held.list': ({ sittingId }) => {
    if (findSitting(desk.db, sittingId) === undefined) return notHere('sitting');
    return ok({
      waiting: waitingParagraphs(desk.db, sittingId, shownAtOnce).map(asWaiting),
      count: countWaiting(desk.db, sittingId),
      read: lastReadParagraphs(desk.db, sittingId, shownAtOnce).map(asRead),
    });
  },

  'held.put': ({ sittingId, source, text }) =>
    act(desk, { action: 'held.put', objectId: sittingId }, (tx) => {
      const open = openForReading(tx, sittingId);
      if (!open.ok) return open;
      const paragraphs = heldParagraphs(text);
      if (paragraphs.length === 0) return err({ type: 'NothingToRead' });
      const before = lastHeldPlace(tx, sittingId);
      for (const [index, paragraph] of paragraphs.entries())
        insertHeldParagraph(tx, {
          ...waits,
          id: desk.newId(),
          sittingId,
          place: before + index + 1,
          text: paragraph,
          source,
          heldAt: nowAt(desk),
          heldBy: desk.actor.name,
        });
      return ok({ paragraphs: paragraphs.length });
    }),

  'held.accept': ({ paragraphId, statement }) =>
    act(desk, { action: 'held.accept', objectId: paragraphId }, (tx) => {
      const found = toRead(tx, paragraphId);
      if (!found.ok) return found;
      const { sittingId, source } = found.value;
      const line = { ...statement, source: readSource(source, desk.actor.name) };
      markParagraph(tx, paragraphId, { ...readNow(desk), statementId: line.id });
      const revision = editRecord(desk, tx, sittingId, [{ edit: 'statement.add', statement: line, after: 'last' }]);
      return ok({ revision, at: savedAt(desk) });
    }),

  'held.leaveOut': ({ paragraphId }) =>
    act(desk, { action: 'held.leaveOut', objectId: paragraphId }, (tx) => {
      const found = toRead(tx, paragraphId);
      if (!found.ok) return found;
      markParagraph(tx, paragraphId, { ...readNow(desk), statementId: null });
      return ok(null);
    }),

  'held.takeBack': ({ paragraphId }) =>
    act(desk, { action: 'held.takeBack', objectId: paragraphId }, (tx) => {
      const found = openParagraph(tx, paragraphId);
      if (!found.ok) return found;
      const { sittingId, statementId } = found.value;
      markParagraph(tx, paragraphId, waits);
      if (statementId !== null) editRecord(desk, tx, sittingId, [{ edit: 'statement.remove', id: statementId }]);
      return ok(null);
    }),

  'held.discard': ({ sittingId }) =>
    act(desk, { action: 'held.discard', objectId: sittingId }, (tx) => {
      if (findSitting(tx, sittingId) === undefined) return notHere('sitting');
      deleteWaiting(tx, sittingId);
      return ok(null);
    }),
});

/** As many as are asked for at once, waiting and read each: a transcript of a megabyte has thousands. */
const shownAtOnce = 12;

const waits = { readAt: null, readBy: null, statementId: null } as const;
const readNow = (desk: OpenDesk) => ({ readAt: nowAt(desk), readBy: desk.actor.name });

/** What the record says of where the line came from. A long source is kept whole with the paragraph and cut here, never the name. */
const readSource = (source: string, reader: string): string => {
  const ending = `, read and accepted by ${reader}`.slice(0, 200);
  return `${source.slice(0, 300 - ending.length)}${ending}`;
};

const asWaiting = ({ id, text, source, heldAt, heldBy }: HeldParagraph): WaitingParagraph => ({
  id,
  text,
  source,
  heldAt,
  heldBy,
});

const asRead = (held: HeldParagraph): ReadParagraph => ({
  ...asWaiting(held),
  readAt: held.readAt ?? held.heldAt,
  readBy: held.readBy ?? '',
  statementId: held.statementId,
});

const toRead = (db: ReadableDb, id: HeldParagraphId) => {
  const found = openParagraph(db, id);
  return found.ok && found.value.readBy !== null ? err({ type: 'AlreadyRead', by: found.value.readBy } as const) : found;
};

const openParagraph = (db: ReadableDb, id: HeldParagraphId): Result<HeldParagraph, RecordFault> => {
  const found = findHeldParagraph(db, id);
  if (found === undefined) return notHere('paragraph');
  const open = openForReading(db, found.sittingId);
  return open.ok ? ok(found) : open;
};

const openForReading = (db: ReadableDb, sittingId: SittingId): Result<null, RecordFault> => {
  const sitting = findSitting(db, sittingId);
  if (sitting === undefined) return notHere('sitting');
  if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
  if (sitting.progress.approvedAt !== null) return err({ type: 'RecordApproved' });
  return ok(null);
};

const notHere = (what: 'sitting' | 'paragraph') => err({ type: 'NotHere', what } as const);
