import type { DisclosedFile, DisclosureSet } from '../../core/disclosure/redaction-log.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const disclosureSetsSql = `
  SELECT id, sitting_id AS sittingId, purpose, recipient, reference, authority, copy_of AS copyOf, cuts, made_at AS at, made_by AS "by"
  FROM disclosure_set WHERE sitting_id = $sittingId ORDER BY made_at, id`;
export const disclosureSets = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<DisclosureSet> =>
  db
    .prepare<unknown[], Omit<DisclosureSet, 'files'>>(disclosureSetsSql)
    .all({ sittingId })
    .map((set) => ({
      ...set,
      files: db
        .prepare<unknown[], DisclosedFile>(
          'SELECT title, version, file_name AS fileName, sha256 FROM disclosed_file WHERE set_id = $id ORDER BY number',
        )
        .all({ id: set.id }),
    }));

export const insertDisclosureSet = (db: WritableDb, { files, ...set }: DisclosureSet): void => {
  db.prepare(`
    INSERT INTO disclosure_set (id, sitting_id, purpose, recipient, reference, authority, copy_of, cuts, made_at, made_by)
    VALUES ($id, $sittingId, $purpose, $recipient, $reference, $authority, $copyOf, $cuts, $at, $by)`).run(set);
  const insert = db.prepare(`
    INSERT INTO disclosed_file (set_id, number, title, version, file_name, sha256)
    VALUES ($setId, $number, $title, $version, $fileName, $sha256)`);
  for (const [index, file] of files.entries()) insert.run({ ...file, setId: set.id, number: index + 1 });
};

/** Takes back what could not be put in its place after all. */
export const removeDisclosureSet = (db: WritableDb, id: DisclosureSet['id']): void => {
  db.prepare('DELETE FROM disclosed_file WHERE set_id = $id').run({ id });
  db.prepare('DELETE FROM disclosure_set WHERE id = $id').run({ id });
};
