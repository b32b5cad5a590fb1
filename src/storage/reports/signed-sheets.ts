import type { SignedSheetId, SittingId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A scanned attendance sheet without its bytes. */
export interface SignedSheet {
  readonly id: SignedSheetId;
  readonly sittingId: SittingId;
  readonly type: 'png' | 'jpg' | 'pdf';
  readonly sha256: string;
  readonly keptAt: LocalDateTime;
  readonly keptBy: string;
}

export interface WholeSheet extends SignedSheet {
  readonly file: Uint8Array;
}

/** The first kept first. */
const signedSheetsSql = `
  SELECT id, sitting_id AS sittingId, type, sha256, kept_at AS keptAt, kept_by AS keptBy
  FROM signed_sheet WHERE sitting_id = $sittingId ORDER BY rowid`;
export const signedSheets = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<SignedSheet> =>
  db.prepare<unknown[], SignedSheet>(signedSheetsSql).all({ sittingId });

/** The same with their bytes. */
export const wholeSheets = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<WholeSheet> =>
  db
    .prepare<unknown[], WholeSheet>(
      `SELECT id, sitting_id AS sittingId, type, sha256, kept_at AS keptAt, kept_by AS keptBy, file
       FROM signed_sheet WHERE sitting_id = $sittingId ORDER BY rowid`,
    )
    .all({ sittingId });

export const signedSheet = (db: ReadableDb, id: SignedSheetId): WholeSheet | undefined =>
  db
    .prepare<unknown[], WholeSheet>(
      'SELECT id, sitting_id AS sittingId, type, sha256, kept_at AS keptAt, kept_by AS keptBy, file FROM signed_sheet WHERE id = $id',
    )
    .get({ id });

export const insertSignedSheet = (tx: WritableDb, sheet: WholeSheet): void => {
  tx.prepare(`
    INSERT INTO signed_sheet (id, sitting_id, type, sha256, kept_at, kept_by, file)
    VALUES ($id, $sittingId, $type, $sha256, $keptAt, $keptBy, $file)`).run(sheet);
};
