import type { OwnPicture } from '../../core/conferences/own-statement.ts';
import type { PictureId, SittingId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

type Row = Omit<OwnPicture, 'data'> & { readonly file: Uint8Array };

const asPicture = ({ file, ...row }: Row): OwnPicture => ({ ...row, data: Buffer.from(file).toString('base64') });

/** What the children of a sitting wrote and drew, the first kept first. */
export const ownPictures = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<OwnPicture> =>
  db
    .prepare<unknown[], Row>('SELECT id, type, width, height, file FROM own_picture WHERE sitting_id = $sittingId ORDER BY id')
    .all({ sittingId })
    .map(asPicture);

/** A picture as it is kept, with who kept it. */
export interface KeptPicture extends Row {
  readonly sittingId: SittingId;
  readonly keptAt: LocalDateTime;
  readonly keptBy: string;
}

/** The pictures of a sitting with their bytes, the first kept first. */
export const keptPictures = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<KeptPicture> =>
  db
    .prepare<unknown[], KeptPicture>(
      `SELECT id, sitting_id AS sittingId, type, width, height, kept_at AS keptAt, kept_by AS keptBy, file
       FROM own_picture WHERE sitting_id = $sittingId ORDER BY id`,
    )
    .all({ sittingId });

export const ownPicture = (db: ReadableDb, id: PictureId): OwnPicture | undefined => {
  const row = db.prepare<unknown[], Row>('SELECT id, type, width, height, file FROM own_picture WHERE id = $id').get({ id });
  return row === undefined ? undefined : asPicture(row);
};

export const insertOwnPicture = (tx: WritableDb, picture: KeptPicture): void => {
  tx.prepare(`
    INSERT INTO own_picture (id, sitting_id, type, width, height, kept_at, kept_by, file)
    VALUES ($id, $sittingId, $type, $width, $height, $keptAt, $keptBy, $file)`).run(picture);
};
