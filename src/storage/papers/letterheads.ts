import type { LetterheadId } from '../../core/identifiers.ts';
import type { Letterhead } from '../../core/letterhead/paper.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

export interface KeptLetterhead extends Letterhead {
  readonly addedAt: LocalDateTime;
  readonly addedBy: string;
  /** Since when it is not used any more; documents that were written on it still are when they are written again. */
  readonly retiredAt: LocalDateTime | null;
  readonly sha256: string;
}

/** Without their files, in the order in which they were added. */
const letterheadsSql = `
  SELECT id, title, in_force_from AS inForceFrom, added_at AS addedAt, added_by AS addedBy, retired_at AS retiredAt, sha256
  FROM letterhead ORDER BY rowid`;
export const letterheads = (db: ReadableDb): ReadonlyArray<KeptLetterhead> =>
  db.prepare<[], KeptLetterhead>(letterheadsSql).all();

/** The Word file of a letterhead; undefined where there is none of this id. */
export const letterheadFile = (db: ReadableDb, id: LetterheadId): Uint8Array | undefined =>
  db.prepare<unknown[], { readonly file: Uint8Array }>('SELECT file FROM letterhead WHERE id = $id').get({ id })?.file;

export const insertLetterhead = (db: WritableDb, letterhead: KeptLetterhead & { readonly file: Uint8Array }): void => {
  db.prepare(`
    INSERT INTO letterhead (id, title, in_force_from, added_at, added_by, retired_at, sha256, file)
    VALUES ($id, $title, $inForceFrom, $addedAt, $addedBy, $retiredAt, $sha256, $file)`).run(letterhead);
};

export const retireLetterhead = (db: WritableDb, id: LetterheadId, at: LocalDateTime | null): void => {
  db.prepare('UPDATE letterhead SET retired_at = $at WHERE id = $id').run({ id, at });
};
