import type { SittingId, ToldOtherwiseId } from '../../core/identifiers.ts';
import type { ToldOtherwise } from '../../core/returned/told-otherwise.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const columns = `t.id, t.report_id AS reportId, t.part, t.from_at AS "from", t.until_at AS "until", t.quote, t.invitee_id AS inviteeId,
  t.said_by AS saidBy, t.said_on AS saidOn, t.words, t.noted_at AS notedAt, t.noted_by AS notedBy`;

const toldOtherwiseSql = `
  SELECT ${columns} FROM report_file f JOIN told_otherwise t ON t.report_id = f.id WHERE f.sitting_id = $sittingId ORDER BY t.id`;

/** What was said otherwise about the reports of a sitting, the first noted first. */
export const toldOtherwise = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<ToldOtherwise> =>
  db.prepare<unknown[], ToldOtherwise>(toldOtherwiseSql).all({ sittingId });

export const isToldOtherwise = (db: ReadableDb, id: ToldOtherwiseId): boolean =>
  db.prepare<unknown[], unknown>('SELECT 1 AS one FROM told_otherwise WHERE id = $id').get({ id }) !== undefined;

export const insertToldOtherwise = (tx: WritableDb, told: ToldOtherwise): void => {
  tx.prepare(`
    INSERT INTO told_otherwise
      (id, report_id, part, from_at, until_at, quote, invitee_id, said_by, said_on, words, noted_at, noted_by)
    VALUES ($id, $reportId, $part, $from, $until, $quote, $inviteeId, $saidBy, $saidOn, $words, $notedAt, $notedBy)`).run(told);
};

export const deleteToldOtherwise = (tx: WritableDb, id: ToldOtherwiseId): void => {
  tx.prepare('DELETE FROM told_otherwise WHERE id = $id').run({ id });
};
