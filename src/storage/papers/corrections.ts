import type { Correction } from '../../core/conferences/correction.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Why the record of a sitting was opened again, the first time first. */
export const corrections = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<Correction> =>
  db
    .prepare<unknown[], Correction>(
      `SELECT of_version AS "of", at, by, asked_by AS askedBy, kind, note
       FROM correction WHERE sitting_id = $sittingId ORDER BY at, of_version`,
    )
    .all({ sittingId });

/** What the papers of a version were made from, kept as it was corrected, where its issued record holds none; null otherwise. */
export const fileBeforeCorrection = (db: ReadableDb, sittingId: SittingId, version: string): string | null =>
  db
    .prepare<unknown[], { readonly file: string | null }>(
      'SELECT file FROM correction WHERE sitting_id = $sittingId AND of_version = $version',
    )
    .get({ sittingId, version })?.file ?? null;

export const insertCorrection = (
  db: WritableDb,
  sittingId: SittingId,
  correction: Correction & { readonly file: string | null },
): void => {
  db.prepare(`
    INSERT INTO correction (sitting_id, of_version, at, by, asked_by, kind, note, file)
    VALUES ($sittingId, $of, $at, $by, $askedBy, $kind, $note, $file)`).run({ sittingId, ...correction });
};
