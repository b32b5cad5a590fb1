import { type PaperFormat, plainFormat } from '../../core/distribution/paper-format.ts';
import type { PersonId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** How this person's papers are written; plainly, unless somebody chose otherwise. */
export const paperFormat = (db: ReadableDb, personId: PersonId | null): PaperFormat => {
  if (personId === null) return plainFormat;
  const row = db
    .prepare<unknown[], { readonly easyRead: number; readonly language: string }>(
      'SELECT easy_read AS easyRead, language FROM paper_format WHERE person_id = $personId',
    )
    .get({ personId });
  return row === undefined ? plainFormat : { easyRead: row.easyRead === 1, language: row.language };
};

export const savePaperFormat = (db: WritableDb, personId: PersonId, { easyRead, language }: PaperFormat): void => {
  db.prepare('INSERT OR REPLACE INTO paper_format (person_id, easy_read, language) VALUES ($personId, $easyRead, $language)').run(
    {
      personId,
      easyRead: easyRead ? 1 : 0,
      language,
    },
  );
};
