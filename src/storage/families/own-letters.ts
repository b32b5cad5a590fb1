import type { OwnLetterId, SittingId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A child's letter as a file, byte for byte as it came, with who kept it. */
export interface KeptLetter {
  readonly id: OwnLetterId;
  readonly sittingId: SittingId;
  readonly fileName: string;
  readonly sha256: string;
  readonly keptAt: LocalDateTime;
  readonly keptBy: string;
  readonly file: Uint8Array;
}

const columns = 'id, sitting_id AS sittingId, file_name AS fileName, sha256, kept_at AS keptAt, kept_by AS keptBy, file';

/** The letters of a sitting with their bytes, the first kept first. */
export const keptLetters = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<KeptLetter> =>
  db
    .prepare<unknown[], KeptLetter>(`SELECT ${columns} FROM own_letter WHERE sitting_id = $sittingId ORDER BY id`)
    .all({ sittingId });

export const keptLetter = (db: ReadableDb, id: OwnLetterId): KeptLetter | undefined =>
  db.prepare<unknown[], KeptLetter>(`SELECT ${columns} FROM own_letter WHERE id = $id`).get({ id });

export const insertOwnLetter = (tx: WritableDb, letter: KeptLetter): void => {
  tx.prepare(`
    INSERT INTO own_letter (id, sitting_id, file_name, sha256, kept_at, kept_by, file)
    VALUES ($id, $sittingId, $fileName, $sha256, $keptAt, $keptBy, $file)`).run(letter);
};
