import type { HeldParagraphId, SittingId, StatementId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A pasted paragraph beside the record. */
export interface HeldParagraph {
  readonly id: HeldParagraphId;
  readonly sittingId: SittingId;
  /** Counted on through everything that was pasted for the sitting. */
  readonly place: number;
  readonly text: string;
  readonly source: string;
  readonly heldAt: LocalDateTime;
  readonly heldBy: string;
  /** Null while it waits to be read. */
  readonly readAt: LocalDateTime | null;
  readonly readBy: string | null;
  /** The line that it became; null while it waits, and where it was left out. */
  readonly statementId: StatementId | null;
}

const columns = `id, sitting_id AS sittingId, place, text, source, held_at AS heldAt, held_by AS heldBy, read_at AS readAt,
  read_by AS readBy, statement_id AS statementId`;

const waitingParagraphsSql = `
  SELECT ${columns} FROM held_paragraph WHERE sitting_id = $sittingId AND read_at IS NULL ORDER BY place LIMIT $most`;
/** The first ones that wait, in the order in which they were pasted. */
export const waitingParagraphs = (db: ReadableDb, sittingId: SittingId, most: number): ReadonlyArray<HeldParagraph> =>
  db.prepare<unknown[], HeldParagraph>(waitingParagraphsSql).all({ sittingId, most });

export const countWaiting = (db: ReadableDb, sittingId: SittingId): number =>
  db
    .prepare<unknown[], { readonly count: number }>(
      'SELECT count(*) AS count FROM held_paragraph WHERE sitting_id = $sittingId AND read_at IS NULL',
    )
    .get({ sittingId })?.count ?? 0;

const lastReadParagraphsSql = `
  SELECT ${columns} FROM held_paragraph WHERE sitting_id = $sittingId AND read_at IS NOT NULL
  ORDER BY read_at DESC, place DESC LIMIT $most`;
/** The last ones that were read, the very last one first. */
export const lastReadParagraphs = (db: ReadableDb, sittingId: SittingId, most: number): ReadonlyArray<HeldParagraph> =>
  db.prepare<unknown[], HeldParagraph>(lastReadParagraphsSql).all({ sittingId, most });

export const findHeldParagraph = (db: ReadableDb, id: HeldParagraphId): HeldParagraph | undefined =>
  db.prepare<unknown[], HeldParagraph>(`SELECT ${columns} FROM held_paragraph WHERE id = $id`).get({ id });

export const lastHeldPlace = (db: ReadableDb, sittingId: SittingId): number =>
  db
    .prepare<unknown[], { readonly place: number | null }>(
      'SELECT max(place) AS place FROM held_paragraph WHERE sitting_id = $sittingId',
    )
    .get({ sittingId })?.place ?? 0;

export const insertHeldParagraph = (
  tx: WritableDb,
  { readAt: _, readBy: __, statementId: ___, ...waiting }: HeldParagraph,
): void => {
  tx.prepare(`
    INSERT INTO held_paragraph (id, sitting_id, place, text, source, held_at, held_by)
    VALUES ($id, $sittingId, $place, $text, $source, $heldAt, $heldBy)`).run(waiting);
};

/** Notes who read it and what became of it, or with nulls that it waits again. */
export const markParagraph = (
  tx: WritableDb,
  id: HeldParagraphId,
  read: Pick<HeldParagraph, 'readAt' | 'readBy' | 'statementId'>,
): void => {
  tx.prepare('UPDATE held_paragraph SET read_at = $readAt, read_by = $readBy, statement_id = $statementId WHERE id = $id').run({
    id,
    ...read,
  });
};

/** What nobody has read goes; what was read stays, with who read it. */
export const deleteWaiting = (tx: WritableDb, sittingId: SittingId): void => {
  tx.prepare('DELETE FROM held_paragraph WHERE sitting_id = $sittingId AND read_at IS NULL').run({ sittingId });
};
