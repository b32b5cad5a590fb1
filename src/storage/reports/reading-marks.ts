import type { ReadingMarkId, SittingId } from '../../core/identifiers.ts';
import type { ReadingMark } from '../../core/returned/reading-mark.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const columns = `m.id, m.report_id AS reportId, m.kind, m.part, m.from_at AS "from", m.until_at AS "until", m.quote, m.note,
  m.made_at AS madeAt`;

const readingMarksSql = `
  SELECT ${columns} FROM report_file f JOIN reading_mark m ON m.report_id = f.id AND m.made_by = $madeBy
  WHERE f.sitting_id = $sittingId ORDER BY m.id`;

/** What this person marked in the reports of a sitting, and nobody else's. */
export const readingMarks = (db: ReadableDb, sittingId: SittingId, madeBy: string): ReadonlyArray<ReadingMark> =>
  db.prepare<unknown[], ReadingMark>(readingMarksSql).all({ sittingId, madeBy });

/** Undefined also where it is somebody else's. */
export const findReadingMark = (db: ReadableDb, id: ReadingMarkId, madeBy: string): ReadingMark | undefined =>
  db
    .prepare<unknown[], ReadingMark>(`SELECT ${columns} FROM reading_mark m WHERE m.id = $id AND m.made_by = $madeBy`)
    .get({ id, madeBy });

export const insertReadingMark = (tx: WritableDb, mark: ReadingMark & { readonly madeBy: string }): void => {
  tx.prepare(`
    INSERT INTO reading_mark (id, report_id, made_by, kind, part, from_at, until_at, quote, note, made_at)
    VALUES ($id, $reportId, $madeBy, $kind, $part, $from, $until, $quote, $note, $madeAt)`).run(mark);
};

export const changeReadingNote = (tx: WritableDb, id: ReadingMarkId, note: string): void => {
  tx.prepare('UPDATE reading_mark SET note = $note WHERE id = $id').run({ id, note });
};

export const deleteReadingMark = (tx: WritableDb, id: ReadingMarkId): void => {
  tx.prepare('DELETE FROM reading_mark WHERE id = $id').run({ id });
};
